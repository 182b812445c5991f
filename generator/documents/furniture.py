"""Parts that are no content: rules, page numbers, contents lists and the publisher's address.

Each rule takes the parts and returns the pieces it sets apart; `RULES` is their order.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import takewhile

from generator.documents.headings import KnownHeadings
from generator.documents.parts import Part
from generator.documents.sentence_bounds import fold, heading_key
from generator.model.document import FurniturePiece

RULE = re.compile(r"[_=*~—–-](?:\s*[_=*~—–-])*")
PAGE_NUMBER = re.compile(r"(?:page\s+)?\d{1,3}(?:\s+of\s+\d{1,3})?", re.IGNORECASE)
CONTENTS_TITLE = frozenset({"contents", "table of contents"})
CONTENTS_PAGE = re.compile(r"[\s.…?]{0,200}\d{1,3}$")
WORDS_OF_AN_ENTRY = 20

# `T: 0300 123 4234`  `T 0300 123 1231`  `Textphone: 0161 ...`  `E: name@host`  `www.host`
CONTACT = re.compile(
    r"(?:(?:T|Tel|Telephone|Textphone|Fax|F)\b[:.]?\s*\+?\d[\d\s()]{6,}"
    r"|(?:E|Email|W|Web)\b:\s*\S+[.@]\S+"
    r"|\S+@\S+\.\S+$|(?:https?://)?www\.\S+$)",
    re.IGNORECASE,
)
CONTACT_WITHIN = re.compile(r"\b(?:T|Tel|Telephone)\b[:.]?\s*\+?\d[\d\s()]{6,}")
POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s+\d[A-Z]{2}\b")
LONGEST_ADDRESS_LINE = 40

Rule = Callable[[list[Part], KnownHeadings], Iterable[tuple[str, list[Part]]]]


def set_apart(parts: list[Part], known: KnownHeadings) -> tuple[list[Part], list[FurniturePiece]]:
    """Return the parts that are left and the furniture that was found. White space before it stays a gap."""
    pieces: list[FurniturePiece] = []
    for rule in RULES:
        taken: set[int] = set()
        for kind, found in rule(parts, known):
            pieces.append(piece_of(kind, found))
            taken.update(id(part) for part in found)
        parts = without(parts, taken)
    return parts, pieces


def without(parts: list[Part], taken: set[int]) -> list[Part]:
    left: list[Part] = []
    gap = False
    for part in parts:
        if id(part) in taken:
            gap = True
            continue
        part.gap = part.gap or gap
        gap = False
        left.append(part)
    return left


def piece_of(kind: str, parts: list[Part]) -> FurniturePiece:
    words = sorted(index for part in parts for index in (*part.words, *part.markup))
    places = [part.place for part in parts] + [part.last_place for part in parts]
    return FurniturePiece(kind, fold(" ".join(part.text for part in parts)), (min(places), max(places)), tuple(words))


def rules(parts: list[Part], _known: KnownHeadings) -> Iterable[tuple[str, list[Part]]]:
    """A line of signs alone, such as the `_` that is left of the rule above a footnote."""
    return (("rule", [part]) for part in parts if part.cells is None and RULE.fullmatch(part.text))


def page_numbers(parts: list[Part], _known: KnownHeadings) -> Iterable[tuple[str, list[Part]]]:
    """A number that stands alone between white space. In a PDF its place on the page says so, and `read` sees to it."""
    for at, part in enumerate(parts):
        alone = part.gap and (at + 1 == len(parts) or parts[at + 1].gap)
        if alone and part.cells is None and part.line.page is None and PAGE_NUMBER.fullmatch(part.text):
            yield "page-number", [part]


def contents_lists(parts: list[Part], known: KnownHeadings) -> Iterable[tuple[str, list[Part]]]:
    """`Contents` and the entries under it, up to where the first heading they name begins the body."""
    at = 0
    while at < len(parts):
        if "contents" in parts[at].text.casefold() and heading_key(parts[at].text) in CONTENTS_TITLE:
            entries = entries_under(parts, at + 1, known)
            if entries:
                yield "contents", [parts[at], *entries]
                at += len(entries)
        at += 1


def entries_under(parts: list[Part], start: int, known: KnownHeadings) -> list[Part]:
    """Return the entries. The body begins where a title comes again, now without a page number."""
    found: list[Part] = []
    titles: set[str] = set()
    last_sure = 0
    page = parts[start - 1].line.page
    for at, part in enumerate(parts[start:], start):
        if not could_be_entry(part):
            break
        title, numbered = entry(part)
        if not numbered and title in titles and not (part.line.page == page and more_entries_on_page(parts, at)):
            return found
        found.append(part)
        titles.add(title)
        if numbered or part.text in known:
            last_sure = len(found)
    return found[:last_sure]


def more_entries_on_page(parts: list[Part], at: int) -> bool:
    """True where numbered entries follow on the same PDF page: two chapters may have parts of one title."""
    page = parts[at].line.page
    after = takewhile(lambda part: part.line.page == page and could_be_entry(part), parts[at + 1 :])
    return page is not None and any(entry(part)[1] for part in after)


def could_be_entry(part: Part) -> bool:
    return len(part.text.split()) <= WORDS_OF_AN_ENTRY and not part.text.endswith((".", ";", ":", ","))


def entry(part: Part) -> tuple[str, bool]:
    """Return an entry's title as compared, and whether a page number follows it."""
    number = CONTENTS_PAGE.search(part.text)
    return heading_key(part.text[: number.start()] if number else part.text), bool(number)


def addresses(parts: list[Part], _known: KnownHeadings) -> Iterable[tuple[str, list[Part]]]:
    """Ways to reach the publisher, with the lines of the postal address right above them."""
    at = 0
    while at < len(parts):
        end = at
        while end < len(parts) and is_contact(parts[end]):
            end += 1
        if end - at >= 2 or (end > at and POSTCODE.search(parts[at].text)):
            start = start_of_address(parts, at)
            yield "address", parts[start:end]
        at = max(end, at + 1)


def is_contact(part: Part) -> bool:
    """A line that is a telephone number, an e-mail or a web address. One that claims copyright is content."""
    if part.cells is not None or "©" in part.text or len(part.text.split()) > WORDS_OF_AN_ENTRY:
        return False
    within = CONTACT_WITHIN.search(part.text) and POSTCODE.search(part.text)
    return bool(CONTACT.match(part.text) or within)


def start_of_address(parts: list[Part], contact: int) -> int:
    """Go up from the first contact line over a postcode and the short lines that stand with it."""
    if contact == 0 or not POSTCODE.search(parts[contact - 1].text):
        return contact
    start = contact - 1
    while start > 0 and not parts[start].gap and is_address_line(parts[start - 1]):
        start -= 1
    return start


def is_address_line(part: Part) -> bool:
    return part.cells is None and len(part.text) <= LONGEST_ADDRESS_LINE and not part.text.endswith((".", ":", ";"))


RULES: tuple[Rule, ...] = (rules, contents_lists, page_numbers, addresses)

"""Segments that are no content: rules, page numbers, contents lists and the publisher's address.

Each rule takes the segments and returns the pieces it sets apart; `RULES` is their order.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import takewhile

from generator.documents.folding import fold
from generator.documents.headings import KnownHeadings, heading_key
from generator.documents.segments import Segment
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

Rule = Callable[[list[Segment], KnownHeadings], Iterable[tuple[str, list[Segment]]]]


def set_apart(segments: list[Segment], known: KnownHeadings) -> tuple[list[Segment], list[FurniturePiece]]:
    """Return the segments that are left and the furniture that was found. White space before it stays a gap."""
    pieces: list[FurniturePiece] = []
    for rule in RULES:
        taken: set[int] = set()
        for kind, found in rule(segments, known):
            pieces.append(piece_of(kind, found))
            taken.update(id(segment) for segment in found)
        segments = without(segments, taken)
    return segments, pieces


def without(segments: list[Segment], taken: set[int]) -> list[Segment]:
    left: list[Segment] = []
    gap = False
    for segment in segments:
        if id(segment) in taken:
            gap = True
            continue
        segment.gap = segment.gap or gap
        gap = False
        left.append(segment)
    return left


def piece_of(kind: str, segments: list[Segment]) -> FurniturePiece:
    words = sorted(index for segment in segments for index in (*segment.words, *segment.markup))
    places = [segment.place for segment in segments] + [segment.last_place for segment in segments]
    return FurniturePiece(
        kind, fold(" ".join(segment.text for segment in segments)), (min(places), max(places)), tuple(words)
    )


def rules(segments: list[Segment], _known: KnownHeadings) -> Iterable[tuple[str, list[Segment]]]:
    """A line of signs alone, such as the `_` that is left of the rule above a footnote."""
    return (("rule", [segment]) for segment in segments if segment.cells is None and RULE.fullmatch(segment.text))


def page_numbers(segments: list[Segment], _known: KnownHeadings) -> Iterable[tuple[str, list[Segment]]]:
    """A number that stands alone between white space. In a PDF its place on the page says so, and `read` sees to it."""
    for at, segment in enumerate(segments):
        alone = segment.gap and (at + 1 == len(segments) or segments[at + 1].gap)
        if alone and segment.cells is None and segment.line.page is None and PAGE_NUMBER.fullmatch(segment.text):
            yield "page-number", [segment]


def contents_lists(segments: list[Segment], known: KnownHeadings) -> Iterable[tuple[str, list[Segment]]]:
    """`Contents` and the entries under it, up to where the first heading they name begins the body."""
    at = 0
    while at < len(segments):
        if "contents" in segments[at].text.casefold() and heading_key(segments[at].text) in CONTENTS_TITLE:
            entries = entries_under(segments, at + 1, known)
            if entries:
                yield "contents", [segments[at], *entries]
                at += len(entries)
        at += 1


def entries_under(segments: list[Segment], start: int, known: KnownHeadings) -> list[Segment]:
    """Return the entries. The body begins where a title comes again, now without a page number."""
    found: list[Segment] = []
    titles: set[str] = set()
    last_sure = 0
    page = segments[start - 1].line.page
    for at, segment in enumerate(segments[start:], start):
        if not could_be_entry(segment):
            break
        title, numbered = entry(segment)
        if not numbered and title in titles and not (segment.line.page == page and more_entries_on_page(segments, at)):
            return found
        found.append(segment)
        titles.add(title)
        if numbered or segment.text in known:
            last_sure = len(found)
    return found[:last_sure]


def more_entries_on_page(segments: list[Segment], at: int) -> bool:
    """True where numbered entries follow on the same PDF page: two chapters may have parts of one title."""
    page = segments[at].line.page
    after = takewhile(lambda segment: segment.line.page == page and could_be_entry(segment), segments[at + 1 :])
    return page is not None and any(entry(segment)[1] for segment in after)


def could_be_entry(segment: Segment) -> bool:
    return len(segment.text.split()) <= WORDS_OF_AN_ENTRY and not segment.text.endswith((".", ";", ":", ","))


def entry(segment: Segment) -> tuple[str, bool]:
    """Return an entry's title as compared, and whether a page number follows it."""
    number = CONTENTS_PAGE.search(segment.text)
    return heading_key(segment.text[: number.start()] if number else segment.text), bool(number)


def addresses(segments: list[Segment], _known: KnownHeadings) -> Iterable[tuple[str, list[Segment]]]:
    """Ways to reach the publisher, with the lines of the postal address right above them, of which each is of one."""
    at = free = 0
    while at < len(segments):
        end = at
        while end < len(segments) and is_contact(segments[end]):
            end += 1
        if end - at >= 2 or (end > at and POSTCODE.search(segments[at].text)):
            start = start_of_address(segments, at, free)
            yield "address", segments[start:end]
            free = end
        at = max(end, at + 1)


def is_contact(segment: Segment) -> bool:
    """A line that is a telephone number, an e-mail or a web address. One that claims copyright is content."""
    if segment.cells is not None or "©" in segment.text or len(segment.text.split()) > WORDS_OF_AN_ENTRY:
        return False
    within = CONTACT_WITHIN.search(segment.text) and POSTCODE.search(segment.text)
    return bool(CONTACT.match(segment.text) or within)


def start_of_address(segments: list[Segment], contact: int, free: int) -> int:
    """Go up from the first contact line over a postcode and the short lines with it, up to the first `free` one."""
    if contact == free or not POSTCODE.search(segments[contact - 1].text):
        return contact
    start = contact - 1
    while start > free and not segments[start].gap and is_address_line(segments[start - 1]):
        start -= 1
    return start


def is_address_line(segment: Segment) -> bool:
    return (
        segment.cells is None
        and len(segment.text) <= LONGEST_ADDRESS_LINE
        and not segment.text.endswith((".", ":", ";"))
    )


RULES: tuple[Rule, ...] = (rules, contents_lists, page_numbers, addresses)

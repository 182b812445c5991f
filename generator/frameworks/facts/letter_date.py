"""A letter's own date, wherever its first page prints it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from generator.frameworks.cues import any_of, phrases_beside
from generator.frameworks.facts.printed_dates import PrintedDate, dates_in
from generator.model.report import Section, SectionRole, TextBlock

_NO_MORE = re.compile(
    r"\s*(?:date(?:d| of letter)?\s*:?)?\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?[\s,.]*", re.IGNORECASE
)
# How the sender's part of a letterhead ends: its telephone, its address in the net
_SENDER = re.compile(r"ofsted\.gov\.uk|gov\.uk/ofsted|\bTextphone\b", re.IGNORECASE)
_SENDER_ENDS = re.compile(rf"(?:{_SENDER.pattern})[\s\d,]{{0,20}}$", re.IGNORECASE)
# What an address has: a postcode, the post of the person written to, the sender's street
_ADDRESS = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\bDirector\b|\bPiccadilly Gate\b")
# A word in lower case that is part of no name: `The Director has written …`, but not `Director of children's services`
_SAYS = re.compile(rf"(?<!\S)(?!{any_of(phrases_beside(__file__)['in_lower_case'])}\b)[a-z]{{2,40}}(?=[\s,;:.]|$)")

_FIRST_LINES = 80
"""How many lines of a text without pages are its first page."""


def letter_date(sections: tuple[Section, ...]) -> tuple[PrintedDate, TextBlock] | None:
    """Return a letter's own date and where it stands: alone, or at an edge of the letterhead, on its first page.

    The letterhead may stand anywhere in the order of the text: some sources print it behind the first page's words, or
    between two halves of a sentence on a later one.
    """
    if not any(section.role == "letter" for section in sections):
        return None
    heads = [block for section in sections for block in section.blocks if _may_be_letterhead(block, section.role)]
    found = next((one for dated in (_alone, _at_an_edge) for one in _dated(heads, dated)), None)
    return found or _astray([block for section in sections for block in section.blocks])


def _astray(blocks: list[TextBlock]) -> tuple[PrintedDate, TextBlock] | None:
    """Return the date of a letterhead that has got among the words of the letter; None where two differ."""
    found = [*_dated(blocks, _behind_the_sender), *_dated(blocks, _alone)]
    return found[0] if len({date.first for date, _ in found}) == 1 else None


def _dated(
    blocks: list[TextBlock], dated: Callable[[str], PrintedDate | None]
) -> Iterator[tuple[PrintedDate, TextBlock]]:
    """Yield the days so found, each with its block."""
    for block in blocks:
        found = dated(block.text)
        if found and found.first == found.last and len(found.first or "2012-04-23") == len("2012-04-23"):
            yield found, block


def _may_be_letterhead(block: TextBlock, role: SectionRole) -> bool:
    if block.place.page is not None:
        return block.place.page == 1
    return role == "letter" or (block.place.line or 0) <= _FIRST_LINES


def _alone(text: str) -> PrintedDate | None:
    """`14 November 2022`, `Date: Monday 14 November 2022`."""
    dates = dates_in(text)
    return dates[0] if dates and _NO_MORE.fullmatch(text[: dates[0].begin] + text[dates[0].end :]) else None


def _at_an_edge(text: str) -> PrintedDate | None:
    """`14 November 2022 Ann Example Director of …`: the date before an address or behind one, in one piece with it."""
    head = text.partition("Dear ")[0]
    dates = dates_in(head) if _ADDRESS.search(head) else ()
    begins = bool(dates) and not head[: dates[0].begin].strip()
    ends = bool(dates) and not head[dates[-1].end :].strip(" .,")
    if not (begins or ends) or _SAYS.search(_without(head, dates)):
        return None
    return dates[0] if begins else dates[-1]


def _behind_the_sender(text: str) -> PrintedDate | None:
    """`… their Ofsted Piccadilly Gate M1 2WD www.gov.uk/ofsted 14 November 2022 Ann Example Director … homes.`"""
    if not _SENDER.search(text):
        return None
    return next((one for one in dates_in(text) if _SENDER_ENDS.search(text[max(0, one.begin - 60) : one.begin])), None)


def _without(text: str, dates: Sequence[PrintedDate]) -> str:
    """Blank out the dates: their months may be in lower case."""
    for one in dates:
        text = text[: one.begin] + " " * (one.end - one.begin) + text[one.end :]
    return text

"""A letter's own date, wherever its first page prints it."""

from __future__ import annotations

import re

from generator.frameworks.facts.printed_dates import PrintedDate, dates_in
from generator.model.report import Section, SectionRole, TextBlock

_NO_MORE = re.compile(
    r"\s*(?:date(?:d| of letter)?\s*:?)?\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?[\s,.]*", re.IGNORECASE
)
# What an address has: a postcode, the post of the person written to, the sender's street
_ADDRESS = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\bDirector\b|\bPiccadilly Gate\b")

_FIRST_LINES = 80
"""How many lines of a text without pages are its first page."""


def letter_date(sections: tuple[Section, ...]) -> tuple[PrintedDate, TextBlock] | None:
    """Return a letter's own date and where it stands: alone, or at an edge of the letterhead, on its first page.

    The letterhead may stand anywhere in the order of the text: some sources print it behind the first page's words.
    """
    if not any(section.role == "letter" for section in sections):
        return None
    heads = [block for section in sections for block in section.blocks if _may_be_letterhead(block, section.role)]
    for dated in (_alone, _at_an_edge):
        for block in heads:
            found = dated(block.text)
            if found and found.first == found.last and len(found.first or "2012-04-23") == len("2012-04-23"):
                return found, block
    return None


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
    dates = dates_in(text) if _ADDRESS.search(text) else ()
    at_edge = dates and not (text[: dates[0].begin].strip() and text[dates[-1].end :].strip())
    return (dates[0] if not text[: dates[0].begin].strip() else dates[-1]) if at_edge else None

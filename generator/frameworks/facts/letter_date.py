"""A letter's own date, wherever its first page prints it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.frameworks.cues import any_of, phrases_beside
from generator.frameworks.facts.printed_dates import PrintedDate, dates_in
from generator.model.report import Section, SectionRole, TextBlock

_NO_MORE = re.compile(
    r"\s*(?:date(?:d| of letter)?\s*:?)?\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?[\s,.]*", re.IGNORECASE
)
# What an address has: a postcode, the post of the person written to, the sender's street
_ADDRESS = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\bDirector\b|\bPiccadilly Gate\b")
# A word in lower case that is part of no name: `The Director has written …`, but not `Director of children's services`
_SAYS = re.compile(rf"(?<!\S)(?!{any_of(phrases_beside(__file__)['in_lower_case'])}\b)[a-z]{{2,40}}(?=[\s,;:.]|$)")

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
    head = text.partition("Dear ")[0]
    dates = dates_in(head) if _ADDRESS.search(head) else ()
    begins = bool(dates) and not head[: dates[0].begin].strip()
    ends = bool(dates) and not head[dates[-1].end :].strip(" .,")
    if not (begins or ends) or _SAYS.search(_without(head, dates)):
        return None
    return dates[0] if begins else dates[-1]


def _without(text: str, dates: Sequence[PrintedDate]) -> str:
    """Blank out the dates: their months may be in lower case."""
    for one in dates:
        text = text[: one.begin] + " " * (one.end - one.begin) + text[one.end :]
    return text

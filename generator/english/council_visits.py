"""What a council's page says of visits: those since the latest grades, and those between inspections."""

from __future__ import annotations

from collections.abc import Sequence

from generator.english.dates import of_days
from generator.english.documents import looked_at
from generator.english.sentences import listed
from generator.model.report import DocumentFacts

HEADING = "Visits"
GIVES_NO_GRADES = "A visit looks at one part of the service and gives no grades."
WROTE = "They wrote:"
NONE_NAMED = "none found"
NOT_SAID = "not found in the letter"
READ_LETTER = "Read the letter"


def since_heading(month: str, *, after_grades: bool) -> str:
    return f"Since then: a visit in {month}" if after_grades else f"A visit in {month}"


def since(visit: DocumentFacts) -> str:
    """When inspectors came back, and to look at what, in the words of their letter."""
    looked = f"looked at {looked_at(visit)}" if visit.topic else "came back"
    if not (visit.inspection_start or visit.inspection_end or visit.inspection_text):
        return f"Inspectors {looked}; the program did not find on which days. {GIVES_NO_GRADES}"
    is_half_known = bool(visit.inspection_start) != bool(visit.inspection_end)
    return f"Inspectors {looked} {'in a visit ' if is_half_known else ''}{of_days(visit)}. {GIVES_NO_GRADES}"


def named(points: str) -> str:
    return f"They named {points}:"


def none_named() -> str:
    return "The program found no area for improvement in their letter."


def others(years: Sequence[str], *, also: bool) -> str:
    """Above the table of visits, of these years; `also` where one of them stands above by itself.

    "Inspectors have also visited in 2019 and 2024." How often is not said: there may have been others.
    """
    when = f" in {listed(list(dict.fromkeys(years)))}" if years else ""
    visited = f"Inspectors have {'also ' if also else ''}visited{when}."
    return visited if also else f"{visited} {GIVES_NO_GRADES}"


def none_since(month: str) -> str:
    """Where there are letters of visits, and none of them is later than the latest grades."""
    return f"This site has no letter of a visit after the inspection of {month}."

"""What a council's page says of visits: those since the latest grades, and those between inspections."""

from __future__ import annotations

from collections.abc import Sequence

from generator.english.sentences import listed

HEADING = "Visits"
GIVES_NO_GRADES = "A visit looks at one part of the service and gives no grades."
WROTE = "They wrote:"
NONE_NAMED = "none found"
NOT_SAID = "not found in the letter"
READ_LETTER = "Read the letter"


def since_heading(month: str, *, after_grades: bool) -> str:
    return f"Since then: a visit in {month}" if after_grades else f"A visit in {month}"


def since(topic: str | None, days: str) -> str:
    """When inspectors came back, and to look at what, in the words of their letter."""
    looked = f"looked at “{topic}”" if topic else "came back"
    return f"Inspectors {looked} on {days}. {GIVES_NO_GRADES}"


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

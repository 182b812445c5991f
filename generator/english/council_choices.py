"""The choices for a comparison that a council's page offers: those most like it, which need not be near; its region."""

from __future__ import annotations

from generator.english.dates import date_words
from generator.english.numbers import small_number

ALIKE = (
    "Most like it are those whose children and families are most alike in the figures that the Department for "
    "Education uses{as_of}. It calls them statistical neighbours; they need not be next door."
)


def heading(council: str) -> str:
    return f"Compare {council}"


def with_nearest(council: str, number: int) -> str:
    """One tap: "Kent with the three councils most like it"."""
    return f"{council} with the {'council' if number == 1 else f'{small_number(number)} councils'} most like it"


def neighbours(council: str, number: int) -> str:
    return f"Councils most like {council} ({number})"


def alike(as_of: str | None) -> str:
    """What neighbours are, with the date of the set where it is known."""
    return ALIKE.format(as_of=f", as recorded in {date_words(as_of)}" if as_of else "")


def others(council: str, number: int) -> str:
    return f"More comparisons with {council} ({number})"


def in_region(region: str, number: int) -> str:
    return f"{region}: those with a report on this site ({number})"

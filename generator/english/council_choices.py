"""The choices for a comparison that a council's page offers: its nearest neighbours, its region."""

from __future__ import annotations

from generator.english.dates import date_words
from generator.english.numbers import small_number

ALIKE = (
    "Councils whose children and families are most alike in the figures that the Department for Education uses "
    "(“statistical neighbours”){as_of}."
)


def heading(council: str) -> str:
    return f"Compare {council}"


def with_nearest(council: str, number: int) -> str:
    """One tap: "Kent with its three nearest neighbours"."""
    return f"{council} with its {'nearest neighbour' if number == 1 else f'{small_number(number)} nearest neighbours'}"


def neighbours(council: str, number: int) -> str:
    return f"The nearest neighbours of {council} ({number})"


def alike(as_of: str | None) -> str:
    """What neighbours are, with the date of the set where it is known."""
    return ALIKE.format(as_of=f", as recorded in {date_words(as_of)}" if as_of else "")


def others(number: int) -> str:
    return f"Other ready-made comparisons ({number})"


def in_region(region: str, number: int) -> str:
    return f"Other councils of the region {region} ({number})"

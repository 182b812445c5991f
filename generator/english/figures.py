"""How a figure that a report prints is said: its value, the day it speaks of, and what it was before."""

from __future__ import annotations

from generator.english.dates import date_words
from generator.english.numbers import figure_words
from generator.model.report import Previous, Unit

NOT_PRINTED = "not printed"
NO_DATE = "no date printed"


def national(value: float | None, unit: Unit) -> str:
    """The national figure that the same report prints beside it."""
    return NOT_PRINTED if value is None else figure_words(value, unit)


def day(iso: str | None, printed: str | None = None) -> str:
    """The day a figure speaks of, in the words printed where those are no certain date."""
    if iso:
        return date_words(iso)
    return f"“{printed}”" if printed else NO_DATE


def previous(earlier: Previous | None, unit: Unit) -> str:
    """The value the same report prints for an earlier day: "34,000 children (31 March 2016)"."""
    if earlier is None:
        return NOT_PRINTED
    return f"{figure_words(earlier.value, unit)} ({day(earlier.as_of)})"

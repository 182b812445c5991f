"""How a figure that a report prints is said: its value, the day it speaks of, and what it was before."""

from __future__ import annotations

import re

from generator.english.dates import date_words
from generator.english.numbers import figure_words
from generator.model.report import Previous, Unit

NONE_FOUND = "none found"
NO_DATE = "no date found"

# `In the last 12 months to 31 March 2015`, `April 2015 to March 2016`: more than the day it ends with
_PERIOD = re.compile(
    r"^(?:in|over|during|within|for|throughout|between|from|since|the|a|period|years?)\b|\bmonths?\b| to ",
    re.IGNORECASE,
)


def national(value: float | None, unit: Unit) -> str:
    """The national figure that the same report prints beside it."""
    return NONE_FOUND if value is None else figure_words(value, unit)


def day(iso: str | None, printed: str | None = None) -> str:
    """The day a figure speaks of; in the words printed where those are no certain date, or say a period."""
    if iso and not (printed and _PERIOD.search(printed)):
        return date_words(iso)
    return f"“{printed}”" if printed else NO_DATE


def previous(earlier: Previous | None, unit: Unit) -> str:
    """The value the same report prints for an earlier day: "34,000 children (31 March 2016)"."""
    if earlier is None:
        return NONE_FOUND
    return f"{figure_words(earlier.value, unit)} ({day(earlier.as_of)})"

"""A day, as it is kept everywhere: text in ISO form. Nothing else is read here, so that options may ask it too."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

YEARS = range(1900, 2100)
"""Of every day that anything here can be of: another is a slip of the hand, and calendars end."""
PARTIAL_DAY = re.compile(r"(?:19|20)\d\d(?:-\d\d){0,2}", re.ASCII)
"""The form of a day, a month or a year, as ISO writes it."""


def as_day(value: Any) -> str:
    """Return a day as it is kept everywhere, as text; TOML has days of its own, which are written without quotes.

    Raises ValueError where it is none of the calendar, or of no year that can be meant.
    """
    try:
        day = date.fromisoformat(value) if isinstance(value, str) else value
        if isinstance(day, date) and not isinstance(day, datetime) and day.year in YEARS:
            return day.isoformat()
    except ValueError:
        pass
    raise ValueError(f"{value} is not a day such as 2026-11-21")


def is_possible_date(text: str) -> bool:
    """Return whether a text is a day of the calendar, a month or a year, as ISO writes it."""
    if not PARTIAL_DAY.fullmatch(text):
        return False
    year, month, day = (int(part) for part in f"{text}-01-01".split("-")[:3])
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True

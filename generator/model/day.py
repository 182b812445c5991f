"""A day, as it is kept everywhere: text in ISO form. Nothing else is read here, so that options may ask it too."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

YEARS = range(1900, 2100)
"""Of every day that anything here can be of: another is a slip of the hand, and calendars end."""


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

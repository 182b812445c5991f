"""How long ago a report's day was, which ticks on some twenty councils from one day to the next.

A page therefore only leaves room for it, which is filled when the site is put together: a new day makes no page anew.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator import english
from generator.model.report import Report
from generator.views.elements.basic import FilledLater

PREFIX, NOT_KNOWN = "age-", "unknown"


def age(report: Report) -> FilledLater:
    """How long ago it was that a report's inspection ended."""
    return FilledLater(_name(report), english.SOME_TIME_AGO)


def ages(reports: Iterable[Report], as_of: str) -> dict[str, str]:
    """What the room on pages is filled with, by name, on a day (ISO)."""
    days = {_name(report): report.date for report in reports}
    return {name: english.age_words(day, as_of) for name, day in sorted(days.items())}


def _name(report: Report) -> str:
    return f"{PREFIX}{report.date or NOT_KNOWN}"

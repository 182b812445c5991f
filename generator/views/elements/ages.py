"""The day that pages speak from: how long ago a report's day was by it, and the day itself where a page is cited.

From one day to the next ages tick on some twenty councils. A page therefore only leaves room for them and for the day,
which is filled when the site is put together: a new day makes no page anew. Pages that only say from when they count
name the month, so that a new day leaves most of them the files they are.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator import english
from generator.english.lists import THE_DAY
from generator.model.page import AGES, TODAY
from generator.model.report import Report
from generator.views.elements.basic import FilledLater

NOT_KNOWN = "unknown"
DAY = FilledLater(TODAY, THE_DAY)


def age(report: Report) -> FilledLater:
    """How long ago it was that a report's inspection ended."""
    return FilledLater(_name(report), english.SOME_TIME_AGO)


def ages(reports: Iterable[Report], as_of: str) -> dict[str, str]:
    """What the room on pages is filled with, by name, on a day (ISO)."""
    days = {_name(report): report.date for report in reports}
    return {name: english.age_words(day, as_of) for name, day in sorted(days.items())}


def words_of_day(reports: Iterable[Report], as_of: str) -> dict[str, str]:
    """What all pages say of the day, by name."""
    return ages(reports, as_of) | english.words_of_today(as_of)


def _name(report: Report) -> str:
    return f"{AGES}{report.date or NOT_KNOWN}"

"""How days, periods and ages are said. Dates come in ISO, cut to what is printed (`2012-05`, `2012`)."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from generator.english.decisions import CORRECTED
from generator.english.numbers import counted
from generator.model.page import MONTH, TODAY
from generator.model.report import DocumentFacts

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

_YEAR = re.compile(r"\d{4}")


@cache
def date_words(iso: str | None, unknown: str = "date not known") -> str:
    """`2017-09-25` as "25 September 2017", `2012-05` as "May 2012", `2012` as "2012"."""
    if not iso:
        return unknown
    parts = iso.split("-")
    words = [parts[0]]
    if len(parts) > 1:
        words.insert(0, MONTHS[int(parts[1]) - 1])
    if len(parts) > 2:
        words.insert(0, str(int(parts[2])))
    return " ".join(words)


def month_words(iso: str | None, unknown: str = "a month that is not known") -> str:
    """A date in a running sentence, by its month: `2017-09-25` as "September 2017"."""
    return date_words(iso[: len("2017-09")] if iso else iso, unknown)


def period_words(start: str | None, end: str | None, unknown: str = "dates not known") -> str:
    """Two dates as one period, saying month and year once where they agree: "10 July to 3 August 2017"."""
    if not start and not end:
        return unknown
    if not start or not end:
        return _half_known(start and date_words(start), end and date_words(end))
    if start == end:
        return date_words(start)
    first, last = date_words(start).split(), date_words(end).split()
    shared = 0
    while shared < len(first) - 1 and first[len(first) - 1 - shared] == last[len(last) - 1 - shared]:
        shared += 1
    return f"{' '.join(first[: len(first) - shared])} to {' '.join(last)}"


def signed(words: str, is_put_right: bool) -> str:
    """Words with the sign of what a person put right: "30 March 2017 (corrected)"."""
    return f"{words} ({CORRECTED})" if is_put_right else words


def published_words(document: DocumentFacts) -> str:
    """The day of publication that a document prints."""
    return signed(date_words(document.published), document.is_put_right("published"))


def inspection_days(document: DocumentFacts) -> str:
    """The days of an inspection; where they cannot be dated, as printed: "“16 and 20 May” (no year is printed)"."""
    start, end, printed = document.inspection_start, document.inspection_end, document.inspection_text
    if not start and not end and printed:
        return f"“{printed}”" if _YEAR.search(printed) else f"“{printed}” (no year is printed)"
    if bool(start) != bool(end):
        return _half_known(_signed_day(document, "inspection_start"), _signed_day(document, "inspection_end"))
    return signed(period_words(start, end), document.is_put_right("inspection_start", "inspection_end"))


def of_days(document: DocumentFacts) -> str:
    """The same in a sentence, behind a visit or an inspection: "on 13 March 2022", "that started on 13 March 2022"."""
    start, end = document.inspection_start, document.inspection_end
    if bool(start) == bool(end):
        return f"on {inspection_days(document)}"
    verb, name = ("started", "inspection_start") if start else ("ended", "inspection_end")
    preposition = "on" if len(start or end or "") == len("2022-03-13") else "in"
    return f"that {verb} {preposition} {_signed_day(document, name)}"


def _half_known(start: str | None, end: str | None) -> str:
    """A period of which one end is not known."""
    return f"started {start}; its end is not known" if start else f"ended {end}; its start is not known"


def _signed_day(document: DocumentFacts, name: str) -> str | None:
    day = getattr(document, name)
    return signed(date_words(day), document.is_put_right(name)) if day else None


SOME_TIME_AGO = "some time ago"
"""Stands where `age_words` are not filled in."""


def words_of_today(as_of: str) -> dict[str, str]:
    """What pages say of the day they speak from (ISO), by the names of the rooms that they leave for it."""
    return {TODAY: date_words(as_of), MONTH: month_words(as_of)}


def age_words(iso: str | None, as_of: str) -> str:
    """How long before `as_of` a date lies: whole years, "nearly" in the last three months before the next, and
    "more than" from half a year; months below two years; "about" alone where the date is partial.
    """
    if not iso or not as_of:
        return "how long ago is not known"
    about = "" if len(iso) == 10 else "about "
    then, now = _earliest(iso), _earliest(as_of)
    months = (now.year - then.year) * 12 + now.month - then.month - (now.day < then.day)
    if now < then:
        return "after the date these pages speak from"
    if months >= 24:
        return f"{about or _nearness(months % 12)}{months // 12 + (not about and months % 12 >= 9)} years ago"
    if months >= 1:
        return f"{about}{counted(months, 'month')} ago"
    return f"{about}{counted((now - then).days, 'day')} ago"


def _nearness(months: int) -> str:
    """How so many months beyond whole years are said: under half a year, not at all."""
    return "nearly " if months >= 9 else "more than " if months >= 6 else ""


def _earliest(iso: str) -> date:
    year, month, day = (*(int(part) for part in iso.split("-")), 1, 1)[:3]
    return date(year, month, day)

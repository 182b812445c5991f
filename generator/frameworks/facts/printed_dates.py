"""Dates and spans of days as printed in a text, made ISO and cut to what is printed.

The forms met: `10 July to 3 August 2017`, `22–23 October 2019`, `9-24 November`, `1/06/2015 - 25/06/2015`,
`18 Feb 2014`, `19 November-30 November 2018`, `22 October 2014  12 November 2014` (the dash lost), `May 2012`,
`March 31 2015`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
MONTH = "|".join(sorted((*_MONTHS, *(month[:3] for month in _MONTHS), "sept"), key=len, reverse=True))
YEAR = r"(?:19|20)\d\d"
"""Patterns of a month's name, whole or cut to three letters, and of a year; to be compiled without regard to case."""

# A hyphen, the dashes, a minus sign and the box-drawing line that some sources print for one
_DASH = "[-‐‑‒–—―−─]"
_JOINED = rf"\s*(?:{_DASH}|\bto\b|\band\b|\buntil\b|&)\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"


def _day(n: int) -> str:
    """Return the pattern of a day that may lack its month and year; groups end in `n`."""
    return (
        rf"(?<![\d/.])(?P<d{n}>[0-3]?\d)(?:st|nd|rd|th)?(?![\d%,])"
        rf"(?:\s*(?:of\s+)?(?P<m{n}>{MONTH})\b\.?(?:,?\s*(?P<y{n}>{YEAR})\b)?)?"
    )


def _numeric(n: int) -> str:
    return rf"(?<![\d/.])(?P<d{n}>\d{{1,2}})[/.](?P<m{n}>\d{{1,2}})[/.](?P<y{n}>{YEAR})(?!\d)"


# Days listed: `15, 16 and 21 July 2025`, `29 and 30 September, and 1 October 2020`
_WEEKDAY = "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
_LISTED = (
    rf"(?<![\d/.])[0-3]?\d(?:st|nd|rd|th)?(?:\s(?:of\s)?(?:{MONTH})\b(?:\s{YEAR})?)?"
    rf"(?:(?:\s?,(?:\sand)?|\sand|\s?&)\s(?:the\s)?{_WEEKDAY}[0-3]?\d(?:st|nd|rd|th)?"
    rf"(?:\s(?:of\s)?(?:{MONTH})\b(?:\s{YEAR})?)?(?!\d|[%/]|\.\d)){{2,5}}"
)
_LISTED_DAYS = re.compile(_LISTED, re.IGNORECASE)
_LISTED_DAY = re.compile(
    rf"(?P<d>[0-3]?\d)(?:st|nd|rd|th)?(?:\s(?:of\s)?(?P<m>{MONTH})\b(?:\s(?P<y>{YEAR}))?)?", re.IGNORECASE
)

# `22 October 2014  12 November 2014`: only whole dates may stand side by side without a dash
_LOST_DASH = rf"(?:(?<={YEAR.replace('(?:19|20)', '20')}) )\s*(?=\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH}))"

_PATTERNS = (
    re.compile(rf"(?:from\s+|between\s+)?{_numeric(1)}(?:{_JOINED}){_numeric(2)}", re.IGNORECASE),
    re.compile(_numeric(1), re.IGNORECASE),
    re.compile(rf"{_day(1)}(?:{_JOINED}|{_LOST_DASH}){_day(2)}", re.IGNORECASE),
    re.compile(
        rf"(?<![\d/.])(?P<d1>[0-3]?\d)/(?P<d2>[0-3]?\d)\s(?:of\s)?(?P<m2>{MONTH})\b,?\s(?P<y2>{YEAR})\b", re.IGNORECASE
    ),
    re.compile(_day(1), re.IGNORECASE),
    re.compile(rf"\b(?P<m1>{MONTH})\s+(?:(?P<d1>[0-3]?\d)(?:st|nd|rd|th)?,?\s+)?(?P<y1>{YEAR})\b", re.IGNORECASE),
)
_DIGIT = re.compile(r"\d")
_BARE_YEAR = re.compile(rf"\b(?:in|since|from|of|during|the)\s+(?P<y1>{YEAR})(?![–—-]?\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date, or a span of days, where it stands in a text.

    `first` and `last` are ISO cut to what is printed (`2012-05`), the same for a single date, and None where the
    year is not printed or no such day exists. `begin` and `end` are offsets of `words` in the text.
    """

    first: str | None
    last: str | None
    words: str
    begin: int
    end: int


def dates_in(text: str, *, years: bool = False) -> tuple[PrintedDate, ...]:
    """Return the dates and spans printed in a text, in order, without overlaps.

    With `years`, a year that follows `in`, `since` or the like counts too: `since the inspection in 2012`.
    """
    if not _DIGIT.search(text):
        return ()
    found = [date for match in _LISTED_DAYS.finditer(text) if (date := _listed(match))]
    taken = {at for one in found for at in range(one.begin, one.end)}
    for pattern in (*_PATTERNS, _BARE_YEAR) if years else _PATTERNS:
        for match in pattern.finditer(text):
            if _says_a_month(match, pattern) and taken.isdisjoint(range(*match.span())):
                found.append(_printed(match, pattern))
                taken.update(range(*match.span()))
    return tuple(sorted(found, key=lambda one: one.begin))


def _says_a_month(match: re.Match[str], pattern: re.Pattern[str]) -> bool:
    """A bare number is a day only beside one with a month: `22–23 October`."""
    groups = match.groupdict()
    if pattern is _BARE_YEAR:
        return True
    return bool(groups.get("m2") if "m2" in groups else groups.get("m1"))


def _printed(match: re.Match[str], pattern: re.Pattern[str]) -> PrintedDate:
    part = match.groupdict()
    begin = match.start("y1") if pattern is _BARE_YEAR else match.start()
    words = match.string[begin : match.end()].strip()
    if "d2" not in part:
        only = _iso(part.get("d1"), part.get("m1"), part.get("y1"))
        return PrintedDate(only, only, words, begin, match.end())
    last = _iso(part["d2"], part["m2"], part["y2"])
    month = part.get("m1") or part["m2"]
    # `28 November to 9 January 2014` does not say the first year, and the second would be wrong.
    year = part.get("y1") or (part["y2"] if _month(month) <= _month(part["m2"]) else None)
    return PrintedDate(_iso(part["d1"], month, year), last, words, begin, match.end())


def _listed(match: re.Match[str]) -> PrintedDate | None:
    """Return days listed as one span, from the first to the last; None where the last has no month.

    A day without its month or year has that of the next; a year that would put the days out of order is not certain.
    """
    days = list(_LISTED_DAY.finditer(match.group()))
    if not days[-1]["m"]:
        return None
    month, year = days[-1]["m"], days[-1]["y"]
    for day in reversed(days[:-1]):
        if day["m"] and _month(day["m"]) > _month(month):
            year = None
        month, year = day["m"] or month, day["y"] or year
    first, last = _iso(days[0]["d"], month, year), _iso(days[-1]["d"], days[-1]["m"], days[-1]["y"])
    in_order = last is None or (first or "") <= last
    return PrintedDate(first if in_order else None, last, match.group(), match.start(), match.end())


def _month(word: str) -> int:
    if word.isdigit():
        return int(word)
    return 1 + next(k for k, month in enumerate(_MONTHS) if month.startswith(word.casefold()[:3]))


def _iso(day: str | None, month: str | None, year: str | None) -> str | None:
    if not year:
        return None
    if not month:
        return year
    if not day:
        return f"{year}-{_month(month):02}"
    try:
        return date(int(year), _month(month), int(day)).isoformat()
    except ValueError:
        return None

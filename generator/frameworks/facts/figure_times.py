"""The times that figures speak of: the day something stood at, the stretch it was counted over, the source's year.

The forms met: `At 31 March 2015`, `As at the end of September 2017`, `In the last 12 months to 31 March 2015`,
`in the year ending 31 March 2015`, `between 1 April 2014 and 31 March 2015`, `in 2012–13`, `Since the last
inspection`, `in the two years prior to this inspection`, `(June 2016 to May 2017)`, `(School Census Jan 2014)`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from generator.frameworks.facts.printed_dates import MONTH, YEAR, dates_in
from generator.frameworks.facts.printed_numbers import NUMBER

FigureTimeKind = Literal["day", "period", "source"]

# A year may have the digit of a footnote glued to it: `At 31 March 20152, 300 children`
_YEAR = rf"{YEAR}\d?\b"
_DAY = r"(?:the )?[0-3]?\d(?:st|nd|rd|th)?(?: of)?"
_DATE = (
    rf"(?:{_DAY} (?:{MONTH})\b\.?(?:,? {_YEAR})?|(?:{MONTH})\b\.?(?: [0-3]?\d(?:st|nd|rd|th)?,?)? {_YEAR}"
    rf"|\d{{1,2}}[/.]\d{{1,2}}[/.](?:20)?\d\d\b)"
)
_FROM = rf"(?:{_DATE}|(?:{MONTH})\b)"
_FROM_TO = rf"(?:from |between )?{_FROM} (?:to|and|until|[-–]) {_DATE}"
_YEARS = rf"{YEAR} ?[-–/] ?(?:{YEAR}|\d\d)(?!\d)"
_INSPECTION = r"(?:the |this |our |its )?(?:(?:last|previous|current|most recent) )?(?:[\w-]+ ){0,4}?inspections?\b"
_IN = "(?:in|over|during|within|for|throughout)"
_LENGTH = rf"(?:(?:{NUMBER})[- ])?(?:calendar |financial |full )?(?:months?|years?|quarters?|weeks?)(?: period)?\b"
_END = (
    rf"(?:(?:(?:up|leading up) )?(?:to|ending|ended|until|before|prior to|preceding) (?:{_DATE}|{_INSPECTION})"
    rf"|{_FROM_TO}|as (?:at|of) {_DATE})"
)
_UP_TO = rf"(?:,? {_END}| \({_END}\))"

_PERIODS = (
    # `In the last 12 months`, `in the year ending 31 March 2015`, `In the 12 months before the inspection`
    rf"\b{_IN} (?:the )?(?:last|past|previous|preceding|latest) {_LENGTH}{_UP_TO}?",
    rf"\b(?:{_IN} )?(?:the |a )?{_LENGTH}{_UP_TO}",
    rf"\b(?:between|from|period) {_FROM} (?:and|to|until|[-–]) {_DATE}",
    rf"\b{_IN}(?: the)?(?: (?:financial|academic|calendar))?(?: year)? {_YEARS}",
    rf"\bsince (?:{_INSPECTION}(?: (?:in|of|on) (?:{_DATE}|{_YEAR}))?|{_DATE}|{_YEAR})",
    rf"(?<=\()(?:{_FROM_TO}|{_YEARS})(?=\))",
)
_DAYS = (
    rf"\b(?:as (?:at|on|of)|at|on)(?: the)?(?: end of)? {_DATE}",
    rf"\b(?:in|by)(?: the end of)? {_DATE}",
    r"\b(?:at|by) (?:the )?(?:time|point|start|end) of (?:the |this |our )?inspection\b"
    rf"(?:,? (?:(?:as )?at|on) {_DATE})?",
    rf"(?<=\(){_DATE}(?=\))",
    # `20% (2014)`, and not `the national average (2016) is 15%`
    rf"(?<!average \()(?<!figure \()(?<!rate \()(?<!level \()(?<=\(){YEAR}(?=\))",
)
_IN_A_YEAR = rf"\b(?:in|during) {YEAR}\b(?! ?[-–/]? ?\d)"

# `(Child benefit data – as at 31 August 2014)`, `(ONS Mid-Year estimates 2012.)`, `(HMRC 2014)`; a bracket that
# speaks of the nation dates the national figure.
_SOURCE = re.compile(
    r"\((?P<words>(?![^()]{0,150}\bnational (?:average|figure|rate|level))[^()]{0,150}"
    r"\b(?:data|census|estimates?|statistics|return|ONS|HMRC)\b[^()]{0,150})\)",
    re.IGNORECASE,
)
# `according to the 2011 census`, `mid-year estimates for 2014`, without a bracket
_SOURCE_NAMED = re.compile(
    rf"\b(?P<words>{YEAR}(?: [\w-]+){{0,3}} (?:census|estimates?)"
    rf"|(?:census|estimates?)(?: of| for| in| from|,)?(?: (?:{MONTH}))? {YEAR})\b",
    re.IGNORECASE,
)
_SOURCE_YEAR = re.compile(rf"(?<![\d/–-]){YEAR}(?!\d| ?[-–/] ?\d)")

_SAID: tuple[tuple[FigureTimeKind, re.Pattern[str]], ...] = (
    *(("period", re.compile(pattern, re.IGNORECASE)) for pattern in _PERIODS),
    *(("day", re.compile(pattern, re.IGNORECASE)) for pattern in _DAYS),
    ("period", re.compile(_IN_A_YEAR, re.IGNORECASE)),
)
# An earlier value has a time of its own: `a reduction from 2,029 at 31 March 2016`, `compared with 32 as at …`
_SET_BESIDE = r"\b(?:from|than|compared (?:with|to)|similar to|same (?:number )?as)\b"
_EARLIER_VALUE = re.compile(rf"{_SET_BESIDE}(?: (?:[a-z]+ ){{0,4}}?{NUMBER}[^.;]{{0,80}})?$", re.IGNORECASE)
_NEAR = 200
"""Characters before a time in which the value it is of may stand."""
_SENTENCE_END = re.compile(r"[.!?:]\s+(?=[A-Z0-9])")
_CLAUSE_END = re.compile(rf"[.;:]\s|, (?:and|of whom|which)\b|\bfigures published\b|{_SET_BESIDE}")
_GLUED = re.compile(r"(?<= 20\d\d)\d\b")
_SHORT_YEAR = re.compile(r"\b\d{1,2}[/.]\d{1,2}[/.](?=\d\d\b)")
_BEGINNING_ONLY = re.compile("since ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FigureTime:
    """A time that a text gives for its figures.

    `date` is the day, or a period's last, ISO and cut to what is printed; None where the words do not say it. `begin`
    and `end` are offsets of the `words` in the text.
    """

    kind: FigureTimeKind
    date: str | None
    words: str
    begin: int
    end: int


@lru_cache(maxsize=4096)
def figure_times(text: str) -> tuple[FigureTime, ...]:
    """Return the times a text gives for its figures, in order, without overlaps."""
    found, taken = list(_sources(text)), bytearray(len(text))
    for one in found:
        taken[one.begin : one.end] = b"\1" * (one.end - one.begin)
    for kind, pattern in _SAID:
        for match in pattern.finditer(text):
            begin, end = match.span()
            if not any(taken[begin:end]):
                found.append(FigureTime(kind, _last_day(match[0]), match[0], begin, end))
                taken[begin:end] = b"\1" * (end - begin)
    return tuple(sorted(found, key=lambda one: one.begin))


def _last_day(words: str) -> str | None:
    """`since the last inspection in 2013` says when the stretch began, and not when it ended."""
    if _BEGINNING_ONLY.match(words):
        return None
    if re.fullmatch(YEAR, words):
        return words
    printed = dates_in(_SHORT_YEAR.sub(r"\g<0>20", _GLUED.sub("", words)), years=True)
    return printed[-1].last if printed else None


def _sources(text: str) -> Iterator[FigureTime]:
    """The sources that print a year: those in brackets, then those named in the sentence."""
    bracketed = list(_SOURCE.finditer(text))
    named = (one for one in _SOURCE_NAMED.finditer(text) if not any(_overlap(one, other) for other in bracketed))
    for match in (*bracketed, *named):
        printed, year = dates_in(match["words"]), _SOURCE_YEAR.search(match["words"])
        if printed or year:
            date = printed[0].last if printed else year[0] if year else None
            yield FigureTime("source", date, match["words"], match.start(), match.end())


def _overlap(one: re.Match[str], other: re.Match[str]) -> bool:
    return one.start() < other.end() and other.start() < one.end()


def times_before(text: str, end: int, begin: int = 0) -> tuple[FigureTime, ...]:
    """Return the times before offset `end` in the sentence it stands in, the nearest first, none before `begin`.

    The time of an earlier value is left out.
    """
    start = max((match.end() for match in _SENTENCE_END.finditer(text, begin, end)), default=begin)
    own = [one for one in figure_times(text) if start <= one.begin and one.end <= end]
    return tuple(one for one in reversed(own) if not _is_of_earlier_value(text, start, one))


def _is_of_earlier_value(text: str, start: int, time: FigureTime) -> bool:
    before = text[max(start, time.begin - _NEAR) : time.begin]
    return _EARLIER_VALUE.search(before.rstrip(" (")) is not None


def times_behind(text: str, begin: int) -> tuple[FigureTime, ...]:
    """Return the times behind offset `begin` in the clause it stands in, up to an earlier value set beside it."""
    stop = _CLAUSE_END.search(text, begin)
    end = stop.start() if stop else len(text)
    return tuple(one for one in figure_times(text) if begin <= one.begin < end)

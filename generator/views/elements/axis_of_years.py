"""The axis of years on which all timelines of the site stand, so that a day is at the same place on every page.

It goes from a year before the first grade held to two years after the day the pages speak from, which leaves it as it
is for long: a page is made anew when it changes (`generator/views/planning.py`).
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.analysis.judgements_through_time import reports_giving_outcome
from generator.analysis.periods import InspectionPeriod, inspection_periods
from generator.english import pictures as wording
from generator.model.corpus import Corpus
from generator.model.page import Picture
from generator.pictures import Mark, Period, Years, years_above, years_below
from generator.pictures.years import year_of

BEFORE, AFTER = 1.0, 2.4
"""Years kept free before the first grade, and after the beginning of the year the pages speak from."""


def axis_of_years(corpus: Corpus, as_of: str) -> Years:
    """The same axis for all councils; without any grade, the last ten years.

    It reaches the last grade held, of whichever day pages are asked to speak.
    """
    days = [one.date for slug in corpus.by_authority for one in reports_giving_outcome(corpus, slug) if one.date]
    now = max(map(year_of, (as_of, *days)))
    first = min(map(year_of, days), default=now - 10) - BEFORE
    periods = enumerate(inspection_periods(corpus.frameworks), start=1)
    return Years(round(first, 1), int(now) + AFTER, tuple(_period(str(number), period) for number, period in periods))


def _period(number: str, period: InspectionPeriod) -> Period:
    return Period(
        number=number,
        words=wording.over_its_years(period.framework, period.edition),
        starts=year_of(period.starts),
        ends=_end_of(period.ends) if period.ends else None,
        explained=wording.period(period.framework, period.edition, period.starts, period.ends),
    )


def _end_of(day: str) -> float:
    """The end of a day, month or year, as a number of years."""
    return year_of(day) + {len("2018"): 1.0, len("2018-07"): 1 / 12}.get(len(day), 0.0)


def axis_above(name: str, years: Years, marks: Iterable[Mark]) -> Picture:
    """The axis over rows of several councils, with every mark that a row of this `name` may use."""
    said = wording.periods_shown((period.number, period.explained) for period, _, _ in years.bands())
    return years_above(name, said, years, marks)


def axis_below(years: Years) -> Picture:
    named = years.named()
    return years_below(wording.years_shown(named[0], named[-1]), years)

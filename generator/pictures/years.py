"""The axis of years that timelines share: where a day lies on it, and the periods of inspections as bands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from generator.frozen import Frozen
from generator.pictures.svg import Drawn, Written, percent

LETTER_WIDTH = 6.4
"""About what a letter of the words above a band takes."""
WIDE = 960
"""The least width of a timeline where there is room for words in it: less shows letters and marks alone."""


class Period(Frozen):
    """Years in which inspections judged the same areas on the same scale; `ends` is None while they still do.

    `number` stands above its band everywhere, not a letter, as grades have those; `words` beside it where there is
    room; `explained` says it whole, in a list below.
    """

    number: str
    words: str
    starts: float
    ends: float | None = None
    explained: str = ""


class Years(Frozen):
    """From which year to which, as numbers (2013.5 is the middle of 2013), and the periods between."""

    first: float
    last: float
    periods: tuple[Period, ...] = ()

    def at(self, day: str) -> float:
        """The part of the width, from 0 to 1, where a day stands; a day may be cut to a month or a year."""
        return self.share(year_of(day))

    def share(self, year: float) -> float:
        return min(1.0, max(0.0, (year - self.first) / (self.last - self.first)))

    def named(self) -> list[int]:
        """The years whose middle lies well within, so that their names have room."""
        return [year for year in range(int(self.first), int(self.last) + 1) if 0.02 < self.share(year + 0.5) < 0.98]

    def bands(self) -> Iterator[tuple[Period, float, float]]:
        """Each period with the shares of the width where its band starts and ends; none that lies outside."""
        for period in self.periods:
            start, end = self.share(period.starts), self.share(self.last if period.ends is None else period.ends)
            if end > start:
                yield period, start, end


def year_of(day: str) -> float:
    """A day in ISO form, cut to what is known, as a number of years: `2013-07` is 2013.5."""
    whole = date.fromisoformat((day + "-01-01")[:10])
    first = date(whole.year, 1, 1)
    return whole.year + (whole - first).days / (date(whole.year + 1, 1, 1) - first).days


def add_bands(svg: Drawn, years: Years, top: int, height: int | str) -> None:
    """Draw the periods. Where two overlap, as while one kind of inspection followed another, both are seen."""
    bands = list(years.bands())
    for _, start, end in bands:
        svg.add("rect", of="f-band", x=percent(start), y=top, width=percent(end - start), height=height)
    for (_, _, end), (_, start, _) in pairwise(bands):
        if start < end:
            svg.add("rect", of="f-both", x=percent(start), y=top, width=percent(end - start), height=height)


def add_names_of_bands(svg: Drawn, years: Years, baseline: int) -> None:
    """Set each period's number in the middle of its band, with its words where there is room."""
    for period, start, end in years.bands():
        named = svg.add("text", of="f-small", x=percent((start + end) / 2), y=baseline, text_anchor="middle")
        named.add("tspan", period.number, of="f-letter")
        if period.words and (end - start) * WIDE > LETTER_WIDTH * (len(period.words) + 3):
            named.add("tspan", f" {period.words}", of="f-wide")


def add_starts(to: Drawn, years: Years, top: Written, bottom: Written) -> None:
    """Draw a thin line at each 1 January, so that a mark is seen to stand in its year."""
    for year in range(int(years.first) + 1, int(years.last) + 1):
        at = percent(years.share(year))
        to.add("line", of="f-tick", x1=at, x2=at, y1=top, y2=bottom)


def add_years(svg: Drawn, years: Years, baseline: int) -> None:
    """Set each year below the middle of its months; where there is little room, every third alone is shown."""
    for year in years.named():
        shown = "f-small" if year % 3 == int(years.last - 1) % 3 else "f-small f-wide f-year"
        svg.add("text", str(year), of=shown, x=percent(years.share(year + 0.5)), y=baseline, text_anchor="middle")

"""Timelines of several councils on one axis of years: a row of its own for each council and area.

Each row is a picture that words beside it name, so rows can be put together for any councils, on a page made
beforehand or by a script. The axis above holds the shapes that all rows below it use: it stands once on a page.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.page import Picture
from generator.pictures.marks import Mark
from generator.pictures.svg import small_frame
from generator.pictures.timeline import LineOfGrades, Moment, add_links, add_moments, add_signs
from generator.pictures.years import Years, add_bands, add_names_of_bands, add_starts, add_years

AXIS, ROW = 22, 32
MIDDLE = "50%"
"""Rows may be higher on a phone, where marks give way to each other."""


def years_above(name: str, words: str, years: Years, marks: Iterable[Mark]) -> Picture:
    """The periods' names over the rows, and the shapes of every mark that a row of this `name` may use."""
    svg = small_frame(words, AXIS)
    add_signs(svg, name, [Moment("", mark, "", "break", joint=True) for mark in marks])
    add_starts(svg.add("defs").add("g", id=f"{name}-years"), years, 0, "100%")
    add_names_of_bands(svg, years, AXIS - 6)
    return svg.finished()


def row_of_years(name: str, words: str, years: Years, line: LineOfGrades | None) -> Picture:
    """One council's grades on one area; bands alone where there is none. `words` say the row whole."""
    svg = small_frame(words, ROW)
    add_bands(svg, years, 0, "100%")
    svg.add("use", href=f"#{name}-years")
    moments = line.moments if line else ()
    add_links(svg, name, years, moments, MIDDLE)
    add_moments(svg, name, years, moments, MIDDLE)
    return svg.finished()


def years_below(words: str, years: Years) -> Picture:
    """The years under the rows."""
    svg = small_frame(words, AXIS)
    add_starts(svg, years, 0, 4)
    add_years(svg, years, AXIS - 6)
    return svg.finished()

"""The timeline of one council: a row for each area it was judged on, on an axis of years.

Marks are joined where the frameworks say that the areas compare; where they do not, "//" stands between; an area
judged together with the one in the next row has one mark between the two, in a dashed ring.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise
from typing import Literal

from generator.frozen import Frozen
from generator.model.page import Picture
from generator.pictures.marks import HEIGHT, WIDTH, Mark, add_shapes, use
from generator.pictures.svg import Drawn, Written, frame, percent
from generator.pictures.years import WIDE, Years, add_bands, add_names_of_bands, add_starts, add_years

Link = Literal["line", "break", "nothing"]
"""How a grade stands to the one before it in its row: they compare, they do not, or neither is said."""

TOP, ROW, BELOW = 24, 54, 26
BOLD_LETTER = 7.2
"""About what a letter of a grade's word takes beside its mark."""
NARROW = 17
"""Pixels of a year on the smallest screens: marks that are nearer than their width stand one above the other there."""


class Moment(Frozen):
    """A grade on its day. `words` say it whole; `joint` where it was given for several areas together."""

    day: str
    mark: Mark
    words: str
    link: Link = "nothing"
    joint: bool = False


class LineOfGrades(Frozen):
    """One row: what it is on, and its grades, oldest first."""

    name: str
    moments: tuple[Moment, ...]


class VisitMade(Frozen):
    """A visit that gave no grade: its day, and words for it."""

    day: str
    words: str


def timeline(
    name: str,
    title: str,
    words: str,
    years: Years,
    lines: Sequence[LineOfGrades],
    visits: Sequence[VisitMade] = (),
    visits_title: str = "",
) -> Picture:
    """Draw the rows of one council, and its visits in a last row. `name` makes the picture's ids its own."""
    depth = ROW * (len(lines) + bool(visits))
    svg = frame(name, title, words, width="100%", height=TOP + depth + BELOW)
    add_signs(svg, name, [moment for line in lines for moment in line.moments])
    add_bands(svg, years, TOP, depth)
    add_starts(svg, years, TOP, TOP + depth + 4)
    add_names_of_bands(svg, years, TOP - 8)
    heights = [TOP + ROW * number + 44 for number in range(len(lines))]
    shared = _shared(lines)
    for number, line in enumerate(lines):
        above, own = shared.get(number - 1, frozenset()), shared.get(number, frozenset())
        svg.add("text", line.name, of="f-row", x=4, y=heights[number] - 18)
        add_links(svg, name, years, line.moments, heights[number], drawn_between=above | own)
        add_moments(svg, name, years, line.moments, heights[number], with_words=True, drawn_between=above | own)
        _add_shared(svg, name, years, line.moments, own, heights[number] + ROW // 2)
    if visits:
        _add_visits(svg, years, visits, visits_title, TOP + ROW * len(lines))
    add_years(svg, years, TOP + depth + 18)
    return svg.finished()


def add_signs(svg: Drawn, name: str, moments: Sequence[Moment]) -> None:
    """Put in the shapes that rows use: each mark, the ring of a joint grade, the sign of a break."""
    shapes = add_shapes(svg, name, (moment.mark for moment in moments))
    if any(moment.joint for moment in moments):
        shapes.add("rect", id=f"{name}-ring", of="f-ring", x=-WIDTH / 2 - 3, y=-13.5, width=WIDTH + 6, height=27)
    if any(moment.link == "break" for moment in moments):
        shapes.add("path", id=f"{name}-break", of="f-stop", d="M-4 6l4-12M1 6l4-12")


def add_links(
    svg: Drawn, name: str, years: Years, moments: Sequence[Moment], y: Written, drawn_between: Collection[str] = ()
) -> None:
    """Between each two grades of a row: a line where they compare, "//" where they do not."""
    for before, after in pairwise(moments):
        start, end = years.at(before.day), years.at(after.day)
        if after.link == "line" and not {before.day, after.day} <= set(drawn_between):
            svg.add("line", of="f-join", x1=percent(start), x2=percent(end), y1=y, y2=y)
        elif after.link == "break":
            svg.add("use", href=f"#{name}-break", x=percent((start + end) / 2), y=y)


def add_moments(
    svg: Drawn,
    name: str,
    years: Years,
    moments: Sequence[Moment],
    y: Written,
    with_words: bool = False,
    drawn_between: Collection[str] = (),
) -> None:
    """Set the grades of a row. On a phone, of two too near each other one stands higher and one lower."""
    levels = _levels(years, moments)
    for number, moment in enumerate(moments):
        if moment.day in drawn_between:
            continue
        x = percent(years.at(moment.day))
        if with_words and _has_room(years, moment, moments[number + 1 : number + 2]):
            svg.add("text", moment.mark.words, of="f-word f-wide", x=x, y=y, dx=WIDTH / 2 + 6, dy=4.3)
        at = {"x": x, "y": y} | ({"of": levels[number]} if levels[number] else {})
        use(svg, name, moment.mark, moment.words, **at)
        if moment.joint:
            svg.add("use", None, href=f"#{name}-ring", **at)


def _has_room(years: Years, moment: Moment, following: Sequence[Moment]) -> bool:
    """Whether the grade's word fits before the next sign of its row, on the narrowest screen that shows words."""
    until = years.at(following[0].day) if following else 1.0
    room = (until - years.at(moment.day)) * WIDE
    if following and following[0].link == "break":
        room /= 2
    return room > BOLD_LETTER * len(moment.mark.words) + 1.5 * WIDTH


def _levels(years: Years, moments: Sequence[Moment]) -> list[str]:
    """For each grade its class where it has to give way on a phone: `up`, `down` or none."""
    span = years.last - years.first
    places = [years.at(moment.day) * span * NARROW for moment in moments]
    levels = [""] * len(places)
    for number, (before, after) in enumerate(pairwise(places)):
        if after - before < WIDTH + 2:
            levels[number] = levels[number] or "up"
            levels[number + 1] = "down" if levels[number] == "up" else "up"
    return levels


def _shared(lines: Sequence[LineOfGrades]) -> dict[int, frozenset[str]]:
    """By the number of a row, the days of its joint grades that stand in the next row too.

    They are drawn once, between the two.
    """
    joint = [frozenset(moment.day for moment in line.moments if moment.joint) for line in lines]
    return {number: own & below for number, (own, below) in enumerate(pairwise(joint))}


def _add_shared(
    svg: Drawn, name: str, years: Years, moments: Sequence[Moment], shared: Collection[str], y: int
) -> None:
    """Grades for two rows: between them, with a bracket that reaches both, and a line between those that compare."""
    for before, after in pairwise(moments):
        if {before.day, after.day} <= set(shared) and after.link == "line":
            x1, x2 = percent(years.at(before.day)), percent(years.at(after.day))
            svg.add("line", of="f-join", x1=x1, x2=x2, y1=y, y2=y)
    for moment in (one for one in moments if one.day in shared):
        x = percent(years.at(moment.day))
        holder = svg.add("svg", x=x, overflow="visible")
        reach = ROW // 2 + HEIGHT // 2 - 1
        holder.add("path", of="f-stop", d=f"M-17 {y - reach}h-6v{2 * reach}h6")
        use(svg, name, moment.mark, moment.words, x=x, y=y)
        svg.add("use", href=f"#{name}-ring", x=x, y=y)


def _add_visits(svg: Drawn, years: Years, visits: Sequence[VisitMade], title: str, top: int) -> None:
    svg.add("text", title, of="f-row", x=4, y=top + 26)
    for visit in visits:
        holder = svg.add("svg", x=percent(years.at(visit.day)), y=top + 40, overflow="visible")
        holder.add("title", visit.words)
        holder.add("rect", of="f-visit", x=-6, y=-6, width=12, height=12)


class TimelineKey(Frozen):
    """What the signs of timelines mean: the marks that stand in them, and which other signs do."""

    marks: tuple[Mark, ...]
    joint: bool = False
    joined: bool = False
    broken: bool = False
    visits: bool = False


def key_of(lines: Iterable[LineOfGrades], visits: bool = False) -> TimelineKey:
    """The key of one timeline, or of several together; its marks in the order in which grades were first given."""
    moments = [moment for line in lines for moment in line.moments]
    return TimelineKey(
        marks=tuple(dict.fromkeys(moment.mark for moment in moments)),
        joint=any(moment.joint for moment in moments),
        joined=any(moment.link == "line" for moment in moments),
        broken=any(moment.link == "break" for moment in moments),
        visits=visits,
    )

"""How many of each grade were given in each year: a bar a year, parted by grade, each part with its number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import NamedTuple

from generator.frozen import Frozen
from generator.model.page import Picture
from generator.pictures.marks import EDGE, Mark, edge_path, looks, mark_id
from generator.pictures.svg import Drawn, frame, percent

ROW, BAR = 30, 24
LABEL = 0.14
"""The part of the width where the year stands."""
FEW = 0.03
"""A part of the width too small for a number on a phone."""


class Bar(Frozen):
    """A year, and how many of each grade, best first. Noughts are left out."""

    year: str
    counts: tuple[tuple[Mark, int], ...]

    @property
    def total(self) -> int:
        return sum(count for _, count in self.counts)


def distribution(name: str, title: str, words: str, bars: Sequence[Bar], most: int) -> Picture:
    """Draw the bars of one framework. `most` is the total that takes the whole width: give all frameworks the same."""
    svg = frame(name, title, words, width="100%", height=ROW * len(bars))
    edges = svg.add("defs")
    shapes = {mark: _shape(edges, name, mark) for mark in dict.fromkeys(mark for bar in bars for mark, _ in bar.counts)}
    for number, bar in enumerate(bars):
        svg.add("text", bar.year, of="f-row", x=0, y=ROW * number + 17)
        svg.put("".join(_parts(bar, shapes, most, ROW * number)))
    return svg.finished()


class _LookOfPart(NamedTuple):
    """The classes of a grade, and the id of its edge, as attributes have them."""

    looks: str
    edge: str


def _shape(edges: Drawn, name: str, mark: Mark) -> _LookOfPart:
    """Draw the edge of a grade for use wherever it stands."""
    look, edge = looks(mark), mark_id(name, mark)
    edges.add("g", id=edge, of=look).add("path", of="edge", d=edge_path(mark.edge, 0, 0, BAR))
    return _LookOfPart(escape(look), escape(edge))


def _parts(bar: Bar, shapes: Mapping[Mark, _LookOfPart], most: int, top: int) -> Iterator[str]:
    """Each grade's part of a bar: its ground, its line and its number, and its edge over them."""
    start = LABEL
    for mark, count in bar.counts:
        if not count:
            continue
        share = (1 - LABEL) * count / max(most, 1)
        shape, x, few = shapes[mark], percent(start), ' class="few"' if share < FEW else ""
        place = f'x="{x}" y="{top}" width="{percent(share)}" height="{BAR}"'
        yield (
            f'<g class="{shape.looks}"><rect class="ground" {place}/><rect class="line" {place}/>'
            f'<text x="{percent(start + share / 2)}" y="{top + 17}" dx="{EDGE / 2}"{few}>{count}</text></g>'
            f'<use href="#{shape.edge}" x="{x}" y="{top}"/>'
        )
        start += share

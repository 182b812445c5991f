"""How many of each grade were given in each year: a bar a year, parted by grade, each part with its number."""

from __future__ import annotations

from collections.abc import Sequence

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
    for mark in dict.fromkeys(mark for bar in bars for mark, _ in bar.counts):
        group = edges.add("g", id=mark_id(name, mark), of=looks(mark))
        group.add("path", of="edge", d=edge_path(mark.edge, 0, 0, BAR))
    for number, bar in enumerate(bars):
        _add_bar(svg, name, bar, most, ROW * number)
    return svg.finished()


def _add_bar(svg: Drawn, name: str, bar: Bar, most: int, top: int) -> None:
    svg.add("text", bar.year, of="f-row", x=0, y=top + 17)
    start = LABEL
    for mark, count in bar.counts:
        if not count:
            continue
        share = (1 - LABEL) * count / max(most, 1)
        part = svg.add("g", of=looks(mark))
        part.add("rect", of="ground", x=percent(start), y=top, width=percent(share), height=BAR)
        svg.add("use", href=f"#{mark_id(name, mark)}", x=percent(start), y=top)
        part.add("rect", of="line", x=percent(start), y=top, width=percent(share), height=BAR)
        label = {"of": "few"} if share < FEW else {}
        part.add("text", str(count), x=percent(start + share / 2), y=top + 17, dx=EDGE / 2, **label)
        start += share

"""Tables as their ruled lines divide a page: rows from the top, each with the edges of its cells.

Nothing here knows of words: what stands in a cell is found by its place.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from generator.documents.pdf_rules import DrawnLine

REACH = 3.0
"""Points by which two lines may miss each other and still meet."""
THINNEST_ROW = 5.0
"""Points; nothing is printed between two lines that are nearer: they are one, drawn double."""


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row from `top` to `bottom`; `edges` part its cells, from the left edge of the first to the right of the last.

    `open_above` says of each cell that no line parts it from the row above.
    """

    top: float
    bottom: float
    edges: tuple[float, ...]
    open_above: tuple[bool, ...]

    def column_at(self, x: float) -> int:
        """Return which cell, from 0, holds a place; one beside the table is nearest to its first or last."""
        return min(max(bisect_right(self.edges, x) - 1, 0), len(self.edges) - 2)


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table, or a box, which is a table of one row."""

    rows: tuple[GridRow, ...]

    def row_at(self, x: float, y: float) -> int | None:
        """Return which row, from 0, holds a place, None where it lies outside the table."""
        at = bisect_left([-row.bottom for row in self.rows], -y)
        if at == len(self.rows) or y > self.rows[0].top + REACH:
            return None
        edges = self.rows[at].edges
        return at if edges[0] - REACH <= x <= edges[-1] + REACH else None


def grids(rules: Iterable[DrawnLine]) -> list[Grid]:
    """Return the tables that lines rule, from the top of the page: lines that meet are of one table."""
    found = (_grid(connected) for connected in _connected(list(rules)))
    return sorted((grid for grid in found if grid), key=lambda grid: -grid.rows[0].top)


def _connected(rules: list[DrawnLine]) -> list[list[DrawnLine]]:
    """Divide the lines into those that meet, by way of others too."""
    leader = list(range(len(rules)))

    def lead(one: int) -> int:
        while leader[one] != one:
            leader[one] = leader[leader[one]]
            one = leader[one]
        return one

    across = sorted((one.at, number) for number, one in enumerate(rules) if one.runs == "across")
    heights = [at for at, _ in across]
    for number, one in enumerate(rules):
        if one.runs == "down":
            crossed = across[bisect_left(heights, one.begin - REACH) : bisect_right(heights, one.end + REACH)]
            for _, other in crossed:
                if rules[other].begin - REACH <= one.at <= rules[other].end + REACH:
                    leader[lead(other)] = lead(number)
    together: dict[int, list[DrawnLine]] = defaultdict(list)
    for number, one in enumerate(rules):
        together[lead(number)].append(one)
    return list(together.values())


def _grid(rules: list[DrawnLine]) -> Grid | None:
    across = [one for one in rules if one.runs == "across"]
    down = [one for one in rules if one.runs == "down"]
    if across and down:
        across, down = (
            [*across, *_missing_sides("across", across, down)],
            [*down, *_missing_sides("down", down, across)],
        )
    down.sort(key=lambda one: one.at)
    heights = _apart(sorted({one.at for one in across}, reverse=True))
    rows = [_row(top, bottom, across, down) for top, bottom in pairwise(heights)]
    whole = tuple(row for row in rows if row)
    return Grid(whole) if whole else None


def _missing_sides(
    runs: Literal["across", "down"], rules: list[DrawnLine], crossing: list[DrawnLine]
) -> Iterator[DrawnLine]:
    """Yield a line at each side of a table where none is drawn and the lines that cross it end all the same."""
    first, last = min(one.begin for one in crossing), max(one.end for one in crossing)
    begin, end = min(one.at for one in crossing), max(one.at for one in crossing)
    places = [one.at for one in rules]
    if min(places) - first > THINNEST_ROW:
        yield DrawnLine(runs, first, begin, end)
    if last - max(places) > THINNEST_ROW:
        yield DrawnLine(runs, last, begin, end)


def _apart(heights: list[float]) -> list[float]:
    kept: list[float] = []
    for height in heights:
        if not kept or kept[-1] - height >= THINNEST_ROW:
            kept.append(height)
    return kept


def _row(top: float, bottom: float, across: list[DrawnLine], down: list[DrawnLine]) -> GridRow | None:
    middle = (top + bottom) / 2
    edges = tuple(dict.fromkeys(one.at for one in down if one.begin <= middle <= one.end))
    if len(edges) < 2:
        return None
    lines = [one for one in across if abs(one.at - top) < THINNEST_ROW]
    open_above = tuple(
        not any(line.begin <= (left + right) / 2 <= line.end for line in lines) for left, right in pairwise(edges)
    )
    return GridRow(top, bottom, edges, open_above)

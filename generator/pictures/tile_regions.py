"""Where the names of regions stand on the map of tiles: on free ground, as near to their region as there is room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from generator.frozen import Frozen

LETTER = 0.19
"""About what a letter takes, as a part of a tile."""

Cell = tuple[int, int]


class NamePlace(Frozen):
    """Lines of a name, and where the first begins (or ends, by `anchor`), in tiles from the left and the top."""

    lines: tuple[str, ...]
    x: float
    y: int
    anchor: str


@cache
def name_places(tiles: tuple[tuple[int, int, str], ...], columns: int, rows: int) -> tuple[NamePlace, ...]:
    """Return a place for each region's name, the longest first; a region without room has none.

    Every map of a site has the same tiles, so the places are found once.
    """
    taken = {(column, row) for column, row, _ in tiles}
    regions: dict[str, list[Cell]] = {}
    for column, row, region in tiles:
        regions.setdefault(region, []).append((column, row))
    places = []
    for region, cells in sorted(regions.items(), key=lambda entry: (-len(entry[0]), entry[0])):
        fitting = [found for lines in _broken(region) for found in _free(lines, cells, taken, columns, rows)]
        if fitting:
            _, place, used = min(fitting, key=lambda found: (found[0], found[1].y, found[1].x))
            taken |= used
            places.append(place)
    return tuple(places)


def _broken(name: str) -> Iterator[tuple[str, ...]]:
    """A name in one line, and in two."""
    yield (name,)
    words = name.split()
    for cut in range(1, len(words)):
        yield (" ".join(words[:cut]), " ".join(words[cut:]))


def _free(
    lines: tuple[str, ...], cells: Sequence[Cell], taken: set[Cell], columns: int, rows: int
) -> Iterator[tuple[float, NamePlace, set[Cell]]]:
    """Free stretches that the lines fit into, beside a tile of the region, each with how far off it lies."""
    width = LETTER * max(map(len, lines)) + 0.2
    for column, row in cells:
        for near in (row, row - 1, row + 1):
            for right in (True, False):
                start = column + 1 if right else column - width
                if start < -0.01 or start + width > columns + 0.01 or not 0 <= near < rows:
                    continue
                used = {(at, near) for at in range(int(start), int(start + width - 0.01) + 1)}
                if used & taken:
                    continue
                x = start + 0.15 if right else column - 0.15
                place = NamePlace(lines, round(x, 2), near, "start" if right else "end")
                yield abs(near - row) + 0.3 * (len(lines) - 1), place, used

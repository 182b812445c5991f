"""The map of England in which each council is one tile, roughly where it lies: no area counts for more than another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from html import escape

from generator.frozen import Frozen
from generator.model.page import Picture
from generator.pictures.marks import Mark, add_shapes, mark_id
from generator.pictures.svg import frame
from generator.pictures.tile_regions import name_places

SIZE = 24
SHAPE = 22


class MapTile(Frozen):
    """One council: where its tile lies, what its grade is (None where no grade is known), and its page
    (None where it has none).

    `words` say the council and its grade: "Kent: Good, November 2025".
    """

    column: int
    row: int
    region: str
    mark: Mark | None
    words: str
    address: str | None


def tile_map(name: str, title: str, words: str, tiles: Sequence[MapTile]) -> Picture:
    """Draw the tiles as links, outside the order of the keyboard: a list beside the map has to say the same."""
    columns = max((tile.column for tile in tiles), default=0) + 1
    rows = max((tile.row for tile in tiles), default=0) + 1
    svg = frame(name, title, words, role="group", viewBox=f"0 0 {columns * SIZE} {rows * SIZE}")  # of links
    marks = dict.fromkeys(tile.mark for tile in tiles if tile.mark)
    shapes = add_shapes(svg, name, marks, tile=True)
    blank = shapes.add("g", id=f"{name}-none", of="m m-none")
    blank.add("rect", of="line", x=-SHAPE / 2, y=-SHAPE / 2, width=SHAPE, height=SHAPE)
    ids = {mark: escape(mark_id(name, mark)) for mark in marks} | {None: escape(f"{name}-none")}
    svg.put("".join([_tile(tile, ids[tile.mark]) for tile in tiles]))
    places = tuple((tile.column, tile.row, tile.region) for tile in tiles)
    svg.add("path", of="region", d=_borders(places))
    for place in name_places(places, columns, rows):
        for number, line in enumerate(place.lines):
            y = place.y * SIZE + (15 if len(place.lines) == 1 else 10) + 10 * number
            svg.add("text", line, of="region-name", x=place.x * SIZE, y=y, text_anchor=place.anchor)
    return svg.finished()


def _tile(tile: MapTile, shape: str) -> str:
    """A tile as SVG, which uses the shape of this id."""
    x, y = tile.column * SIZE + SIZE // 2, tile.row * SIZE + SIZE // 2
    used = f'<use href="#{shape}" x="{x}" y="{y}"><title>{escape(tile.words, quote=False)}</title></use>'
    return f'<a href="{escape(tile.address)}" tabindex="-1">{used}</a>' if tile.address else used


@lru_cache(8)
def _borders(places: tuple[tuple[int, int, str], ...]) -> str:
    """The sides of tiles on whose other side another region lies, or none: found once, as every map has the same."""
    return "".join(_sides({(column, row): region for column, row, region in places}))


def _sides(regions: Mapping[tuple[int, int], str]) -> Iterator[str]:
    for (column, row), region in regions.items():
        x, y = column * SIZE, row * SIZE
        if regions.get((column - 1, row)) != region:
            yield f"M{x} {y}v{SIZE}"
        if regions.get((column, row - 1)) != region:
            yield f"M{x} {y}h{SIZE}"
        if (column + 1, row) not in regions:
            yield f"M{x + SIZE} {y}v{SIZE}"
        if (column, row + 1) not in regions:
            yield f"M{x} {y + SIZE}h{SIZE}"

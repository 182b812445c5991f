"""The mark of a grade: its ground, its edge and its letters, so that a shape, a letter and a colour tell it.

A picture holds the shape of each of its marks once, and uses it wherever the grade stands.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.frozen import Frozen
from generator.model.framework import Colour, Edge, GradeOnScale
from generator.pictures.svg import Drawn, Written

WIDTH, HEIGHT = 28, 22
EDGE, THIN = 4.6, 1
"""How wide the edge is, and one that hardly shows; the letters stand in the middle of the rest."""
BASELINE = 4.3


class Mark(Frozen):
    """How a grade is drawn, and its word. `of_others` tells an outcome that is not the council's own."""

    letters: str
    words: str
    colour: Colour
    edge: Edge
    of_others: bool = False

    @classmethod
    def of(cls, point: GradeOnScale, of_others: bool = False) -> Mark:
        """The mark of a point of a scale."""
        return cls(point.letters, point.title, point.colour, point.edge, of_others)

    @property
    def look(self) -> tuple[str, ...]:
        """Its names in the style sheet, as a tag of the same grade has them."""
        return (f"grade-{self.colour}", f"edge-{self.edge}", *(("of-others",) if self.of_others else ()))


def mark_id(name: str, mark: Mark) -> str:
    """The id of a mark's shape in a picture of this name: the same in every picture that has the mark."""
    return f"{name}-{mark.colour}-{mark.edge}-{mark.letters.lower()}{'-others' if mark.of_others else ''}"


def looks(mark: Mark) -> str:
    """The names of a mark's look in a picture: its colour, its edge, and whether it is an outcome of others."""
    return f"m m-{mark.colour} m-{mark.edge}{' m-others' if mark.of_others else ''}"


def add_shapes(svg: Drawn, name: str, marks: Iterable[Mark], tile: bool = False) -> Drawn:
    """Put the shape of each different mark into a picture, a tile's square; return what holds them for use there."""
    shapes = svg.add("defs")
    for mark in dict.fromkeys(marks):
        _add_shape(shapes, mark, mark_id(name, mark), tile)
    return shapes


def use(to: Drawn, name: str, mark: Mark, words: str | None = None, **at: Written) -> Drawn:
    """Set a mark; `words` are shown where a pointer rests on it."""
    used = to.add("use", None, href=f"#{mark_id(name, mark)}", **at)
    if words:
        used.add("title", words)
    return used


def _add_shape(to: Drawn, mark: Mark, own_id: str, tile: bool) -> None:
    width = HEIGHT if tile else WIDTH
    group = to.add("g", id=own_id, of=f"{looks(mark)}{' m-tile' if tile else ''}")
    left, top = -width / 2, -HEIGHT / 2
    group.add("rect", of="ground", x=left, y=top, width=width, height=HEIGHT)
    group.add("path", of="edge", d=edge_path(mark.edge, left, top, HEIGHT))
    group.add("rect", of="line", x=left, y=top, width=width, height=HEIGHT)
    group.add("text", mark.letters, x=(THIN if mark.edge == "thin" else EDGE) / 2, y=BASELINE)


def edge_path(edge: Edge, left: float, top: float, height: float) -> str:
    """The edge of a tag or a bar: double, solid, dashed, dotted or thin."""
    if edge == "double":
        return _bar(left, top, 1.6, height) + _bar(left + 3.2, top, 1.6, height)
    if edge == "dashed":
        dash = height / 5
        return "".join(_bar(left, top + step * 2 * dash, EDGE, dash) for step in range(3))
    if edge == "dotted":
        step = height / 4
        return "".join(_dot(left + 0.4, top + (number + 0.5) * step) for number in range(4))
    return _bar(left, top, EDGE if edge == "solid" else THIN, height)


def _bar(x: float, y: float, width: float, height: float) -> str:
    return f"M{x:g} {y:g}h{width:g}v{height:g}h{-width:g}z"


def _dot(x: float, y: float, radius: float = 1.8) -> str:
    return f"M{x:g} {y:g}a{radius:g} {radius:g} 0 1 1 {2 * radius:g} 0a{radius:g} {radius:g} 0 1 1 {-2 * radius:g} 0z"

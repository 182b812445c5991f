"""A picture of which themes were raised at which inspection: one row a theme, one column a document.

It is drawn for a phone: 340 units wide, each theme's name above its marks, so that the words stay readable
at 360 pixels. Lines and words take the page's colour; shape, not colour, tells an inspection from a visit.
The table beside it carries the same facts in words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, tostring

from generator.english import history as wording
from generator.model.page import Picture

WIDTH = 340
EDGE = 24
TOP = 48
ROW = 44
MARK = 6
COLUMN = 28
"""The least room a year takes: more than a dozen documents make the picture wider."""
LETTER = 6.9
"""What a letter of a theme's name takes on average: a long name makes the picture wider, none is cut."""


@dataclass(frozen=True, slots=True)
class PictureColumn:
    """One document: its year, and whether it is a letter about a visit, which looks at less."""

    year: str
    visit: bool


@dataclass(frozen=True, slots=True)
class PictureRow:
    """One theme, and for each document in order whether it raises the theme."""

    theme: str
    raised: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """Places for a number of columns, evenly from edge to edge; one column stands in the middle."""

    columns: int
    width: int

    def at(self, column: int) -> float:
        if self.columns == 1:
            return self.width / 2
        return round(EDGE + column * (self.width - 2 * EDGE) / (self.columns - 1), 1)


def draw(name: str, title: str, words: str, columns: Sequence[PictureColumn], rows: Sequence[PictureRow]) -> Picture:
    """Return the picture. `name` makes its ids its own, `words` tell in a sentence or two what it shows."""
    longest = max((len(row.theme) for row in rows), default=0)
    scale = Scale(len(columns), max(WIDTH, COLUMN * (len(columns) + 1), round(LETTER * longest)))
    height = TOP + ROW * len(rows)
    svg = Element(
        "svg",
        {
            "role": "img",
            "aria-labelledby": " ".join((f"{name}-title", f"{name}-desc")),
            "viewBox": f"0 0 {scale.width} {height}",
            "width": str(scale.width),
            "height": str(height),
        },
    )
    SubElement(svg, "title", {"id": f"{name}-title"}).text = title
    SubElement(svg, "desc", {"id": f"{name}-desc"}).text = words
    _axis(svg, scale, columns)
    for number, row in enumerate(rows):
        _row(svg, scale, columns, row, TOP + ROW * number)
    return Picture(tostring(svg, encoding="unicode"))


def _axis(svg: Element, scale: Scale, columns: Sequence[PictureColumn]) -> None:
    """The years above, and under each the shape its marks have."""
    for number, column in enumerate(columns):
        x = scale.at(number)
        SubElement(svg, "text", {"x": str(x), "y": "14", "text-anchor": "middle", "class": "year"}).text = column.year
        kind = wording.VISIT if column.visit else wording.FULL
        SubElement(svg, "text", {"x": str(x), "y": "30", "text-anchor": "middle", "class": "kind"}).text = kind


def _row(svg: Element, scale: Scale, columns: Sequence[PictureColumn], row: PictureRow, top: int) -> None:
    SubElement(svg, "text", {"x": "0", "y": str(top + 12), "class": "theme"}).text = row.theme
    y = top + 27
    line = {"x1": "0", "x2": str(scale.width), "y1": str(y), "y2": str(y), "class": "track"}
    SubElement(svg, "line", line)
    for number, (column, raised) in enumerate(zip(columns, row.raised, strict=True)):
        _mark(svg, scale.at(number), y, column.visit, raised)


def _mark(svg: Element, x: float, y: int, visit: bool, raised: bool) -> None:
    """A dot for an inspection, a square for a visit; a small upright stroke where the theme is not raised."""
    if not raised:
        SubElement(svg, "line", {"x1": str(x), "x2": str(x), "y1": str(y - 3), "y2": str(y + 3), "class": "silent"})
    elif visit:
        size = str(2 * MARK - 1)
        SubElement(
            svg, "rect", {"x": str(x - MARK), "y": str(y - MARK), "width": size, "height": size, "class": "mark"}
        )
    else:
        SubElement(svg, "circle", {"cx": str(x), "cy": str(y), "r": str(MARK), "class": "mark"})

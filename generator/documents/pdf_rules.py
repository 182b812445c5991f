"""The straight lines drawn on a PDF page, across and down: what rules the rows and cells of a table.

Some files draw a line as a thin filled box, others as a stroke; a line may be drawn in many pieces, one a cell.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import pypdfium2 as pdfium
from pypdfium2 import raw as c_api

THICKEST = 2.5
"""Points; what is drawn thicker is a box."""
SAME_PLACE = 1.5
"""Points by which pieces of one line may lie apart across it."""
GAP = 3.0
"""Points by which pieces of one line may lie apart along it, as where a corner is left out."""
MOST_OBJECTS = 50_000
MOST_LINES = 800
"""More things or lines than any page of tables has: it is a drawing, and no line of it is read."""
MOST_POINTS = 2_000
"""Of one path."""


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A line: `across` or `down` the page, `at` its height or its distance from the left, from `begin` to `end`.

    All in points from the page's lower left.
    """

    runs: Literal["across", "down"]
    at: float
    begin: float
    end: float


def rules_of_page(page: pdfium.PdfPage) -> list[DrawnLine]:
    """Return the lines drawn on a page, each whole; none of a page that is a drawing."""
    count = c_api.FPDFPage_CountObjects(page.raw)
    if count > MOST_OBJECTS:
        return []
    pieces: list[DrawnLine] = []
    for number in range(count):
        drawn = c_api.FPDFPage_GetObject(page.raw, number)
        if c_api.FPDFPageObj_GetType(drawn) == c_api.FPDF_PAGEOBJ_PATH:
            pieces.extend(_lines_of(drawn))
    rules = [rule for runs in ("across", "down") for rule in _whole(one for one in pieces if one.runs == runs)]
    return rules if len(rules) <= MOST_LINES else []


def _lines_of(path: c_api.FPDF_PAGEOBJECT) -> Iterator[DrawnLine]:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not c_api.FPDFPageObj_GetBounds(path, *map(ctypes.byref, (left, bottom, right, top))):
        return
    width, height = right.value - left.value, top.value - bottom.value
    if height <= THICKEST and width >= height:
        yield DrawnLine("across", (top.value + bottom.value) / 2, left.value, right.value)
    if width <= THICKEST and height >= width:
        yield DrawnLine("down", (left.value + right.value) / 2, bottom.value, top.value)
    elif height > THICKEST and _is_stroked(path):
        yield from filter(None, (_line_between(*ends) for ends in pairwise(_points(path))))


def _is_stroked(path: c_api.FPDF_PAGEOBJECT) -> bool:
    filled, stroked = ctypes.c_int(), ctypes.c_int()
    read = c_api.FPDFPath_GetDrawMode(path, ctypes.byref(filled), ctypes.byref(stroked))
    return bool(read and stroked.value)


@dataclass(frozen=True, slots=True)
class _Corner:
    x: float
    y: float
    drawn_to: bool


def _points(path: c_api.FPDF_PAGEOBJECT) -> Iterator[_Corner]:
    """Yield the corners of a path where they stand on the page, and at the end of a closed one its first again."""
    matrix = c_api.FS_MATRIX()
    if not c_api.FPDFPageObj_GetMatrix(path, ctypes.byref(matrix)):
        return
    x, y = ctypes.c_float(), ctypes.c_float()
    first: _Corner | None = None
    for number in range(min(c_api.FPDFPath_CountSegments(path), MOST_POINTS)):
        segment = c_api.FPDFPath_GetPathSegment(path, number)
        if not c_api.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y)):
            continue
        drawn_to = c_api.FPDFPathSegment_GetType(segment) == c_api.FPDF_SEGMENT_LINETO
        point = _Corner(
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
            drawn_to,
        )
        first = point if first is None or not drawn_to else first
        yield point
        if c_api.FPDFPathSegment_GetClose(segment):
            yield _Corner(first.x, first.y, True)


def _line_between(one: _Corner, other: _Corner) -> DrawnLine | None:
    if not other.drawn_to or not all(map(math.isfinite, (one.x, one.y, other.x, other.y))):
        return None
    if abs(one.y - other.y) <= SAME_PLACE:
        return DrawnLine("across", (one.y + other.y) / 2, min(one.x, other.x), max(one.x, other.x))
    if abs(one.x - other.x) <= SAME_PLACE:
        return DrawnLine("down", (one.x + other.x) / 2, min(one.y, other.y), max(one.y, other.y))
    return None


def _whole(pieces: Iterable[DrawnLine]) -> Iterator[DrawnLine]:
    """Put the pieces of each line together: pieces at one place, one after the other with no gap."""
    for level in _levels(sorted(pieces, key=lambda one: one.at)):
        begin, end = level[0].begin, level[0].end
        at = sum(one.at for one in level) / len(level)
        for one in level[1:]:
            if one.begin > end + GAP:
                yield DrawnLine(one.runs, at, begin, end)
                begin = one.begin
            end = max(end, one.end) if one.begin > begin else one.end
        yield DrawnLine(level[0].runs, at, begin, end)


def _levels(pieces: list[DrawnLine]) -> Iterator[list[DrawnLine]]:
    """Divide pieces, sorted by their place, into those of one place, each sorted from its beginning."""
    level: list[DrawnLine] = []
    for one in pieces:
        if level and one.at - level[0].at > SAME_PLACE:
            yield sorted(level, key=lambda rule: rule.begin)
            level = []
        level.append(one)
    if level:
        yield sorted(level, key=lambda rule: rule.begin)

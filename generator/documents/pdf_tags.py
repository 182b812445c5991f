"""Which row of which table a PDF's tags say that words are of: a second witness beside the ruled lines.

A row that a page turn cuts has one place in the tags, on both pages. Many files have no tags, or bad ones: of a table
that somebody made anew on each page they say nothing about rows that go on.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
from pypdfium2 import raw as c_api

DEEPEST = 60
MOST_ELEMENTS = 100_000
ROW, TABLE = "TR", "Table"
LONGEST_NAME = 64


@dataclass(frozen=True, slots=True)
class TaggedRow:
    """A row's place among those of its table, from 0, and the place of the table in the tree of the document."""

    table: tuple[int, ...]
    row: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PageTags:
    """The tagged rows of a page by the number of the marked text in them."""

    rows: dict[int, TaggedRow]

    def row_of(self, textpage: pdfium.PdfTextPage, text_index: int) -> TaggedRow | None:
        """Return the row of one character of the page's text, None where no tag tells."""
        index = c_api.FPDFText_GetCharIndexFromTextIndex(textpage.raw, text_index)
        drawn = c_api.FPDFText_GetTextObject(textpage.raw, index) if index >= 0 and self.rows else None
        return self.rows.get(c_api.FPDFPageObj_GetMarkedContentID(drawn)) if drawn else None


def tags_of_page(page: pdfium.PdfPage) -> PageTags:
    """Return the page's tags, none where it has none."""
    tree = c_api.FPDF_StructTree_GetForPage(page.raw)
    if not tree:
        return PageTags({})
    try:
        return PageTags(dict(_tagged_rows(tree)))
    finally:
        c_api.FPDF_StructTree_Close(tree)


@dataclass(frozen=True, slots=True)
class _TaggedElement:
    """An element of the tree: where it stands, and the table and the row that it lies in."""

    raw: c_api.FPDF_STRUCTELEMENT
    path: tuple[int, ...]
    table: tuple[int, ...] | None
    row: tuple[int, ...] | None


def _tagged_rows(tree: c_api.FPDF_STRUCTTREE) -> Iterator[tuple[int, TaggedRow]]:
    count = c_api.FPDF_StructTree_CountChildren(tree)
    open_elements = [
        _TaggedElement(c_api.FPDF_StructTree_GetChildAtIndex(tree, at), (at,), None, None) for at in range(count)
    ]
    for _ in range(MOST_ELEMENTS):
        if not open_elements:
            return
        element = open_elements.pop()
        if not element.raw:
            continue
        element = _in_its_table(element)
        if element.table is not None and element.row is not None:
            yield from ((mark, TaggedRow(element.table, element.row)) for mark in _marks(element.raw))
        if len(element.path) < DEEPEST:
            open_elements.extend(_children(element))


def _in_its_table(element: _TaggedElement) -> _TaggedElement:
    name = _name(element.raw)
    if name == TABLE:
        return _TaggedElement(element.raw, element.path, element.path, None)
    return _TaggedElement(element.raw, element.path, element.table, element.path) if name == ROW else element


def _children(element: _TaggedElement) -> Iterator[_TaggedElement]:
    for at in range(min(c_api.FPDF_StructElement_CountChildren(element.raw), MOST_ELEMENTS)):
        child = c_api.FPDF_StructElement_GetChildAtIndex(element.raw, at)
        if child:
            yield _TaggedElement(child, (*element.path, at), element.table, element.row)


def _name(element: c_api.FPDF_STRUCTELEMENT) -> str:
    buffer = ctypes.create_string_buffer(LONGEST_NAME)
    size = c_api.FPDF_StructElement_GetType(element, buffer, LONGEST_NAME)
    return buffer.raw[: max(0, size - 2)].decode("utf-16-le", "replace") if size <= LONGEST_NAME else ""


def _marks(element: c_api.FPDF_STRUCTELEMENT) -> Iterator[int]:
    count = c_api.FPDF_StructElement_GetMarkedContentIdCount(element)
    for at in range(max(0, count)):
        mark = c_api.FPDF_StructElement_GetMarkedContentIdAtIndex(element, at)
        if mark >= 0:
            yield mark

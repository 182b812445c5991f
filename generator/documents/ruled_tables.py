"""What stands in the cells of a document's ruled tables: each line of text in its cell, cut where it runs over two.

A PDF's text knows no cells: `Council | Board` may be one line of it. The places of words and of ruled lines tell.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import groupby

import pypdfium2 as pdfium
from pypdfium2 import raw as c_api

from generator.documents.automatic_hyphens import as_shown_in
from generator.documents.folding import fold
from generator.documents.pdf_rules import rules_of_page
from generator.documents.ruled_grids import Grid, grids
from generator.model.document import Document, Line

WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class CellPlace:
    """A cell: the table's place among all of the document, its row and its column, each from 0."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """A row of a table: the lines in each of its cells, top down.

    `edges` part the cells, in points from the page's left; `open_above` says of each that no line parts it from the
    row above. `space_below` is the white space under the last line of its last cell, in points: much where a paragraph
    ends there that has space behind it. `may_go_on` says that nothing told it from the rest of the row above.
    """

    page: int
    edges: tuple[float, ...]
    open_above: tuple[bool, ...]
    cells: tuple[tuple[Line, ...], ...]
    space_below: float | None = None
    may_go_on: bool = False

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(line for cell in self.cells for line in cell)


@dataclass(frozen=True, slots=True)
class RuledTables:
    """The tables of a document, and the cell in which each word stands that is in one, by its index."""

    tables: tuple[tuple[PrintedRow, ...], ...]
    cell_of: dict[int, CellPlace]


def ruled_tables(document: Document, lines: Sequence[Line]) -> RuledTables:
    """Return a document's ruled tables with those of its lines that stand in them; none of a file that is no PDF."""
    if document.unit != "page" or not document.content:
        return RuledTables((), {})
    pdf = pdfium.PdfDocument(document.content)
    try:
        return _TableReading(lines).of(pdf)
    finally:
        pdf.close()


class _TableReading:
    """Goes through the pages once."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.by_page = {page: list(found) for page, found in groupby(lines, key=lambda line: line.page)}
        self.tables: list[tuple[PrintedRow, ...]] = []
        self.cell_of: dict[int, CellPlace] = {}
        self.first_word = 0

    def of(self, pdf: pdfium.PdfDocument) -> RuledTables:
        for number in range(1, len(pdf) + 1):
            with suppress(pdfium.PdfiumError):  # such a page has no words in the document
                self.read_page(pdf[number - 1], number, self.by_page.get(number, []))
        return RuledTables(tuple(self.tables), self.cell_of)

    def read_page(self, page: pdfium.PdfPage, number: int, lines: list[Line]) -> None:
        textpage = page.get_textpage()
        try:
            text = textpage.get_text_range()
            found = grids(rules_of_page(page)) if lines else []
            if found:
                words = _WordsOfPage(textpage, tuple(word.start() for word in WORD.finditer(text)), self.first_word)
                placed = list(words.in_cells(found, len(self.tables)))
                cells = {word: place for word, place, _ in placed}
                ends = {place: bottom for _, place, bottom in sorted(placed, key=lambda one: -one[2])}
                self.tables.extend(_filled(found, number, _in_their_cells(lines, cells), ends, len(self.tables)))
                self.cell_of.update(cells)
            self.first_word += len(text.split())
        finally:
            textpage.close()
            page.close()


@dataclass(frozen=True, slots=True)
class _WordsOfPage:
    """Where the words of a page begin in its text; the first has the index `first` in the document."""

    textpage: pdfium.PdfTextPage
    starts: tuple[int, ...]
    first: int

    def in_cells(self, found: list[Grid], before: int) -> Iterator[tuple[int, CellPlace, float]]:
        """Yield the cell of each word in one, and the word's lower edge; `before` tables stand on earlier pages."""
        box = c_api.FS_RECTF()
        for at, start in enumerate(self.starts):
            index = c_api.FPDFText_GetCharIndexFromTextIndex(self.textpage.raw, start)
            if index < 0 or not c_api.FPDFText_GetLooseCharBox(self.textpage.raw, index, ctypes.byref(box)):
                continue
            place = _cell_at(box.left, (box.top + box.bottom) / 2, found)
            if place:
                table, row, column = place
                yield self.first + at, CellPlace(before + table, row, column), box.bottom


def _cell_at(x: float, y: float, found: list[Grid]) -> tuple[int, int, int] | None:
    """Return table, row and column of a place; of tables one inside the other the inner, whose top is lower."""
    for table in range(len(found) - 1, -1, -1):
        row = found[table].row_at(x, y)
        if row is not None:
            return table, row, found[table].rows[row].column_at(x)
    return None


def _in_their_cells(lines: list[Line], cells: dict[int, CellPlace]) -> dict[CellPlace, list[Line]]:
    inside: dict[CellPlace, list[Line]] = {}
    for line in lines:
        for place, piece in pieces_of(line, cells):
            if place:
                inside.setdefault(place, []).append(piece)
    return inside


def _filled(
    found: list[Grid], page: int, inside: dict[CellPlace, list[Line]], ends: dict[CellPlace, float], before: int
) -> Iterator[tuple[PrintedRow, ...]]:
    """Yield the rows of each table of a page with the lines in their cells; `ends` is how low those of each reach."""
    for table, grid in enumerate(found, start=before):
        yield tuple(
            PrintedRow(
                page,
                row.edges,
                row.open_above,
                tuple(tuple(inside.get(CellPlace(table, at, k), ())) for k in range(len(row.edges) - 1)),
                _above(row.bottom, ends.get(CellPlace(table, at, len(row.edges) - 2))),
            )
            for at, row in enumerate(grid.rows)
        )


def _above(edge: float, height: float | None) -> float | None:
    return None if height is None else height - edge


def pieces_of(line: Line, cell_of: dict[int, CellPlace]) -> Iterator[tuple[CellPlace | None, Line]]:
    """Cut a line where its words stand in different cells, or beside any; yield each piece with its cell."""
    places = [cell_of.get(word) for word in line.words]
    if len(set(places)) <= 1:
        yield (places[0] if places else None), line
        return
    words = [match.span() for match in WORD.finditer(line.raw)]
    for place, run in groupby(range(len(places)), key=places.__getitem__):
        numbers = list(run)
        raw = line.raw[words[numbers[0]][0] : words[numbers[-1]][1]]
        taken = range(line.words[numbers[0]], line.words[numbers[-1]] + 1)
        text = as_shown_in(line, fold(raw))
        yield place, replace(line, raw=raw, text=text, words=taken, left=line.left if numbers[0] == 0 else None)

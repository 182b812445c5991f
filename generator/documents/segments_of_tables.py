"""The segments of a document in which some headings stand over ruled tables: rows where their lines would stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from generator.documents.footnotes import SMALLER
from generator.documents.headings import KnownHeadings
from generator.documents.markers import SURE_BULLET
from generator.documents.ruled_tables import PrintedRow, RuledTables, pieces_of, ruled_tables
from generator.documents.segments import Segment, to_segments
from generator.documents.table_rows import RowSegments, rows_together
from generator.model.document import Document, FurniturePiece, Line

LinesOrTables = list[Line] | list[tuple[PrintedRow, ...]]
"""Lines, or tables with no line between them."""


def segments_with_tables(
    document: Document, lines: Sequence[Line], known: KnownHeadings, ruled: KnownHeadings
) -> tuple[list[Segment], list[FurniturePiece]]:
    """Return the segments in order, and the words that are marks of layout or a table's head printed again.

    A table is read by its rows from one of the headings that are `ruled` to the next that is known and is not.
    """
    segments: list[Segment] = []
    furniture: list[FurniturePiece] = []
    row_segments = RowSegments()
    for stretch in _stretches(lines, ruled_tables(document, lines), known, ruled):
        if isinstance(stretch[0], Line):
            bare = _bare_bullets(stretch) if segments else []
            made, marks = to_segments(tuple(line for line in stretch if line not in bare))
            marks.extend(FurniturePiece("markup", line.text, (line.page or 0,) * 2, tuple(line.words)) for line in bare)
            if made and segments:
                made[0].gap = True
                made[0].turn = made[0].line.page != segments[-1].last_place
        else:
            rows, marks = rows_together(stretch)
            made = list(row_segments.of(rows))
        segments.extend(made)
        furniture.extend(marks)
    return segments, furniture


def _bare_bullets(lines: Sequence[Line]) -> list[Line]:
    """Return the bullets without words that stand under a table, left of a list that it took the place of."""
    return list(takewhile(lambda line: line.text and SURE_BULLET.fullmatch(line.text), lines))


def _stretches(
    lines: Sequence[Line], found: RuledTables, known: KnownHeadings, ruled: KnownHeadings
) -> Iterator[LinesOrTables]:
    """Divide the lines where a table stands that is to be read by its rows; each table comes whole, where it begins."""
    running: list[Line] = []
    tables: list[tuple[PrintedRow, ...]] = []
    met: set[int] = set()
    by_rows: set[int] = set()
    notes: list[Line] = []
    reads_rows = False
    for line in lines:
        if line.text in known:
            reads_rows = line.text in ruled
        touched = {place.table for word in line.words if (place := found.cell_of.get(word))}
        begun = sorted(touched - met) if reads_rows else []
        met |= touched
        by_rows.update(begun)
        outside = _outside(line, found, by_rows)
        if tables and outside and _is_note(line, tables):
            notes.extend(outside)
            continue
        if tables and outside:
            yield tables
            running, notes, tables = notes, [], []
        running.extend(outside)
        if running and begun:
            yield running
            running = []
        tables.extend(found.tables[table] for table in begun)
    yield from (stretch for stretch in (running, tables, notes) if stretch)


def _is_note(line: Line, tables: list[tuple[PrintedRow, ...]]) -> bool:
    """Tell whether small print stands under a table on its page: the table may go on overleaf."""
    last = tables[-1][-1]
    size = next((one.size for one in last.lines if one.size), None)
    return bool(line.size and size and line.size < size - SMALLER and line.page == last.page)


def _outside(line: Line, found: RuledTables, by_rows: set[int]) -> list[Line]:
    """Return what of a line stands in no table that is read by its rows: nearly always all of it or nothing."""
    inside = [place is not None and place.table in by_rows for place in map(found.cell_of.get, line.words)]
    if not any(inside):
        return [line]
    return [piece for place, piece in pieces_of(line, found.cell_of) if place is None or place.table not in by_rows]

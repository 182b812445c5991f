"""Rows of ruled tables, put together where a page turn cut them, as segments: what is read of a table under a heading.

A row is one segment with its cells. What its last cell sets apart (bullets, a paragraph behind them) follows as
segments of their own, and a cell whose points all have marks is as many rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from generator.documents.markers import SURE_BULLET, Marker, find_marker, follows
from generator.documents.ruled_tables import PrintedRow
from generator.documents.segments import Segment
from generator.documents.sentence_bounds import breaks_off, ends_open, join, points_back, starts_lower
from generator.model.document import BlockKind, FurniturePiece, Line

SAME_EDGE = 6.0
"""Points by which the edges of a table may move from one page to the next."""
INDENT = 3.0
"""Points further right than the cell's text, of a bullet or of the text behind one."""


PARAGRAPH_SPACE = 3.0
"""Points by which white space under a paragraph's end is more than under other lines, where paragraphs have any."""


def rows_together(tables: Iterable[tuple[PrintedRow, ...]]) -> tuple[list[PrintedRow], list[FurniturePiece]]:
    """Return the rows of tables that follow each other, with those put together that a page turn cut.

    The head of a table that is printed again on the next page is furniture.
    """
    rows: list[PrintedRow] = []
    repeated: list[FurniturePiece] = []
    for table in tables:
        kept = [row for row in table if row.lines]
        bare = [row for row in kept if all(_is_bare_bullet(line) for line in row.lines)]
        repeated.extend(_furniture(row, "markup") for row in bare)
        kept = [row for row in kept if row not in bare]
        goes_on = bool(rows and kept) and _is_of_one_table(rows, kept[0])
        if goes_on and _is_head_again(kept[0], rows):
            head = kept.pop(0)
            repeated.append(_furniture(head, "repeated-head"))
        for at, row in enumerate(kept):
            if rows and (_spans(row) if at else goes_on and _is_cut(rows, row, kept[1:])):
                rows[-1] = _with(rows[-1], row)
            else:
                open_question = not at and goes_on and not _is_whole(rows[-1], (*rows, *kept))
                rows.append(replace(row, may_go_on=open_question))
    return rows, repeated


def _is_of_one_table(rows: list[PrintedRow], later: PrintedRow) -> bool:
    """A table goes on at the top of the next page in the same columns."""
    return later.page == rows[-1].page + 1 and _same_edges(rows[-1], later)


def _same_edges(one: PrintedRow, other: PrintedRow) -> bool:
    pairs = zip(one.edges, other.edges, strict=False)
    return len(one.edges) == len(other.edges) and all(abs(first - second) <= SAME_EDGE for first, second in pairs)


def _is_head_again(row: PrintedRow, rows: list[PrintedRow]) -> bool:
    return all(line.bold for line in row.lines) and any(
        all(line.bold for line in head.lines) and texts_of(head) == texts_of(row) for head in rows
    )


def texts_of(row: PrintedRow) -> list[str]:
    """Return the text of each cell of a row, its lines joined."""
    return [_joined(cell) for cell in row.cells]


def _joined(lines: Iterable[Line]) -> str:
    text = ""
    for line in lines:
        text = join(text, line.text)
    return text


def _spans(row: PrintedRow) -> bool:
    """True where no line parts the text of a row from that of the row above: its other cells are divided further."""
    return row.open_above[-1]


def _is_cut(rows: list[PrintedRow], later: PrintedRow, following: list[PrintedRow]) -> bool:
    """Return whether the first row of a page goes on with the last row of the page before.

    The words tell: a cell that breaks off or begins in the middle, one that is empty, or one that holds the rest of
    what stands whole in another row. A file's tags do not: where a table runs over a page, they call each page's part
    a table of its own.
    """
    last = rows[-1]
    if _is_bold(last):
        return False
    if not all(later.cells) or not all(last.cells):
        return True
    before, after = texts_of(last), texts_of(later)
    if any(map(breaks_off, before[:-1])) or ends_open(before[-1]):
        return True
    if starts_lower(after[-1]) or _is_bullet(later.cells[-1][0]) or points_back(after[-1]):
        return True
    if any(_holds_the_rest(texts_of(row), before, after) for row in (*rows[:-1], *following)):
        return True
    return _stops_within_a_paragraph(last, (*rows[:-1], *following[:-1]))


def _stops_within_a_paragraph(last: PrintedRow, others: Sequence[PrintedRow]) -> bool:
    """True where other rows have white space under their text and this one has not; the last of a table has none.

    Of one column only: beside a longer name there is white space under each text.
    """
    whole = [row for row in others if not _is_bold(row)] if len(last.cells) == 1 else []
    every = (*others, last)
    return bool(whole) and all(_ends_paragraph(row, every) for row in whole) and not _ends_paragraph(last, every)


def _ends_paragraph(row: PrintedRow, rows: Iterable[PrintedRow]) -> bool:
    """Tell by more white space under it than the least under any of the rows, as under their head."""
    least = min((one.space_below for one in rows if one.space_below is not None), default=None)
    return least is not None and row.space_below is not None and row.space_below >= least + PARAGRAPH_SPACE


def _is_whole(last: PrintedRow, rows: Iterable[PrintedRow]) -> bool:
    """True where the last row of a page cannot go on: a head, a name with its point, or one that ends a paragraph."""
    return _is_bold(last) or len(last.cells) > 1 or _ends_paragraph(last, rows)


def _is_bold(row: PrintedRow) -> bool:
    return all(line.bold for line in row.lines)


def _is_bare_bullet(line: Line) -> bool:
    return SURE_BULLET.fullmatch(line.text) is not None


def _is_bullet(line: Line) -> bool:
    marker = find_marker(line.text)
    return marker is not None and marker.number is None and marker.is_sure


def _holds_the_rest(whole: list[str], before: list[str], after: list[str]) -> bool:
    """True where the first cells of two pieces are together what stands in another row, as a body's name does."""
    return len(whole) == len(before) > 1 and join(before[0], after[0]) == whole[0] != before[0]


def _with(row: PrintedRow, later: PrintedRow) -> PrintedRow:
    cells = tuple((*one, *other) for one, other in zip(row.cells, later.cells, strict=False))
    return replace(row, cells=cells, page=later.page, space_below=later.space_below)


def _furniture(row: PrintedRow, kind: str) -> FurniturePiece:
    words = tuple(sorted({word for line in row.lines for word in line.words}))
    return FurniturePiece(kind, " | ".join(texts_of(row)), (row.page, row.page), words)


def _with_whole_cells(rows: Sequence[PrintedRow]) -> list[PrintedRow]:
    """Give each row all of a cell that spans several: it says who has to act on each, wherever its words stand.

    The last cell is left out: where no line parts it from the one above, the rows are one.
    """
    made = [list(row.cells) for row in rows]
    for column in range(max((len(row.cells) for row in rows), default=1) - 1):
        begins = [at for at, row in enumerate(rows) if not at or not _is_open(row, rows[at - 1], column)]
        for begin, end in pairwise([*begins, len(rows)]):
            whole = tuple(line for row in rows[begin:end] if column < len(row.cells) for line in row.cells[column])
            for cells in made[begin:end] if end - begin > 1 else ():
                cells[column] = whole
    return [replace(row, cells=tuple(cells)) for row, cells in zip(rows, made, strict=True)]


def _is_open(row: PrintedRow, above: PrintedRow, column: int) -> bool:
    """True where no line parts a cell that is not the last from the one above it."""
    return column < len(row.cells) - 1 and column < len(above.cells) - 1 and row.open_above[column]


@dataclass
class _CellPart:
    """A stretch of a cell: its lines, and the mark that sets it apart from what stands above."""

    lines: list[Line]
    marker: Marker | None = None

    @property
    def text(self) -> str:
        """The words without the mark."""
        return _joined(self.lines)[self.marker.length if self.marker else 0 :].strip()

    @property
    def bullet(self) -> list[int]:
        """The word that is only a mark, by its index."""
        marker = self.marker
        alone = marker is not None and marker.bullet is not None and self.lines[0].text.split()[0] == marker.bullet
        return [self.lines[0].words.start] if alone else []


def _entries(lines: Iterable[Line]) -> list[_CellPart]:
    """Divide a cell's lines: a mark begins an entry, and so does a line that stands left of a bullet's text again."""
    found: list[_CellPart] = []
    for line in lines:
        marker = _mark_of(line, found)
        if marker or not found or _stands_out(line, found[-1]):
            found.append(_CellPart([line], marker))
        else:
            found[-1].lines.append(line)
    return found


def _mark_of(line: Line, above: list[_CellPart]) -> Marker | None:
    """A number is a mark where it begins the cell or follows the last; a dash where it stands further in, or led to."""
    marker = find_marker(line.text)
    if marker is None or marker.footnote:
        return None
    if marker.number:
        last = next((entry.marker.number for entry in reversed(above) if entry.marker and entry.marker.number), None)
        return marker if not above or (last and follows(marker.number, last)) else None
    further_in = bool(above) and _left(line) > _left(above[0].lines[0]) + INDENT
    listed = bool(above) and above[-1].lines[-1].text.endswith((":", ";"))
    return marker if marker.is_sure or further_in or listed else None


def _stands_out(line: Line, entry: _CellPart) -> bool:
    bulleted = entry.marker is not None and entry.marker.number is None
    return bulleted and line.left is not None and line.left <= _left(entry.lines[0]) + INDENT


def _left(line: Line) -> float:
    return line.left or 0.0


@dataclass
class RowSegments:
    """Makes segments of rows; each word of the source goes to the first that shows it."""

    taken: set[int] = field(default_factory=set)

    def of(self, rows: Sequence[PrintedRow]) -> Iterator[Segment]:
        """Yield the segments of rows that follow each other."""
        for row in _with_whole_cells(rows):
            yield from self._of_row(row)

    def _of_row(self, row: PrintedRow) -> Iterator[Segment]:
        *first, last = row.cells
        beside = [_joined(cell) for cell in first]
        entries = _entries(last) or [_CellPart([])]
        begun = self._row([line for cell in first for line in cell], beside, entries[0])
        begun.may_go_on = row.may_go_on and not (begun.marker and begun.marker.number)
        yield begun
        for entry in entries[1:]:
            yield self._row([], [], entry) if not first and _are_alike(entry, entries[0]) else self._under(entry)

    def _row(self, lines: list[Line], beside: list[str], entry: _CellPart) -> Segment:
        segment = self._segment([*lines, *entry.lines], "row", entry)
        segment.cells = [*beside, entry.text]
        segment.text = " ".join(filter(None, segment.cells))
        return segment

    def _under(self, entry: _CellPart) -> Segment:
        return self._segment(entry.lines, "sub-item", entry)

    def _segment(self, lines: list[Line], kind: BlockKind, entry: _CellPart) -> Segment:
        bullet = set(entry.bullet)
        words = [
            word for word in dict.fromkeys(word for line in lines for word in line.words) if word not in self.taken
        ]
        self.taken.update(words)
        return Segment(
            lines[0],
            gap=True,
            turn=lines[0].page != lines[-1].page,
            text=entry.text,
            words=[word for word in words if word not in bullet],
            markup=[word for word in words if word in bullet],
            bold=all(line.bold for line in lines),
            last_line=lines[-1],
            kind=kind,
            marker=entry.marker,
        )


def _are_alike(entry: _CellPart, first: _CellPart) -> bool:
    """Two marks of one kind, where the first begins the cell: its points all have marks, `1. …` / `2. …`."""
    if entry.marker is None or first.marker is None:
        return False
    same = bool(entry.marker.number) == bool(first.marker.number)
    return same and abs(_left(entry.lines[0]) - _left(first.lines[0])) <= INDENT

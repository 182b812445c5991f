"""Rows of a cover that the source printed over several lines, so that a block holds only a piece of a label or a grade.

    2. Children looked after and achieving
    permanence Requires improvement
    2.1 Adoption performance Requires
    improvement

A row is read only where the whole table falls into rows of label and grade with no word left over: then no label can
have taken the grade of another, as it might where all labels stand first and all grades after them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from generator.frameworks.label_vocabulary import LabelVocabulary, PrintedGrade
from generator.frameworks.normalisation import unnumbered
from generator.model.document import Block
from generator.model.framework import Area

MOST_PIECES = 5
"""Lines one row is printed over at most: three for its label, two for its grade."""


@dataclass(frozen=True)
class TornRow:
    """A row's blocks, the area its label names and the grade it gives."""

    blocks: tuple[Block, ...]
    area: Area
    label: str
    grade: PrintedGrade

    @property
    def words(self) -> str:
        return " ".join(block.text for block in self.blocks)


def torn_rows(blocks: tuple[Block, ...], vocabulary: LabelVocabulary) -> Iterator[TornRow]:
    """Yield the rows printed over more than one block, from each run of blocks that falls into rows whole."""
    whole_rows = _rows_that_may_be(vocabulary)
    for is_table, run in groupby(blocks, key=lambda block: _is_piece(block, whole_rows)):
        rows = _divided(tuple(run), vocabulary) if is_table else ()
        yield from (row for row in rows if len(row.blocks) > 1 and not _labels_and_grades_alone(row, vocabulary))


def with_rows(blocks: tuple[Block, ...], vocabulary: LabelVocabulary) -> tuple[Block, ...]:
    """Return a cover's blocks with each judgement of its table as one row of label and grade, as it is printed."""
    whole_rows = _rows_that_may_be(vocabulary)
    made: list[Block] = []
    for is_table, run in groupby(blocks, key=lambda block: _is_piece(block, whole_rows)):
        pieces = tuple(run)
        rows = _divided(pieces, vocabulary) if is_table else ()
        made.extend(map(_as_row, rows) if rows else pieces)
    return tuple(made)


def _as_row(row: TornRow) -> Block:
    first, last = row.blocks[0], row.blocks[-1]
    return replace(
        first,
        kind="row",
        text=f"{row.label} {row.grade.text}",
        cells=(row.label, row.grade.text),
        place=(first.place[0], last.place[1]),
        words=tuple(word for block in row.blocks for word in block.words),
        markup=tuple(word for block in row.blocks for word in block.markup),
    )


def _rows_that_may_be(vocabulary: LabelVocabulary) -> tuple[str, ...]:
    return tuple(f" {label} {grade} " for label in vocabulary.labels for grade in vocabulary.grades)


def _is_piece(block: Block, whole_rows: tuple[str, ...]) -> bool:
    text = unnumbered(block.text)
    one_cell = len(block.filled_cells) <= 1
    return bool(text) and one_cell and any(f" {text} " in row for row in whole_rows)


def _divided(run: tuple[Block, ...], vocabulary: LabelVocabulary) -> tuple[TornRow, ...]:
    """Return the run as rows, or nothing where any piece is left over."""
    rows: list[TornRow] = []
    at = 0
    while at < len(run):
        row = next(filter(None, (_row(run[at : at + size], vocabulary) for size in range(MOST_PIECES, 0, -1))), None)
        if row is None:
            return ()
        rows.append(row)
        at += len(row.blocks)
    return tuple(rows)


def _row(blocks: tuple[Block, ...], vocabulary: LabelVocabulary) -> TornRow | None:
    ended = vocabulary.grade_at_end(" ".join(block.text for block in blocks))
    if ended is None:
        return None
    label, grade = ended
    for area in vocabulary.framework.areas:
        if area.group is None and any(unnumbered(known) == unnumbered(label) for known in area.labels):
            return TornRow(blocks, area, label, grade)
    return None


def _labels_and_grades_alone(row: TornRow, vocabulary: LabelVocabulary) -> bool:
    """A whole label over a whole grade needs no putting together."""
    return len(row.blocks) == 2 and vocabulary.grade_alone(row.blocks[1].text) is not None

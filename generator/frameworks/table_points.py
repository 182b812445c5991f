"""Points that stand in ruled tables: each row is one, with whoever has to act in a column of its own.

The table's head says which column is which; without a head the bodies' names are those that end no sentences, or else
have fewer words.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from generator.documents.sentence_bounds import ends_sentence
from generator.frameworks.label_vocabulary import LabelVocabulary
from generator.frameworks.list_items import LISTS, PrintedItem
from generator.frameworks.normalisation import plain
from generator.frameworks.parts import Part
from generator.frameworks.provenance import first_word
from generator.model.document import Block

WORDS_OF_A_HEAD = 8


def has_rows(part: Part) -> bool:
    """Whether a ruled table was found under a heading that stands over one."""
    return part.ruled and any(block.kind == "row" for block in part.blocks)


def items_in_rows(part: Part, vocabulary: LabelVocabulary) -> list[tuple[PrintedItem, str | None]]:
    """Return each row's point with what stands under it in its cell, and the words that say who has to act.

    The text of a point's block is that of its own cell. The words are None where the table has no such column, or where
    the cell is empty.
    """
    rows = [block for block in part.blocks if block.kind == "row"]
    heads = [row for row in rows if _is_head(row, vocabulary)]
    told = _columns(rows, heads, vocabulary)
    items: list[tuple[PrintedItem, str | None]] = []
    for block in part.blocks:
        if block.kind == "row" and block not in heads:
            text, bodies = _divided(block, *told)
            items.append(((replace(block, text=text),), bodies or None))
        elif block.kind == "sub-item" and items:
            item, bodies = items[-1]
            items[-1] = ((*item, block), bodies)
    return [(item, bodies) for item, bodies in items if item[0].text or len(item) > 1]


def rows_without_point(part: Part, vocabulary: LabelVocabulary) -> list[Block]:
    """Return the rows that are no head and have no point: one that says who has to act, and not what to do."""
    if part.role not in LISTS:
        return []
    found = {first_word(item[0]) for item, _ in items_in_rows(part, vocabulary)}
    rows = [block for block in part.blocks if block.kind == "row" and not _is_head(block, vocabulary)]
    return [row for row in rows if first_word(row) not in found]


def _is_head(row: Block, vocabulary: LabelVocabulary) -> bool:
    """A row in bold, each of whose cells is short and ends in no full stop, or one that holds a heading's words."""
    cells = row.filled_cells
    short = all(len(cell.split()) <= WORDS_OF_A_HEAD and not cell.endswith(".") for cell in cells)
    known = any(plain(cell) in _heads(vocabulary) for cell in cells)
    return short and (known or bool(row.bold))


@cache
def _heads(vocabulary: LabelVocabulary) -> frozenset[str]:
    return frozenset(map(plain, (*vocabulary.ruled_headings(), *vocabulary.framework.body_heads)))


def _columns(rows: list[Block], heads: list[Block], vocabulary: LabelVocabulary) -> tuple[int, int | None]:
    """Return the column of the points and, where there is one, that of the bodies."""
    width = max(len(row.cells) for row in rows)
    if width == 1:
        return 0, None
    named = frozenset(map(plain, vocabulary.framework.body_heads))
    told = [k for head in heads for k, cell in enumerate(head.cells) if plain(cell) in named]
    weight = [_weight([row.cells[k] for row in rows if row not in heads and k < len(row.cells)]) for k in range(width)]
    text = max((k for k in range(width) if k not in told[:1]), key=lambda k: (weight[k], k))
    if told:
        return text, told[0]
    return text, 1 - text if width == 2 else None


def _weight(cells: list[str]) -> tuple[int, int]:
    """How many cells of a column end a sentence, as points do, and how many words it has: names may be the longer."""
    return sum(map(ends_sentence, cells)), sum(len(cell.split()) for cell in cells)


def _divided(row: Block, text: int, bodies: int | None) -> tuple[str, str | None]:
    """Return a row's point and its bodies; a row with fewer cells than the table's is all point."""
    if len(row.cells) <= max(text, bodies or 0):
        return row.text, None
    return row.cells[text], row.cells[bodies] if bodies is not None else None

"""Where a block stands, in the words of the parsed report: pages of a PDF, lines of a text."""

from __future__ import annotations

from generator.model.document import Block, Document
from generator.model.noun import Place


def place_at(span: tuple[int, int] | None, document: Document, paragraph: str | None = None) -> Place | None:
    """Return the place of a span of pages or lines, None for no span."""
    if span is None:
        return None
    first, last = span
    to = last if last != first else None
    if document.unit == "page":
        return Place(page=first, to=to, paragraph=paragraph)
    return Place(line=first, to=to, paragraph=paragraph)


def place_of(block: Block, document: Document, *, numbered: bool = True) -> Place:
    """Return a block's place, with the number printed with it as its paragraph."""
    place = place_at(block.place, document, block.number if numbered else None)
    assert place is not None
    return place


def place_over(first: Block, last: Block, document: Document) -> Place:
    """Return the place from the beginning of one block to the end of another."""
    place = place_at((first.place[0], last.place[1]), document)
    assert place is not None
    return place


def first_word(block: Block) -> int:
    """Return the index of a block's first word in the source, its mark included."""
    return min((*block.words, *block.markup))

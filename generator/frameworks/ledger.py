"""The account of every word: content that the report's page shows, or furniture that is listed."""

from __future__ import annotations

from collections import Counter

from generator.frameworks.parts import Part
from generator.frameworks.provenance import place_at
from generator.model.document import Block, Document, FurniturePiece
from generator.model.noun import Place
from generator.model.report import Furniture, Ledger


class UnaccountedWordError(RuntimeError):
    """A word of the source was counted twice or not at all: a fault of the program, never of the source."""


def ledger(parts: tuple[Part, ...], furniture: tuple[FurniturePiece, ...], document: Document) -> Ledger:
    """Return the ledger of a report made of these parts and this furniture.

    Numbers printed with items are content. Raises UnaccountedWordError unless each word is counted exactly once.
    """
    blocks = [block for part in parts for block in ((part.heading,) if part.heading else ()) + part.blocks]
    marks = {word: block for block in blocks for word in _bare_marks(block, document)}
    content = [word for block in blocks for word in (*block.words, *block.markup) if word not in marks]
    pieces = [word for piece in furniture for word in piece.words]
    _check(Counter([*content, *marks, *pieces]), document)
    return Ledger(
        words_source=len(document.words),
        words_content=len(content),
        words_furniture=len(pieces) + len(marks),
        furniture=(*_listed(furniture, document), *_marks(marks, document)),
    )


def _bare_marks(block: Block, document: Document) -> list[int]:
    return [word for word in block.markup if not any(letter.isalnum() for letter in document.words[word])]


def _listed(furniture: tuple[FurniturePiece, ...], document: Document) -> list[Furniture]:
    return [
        Furniture(kind=piece.kind, text=piece.text, words=len(piece.words), place=_place(piece.place, document))
        for piece in furniture
    ]


def _marks(marks: dict[int, Block], document: Document) -> list[Furniture]:
    """Gather the bullets and bars: one entry for each kind of mark, with how many there are."""
    made = []
    for text in dict.fromkeys(document.words[word] for word in sorted(marks)):
        words = sorted(word for word in marks if document.words[word] == text)
        span = (marks[words[0]].place[0], marks[words[-1]].place[0])
        made.append(Furniture(kind="markup", text=text, words=len(words), place=_place(span, document)))
    return made


def _place(span: tuple[int, int], document: Document) -> Place:
    place = place_at(span, document)
    assert place is not None
    return place


def _check(counted: Counter[int], document: Document) -> None:
    wrong = sorted(word for word in range(len(document.words)) if counted[word] != 1)
    strange = sorted(word for word in counted if not 0 <= word < len(document.words))
    if wrong or strange:
        word = (wrong or strange)[0]
        near = " ".join(document.words[max(0, word - 5) : word + 6])
        raise UnaccountedWordError(
            f"{document.file}: {len(wrong) + len(strange)} words are not counted exactly once; "
            f"the first is word {word}, counted {counted[word]} times, in “{near}”"
        )

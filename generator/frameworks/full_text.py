"""The report's full text, in sections: each block with its kind, its address on the page, and its marks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from generator.frameworks.parts import Part
from generator.frameworks.provenance import first_word, place_of
from generator.frameworks.recommendations import PrintedPoint
from generator.model.document import Block, Document
from generator.model.report import Section, TextBlock, TextBlockKind

# `(Recommendation)`, `(Recommendations)`, `(recommendations 4 and 7)` at a finding's end
MARKER = re.compile(r"\(\s?Recommendations?(?: \d{1,3}(?:(?:,| and|, and) \d{1,3}){0,9})?\s?\)(?=\.?$)", re.IGNORECASE)

_SHORT = frozenset({"cover", "letter", "inspection-information", "council"})
# `This is a reduction from`, `an increase from 585 (42.1 per`
_BREAKS_OFF = re.compile(r"\b(?:from|of|the|to|an|in|with|by|per)$|\([^)]*$")
_ENDED = re.compile(r"[.!?:;][”’'\")]?$")


def whole_blocks(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Give back to its block what the source prints apart from it.

    That is a `(Recommendation)` on a line of its own, and text glued by markup to a word that the block before shows.
    """
    made: list[Block] = []
    for block in blocks:
        alone = MARKER.fullmatch(block.text.strip()) and made and made[-1].kind != "heading"
        if made and (alone or not (block.words or block.markup)):
            made[-1] = _with(made[-1], block)
        else:
            made.append(block)
    return tuple(made)


def _with(block: Block, more: Block) -> Block:
    return replace(
        block,
        text=f"{block.text} {more.text}".strip(),
        words=(*block.words, *more.words),
        markup=(*block.markup, *more.markup),
        place=(block.place[0], max(block.place[1], more.place[1])),
        joined=True,
    )


def sections(parts: tuple[Part, ...], points: tuple[PrintedPoint, ...], document: Document) -> tuple[Section, ...]:
    """Return the sections of the full text, in order."""
    anchors = _Anchors(points)
    return tuple(
        Section(
            heading=part.heading.text if part.heading else None,
            level=part.level,
            role=part.role,
            area=part.area,
            anchor=f"b{part.first_word}" if part.heading or part is not parts[0] else "top",
            place=place_of(part.heading or part.blocks[0], document),
            blocks=tuple(_text_block(block, part, anchors, document) for block in part.blocks),
        )
        for part in parts
    )


class _Anchors:
    """Addresses of blocks: `r3` for a recommendation, `p12` for the first paragraph numbered 12, else `b<word>`."""

    def __init__(self, points: tuple[PrintedPoint, ...]) -> None:
        self._points = {first_word(point.blocks[0]): k for k, point in enumerate(points, start=1) if point.blocks}
        self.point_texts = {first_word(point.blocks[0]): point.blocks[0].text for point in points if point.blocks}
        self.point_words = frozenset(first_word(block) for point in points for block in point.blocks)
        self.lost_words = frozenset(first_word(point.blocks[0]) for point in points if point.lost and point.blocks)
        self._numbers: set[str] = set()

    def of(self, block: Block, number: str | None) -> str:
        word = first_word(block)
        if word in self._points:
            return f"r{self._points[word]}"
        if number is not None and number not in self._numbers:
            self._numbers.add(number)
            return f"p{number}"
        return f"b{word}"


def _text_block(block: Block, part: Part, anchors: _Anchors, document: Document) -> TextBlock:
    marker = MARKER.search(block.text)
    word = first_word(block)
    is_paragraph = block.kind != "footnote" and part.role != "cover" and word not in anchors.point_words
    number = block.number if is_paragraph else None
    return TextBlock(
        kind=_kind(block, part, word in anchors.point_words),
        anchor=anchors.of(block, number),
        number=block.number,
        text=anchors.point_texts.get(word, block.text),
        cells=block.cells if len(block.cells) > 1 else (),
        place=place_of(block, document, numbered=number is not None),
        marker=marker[0] if marker else None,
        fragment=word in anchors.lost_words or _is_fragment(block, part),
        joined=block.joined,
    )


def _kind(block: Block, part: Part, is_point: bool) -> TextBlockKind:
    if block.kind == "row" and len(block.cells) > 1 and not is_point:
        return "row"
    if block.kind == "footnote":
        return "footnote"
    if block.kind == "sub-item":
        return "sub-bullet"
    if is_point:
        return "recommendation"
    if block.number is not None:
        return "finding" if part.role in {"findings", "board"} else "paragraph"
    if block.kind == "item":
        return "bullet"
    short = len(block.text) < (90 if part.role in _SHORT else 40)
    return "line" if short and not _ENDED.search(block.text) else "paragraph"


def _is_fragment(block: Block, part: Part) -> bool:
    """Running text that begins in lower case with no marker, or breaks off at a word that needs another."""
    if part.role in _SHORT or block.kind in {"row", "heading", "footnote"}:
        return False
    beginning_lost = block.kind == "paragraph" and block.marker is None and block.text[:1].islower()
    return beginning_lost or _BREAKS_OFF.search(block.text) is not None

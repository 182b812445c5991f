"""What the report says must improve: one record for each point, in the words printed, and its kind."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.frameworks.cues import any_of, cue, phrases_beside
from generator.frameworks.outstanding import outstanding_points
from generator.frameworks.paragraph_references import paragraphs_named
from generator.frameworks.parts import LEVEL_OF_UNKNOWN, Part
from generator.frameworks.provenance import first_word, place_of
from generator.model.document import Block, Document
from generator.model.report import DocumentKind, Lost, Place, Recommendation, RecommendationKind

LISTS = frozenset({"recommendations", "board-recommendations", "priority-actions", "areas-for-improvement"})

_PHRASES = phrases_beside(__file__)
_NONE = cue(_PHRASES["says_none"])
_LEADS_ON = re.compile(rf"{any_of(_PHRASES['leads_on'])}$", re.IGNORECASE)


@dataclass(frozen=True)
class PrintedPoint:
    """A point as found: its blocks (an item and its sub-items; none for a point told in a sentence)."""

    blocks: tuple[Block, ...]
    text: str
    kind: RecommendationKind
    board: bool
    heading: str | None
    number: str | None
    lost: Lost | None
    place: Place
    first_word: int


def points(parts: tuple[Part, ...], kind: DocumentKind, document: Document) -> tuple[PrintedPoint, ...]:
    """Return the report's points in the order they stand in it; none from a council's own paper."""
    if kind == "council-paper":
        return ()
    found = [point for part in parts if part.role in LISTS for point in _listed(part, kind, document)]
    found.extend(
        PrintedPoint(
            (), told.text, "outstanding-priority-action", False, told.heading, None, None, told.place, told.word
        )
        for told in outstanding_points(parts, document)
    )
    return tuple(sorted(found, key=lambda point: point.first_word))


def _listed(part: Part, kind: DocumentKind, document: Document) -> list[PrintedPoint]:
    return [
        PrintedPoint(
            blocks=blocks,
            text=_whole_text(blocks),
            kind=_kind(part, kind),
            board=part.board,
            heading=part.heading_over,
            number=blocks[0].number,
            lost=_lost(blocks),
            place=_place(blocks, document),
            first_word=first_word(blocks[0]),
        )
        for blocks in _items(part.blocks, markers_may_be_lost=document.unit == "line" or _said_in_prose(part, kind))
    ]


def _said_in_prose(part: Part, kind: DocumentKind) -> bool:
    """A letter with a single area for priority action prints it as a paragraph, not as a list."""
    return kind == "visit-letter" and part.role == "priority-actions" and part.level < LEVEL_OF_UNKNOWN


def _whole_text(blocks: tuple[Block, ...]) -> str:
    """Return a point with its sub-points: `children who (i) are fostered (ii) are missing`. Bullets are no words."""
    item, *under = blocks
    lettered = (f"{one.marker} {one.text}" if any(map(str.isalnum, one.marker or "")) else one.text for one in under)
    return " ".join((item.text, *lettered))


def _items(blocks: tuple[Block, ...], *, markers_may_be_lost: bool) -> list[tuple[Block, ...]]:
    """Return each item with its sub-items.

    Where a text lost every marker of a list, each paragraph that introduces nothing is an item. A PDF loses none:
    there a paragraph under such a heading says something about the list, or that there is none.
    """
    marked = not markers_may_be_lost or any(block.kind == "item" for block in blocks)
    items: list[tuple[Block, ...]] = []
    for block in blocks:
        if items and (block.kind == "sub-item" or _under_a_number(block, items[-1])):
            items[-1] = (*items[-1], block)
        elif block.kind == "item" or (not marked and block.kind == "paragraph"):
            items.append((block,))
    return [item for item in items if not _says_none(item[0]) and not _introduces(item)]


def _under_a_number(block: Block, item: tuple[Block, ...]) -> bool:
    """`3. Strengthen leadership, so that:` holds the bullets under it, wherever on the line they stand."""
    bullet = block.kind == "item" and block.number is None and block.marker is not None
    numbered = item[0].number is not None and item[0].text.rstrip().endswith(":")
    return bullet and numbered and not _introduces(item[:1])


def _says_none(block: Block) -> bool:
    return _NONE.match(block.text) is not None


def _introduces(item: tuple[Block, ...]) -> bool:
    """A paragraph, numbered or not, that leads to the list under it and is no point of it."""
    alone = len(item) == 1
    paragraph = item[0].kind == "paragraph" and item[0].text.rstrip().endswith(":")
    return alone and (paragraph or (item[0].number is not None and bool(_LEADS_ON.search(item[0].text))))


def _kind(part: Part, kind: DocumentKind) -> RecommendationKind:
    if part.board:
        return "board-recommendation"
    if part.role == "priority-actions":
        return "priority-action"
    return "area-for-improvement" if kind == "visit-letter" else "recommendation"


def _lost(blocks: tuple[Block, ...]) -> Lost | None:
    """Say what a point without its marker has lost: one that begins in lower case has no beginning."""
    if blocks[0].marker is not None:
        return None
    beginning = blocks[0].text[:1].islower()
    end = not re.search(r"[.!?:;)\]”’'\"]$", blocks[-1].text.rstrip())
    if beginning and end:
        return "both"
    return "beginning" if beginning else "end" if end else None


def _place(blocks: tuple[Block, ...], document: Document) -> Place:
    whole = replace(blocks[0], place=(blocks[0].place[0], blocks[-1].place[1]))
    return place_of(whole, document, numbered=False)


def numbered_points(found: tuple[PrintedPoint, ...], report_id: str) -> tuple[Recommendation, ...]:
    """Return the points as recommendations, counted through the document."""
    return tuple(
        Recommendation(
            id=f"{report_id}#r{k}",
            number=point.number,
            kind=point.kind,
            addressed_to="safeguarding-board" if point.board else "local-authority",
            heading=point.heading,
            text=point.text,
            complete=point.lost is None,
            lost=point.lost,
            place=point.place,
            findings=paragraphs_named(point.text),
        )
        for k, point in enumerate(found, start=1)
    )

"""What the report says must improve: one record for each point, in the words printed, and its kind."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from generator.documents.bounds import refuse_many_points
from generator.documents.sentence_bounds import breaks_off, starts_lower
from generator.frameworks.facts.bodies import BodyNames
from generator.frameworks.label_vocabulary import LabelVocabulary
from generator.frameworks.list_items import (
    LISTS,
    PointWithoutMark,
    PrintedItem,
    each_of_them,
    items_of,
    none_of_them,
    those_that_ask,
    those_that_may_ask,
)
from generator.frameworks.list_remarks import leads_on, none_of_these
from generator.frameworks.outstanding import outstanding_points
from generator.frameworks.paragraph_references import paragraphs_named
from generator.frameworks.parts import LEVEL_OF_UNKNOWN, Part
from generator.frameworks.provenance import first_word, place_of
from generator.frameworks.table_points import has_rows, items_in_rows
from generator.model.document import Block, Document
from generator.model.framework import Framework
from generator.model.noun import MOST_POINTS, Place
from generator.model.report import JOINT_KINDS, DocumentKind, Lost, Recommendation, RecommendationKind


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
    stem: str | None = None
    addressed_to: str | None = None


@dataclass(frozen=True)
class _OfKind:
    """What points are read by besides their own list; `marked` are roles of lists that have bullets or numbers."""

    kind: DocumentKind
    vocabulary: LabelVocabulary
    document: Document
    marked: frozenset[str]

    @property
    def framework(self) -> Framework:
        return self.vocabulary.framework


def points(
    parts: tuple[Part, ...], kind: DocumentKind, document: Document, vocabulary: LabelVocabulary
) -> tuple[PrintedPoint, ...]:
    """Return the report's points in the order they stand in it; none from a council's own paper.

    Raises SourceProblem where there are more than any report has.
    """
    if kind == "council-paper":
        return ()
    framework = vocabulary.framework
    of_kind = _OfKind(kind, vocabulary, document, _marked(parts))
    found: list[PrintedPoint] = []
    for part in parts:
        if part.role in LISTS:
            found.extend(islice(_listed(part, of_kind), MOST_POINTS + 1))
            refuse_many_points(document.file, len(found))
    found.extend(
        PrintedPoint(
            (), told.text, "outstanding-priority-action", False, told.heading, None, None, told.place, told.word
        )
        for told in (outstanding_points(parts, document) if framework.looks_back else ())
    )
    refuse_many_points(document.file, len(found))
    return tuple(sorted(found, key=_order_in(parts)))


def _order_in(parts: tuple[Part, ...]) -> Callable[[PrintedPoint], tuple[int, int]]:
    """Return how points are ordered: by the blocks they stand in, of which print decides, then by their words."""
    words = [first_word(block) for part in parts for block in part.blocks]
    standing = {word: at for at, word in enumerate(words)}
    drawn = sorted(words)

    def order(point: PrintedPoint) -> tuple[int, int]:
        block = drawn[bisect_right(drawn, point.first_word) - 1]
        return standing[block], point.first_word

    return order


def _marked(parts: tuple[Part, ...]) -> frozenset[str]:
    """Return the roles of the lists that have bullets or numbers anywhere, whatever headings part them."""
    return frozenset(part.role for part in parts if any(block.kind == "item" for block in part.blocks))


def _listed(part: Part, of_kind: _OfKind) -> Iterator[PrintedPoint]:
    """Yield the points of a part: the rows of its ruled table, else the items of its list."""
    if has_rows(part):
        yield from (_in_row(item, bodies, part, of_kind) for item, bodies in items_in_rows(part, of_kind.vocabulary))
        return
    yield from (
        PrintedPoint(
            blocks=blocks,
            text=_whole_text(blocks),
            kind=_kind(part, of_kind.framework),
            board=part.board,
            heading=_heading(part, of_kind),
            number=blocks[0].number,
            lost=_lost(blocks),
            place=_place(blocks, of_kind.document),
            first_word=first_word(blocks[0]),
            stem=_stem(part, blocks) if of_kind.kind in JOINT_KINDS else None,
        )
        for blocks in items_of(
            part.blocks,
            unmarked=_unmarked(part, of_kind),
            none=none_of_these(of_kind.framework),
            may_tell=of_kind.kind == "visit-letter" or of_kind.kind in JOINT_KINDS,
            under_known_heading=part.level < LEVEL_OF_UNKNOWN,
        )
    )


def _in_row(item: PrintedItem, bodies: str | None, part: Part, of_kind: _OfKind) -> PrintedPoint:
    return PrintedPoint(
        blocks=item,
        text=_whole_text(item),
        kind=_kind(part, of_kind.framework),
        board=part.board,
        heading=part.heading_over,
        number=item[0].number,
        lost=_lost(item),
        place=_place(item, of_kind.document),
        first_word=first_word(item[0]),
        addressed_to=bodies,
    )


def _unmarked(part: Part, of_kind: _OfKind) -> PointWithoutMark:
    if of_kind.kind in JOINT_KINDS:
        return none_of_them if part.role in of_kind.marked else each_of_them
    if of_kind.document.unit == "line":
        return each_of_them
    if part.level >= LEVEL_OF_UNKNOWN:
        return none_of_them
    return those_that_may_ask if of_kind.kind == "visit-letter" else those_that_ask


def _heading(part: Part, of_kind: _OfKind) -> str | None:
    """Return the heading a point stands under: in the long lists of joint inspections, the one for its subject."""
    own = part.heading.text if part.heading and of_kind.kind in JOINT_KINDS else None
    return own or part.heading_over


def _stem(part: Part, item: PrintedItem) -> str | None:
    """Return the paragraph that leads on to the list an item stands in: `Leaders need to ensure that:`.

    What stands over priority actions says what they are for, whatever it ends with.
    """
    before = [block for block in part.blocks if first_word(block) < first_word(item[0])]
    said = next((block.text for block in reversed(before) if block.kind == "paragraph"), None)
    leads = said and (leads_on(said) or starts_lower(item[0].text) or part.role == "priority-actions")
    return said if leads else None


def _whole_text(blocks: tuple[Block, ...]) -> str:
    """Return a point with its sub-points: `children who (i) are fostered (ii) are missing`. Bullets are no words."""
    item, *under = blocks
    lettered = (f"{one.marker} {one.text}" if any(map(str.isalnum, one.marker or "")) else one.text for one in under)
    return " ".join((item.text, *lettered))


def _kind(part: Part, framework: Framework) -> RecommendationKind:
    """Return what the framework calls points under a heading; those about the board are its own, whatever it says."""
    return framework.kind_under("board-recommendations" if part.board else part.role)


def _lost(blocks: tuple[Block, ...]) -> Lost | None:
    """Say what a point has lost: its end, where more must follow, and without its marker also its full stop.

    One without a marker that begins in lower case has no beginning.
    """
    last = blocks[-1].text.rstrip()
    if blocks[-1].marker is not None or blocks[0].marker is not None:
        return "end" if breaks_off(last) else None
    beginning = blocks[0].text[:1].islower()
    end = breaks_off(last) or not re.search(r"[.!?;)\]”’'\"]$", last)
    if beginning and end:
        return "both"
    return "beginning" if beginning else "end" if end else None


def _place(blocks: tuple[Block, ...], document: Document) -> Place:
    whole = replace(blocks[0], place=(blocks[0].place[0], blocks[-1].place[1]))
    return place_of(whole, document, numbered=False)


def numbered_points(
    found: tuple[PrintedPoint, ...], report_id: str, framework: Framework, names: BodyNames
) -> tuple[Recommendation, ...]:
    """Return the points as recommendations, counted through the document.

    A point of a joint inspection is addressed to whom it says itself, so to nobody where it says nothing; `names` knows
    the bodies.
    """
    return tuple(
        Recommendation(
            id=f"{report_id}#r{k}",
            number=point.number,
            kind=point.kind,
            addressed_to=point.addressed_to if framework.kind in JOINT_KINDS else _addressee(point),
            addressed_bodies=names.bodies_in(point.addressed_to) if point.addressed_to else (),
            stem=point.stem,
            heading=point.heading,
            text=point.text,
            complete=point.lost is None,
            lost=point.lost,
            place=point.place,
            findings=paragraphs_named(point.text),
        )
        for k, point in enumerate(found, start=1)
    )


def _addressee(point: PrintedPoint) -> str:
    return "safeguarding-board" if point.board else "local-authority"

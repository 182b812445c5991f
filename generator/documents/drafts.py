"""A block while it is being put together from segments."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.documents.bounds import LONGEST_BLOCK, LongBlockError
from generator.documents.folding import fold, shown
from generator.documents.markers import Marker
from generator.documents.segments import Segment
from generator.documents.sentence_bounds import join
from generator.model.document import Block, BlockKind


@dataclass
class Draft:
    """What will be a block: its segments so far and what is known of it.

    `whole` says that nothing may be added: it is what stands in a cell of a ruled table.
    """

    kind: BlockKind
    text: str
    segments: list[Segment] = field(default_factory=list)
    marker: Marker | None = None
    cells: tuple[str, ...] = ()
    level: int | None = None
    joined: bool = False
    whole: bool = False
    marker_markup: list[int] = field(default_factory=list)

    @property
    def first(self) -> Segment:
        return self.segments[0]

    @property
    def last(self) -> Segment:
        return self.segments[-1]

    @property
    def number(self) -> str | None:
        return self.marker.number if self.marker else None

    def add(self, segment: Segment) -> None:
        """Go on with another line of the same block."""
        self.joined = self.joined or segment.turn
        self._go_on_with(segment.text)
        self.segments.append(segment)

    def absorb(self, later: Draft) -> None:
        """Go on with another draft, over a gap in the source."""
        self._go_on_with(later.text)
        self.segments.extend(later.segments)
        self.marker_markup.extend(later.marker_markup)
        self.joined = True

    def _go_on_with(self, text: str) -> None:
        if len(self.text) > LONGEST_BLOCK:
            raise LongBlockError(len(self.text))
        self.text = join(self.text, text)

    def to_block(self) -> Block:
        marks = {*self.marker_markup, *(index for segment in self.segments for index in segment.markup)}
        words = sorted({index for segment in self.segments for index in segment.words} - marks)
        return Block(
            kind=self.kind,
            text=shown(fold(self.text)),
            place=(self.first.place, max(segment.last_place for segment in self.segments)),
            words=tuple(words),
            markup=tuple(sorted(marks)),
            marker=self.marker.printed if self.marker else None,
            number=self.number,
            cells=self.cells,
            level=self.level,
            joined=self.joined,
            may_go_on=self.first.may_go_on,
            size=self.first.line.size,
            left=self.first.line.left,
            last_left=self.last.line.left,
            bold=True if all(segment.bold for segment in self.segments) else self.first.line.bold,
        )


def draft_of(kind: BlockKind, segment: Segment, marker: Marker | None = None, level: int | None = None) -> Draft:
    """Begin a draft. A bullet that is a word of its own is a mark; a number is a word the page shows."""
    draft = Draft(kind, segment.text, [segment], marker, tuple(segment.cells or ()), level)
    if marker:
        draft.text = segment.text[marker.length :].strip()
        if marker.bullet and segment.words and segment.text.split()[0] == marker.bullet:
            draft.marker_markup.append(segment.words[0])
    return draft


def whole_draft(kind: BlockKind, segment: Segment) -> Draft:
    """Return the draft of a segment that is whole, with its mark beside its text."""
    return Draft(
        kind,
        segment.text,
        [segment],
        segment.marker,
        tuple(segment.cells or ()),
        level=2 if kind == "sub-item" else None,
        joined=segment.turn,
        whole=True,
    )

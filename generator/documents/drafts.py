"""A block while it is being put together from parts."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.documents.markers import Marker
from generator.documents.parts import Part
from generator.documents.sentence_bounds import fold, join
from generator.model.document import Block, BlockKind


@dataclass
class Draft:
    """What will be a block: its parts so far and what is known of it."""

    kind: BlockKind
    text: str
    parts: list[Part] = field(default_factory=list)
    marker: Marker | None = None
    cells: tuple[str, ...] = ()
    level: int | None = None
    joined: bool = False
    marker_markup: list[int] = field(default_factory=list)

    @property
    def first(self) -> Part:
        return self.parts[0]

    @property
    def last(self) -> Part:
        return self.parts[-1]

    @property
    def number(self) -> str | None:
        return self.marker.number if self.marker else None

    def add(self, part: Part) -> None:
        """Go on with another line of the same block."""
        self.joined = self.joined or part.turn
        self.text = join(self.text, part.text)
        self.parts.append(part)

    def absorb(self, later: Draft) -> None:
        """Go on with another draft, over a gap in the source."""
        self.text = join(self.text, later.text)
        self.parts.extend(later.parts)
        self.marker_markup.extend(later.marker_markup)
        self.joined = True

    def to_block(self) -> Block:
        marks = {*self.marker_markup, *(index for part in self.parts for index in part.markup)}
        words = sorted({index for part in self.parts for index in part.words} - marks)
        return Block(
            kind=self.kind,
            text=fold(self.text),
            place=(self.first.place, max(part.last_place for part in self.parts)),
            words=tuple(words),
            markup=tuple(sorted(marks)),
            marker=self.marker.printed if self.marker else None,
            number=self.number,
            cells=self.cells,
            level=self.level,
            joined=self.joined,
            size=self.first.line.size,
            bold=True if all(part.bold for part in self.parts) else self.first.line.bold,
        )


def draft_of(kind: BlockKind, part: Part, marker: Marker | None = None, level: int | None = None) -> Draft:
    """Begin a draft. A bullet that is a word of its own is a mark; a number is a word the page shows."""
    draft = Draft(kind, part.text, [part], marker, tuple(part.cells or ()), level)
    if marker:
        draft.text = part.text[marker.length :].strip()
        if marker.bullet and part.words and part.text.split()[0] == marker.bullet:
            draft.marker_markup.append(part.words[0])
    return draft

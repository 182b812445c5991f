"""A document's lines to blocks in reading order. Every word ends in one block or one piece of furniture."""

from __future__ import annotations

from collections.abc import Collection

from generator.documents.bounds import LONGEST_BLOCK, LongBlockError, long_block
from generator.documents.drafts import Draft, draft_of, whole_draft
from generator.documents.footnotes import footnote_marker, is_small_print
from generator.documents.furniture import set_apart
from generator.documents.headings import (
    KnownHeadings,
    heading_key,
    known_headings,
    mark_headings_by_layout,
    size_of_body,
)
from generator.documents.joining import join_over_gaps
from generator.documents.markers import SUB_BULLETS, Marker, find_marker, follows
from generator.documents.pdf_paragraphs import continues_item_overleaf, continues_print
from generator.documents.segments import Segment, to_segments
from generator.documents.segments_of_tables import segments_with_tables
from generator.documents.sentence_bounds import ends_open, ends_sentence, starts_lower
from generator.documents.text_paragraphs import Wrapping, is_indented_wrap, is_lost_bullet
from generator.model.document import Block, BlockKind, Document, FurniturePiece

INDENT_OF_SUB_ITEM = 6.0
"""Points further right than the list it stands in, in a PDF."""


def to_blocks(
    document: Document, headings: Collection[str], ruled: Collection[str] = ()
) -> tuple[list[Block], list[FurniturePiece]]:
    """Return the blocks and the furniture found on the way; `document.furniture` is not repeated.

    `headings` are printed forms, compared without case, punctuation and footnote marks; `ruled` are those of them under
    which a ruled table is read by its rows and cells. A block's `words` are empty only where markup glues its text to a
    word an earlier block shows (`<p>One</p><p>Two</p>`). Raises `SourceProblem` where a block is longer than any is.
    """
    known = known_headings(tuple(headings))
    apart = {index for piece in document.furniture for index in piece.words}
    lines = tuple(line for line in document.lines if line.words.start not in apart)
    if ruled:
        segments, marks = segments_with_tables(document, lines, known, known_headings(tuple(ruled)))
    else:
        segments, marks = to_segments(lines)
    segments, furniture = set_apart(segments, known)
    assembly = Assembly(segments, known)
    try:
        drafts = join_over_gaps(assembly.drafts(), assembly.wrapping)
    except LongBlockError as fault:
        raise long_block(document.file) from fault
    if any(len(draft.text) > LONGEST_BLOCK for draft in drafts):
        raise long_block(document.file)
    mark_headings_by_layout(drafts, size_of_body(segments))
    return [draft.to_block() for draft in drafts], marks + furniture


class Assembly:
    """Goes through the segments once and begins, continues and ends drafts."""

    def __init__(self, segments: list[Segment], known: KnownHeadings) -> None:
        self.segments = segments
        self.known = known
        self.wrapping = Wrapping(segments)
        self.body_size = size_of_body(segments)
        self.done: list[Draft] = []
        self.open: Draft | None = None
        self.around_footnote: Draft | None = None
        self.list_item: Draft | None = None

    def drafts(self) -> list[Draft]:
        at = 0
        while at < len(self.segments):
            at += self.take(at)
        return self.done

    def take(self, at: int) -> int:
        """Place the segment at `at`; return how many segments were used."""
        segment = self.segments[at]
        if segment.kind is not None:
            return self.take_whole(segment, segment.kind)
        count = self.known.lines_at(self.segments, at)
        if count or segment.level:
            return self.begin_heading(at, count or 1)
        if segment.cells is not None:
            self.begin("row", segment)
            return 1
        if self.open is not None and self.open.kind == "footnote" and not self.open.text:
            self.open.add(segment)
            return 1
        self.end_footnote(segment)
        if self.is_raised_mark(at):
            self.done[-1].marker_markup.extend((*segment.words, *segment.markup))
            return 1
        marker = find_marker(segment.text)
        note = footnote_marker(segment, marker, self.body_size)
        if note:
            self.begin_footnote(segment, note)
        elif marker and not marker.footnote and not self.is_mid_sentence(segment, marker):
            self.begin_item(segment, marker)
        elif self.open is not None and self.goes_on(at):
            self.open.add(segment)
        elif is_lost_bullet(self.segments, at, self.wrapping):
            self.begin_item(segment, None)
        else:
            self.begin("paragraph", segment)
        return 1

    def take_whole(self, segment: Segment, kind: BlockKind) -> int:
        """Place what stands in a cell of a ruled table.

        The head of a table of one column is a heading, unless the heading over the table says the same.
        """
        above = self.done[-1] if self.done else None
        said_above = (
            above is not None and above.kind == "heading" and heading_key(above.text) == heading_key(segment.text)
        )
        if kind == "row" and len(segment.cells or ()) == 1 and segment.text in self.known and not said_above:
            kind, segment.cells = "heading", None
        self.done.append(whole_draft(kind, segment))
        self.open = self.list_item = None
        return 1

    def is_raised_mark(self, at: int) -> bool:
        """True for a footnote's number that stands beside a heading and was read as a line: `What must improve?` / `1`.

        A footnote's own number may stand on a line too; small print follows it there.
        """
        segment, after = self.segments[at], self.segments[at + 1] if at + 1 < len(self.segments) else None
        alone = segment.text.isdecimal() and len(segment.text) <= 2 and is_small_print(segment, self.body_size)
        return alone and bool(self.done) and not (after is not None and is_small_print(after, self.body_size))

    def begin_heading(self, at: int, count: int) -> int:
        segment = self.segments[at]
        self.begin("heading", segment, level=segment.level)
        for more in self.segments[at + 1 : at + count]:
            self.done[-1].add(more)
        return count

    def begin(self, kind: BlockKind, segment: Segment, marker: Marker | None = None, level: int | None = None) -> None:
        self.open = draft_of(kind, segment, marker, level)
        self.done.append(self.open)
        if kind in ("heading", "row") or (kind == "paragraph" and not segment.indent):
            self.list_item = None

    def begin_footnote(self, segment: Segment, marker: Marker) -> None:
        """Begin a footnote; what was open goes on after it."""
        if self.open is None or self.open.kind != "footnote":
            self.around_footnote = self.open
        self.begin("footnote", segment, marker)

    def end_footnote(self, segment: Segment) -> None:
        if self.open is not None and self.open.kind == "footnote" and segment.gap:
            self.open = self.around_footnote

    def begin_item(self, segment: Segment, marker: Marker | None) -> None:
        kind: BlockKind = "sub-item" if self.is_sub_item(segment, marker) else "item"
        level = 2 if kind == "sub-item" else marker.depth if marker else 1
        self.begin(kind, segment, marker, level)
        if kind == "item":
            self.list_item = self.open

    def is_sub_item(self, segment: Segment, marker: Marker | None) -> bool:
        """True for a point that stands further in than its list, has a bullet of the second level, or, where bullets
        are lost, goes on from a colon in lower case."""
        above = self.list_item
        if above is None or (marker and marker.number is not None):
            return False
        if marker is None:
            return above.text.endswith(":") and starts_lower(segment.text)
        if marker.is_letter:
            return True
        if segment.line.left is not None and above.first.line.left is not None:
            return segment.line.left > above.first.line.left + INDENT_OF_SUB_ITEM
        if segment.indent > above.first.indent:
            return True
        bullet_above = above.marker.bullet if above.marker else None
        return marker.printed in SUB_BULLETS and bullet_above is not None and bullet_above != marker.printed

    def is_mid_sentence(self, segment: Segment, marker: Marker) -> bool:
        """True where what looks like a number or dash opens a line in mid-sentence: `aged over` / `18. `."""
        if (
            self.open is not None
            and segment.turn
            and not marker.is_sure
            and continues_item_overleaf(self.open, segment)
        ):
            return ends_open(self.open.text)
        if self.open is None or segment.gap or self.open.kind in ("heading", "row"):
            return False
        if marker.is_sure:
            return False
        last_number = self.list_item.number if self.list_item else None
        if marker.number and last_number and follows(marker.number, last_number):
            return False
        return self.wrapping.is_mid_sentence(self.open.last, segment)

    def goes_on(self, at: int) -> bool:
        """True where the segment at `at` goes on with the block that is open."""
        segment = self.segments[at]
        assert self.open is not None
        if segment.line.page is not None and segment.line.size is not None:
            return continues_print(self.open, segment)
        if segment.paragraph or segment.gap or self.stands_over_a_list(at):
            return False
        if segment.indent and segment.line.page is None:
            return is_indented_wrap(self.open, segment, self.wrapping)
        return self.wrapping.continues(self.open, segment)

    def stands_over_a_list(self, at: int) -> bool:
        """True for a line between a finished sentence and the next bullet that ends without a full stop: a heading."""
        segment, last = self.segments[at], self.open.last if self.open else None
        if last is None or not ends_sentence(last.text) or starts_lower(segment.text) or not ends_open(segment.text):
            return False
        after = self.segments[at + 1] if at + 1 < len(self.segments) else None
        marker = find_marker(after.text) if after else None
        bullet = marker is not None and not marker.footnote and marker.number is None
        return after is not None and (bullet or is_lost_bullet(self.segments, at + 1, self.wrapping))

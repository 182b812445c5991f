"""How lines hang together on a PDF page, where size, weight and place of the letters are known."""

from __future__ import annotations

from generator.documents.drafts import Draft
from generator.documents.pdf_lines import SAME_SIZE
from generator.documents.segments import Segment
from generator.documents.sentence_bounds import starts_lower

SAME_LEFT = 2.0
"""Points."""
TEXT_INDENT = 6.0
"""Points by which an item's text stands further right than its bullet or number."""


def is_same_print(segment: Segment, other: Segment) -> bool:
    """True where both are printed in letters of one size and weight."""
    size, other_size = segment.line.size, other.line.size
    if size is None or other_size is None:
        return True
    return abs(size - other_size) <= SAME_SIZE and segment.line.bold == other.line.bold


def continues_print(draft: Draft, segment: Segment) -> bool:
    """True where `segment` is the next line of the block: below it, set close, and in the same letters."""
    if draft.kind == "row" or segment.cells is not None or not is_same_print(draft.last, segment):
        return False
    if draft.kind == "heading":
        # `Leadership, management and governance` / `requires improvement to be good`
        return starts_lower(segment.text) and not segment.gap
    return continues_item_overleaf(draft, segment) if segment.turn else not segment.gap


def continues_item_overleaf(draft: Draft, segment: Segment) -> bool:
    """True where a page begins in line with the text, not the marker, of the item that was open on the last one."""
    left, marker_left, text_left = segment.line.left, draft.first.line.left, draft.last.line.left
    if draft.marker is None or left is None or marker_left is None or text_left is None:
        return False
    return text_left > marker_left + TEXT_INDENT and abs(left - text_left) <= SAME_LEFT

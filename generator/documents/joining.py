"""Puts together what a page turn or a gap in the source cut, where that is certain.

A block that ended without a full stop and one that begins in the middle of a sentence are one. A block that begins
in the middle after a finished sentence has lost its beginning: it stays a fragment, joined to nothing.
"""

from __future__ import annotations

from generator.documents.drafts import Draft
from generator.documents.pdf_paragraphs import is_same_print
from generator.documents.sentence_bounds import ends_in_hyphen, ends_open, holds_a_sentence, starts_lower
from generator.documents.text_paragraphs import Wrapping

WORDS_OF_AN_OPEN_END = 8
"""A shorter line without a full stop is a label or a heading, not the beginning of a sentence."""

PROSE = ("paragraph", "item", "sub-item")


def join_over_gaps(drafts: list[Draft], wrapping: Wrapping) -> list[Draft]:
    """Return the drafts with sentences that were cut put together. Footnotes may stand in between."""
    joined: list[Draft] = []
    open_end: Draft | None = None
    for draft in drafts:
        if draft.kind == "footnote":
            joined.append(draft)
            continue
        if open_end is not None and belongs_to(open_end, draft, wrapping):
            open_end.absorb(draft)
            continue
        joined.append(draft)
        open_end = draft if draft.kind in PROSE else None
    return joined


def belongs_to(first: Draft, later: Draft, wrapping: Wrapping) -> bool:
    if (
        first.whole
        or later.whole
        or later.kind not in PROSE
        or not (later.first.gap or first.last.line.number + 1 < later.first.line.number)
    ):
        return False
    if (
        first.first.paragraph
        or later.first.paragraph
        or not ends_open(first.text)
        or not wrapping.was_cut(first, later)
    ):
        return False
    if not is_same_print(first.last, later.first):
        return False
    if later.marker is not None:
        return later.number is None and is_stray_bullet(first, later)
    if ends_in_hyphen(first.text) and starts_lower(later.text):
        return True
    if later.first.turn and later.kind == "paragraph" and is_prose(first):
        return True
    # A lone `and` between two titles goes on with neither.
    return starts_lower(later.text) and is_prose(first) and " " in later.text


def is_prose(draft: Draft) -> bool:
    return len(draft.text.split()) >= WORDS_OF_AN_OPEN_END


def is_stray_bullet(first: Draft, later: Draft) -> bool:
    """True for a bullet set before the rest of a sentence: `27. ... about next steps` / `- and timescales, and ...`.

    The points of a list may also begin in lower case and end without a full stop, so the open end must have finished
    a sentence before: then it is prose.
    """
    return starts_lower(later.text) and not starts_lower(first.text) and holds_a_sentence(first.text)

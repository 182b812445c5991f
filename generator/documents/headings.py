"""Headings: those the caller knows by their words, and those that layout shows."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache, lru_cache

from generator.documents.drafts import Draft
from generator.documents.folding import SUPERSCRIPTS, fold
from generator.documents.markers import SURE_BULLET
from generator.documents.segments import Segment
from generator.documents.sentence_bounds import join, starts_lower

LINES_OF_ONE_HEADING = 3
WORDS_OF_A_HEADING = 14
WORDS_OF_A_PRINTED_HEADING = 25
"""Where large or bold letters show it: `The experiences and progress of ... requires improvement to be good`."""
WORDS_OF_A_LINE_END = 2
WORDS_OF_PROSE = 12
LARGER = 0.9
"""Points by which a heading's letters are larger than those of the text."""

LETTERS_OF_A_BEGINNING = 3
# A text that begins as no heading does need not be compared: most lines. The letter after shows that no accent, mark
# or number belongs to the three.
BEGINNING = re.compile(r"([A-Za-z]{3})(?=[A-Za-z])")
ENDS_NO_HEADING = re.compile(r"[.;:,!]$")


REMEMBERED = 8192
"""Texts whose comparable form is kept: the headings of all frameworks, and the lines of a document."""
STUCK_MARK = re.compile(r"(?<=[^\W\d]|[?)’”])\d{1,2}$")
NOT_A_WORD = re.compile(r"[^\w\s]|_")


@lru_cache(maxsize=REMEMBERED)
def heading_key(text: str) -> str:
    """Return the form in which headings are compared: no case, no punctuation, no footnote mark at the end.

    `What needs to improve?1`, `What needs to improve` and `WHAT NEEDS TO IMPROVE?` are one heading.
    """
    text = STUCK_MARK.sub("", fold(text).rstrip(SUPERSCRIPTS + " "))
    return " ".join(NOT_A_WORD.sub(" ", text.replace("'", "").replace("’", "")).casefold().split())


class KnownHeadings:
    """The printed forms the caller gave, compared without case, punctuation and footnote marks."""

    def __init__(self, printed: Collection[str]) -> None:
        self.keys = {heading_key(form) for form in printed} - {""}
        self.beginnings = {key[:LETTERS_OF_A_BEGINNING] for key in self.keys}

    def __contains__(self, text: str) -> bool:
        begins = BEGINNING.match(text)
        if begins and begins[1].lower() not in self.beginnings:
            return False
        return heading_key(text) in self.keys

    def lines_at(self, segments: list[Segment], at: int) -> int:
        """Return how many lines from `at` make one known heading; 0 where none begins there.

        A heading may be printed over several lines: `Leadership, management and` / `governance`.
        """
        segment = segments[at]
        if starts_lower(segment.text) or SURE_BULLET.match(segment.text):
            return 0
        if segment.cells is not None:
            first = next((cell for cell in segment.cells if cell), "")
            return int(first in self)
        text, found = "", 0
        if ends_a_sentence_shortly(segment.text):
            return 0
        for count, line in enumerate(segments[at : at + LINES_OF_ONE_HEADING], start=1):
            if count > 1 and (line.gap or line.cells is not None):
                break
            text = join(text, line.text)
            if text in self:
                found = count
        return found


@cache
def known_headings(printed: tuple[str, ...]) -> KnownHeadings:
    """Return the headings made ready to compare, once for each caller's list."""
    return KnownHeadings(printed)


def ends_a_sentence_shortly(text: str) -> bool:
    """True for the last line of a paragraph that is a heading's words by chance: `… the work of the` / `LSCB.`"""
    return len(text.split()) <= WORDS_OF_A_LINE_END and bool(ENDS_NO_HEADING.search(text)) and not text.endswith(":")


def mark_headings_by_layout(drafts: list[Draft], body_size: float | None) -> None:
    """Turn paragraphs and numbered lines that look like headings into headings."""
    for at, draft in enumerate(drafts):
        after = drafts[at + 1] if at + 1 < len(drafts) else None
        if could_be_heading(draft) and looks_like_heading(draft, after, body_size):
            draft.kind = "heading"


def could_be_heading(draft: Draft) -> bool:
    """Return whether a text may be a heading at all, whatever it looks like.

    It is short, does not begin in lower case, ends in no stop and is no footnote. Where the size of letters is
    known it may be longer, as layout then shows more.
    """
    text = draft.text
    numbered = draft.number is not None and draft.kind == "item"
    return (
        (draft.kind == "paragraph" or numbered)
        and not (draft.marker and draft.marker.footnote)
        and not draft.joined
        and 0 < len(text.split()) <= (WORDS_OF_A_PRINTED_HEADING if draft.first.line.size else WORDS_OF_A_HEADING)
        and not ENDS_NO_HEADING.search(text)
        and not starts_lower(text)
        and any(letter.isalpha() for letter in text)
    )


def looks_like_heading(draft: Draft, after: Draft | None, body_size: float | None) -> bool:
    """Return whether layout makes a heading of a text that could be one.

    `after` is the draft that follows, None at the end; `body_size` the size of running text in points, None where no
    size is known. Bold letters and marked levels tell in every file; in a PDF so does size, in a text file capitals and
    what the line stands over.
    """
    if all(segment.bold for segment in draft.segments) or draft.first.level:
        return True
    line = draft.first.line
    if line.page is not None:
        larger = bool(line.size and body_size and line.size > body_size + LARGER)
        return larger or bool(line.bold)
    if draft.number is not None:
        return draft.text.isupper() and len(draft.text) > 1
    return stands_over_text(draft, after)


def stands_over_text(draft: Draft, after: Draft | None) -> bool:
    """True for one short line over a list or a long paragraph: `Local leadership` over `- The director ...`."""
    text = draft.text
    if after is None or len(draft.segments) > 1 or ": " in text or not text[0].isupper() or "@" in text:
        return False
    if after.kind == "item" and after.number is None:
        return True
    alone = draft.first.gap and (after.first.gap or starts_lower(after.text))
    prose = after.kind in ("paragraph", "item") and len(after.text.split()) >= WORDS_OF_PROSE
    return alone and prose and " " in text


def size_of_body(segments: list[Segment]) -> float | None:
    """Return the size in which most characters are printed, where sizes are known."""
    counts: dict[float, int] = {}
    for segment in segments:
        if segment.line.size:
            size = round(segment.line.size, 1)
            counts[size] = counts.get(size, 0) + len(segment.text)
    return max(counts, key=lambda size: counts[size]) if counts else None

"""How lines hang together: which were cut by the edge of the page and which ended because their paragraph did."""

from __future__ import annotations

from itertools import pairwise

from generator.documents.drafts import Draft
from generator.documents.segments import Segment
from generator.documents.sentence_bounds import dangles, ends_in_hyphen, ends_open, ends_sentence, starts_lower

WIDEST_PRINTED_LINE = 130
"""Characters. A longer line was not cut at the edge of a page: it is a paragraph of its own."""
NARROWEST_PROSE = 40
"""Characters. Lines of addresses and names are shorter; where one is followed by a capital it has ended."""
FULL = 0.85
FULL_BEFORE_LOWER = 0.7
FULL_AFTER_SENTENCE = 1.0
"""Share of the longest line from which a line counts as cut by the edge. What follows says how sure one must be: a
small letter goes on with a sentence, a capital after a full stop begins one and may begin a paragraph."""
LONG_SHARE = 0.8
LINES_THAT_SHOW_WRAPPING = 3
STICKS_OUT = 1.15


class Wrapping:
    """Knows of each segment whether its line was cut at the page's edge, from the run of lines it stands in."""

    def __init__(self, segments: list[Segment]) -> None:
        self.width: dict[int, int] = {}
        self.wrapped: set[int] = set()
        for run in runs(segments):
            width = width_of(run)
            long_lines = sum(segment.length >= width * LONG_SHARE for segment in run)
            for segment in run:
                self.width[id(segment)] = width
                if width <= WIDEST_PRINTED_LINE and long_lines >= LINES_THAT_SHOW_WRAPPING:
                    self.wrapped.add(id(segment))

    def is_full(self, segment: Segment, after: Segment, share: float = FULL) -> bool:
        """True where the first word of `after` would not have fitted on the line.

        Letters differ in width, so lines of one width differ in characters: `share` of the longest is enough.
        """
        width = min(self.width[id(segment)], WIDEST_PRINTED_LINE)
        return segment.length + 1 + len(after.text.split()[0]) > width * share

    def is_mid_sentence(self, segment: Segment, after: Segment) -> bool:
        """True where the line of `segment` was cut by the edge of the page before its sentence ended."""
        fits_a_page = NARROWEST_PROSE <= segment.length <= WIDEST_PRINTED_LINE
        return fits_a_page and self.is_full(segment, after) and not ends_sentence(segment.text)

    def was_cut(self, draft: Draft, later: Draft) -> bool:
        """True where the draft's last line could have been cut in mid-sentence: a wrapped line must be a full one."""
        last = draft.last
        wraps = len(draft.segments) > 1 or id(last) in self.wrapped
        return not wraps or self.is_full(last, later.first, FULL_BEFORE_LOWER)

    def continues(self, draft: Draft, segment: Segment) -> bool:
        """True where `segment`, which has no gap before it and no marker, goes on with the draft's last line."""
        last = draft.last
        if draft.kind in ("heading", "row"):
            return False
        if not draft.text or (last.bold_open and segment.bold):
            return True
        if segment.text.startswith("("):
            # `(Recommendation)` under a finding
            return self.is_full(last, segment) or draft.kind != "paragraph" or not ends_sentence(last.text)
        if starts_lower(segment.text):
            cut = self.is_full(last, segment, FULL_BEFORE_LOWER) or dangles(last.text) or ends_in_hyphen(last.text)
            return cut and not ends_sentence(last.text)
        if ends_sentence(last.text):
            # An item goes on to the next bullet or indent; nothing but its last line shows a paragraph's end.
            share = FULL if draft.kind in ("item", "sub-item") else FULL_AFTER_SENTENCE
            return id(last) in self.wrapped and self.is_full(last, segment, share)
        return self.is_mid_sentence(last, segment)


def width_of(run: list[Segment]) -> int:
    """Return the longest line's characters, but for one line in ten that may stick out: two lines run together."""
    lengths = sorted(segment.length for segment in run)
    usual = lengths[-1 - len(lengths) // 10]
    return usual if lengths[-1] > usual * STICKS_OUT else lengths[-1]


def runs(segments: list[Segment]) -> list[list[Segment]]:
    """Part the lines where white space stands between them, and where a line longer than any page is wide does."""
    found: list[list[Segment]] = [segments[:1]] if segments else []
    for above, segment in pairwise(segments):
        if segment.gap or max(above.length, segment.length) > WIDEST_PRINTED_LINE:
            found.append([])
        found[-1].append(segment)
    return found


def is_lost_bullet(segments: list[Segment], at: int, wrapping: Wrapping) -> bool:
    """True for an indented line whose bullet is lost: ` Governance is effective and` / `partnerships are robust.`

    A line whose indent goes on in the next one, where it wraps, begins an indented paragraph instead.
    """
    segment = segments[at]
    if not segment.indent or segment.line.page is not None:
        return False
    after = segments[at + 1] if at + 1 < len(segments) else None
    if after is None or after.gap or not after.indent:
        return True
    return not (wrapping.is_full(segment, after) and ends_open(segment.text))


def is_indented_wrap(draft: Draft, segment: Segment, wrapping: Wrapping) -> bool:
    """True for a further line of an indented paragraph."""
    last = draft.last
    if not (segment.indent and last.indent) or draft.kind != "paragraph":
        return False
    return wrapping.is_full(last, segment)

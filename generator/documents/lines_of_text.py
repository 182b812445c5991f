"""How lines hang together: which were cut by the edge of the page and which ended because their paragraph did."""

from __future__ import annotations

from itertools import pairwise

from generator.documents.drafts import Draft
from generator.documents.parts import Part
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
    """Knows of each part whether its line was cut at the page's edge, from the run of lines it stands in."""

    def __init__(self, parts: list[Part]) -> None:
        self.width: dict[int, int] = {}
        self.wrapped: set[int] = set()
        for run in runs(parts):
            width = width_of(run)
            long_lines = sum(part.length >= width * LONG_SHARE for part in run)
            for part in run:
                self.width[id(part)] = width
                if width <= WIDEST_PRINTED_LINE and long_lines >= LINES_THAT_SHOW_WRAPPING:
                    self.wrapped.add(id(part))

    def is_full(self, part: Part, after: Part, share: float = FULL) -> bool:
        """True where the first word of `after` would not have fitted on the line.

        Letters differ in width, so lines of one width differ in characters: `share` of the longest is enough.
        """
        width = min(self.width[id(part)], WIDEST_PRINTED_LINE)
        return part.length + 1 + len(after.text.split()[0]) > width * share

    def is_mid_sentence(self, part: Part, after: Part) -> bool:
        """True where the line of `part` was cut by the edge of the page before its sentence ended."""
        fits_a_page = NARROWEST_PROSE <= part.length <= WIDEST_PRINTED_LINE
        return fits_a_page and self.is_full(part, after) and not ends_sentence(part.text)

    def was_cut(self, draft: Draft, later: Draft) -> bool:
        """True where the draft's last line could have been cut in mid-sentence: a wrapped line must be a full one."""
        last = draft.last
        wraps = len(draft.parts) > 1 or id(last) in self.wrapped
        return not wraps or self.is_full(last, later.first, FULL_BEFORE_LOWER)

    def continues(self, draft: Draft, part: Part) -> bool:
        """True where `part`, which has no gap before it and no marker, goes on with the draft's last line."""
        last = draft.last
        if draft.kind in ("heading", "row"):
            return False
        if not draft.text or (last.bold_open and part.bold):
            return True
        if part.text.startswith("("):
            # `(Recommendation)` under a finding
            return self.is_full(last, part) or draft.kind != "paragraph" or not ends_sentence(last.text)
        if starts_lower(part.text):
            cut = self.is_full(last, part, FULL_BEFORE_LOWER) or dangles(last.text) or ends_in_hyphen(last.text)
            return cut and not ends_sentence(last.text)
        if ends_sentence(last.text):
            # An item goes on to the next bullet or indent; nothing but its last line shows a paragraph's end.
            share = FULL if draft.kind in ("item", "sub-item") else FULL_AFTER_SENTENCE
            return id(last) in self.wrapped and self.is_full(last, part, share)
        return self.is_mid_sentence(last, part)


def width_of(run: list[Part]) -> int:
    """Return the longest line's characters, but for one line in ten that may stick out: two lines run together."""
    lengths = sorted(part.length for part in run)
    usual = lengths[-1 - len(lengths) // 10]
    return usual if lengths[-1] > usual * STICKS_OUT else lengths[-1]


def runs(parts: list[Part]) -> list[list[Part]]:
    """Part the lines where white space stands between them, and where a line longer than any page is wide does."""
    found: list[list[Part]] = [parts[:1]] if parts else []
    for above, part in pairwise(parts):
        if part.gap or max(above.length, part.length) > WIDEST_PRINTED_LINE:
            found.append([])
        found[-1].append(part)
    return found


def is_lost_bullet(parts: list[Part], at: int, wrapping: Wrapping) -> bool:
    """True for an indented line whose bullet is lost: ` Governance is effective and` / `partnerships are robust.`

    A line whose indent goes on in the next one, where it wraps, begins an indented paragraph instead.
    """
    part = parts[at]
    if not part.indent or part.line.page is not None:
        return False
    after = parts[at + 1] if at + 1 < len(parts) else None
    if after is None or after.gap or not after.indent:
        return True
    return not (wrapping.is_full(part, after) and ends_open(part.text))


def is_indented_wrap(draft: Draft, part: Part, wrapping: Wrapping) -> bool:
    """True for a further line of an indented paragraph."""
    last = draft.last
    if not (part.indent and last.indent) or draft.kind != "paragraph":
        return False
    return wrapping.is_full(last, part)

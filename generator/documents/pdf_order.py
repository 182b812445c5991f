"""The order in which a page's lines stand in print, where that of its text is another and print leaves no doubt.

A PDF's text comes in the order in which it was drawn. A letterhead, a heading or a box may be drawn last and stand
first in print: read in the order of the text, a heading `Recommendations` then opens the findings of the next page.

What was drawn on end and going down the page is a run; runs that stand beside each other, as the cells of a table do,
are one piece and keep the order of their text. A piece is moved only into white space of the page's whole width.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from math import inf

from generator.documents.pdf_lines import PrintedLine, space_between

TOLERANCE = 3.0
"""Points by which the boxes of two lines under each other may overlap."""
TIGHT = 0.6
"""White space between two lines, in parts of their letters' size, below which nothing stands between them."""

Piece = list[PrintedLine]


def in_print_order(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """Return the lines of one page in the order of print, with the white space above each as it then is."""
    if all(is_below(line, above) for above, line in pairwise(lines)):
        return list(lines)
    ordered: list[PrintedLine] = []
    for piece in _pieces(lines):
        at = _place_for(piece, ordered)
        ordered[at:at] = piece
    return _with_spaces(ordered, lines)


def is_below(line: PrintedLine, above: PrintedLine) -> bool:
    """Return whether a line stands under another; one whose place is unknown stands where its text does."""
    return line.top is None or above.bottom is None or line.top <= above.bottom + TOLERANCE


def _pieces(lines: Sequence[PrintedLine]) -> Iterable[Piece]:
    """Divide the lines into runs that go down the page, put those beside each other together, and part them in blocks.

    Each block of lines set close is a piece of its own: it may belong between two others.
    """
    together: list[list[Piece]] = []
    for run in _runs(lines):
        if together and _stand_beside(together[-1][-1], run):
            together[-1].append(run)
        else:
            together.append([run])
    for runs in together:
        yield from _blocks([line for run in runs for line in run])


def _runs(lines: Sequence[PrintedLine]) -> list[Piece]:
    runs: list[Piece] = [list(lines[:1])]
    for above, line in pairwise(lines):
        if not is_below(line, above):
            runs.append([])
        runs[-1].append(line)
    return runs


def _stand_beside(run: Piece, other: Piece) -> bool:
    return any(not (is_below(line, one) or is_below(one, line)) for one in run for line in other)


def _blocks(lines: Piece) -> list[Piece]:
    """Part the lines wherever all that follow stand below all that went before, with white space between."""
    highest_after = [*accumulate((line.top or 0.0 for line in reversed(lines)), max)][::-1]
    lowest_before = [*accumulate((inf if line.bottom is None else line.bottom for line in lines), min)]
    blocks: list[Piece] = [lines[:1]]
    for at, line in enumerate(lines[1:], start=1):
        if lowest_before[at - 1] - highest_after[at] > TIGHT * (line.line.size or 0.0):
            blocks.append([])
        blocks[-1].append(line)
    return blocks


def _place_for(piece: Piece, ordered: list[PrintedLine]) -> int:
    """Return where the piece stands among the lines in order: at the end, unless there is white space for it above."""
    at = len(ordered)
    while at and all(is_below(ordered[at - 1], line) for line in piece):
        at -= 1
    fits = all(is_below(line, above) for above in ordered[:at] for line in piece)
    tight = 0 < at < len(ordered) and (space_between(ordered[at], ordered[at - 1]) or 0.0) <= TIGHT
    return at if fits and not tight else len(ordered)


def _with_spaces(ordered: list[PrintedLine], as_drawn: Sequence[PrintedLine]) -> list[PrintedLine]:
    """Return the lines; one that was not drawn after the line now above it stands apart from it."""
    drawn_after = {id(line): above for above, line in pairwise(as_drawn)}
    moved = (drawn_after.get(id(line)) is not above for above, line in pairwise(ordered))
    spaces = [None, *(inf if apart else line.space for apart, line in zip(moved, ordered[1:], strict=True))]
    return [replace(line, space=space) for line, space in zip(ordered, spaces, strict=True)]

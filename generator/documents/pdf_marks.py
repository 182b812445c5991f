"""Footnote marks among the words of a PDF: small raised digits that would else be numbers, `special schools3`.

PDFium ends a line at such a mark, `special schools3` / `, of whom two live elsewhere`, though it goes on beside it.
"""

from __future__ import annotations

import re

import pypdfium2 as pdfium

from generator.documents.pdf_letters import Letter, letter_at

SMALLER = 1.4
"""Points by which a mark is smaller than the words it stands among."""
SAME_ROW = 0.7
"""How far the lower edges of a mark and of the words beside it may differ, in parts of the words' size."""
CLOSE = 0.7
"""White space between two pieces of one line, at most, in parts of the letters' size."""

_MAY_END_IN_MARK = re.compile(r"\S\d{1,2}(?=[\s.,;:)’”]|$)|(?<=\s)\d{1,2}(?=\s|$)")
_BEFORE_A_STOP = re.compile(r"\s+(?=[,.;:)])")

ExtractedLine = tuple[int, str]
"""The index of a line's first character in the page's text, and the line as extracted."""


def lines_over_marks(textpage: pdfium.PdfTextPage, lines: list[ExtractedLine]) -> list[ExtractedLine]:
    """Return the lines, those put together that were parted at a raised mark."""
    joined: list[ExtractedLine] = []
    for start, raw in lines:
        if joined and _may_be_torn(joined[-1][1], raw) and _goes_on_over_mark(textpage, joined[-1], start, raw):
            begin, first = joined[-1]
            joined[-1] = (begin, first + " " * (start - begin - len(first)) + raw)
        else:
            joined.append((start, raw))
    return joined


def _may_be_torn(above: str, below: str) -> bool:
    both = above.strip() and below.strip()
    return bool(both) and (above.rstrip()[-1].isdecimal() or below.lstrip()[0].isdecimal())


def without_marks(textpage: pdfium.PdfTextPage, start: int, raw: str, size: float | None) -> str:
    """Return a line without the raised marks in it; `size` is that of its letters."""
    if size is None or not any(letter.isdecimal() for letter in raw):
        return raw
    for begin, end in reversed(_marks_in(textpage, start, raw, size)):
        rest = raw[end:]
        raw = raw[:begin].rstrip() + (_BEFORE_A_STOP.sub("", rest, count=1) if _BEFORE_A_STOP.match(rest) else rest)
    return raw


def _marks_in(textpage: pdfium.PdfTextPage, start: int, raw: str, size: float) -> list[tuple[int, int]]:
    """Return where marks stand: trailing digits of a word, or digits after a word, in small print."""
    found = []
    for match in _MAY_END_IN_MARK.finditer(raw):
        if not raw[: match.start() + 1].strip():
            continue  # a number at the line's beginning is a footnote's own
        begin = match.end()
        while begin > match.start() and raw[begin - 1].isdecimal() and _is_small(textpage, start + begin - 1, size):
            begin -= 1
        if begin < match.end():
            found.append((begin, match.end()))
    return found


def _is_small(textpage: pdfium.PdfTextPage, text_index: int, size: float) -> bool:
    letter = letter_at(textpage, text_index)
    return letter is not None and letter.size < size - SMALLER


def _goes_on_over_mark(textpage: pdfium.PdfTextPage, above: ExtractedLine, start: int, raw: str) -> bool:
    """Return whether a mark ends the line above or begins the next one, which goes on close beside it."""
    begin, first = above
    last = letter_at(textpage, begin + len(first.rstrip()) - 1)
    next_one = letter_at(textpage, start + len(raw) - len(raw.lstrip()))
    words = letter_at(textpage, begin + len(first) - len(first.lstrip()))
    if last is None or next_one is None or words is None:
        return False
    ends = first.rstrip()[-1].isdecimal() and last.size < words.size - SMALLER
    begins = raw.lstrip()[0].isdecimal() and next_one.size < words.size - SMALLER
    return (ends or begins) and _beside(last, next_one, words.size)


def _beside(mark: Letter, letter: Letter, size: float) -> bool:
    same_row = abs(mark.bottom - letter.bottom) <= SAME_ROW * size
    return same_row and -1.0 <= letter.left - mark.right <= CLOSE * size

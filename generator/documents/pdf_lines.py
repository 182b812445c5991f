"""The lines of one PDF page, with the size, weight and place of their first letters."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
from pypdfium2 import raw as c_api

from generator.documents.folding import LINE_END_HYPHEN, fold
from generator.model.document import Line

BOLD_WEIGHT = 600
USUAL_SPACE = 0.2
"""White space between two lines of a paragraph, in parts of the letters' size, where nothing else is known."""
MORE_THAN_USUAL = 0.25
OVERLAP_OF_LINES = 0.6
"""How far two lines of one paragraph may overlap, in parts of the letters' size."""
SAME_SIZE = 0.6
"""Points by which letters of one size may differ."""
FONT_NAME = ctypes.create_string_buffer(128)
"""Where PDFium writes the name of a letter's font: one place for all, as making one costs more than the question."""
SMALLEST_PRINT = 4.0
"""Points; nothing is printed smaller, so a smaller font is one enlarged when drawn."""
SAME_BASE = 1.0
"""Points by which the base line of one printed line may differ."""
BESIDE = 2.0
"""How far right of a character the next of its line begins at most, in parts of the letters' size."""
LINES_THAT_SHOW_A_SPACE = 20
WIDEST_USUAL_SPACE = 1.0
_LETTER = re.compile(r"[^\W\d_]")
_NUMBER_LAST = re.compile(r"\d{1,2}\s*$")
_NUMBER_FIRST = re.compile(r"\s*\d{1,2}\s")


@dataclass(frozen=True, slots=True)
class Letter:
    """What is known of one character: size and edges in points from the page's lower left."""

    size: float
    bold: bool
    left: float
    bottom: float
    top: float


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line with the white space above it, in parts of its letters' size; None at the top of a page.

    `top` and `bottom` are its edges in points from the page's lower edge, None where its letters cannot be found. The
    bottom is that of the last printed line where a hyphen joined two.
    """

    line: Line
    space: float | None
    top: float | None = None
    bottom: float | None = None


def lines_of_page(textpage: pdfium.PdfTextPage, text: str, page: int, first_word: int = 0) -> list[PrintedLine]:
    """Return the lines that hold words; `first_word` is the index of the page's first word in the document."""
    lines: list[PrintedLine] = []
    above: Letter | None = None
    at = first_word
    for number, (start, raw) in enumerate(whole_lines(textpage, text), start=1):
        count = len(raw.split())
        if not count:
            continue
        if start and not text[start - 1].isspace():
            at -= 1  # the line begins with the rest of a word that the line above began
        letter = letter_at(textpage, start + first_letter(raw))
        bold = letter is not None and letter.bold and ends_bold(textpage, start + last_letter(raw))
        edge = letter_at(textpage, start + len(raw) - len(raw.lstrip()))
        line = Line(
            text=fold(raw),
            raw=raw,
            number=number,
            words=range(at, at + count),
            page=page,
            size=round(letter.size, 1) if letter else None,
            bold=bold if letter else None,
            left=round(edge.left, 1) if edge else None,
        )
        # Where a hyphen joined two printed lines, the next one stands under the second of them.
        lowest = letter_at(textpage, start + last_letter(raw)) if LINE_END_HYPHEN.search(raw) else letter
        edges = (letter.top if letter else None, lowest.bottom if lowest else None)
        lines.append(PrintedLine(line, space_above(letter, above), *edges))
        at += count
        above = lowest
    return lines


def raw_lines(textpage: pdfium.PdfTextPage, text: str) -> Iterator[tuple[int, str]]:
    """Give each line as extracted with the index of its first character.

    A hyphen at a line's end is read as going on with whatever is printed next, a footnote included: letters of another
    size after it are another line, `clear oversight for decision-` / `1 The points above …`.
    """
    for match in re.finditer(r"[^\r\n]*(?:\r\n|\r|\n|$)", text):
        raw = match[0].rstrip("\r\n")
        start = 0
        for hyphen in LINE_END_HYPHEN.finditer(raw):
            before = letter_at(textpage, match.start() + last_letter(raw[: hyphen.start()]))
            rest = raw[hyphen.end() :]
            after = letter_at(textpage, match.start() + hyphen.end() + first_letter(rest)) if rest.strip() else None
            if before and after and abs(before.size - after.size) > SAME_SIZE:
                yield match.start() + start, raw[start : hyphen.end()]
                start = hyphen.end()
        yield match.start() + start, raw[start:]


def whole_lines(textpage: pdfium.PdfTextPage, text: str) -> Iterator[tuple[int, str]]:
    """Give the same, with lines put together that a note's raised number has torn: `special schools3` / `, of whom`."""
    begun: tuple[int, str] | None = None
    for start, raw in raw_lines(textpage, text):
        if begun and _is_torn_by_a_note(textpage, begun, (start, raw)):
            begun = begun[0], text[begun[0] : start + len(raw)]
            continue
        if begun:
            yield begun
        begun = start, raw
    if begun:
        yield begun


def _is_torn_by_a_note(textpage: pdfium.PdfTextPage, line: tuple[int, str], below: tuple[int, str]) -> bool:
    """A number stands between them, and the second goes on close beside the first, on its base line."""
    (start, raw), (start_below, raw_below) = line, below
    letters, on = list(_LETTER.finditer(raw)), _LETTER.search(raw_below)
    if not (letters and on and (_NUMBER_LAST.search(raw) or _NUMBER_FIRST.match(raw_below))):
        return False
    last, first = letter_at(textpage, start + letters[-1].start()), letter_at(textpage, start_below + on.start())
    if last is None or first is None or abs(last.size - first.size) > SAME_SIZE:
        return False
    end = letter_at(textpage, start + len(raw.rstrip()) - 1)
    begin = letter_at(textpage, start_below + len(raw_below) - len(raw_below.lstrip()))
    beside = end is not None and begin is not None and 0 <= begin.left - end.left <= BESIDE * last.size
    return beside and abs(last.bottom - first.bottom) <= SAME_BASE


def first_letter(raw: str) -> int:
    """Return where the first letter stands, else the first digit: bullets and footnote marks have their own print."""
    found = re.search(r"[^\W\d_]", raw) or re.search(r"\d", raw)
    return found.start() if found else len(raw) - len(raw.lstrip())


def last_letter(raw: str) -> int:
    return max((found.start() for found in re.finditer(r"[^\W_]", raw)), default=0)


def ends_bold(textpage: pdfium.PdfTextPage, text_index: int) -> bool:
    letter = letter_at(textpage, text_index)
    return letter is not None and letter.bold


def space_above(letter: Letter | None, above: Letter | None) -> float | None:
    if letter is None or above is None or not letter.size:
        return None
    return (above.bottom - letter.top) / letter.size


def space_between(line: PrintedLine, above: PrintedLine) -> float | None:
    """Return the white space between two lines, in parts of the lower one's letters' size."""
    if line.top is None or above.bottom is None or not line.line.size:
        return None
    return (above.bottom - line.top) / line.line.size


def usual_space(lines: list[PrintedLine]) -> float:
    """Return the white space most lines of the document have above them: that between lines of one paragraph."""
    spaces = Counter(
        round(printed.space, 1)
        for printed in lines
        if printed.space is not None and -OVERLAP_OF_LINES <= printed.space <= WIDEST_USUAL_SPACE
    )
    space, count = max(spaces.items(), key=lambda item: item[1], default=(USUAL_SPACE, 0))
    return space if count >= LINES_THAT_SHOW_A_SPACE else USUAL_SPACE


def stands_apart(space: float | None, usual: float) -> bool:
    """True where white space parts two lines, and where the second is not below the first: another cell or column."""
    return space is not None and (space > usual + MORE_THAN_USUAL or space < -OVERLAP_OF_LINES)


def letter_at(textpage: pdfium.PdfTextPage, text_index: int) -> Letter | None:
    index = c_api.FPDFText_GetCharIndexFromTextIndex(textpage.raw, text_index)
    if index < 0:
        return None
    box = c_api.FS_RECTF()
    if not c_api.FPDFText_GetLooseCharBox(textpage.raw, index, ctypes.byref(box)):
        return None
    return Letter(size_of(textpage, index), is_bold(textpage, index), box.left, box.bottom, box.top)


def size_of(textpage: pdfium.PdfTextPage, index: int) -> float:
    """Return a letter's size in points. Some files name every font 1 point large and enlarge it when it is drawn."""
    size: float = c_api.FPDFText_GetFontSize(textpage.raw, index)
    drawn = c_api.FS_MATRIX()
    if size < SMALLEST_PRINT and c_api.FPDFText_GetMatrix(textpage.raw, index, ctypes.byref(drawn)):
        size *= math.hypot(drawn.c, drawn.d)
    return size


def is_bold(textpage: pdfium.PdfTextPage, index: int) -> bool:
    if c_api.FPDFText_GetFontWeight(textpage.raw, index) >= BOLD_WEIGHT:
        return True
    c_api.FPDFText_GetFontInfo(textpage.raw, index, FONT_NAME, len(FONT_NAME), None)
    return b"bold" in FONT_NAME.value.lower()

"""The lines of one PDF page, with the size, weight and place of their first letters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium

from generator.documents.folding import LINE_END_HYPHEN, fold
from generator.documents.pdf_letters import Letter, letter_at
from generator.documents.pdf_marks import lines_over_marks, without_marks
from generator.model.document import Line

USUAL_SPACE = 0.2
"""White space between two lines of a paragraph, in parts of the letters' size, where nothing else is known."""
MORE_THAN_USUAL = 0.25
OVERLAP_OF_LINES = 0.6
"""How far two lines of one paragraph may overlap, in parts of the letters' size."""
SAME_SIZE = 0.6
"""Points by which letters of one size may differ."""
LINES_THAT_SHOW_A_SPACE = 20
WIDEST_USUAL_SPACE = 1.0


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
    for number, (start, raw) in enumerate(lines_over_marks(textpage, [*raw_lines(textpage, text)]), start=1):
        count = len(raw.split())
        if not count:
            continue
        if start and not text[start - 1].isspace():
            at -= 1  # the line begins with the rest of a word that the line above began
        letter = letter_at(textpage, start + first_letter(raw))
        bold = letter is not None and letter.bold and ends_bold(textpage, start + last_letter(raw))
        edge = letter_at(textpage, start + len(raw) - len(raw.lstrip()))
        line = Line(
            text=fold(without_marks(textpage, start, raw, letter.size if letter else None)),
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


def first_letter(raw: str) -> int:
    """Return where the first letter stands, else the first digit: bullets and footnote marks have their own print."""
    found = re.search(r"[^\W\d_]", raw) or re.search(r"\d", raw)
    return found.start() if found else len(raw) - len(raw.lstrip())


def last_letter(raw: str) -> int:
    return next((at for at in range(len(raw) - 1, -1, -1) if raw[at].isalnum()), 0)


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

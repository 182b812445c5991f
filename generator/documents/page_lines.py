"""The lines of one PDF page, with the size, weight and place of their first letters."""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass

import pypdfium2 as pdfium
from pypdfium2 import raw as c_api

from generator.documents.wording import fold
from generator.model.document import Line

BOLD_WEIGHT = 600
SPACE_BETWEEN_PARAGRAPHS = 0.4
"""White space between two lines, in parts of the letters' size, from which they stand apart."""
OVERLAP_OF_LINES = 0.6
"""How far, in parts of the letters' size, two lines of one paragraph may overlap."""


@dataclass(frozen=True, slots=True)
class Letter:
    """What is known of one character: size and edges in points from the page's lower left."""

    size: float
    bold: bool
    left: float
    bottom: float
    top: float


def lines_of_page(textpage: pdfium.PdfTextPage, text: str, page: int) -> list[Line]:
    """Return the lines that hold words; word ranges count from the page's first word."""
    lines: list[Line] = []
    above: Letter | None = None
    at = 0
    for number, match in enumerate(re.finditer(r"[^\r\n]*(?:\r\n|\r|\n|$)", text), start=1):
        raw = match[0].rstrip("\r\n")
        count = len(raw.split())
        if not count:
            continue
        letter = letter_at(textpage, match.start() + first_letter(raw))
        bold = letter is not None and letter.bold and ends_bold(textpage, match.start() + last_letter(raw))
        edge = letter_at(textpage, match.start() + len(raw) - len(raw.lstrip()))
        lines.append(
            Line(
                text=fold(raw),
                raw=raw,
                number=number,
                words=range(at, at + count),
                page=page,
                size=round(letter.size, 1) if letter else None,
                bold=bold if letter else None,
                left=round(edge.left, 1) if edge else None,
                apart=stands_apart(letter, above),
            )
        )
        at += count
        above = letter
    return lines


def first_letter(raw: str) -> int:
    """Return where the first letter stands, else the first digit: bullets and footnote marks have their own print."""
    found = re.search(r"[^\W\d_]", raw) or re.search(r"\d", raw)
    return found.start() if found else len(raw) - len(raw.lstrip())


def last_letter(raw: str) -> int:
    return max((found.start() for found in re.finditer(r"[^\W_]", raw)), default=0)


def ends_bold(textpage: pdfium.PdfTextPage, text_index: int) -> bool:
    letter = letter_at(textpage, text_index)
    return letter is not None and letter.bold


def stands_apart(letter: Letter | None, above: Letter | None) -> bool:
    """True where white space parts two lines, and where the second is not below the first: another cell or column."""
    if letter is None or above is None:
        return False
    space = above.bottom - letter.top
    return space > SPACE_BETWEEN_PARAGRAPHS * letter.size or -space > OVERLAP_OF_LINES * letter.size


def letter_at(textpage: pdfium.PdfTextPage, text_index: int) -> Letter | None:
    index = c_api.FPDFText_GetCharIndexFromTextIndex(textpage.raw, text_index)
    if index < 0:
        return None
    box = c_api.FS_RECTF()
    if not c_api.FPDFText_GetLooseCharBox(textpage.raw, index, ctypes.byref(box)):
        return None
    size = c_api.FPDFText_GetFontSize(textpage.raw, index)
    return Letter(size, is_bold(textpage, index), box.left, box.bottom, box.top)


def is_bold(textpage: pdfium.PdfTextPage, index: int) -> bool:
    if c_api.FPDFText_GetFontWeight(textpage.raw, index) >= BOLD_WEIGHT:
        return True
    name = ctypes.create_string_buffer(128)
    c_api.FPDFText_GetFontInfo(textpage.raw, index, name, len(name), None)
    return b"bold" in name.value.lower()

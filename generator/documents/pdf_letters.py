"""The letters of a PDF page: the size, weight and edges of one character of its text."""

from __future__ import annotations

import ctypes
import math
from dataclasses import dataclass

import pypdfium2 as pdfium
from pypdfium2 import raw as c_api

BOLD_WEIGHT = 600
FONT_NAME = ctypes.create_string_buffer(128)
"""Where PDFium writes the name of a letter's font: one place for all, as making one costs more than the question."""
SMALLEST_PRINT = 4.0
"""Points; nothing is printed smaller, so a smaller font is one enlarged when drawn."""


@dataclass(frozen=True, slots=True)
class Letter:
    """What is known of one character: size and edges in points from the page's lower left."""

    size: float
    bold: bool
    left: float
    right: float
    bottom: float
    top: float


def letter_at(textpage: pdfium.PdfTextPage, text_index: int) -> Letter | None:
    index = c_api.FPDFText_GetCharIndexFromTextIndex(textpage.raw, text_index)
    if index < 0:
        return None
    box = c_api.FS_RECTF()
    if not c_api.FPDFText_GetLooseCharBox(textpage.raw, index, ctypes.byref(box)):
        return None
    return Letter(size_of(textpage, index), is_bold(textpage, index), box.left, box.right, box.bottom, box.top)


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

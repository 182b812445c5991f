"""Footnotes: a raised number at the beginning, or small print that begins with a number."""

from __future__ import annotations

import re

from generator.documents.markers import Marker
from generator.documents.parts import Part

SMALLER = 1.4
"""Points by which footnotes are smaller than the text."""
SMALL_PRINT_MARK = re.compile(r"(\d{1,2})(?:\s+(?=\D)|$|(?=[A-Z]))")


def footnote_marker(part: Part, marker: Marker | None, body_size: float | None) -> Marker | None:
    """Return the mark where `part` begins a footnote: `¹ Figures of ...`, or `1 Figures of ...` in small print."""
    if part.cells is not None:
        return None
    if marker and marker.footnote:
        return marker
    found = SMALL_PRINT_MARK.match(part.text)
    if found and is_small_print(part, body_size):
        return Marker(found[1], found.end(), number=found[1], footnote=True)
    return None


def is_small_print(part: Part, body_size: float | None) -> bool:
    size = part.line.size
    return bool(size and body_size and size < body_size - SMALLER)

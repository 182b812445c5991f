"""Footnotes: a raised number at the beginning, or small print that begins with a number."""

from __future__ import annotations

import re

from generator.documents.markers import Marker
from generator.documents.segments import Segment

SMALLER = 1.4
"""Points by which footnotes are smaller than the text."""
# `1 The points …`, `1The points …`; the end of a postcode is none: `2WD`
SMALL_PRINT_MARK = re.compile(r"(\d{1,2})(?:\s+(?=\D)|$|(?=[A-Z](?:[a-z]|\s)))")


def footnote_marker(segment: Segment, marker: Marker | None, body_size: float | None) -> Marker | None:
    """Return the mark where `segment` begins a footnote: `¹ Figures of ...`, or `1 Figures of ...` in small print."""
    if segment.cells is not None:
        return None
    if marker and marker.footnote:
        return marker
    found = SMALL_PRINT_MARK.match(segment.text)
    if found and is_small_print(segment, body_size):
        return Marker(found[1], found.end(), number=found[1], footnote=True)
    return None


def is_small_print(segment: Segment, body_size: float | None) -> bool:
    size = segment.line.size
    return bool(size and body_size and size < body_size - SMALLER)

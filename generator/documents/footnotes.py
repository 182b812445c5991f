"""Footnotes: a raised number at the beginning, or small print that begins with a number."""

from __future__ import annotations

from generator.documents.markers import Marker
from generator.documents.parts import Part

SMALLER = 1.4
"""Points by which footnotes are smaller than the text."""


def is_footnote(part: Part, marker: Marker | None, body_size: float | None) -> bool:
    if part.cells is not None:
        return False
    if marker and marker.footnote:
        return True
    size = part.line.size
    return bool(size and body_size and size < body_size - SMALLER and part.text[:1].isdigit())

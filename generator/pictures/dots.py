"""A figure beside the national figure that the same report prints: a dot and a diamond on one line from nought."""

from __future__ import annotations

from generator.model.page import Picture
from generator.pictures.svg import percent, small_frame

HEIGHT, MIDDLE = 26, 13
EDGE = 0.03
"""Kept free at both ends, so that a dot at the end of the line is whole."""


def dots(words: str, own: float, national: float | None, largest: float) -> Picture:
    """Draw a figure and the national one. `largest` is the value at the end of the line: the same for all that
    stand below one another in one unit. `words` say both, with their unit."""
    svg = small_frame(words, HEIGHT)
    svg.add("line", of="f-tick", x1=0, x2="100%", y1=MIDDLE, y2=MIDDLE)
    at = _place(own, largest)
    if national is not None:
        there = _place(national, largest)
        svg.add("line", of="dot-gap", x1=at, x2=there, y1=MIDDLE, y2=MIDDLE)
        holder = svg.add("svg", x=there, y=MIDDLE, overflow="visible")
        holder.add("path", of="dot-nation", d="M0-7L7 0 0 7-7 0z")
    svg.add("circle", of="dot", cx=at, cy=MIDDLE, r=6)
    return svg.finished()


def _place(value: float, largest: float) -> str:
    share = min(1.0, max(0.0, value / largest)) if largest else 0.0
    return percent(EDGE + (1 - 2 * EDGE) * share)

"""Whether other work held the machine up: wall seconds are then not the program's own."""

from __future__ import annotations

import time
from dataclasses import replace

from bench.figures import Figure

LOOP = 0.3
"""CPU seconds of each look."""
MOST_STRETCH = 1.25


def judged(figure: Figure, busy: str) -> Figure:
    """Return a figure of wall seconds that is not called missed where the machine was held up, but may be met."""
    return figure if figure.met is not False else replace(figure, note=busy)


def held_up() -> str:
    """Return why wall seconds taken now say nothing of the program; nothing on a machine that is at rest."""
    stretch = _stretch()
    return f"not judged: other work made this {stretch:.1f} times as slow" if stretch > MOST_STRETCH else ""


def _stretch() -> float:
    """Return how many wall seconds a CPU second takes now."""
    wall, cpu = time.perf_counter(), time.process_time()
    while time.process_time() - cpu < LOOP:
        pass
    return (time.perf_counter() - wall) / (time.process_time() - cpu)

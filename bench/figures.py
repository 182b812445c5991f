"""One measured figure, with the target it is held to where there is one."""

from __future__ import annotations

import statistics
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Figure:
    """A median of several runs. `target` is the most (or least, by `bound`) it may be; None where nothing is asked.

    `value` is None where nothing was measured; `note` then says why. A figure that was measured and has a note is not
    held to its target: the note says why not.
    """

    key: str
    title: str
    value: float | None
    unit: str
    runs: int
    target: float | None = None
    bound: Literal["at most", "at least"] = "at most"
    note: str = ""

    @property
    def met(self) -> bool | None:
        """Whether the target is kept; None where there is none or it cannot be judged."""
        if self.target is None or self.value is None or self.note:
            return None
        return self.value <= self.target if self.bound == "at most" else self.value >= self.target


def not_measured(key: str, title: str, why: str) -> Figure:
    return Figure(key, title, None, "", 0, note=why)


def median(values: Iterable[float]) -> float:
    return statistics.median(values)


def relation(figure: float | None, base: float | None) -> float | None:
    """Return how many times the base a figure is; None where either was not measured."""
    return figure / base if figure is not None and base else None

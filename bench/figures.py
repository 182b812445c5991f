"""One measured figure, with the target it is held to where there is one."""

from __future__ import annotations

import statistics
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Figure:
    """A median of several runs. `target` is the most (or least, by `bound`) it may be; None where nothing is asked."""

    key: str
    title: str
    value: float
    unit: str
    runs: int
    target: float | None = None
    bound: Literal["at most", "at least"] = "at most"

    @property
    def met(self) -> bool | None:
        """Whether the target is kept; None where there is none."""
        if self.target is None:
            return None
        return self.value <= self.target if self.bound == "at most" else self.value >= self.target


def median(values: Iterable[float]) -> float:
    return statistics.median(values)

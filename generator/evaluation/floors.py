"""The least figures that are accepted: a change of the program may not make it less right than it was.

[judgements]
right = 0.995          # a share of the cells
silent = 0             # a number that may not be passed
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.errors import BuildProblem

OF = {
    "right": ("cells", "reports", "n"),
    "count_ok": ("reports",),
    "exact": ("items", "reports"),
    "kind_ok": ("items",),
}
"""Figures that are given as a share, and what they are a share of."""
AT_MOST = frozenset({"silent", "invented", "flips", "different", "count"})
"""Figures that may not rise; all others may not fall."""


def read_floors(path: Path) -> dict[str, dict[str, float]]:
    """Read the floors. Raises BuildProblem where the file is no table of numbers."""
    try:
        floors = tomllib.loads(path.read_text("utf-8"))
        return {group: {name: float(value) for name, value in figures.items()} for group, figures in floors.items()}
    except (OSError, ValueError, AttributeError, TypeError) as fault:
        raise BuildProblem(
            code="unreadable-floors",
            file=str(path),
            seen=f"{type(fault).__name__}: {fault}",
            expected="tables of numbers, as tests/evaluation/floors.toml has",
            advice="Name the file with --floors.",
        ) from fault


def below(measured: Mapping[str, Any], floors: Mapping[str, Mapping[str, float]]) -> Iterator[str]:
    """Yield a sentence for each figure that is worse than its floor."""
    for group, figures in floors.items():
        for name, floor in figures.items():
            value = _value(measured[group], name)
            if value > floor if name in AT_MOST else value < floor:
                bound = "at most" if name in AT_MOST else "at least"
                yield f"{group}.{name} is {value:.4g}; {bound} {floor:.4g} is accepted"


def _value(figures: Mapping[str, float], name: str) -> float:
    whole = next((figures[of] for of in OF.get(name, ()) if of in figures), None)
    if whole is None:
        return figures[name]
    return figures[name] / whole if whole else 0.0

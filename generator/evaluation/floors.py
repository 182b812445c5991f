"""The least figures that are accepted: a change of the program may not make it less right than it was.

[judgements]
right = 0.995          # a share of the cells
silent = 0             # a number that may not be passed

[letters.dates]        # a table within a table
right = 0.995
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import tomli

from generator.errors import BuildProblem, unreadable

OF = {
    "right": ("cells", "reports", "n", "documents", "items"),
    "found": ("n",),
    "count_ok": ("reports",),
    "exact": ("items", "reports", "documents"),
    "kind_ok": ("items",),
    "same": ("n",),
    "same_or_related": ("n",),
    "same_pairs_stated": ("same_pairs",),
    "twins_shown": ("twins",),
}
"""Figures that are given as a share, and what they are a share of."""
AT_MOST = frozenset({"silent", "wrong", "invented", "flips", "different", "count", "turned_round"})
"""Figures that may not rise; all others may not fall."""


Floors = dict[str, Any]
"""Numbers by name, in tables or in tables of tables."""


def read_floors(path: Path) -> Floors:
    """Read the floors. Raises BuildProblem where the file is no table of numbers."""
    try:
        return {group: _numbers(figures) for group, figures in tomli.loads(path.read_text("utf-8")).items()}
    except (OSError, ValueError, AttributeError, TypeError) as fault:
        raise BuildProblem(
            code="unreadable-floors",
            file=str(path),
            seen=unreadable(fault),
            expected="tables of numbers, as tests/evaluation/floors.toml has",
            advice="Name the file with --floors.",
        ) from fault


def _numbers(figures: Floors) -> Floors:
    return {name: _numbers(one) if isinstance(one, dict) else float(one) for name, one in figures.items()}


def below(measured: Mapping[str, Any], floors: Floors, within: str = "") -> Iterator[str]:
    """Yield a sentence for each figure that is worse than its floor; `within` names the tables around these.

    What was not measured at all, as letters where none are at hand, has no figure to be worse.
    """
    for name, floor in floors.items():
        if isinstance(floor, dict):
            yield from below(measured[name], floor, f"{within}{name}.") if name in measured else ()
            continue
        value = _value(measured, name)
        if value > floor if name in AT_MOST else value < floor:
            bound = "at most" if name in AT_MOST else "at least"
            yield f"{within}{name} is {value:.4g}; {bound} {floor:.4g} is accepted"


def _value(figures: Mapping[str, float], name: str) -> float:
    whole = next((figures[of] for of in OF.get(name, ()) if of in figures), None)
    if whole is None:
        return figures[name]
    return figures[name] / whole if whole else 0.0

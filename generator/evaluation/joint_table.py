"""The figures of documents of joint inspections as rows of a table: a value each, with its parts side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.evaluation.joint_figures import JointJudged, joint_figures

WHOLE = ("documents", "cells", "items")
RIGHT = ("right", "exact")
FAULTS = ("silent", "invented")
NOTHING = "-"


def joint_table(judged: Sequence[JointJudged]) -> list[tuple[str, ...]]:
    """Return the rows, the headings first: a column for all, and each kind, edition and half of the councils."""
    figures = joint_figures(judged)
    parts = dict(_parts(figures))
    values = [name for name, value in figures.items() if isinstance(value, Mapping) and set(value) & set(WHOLE)]
    return [
        ("joint", *parts),
        ("documents", *(str(part["documents"]) for part in parts.values())),
        *(
            (name.replace("_", " "), *(_cell(part[name]) for part in parts.values()))
            for name in values
            if name not in parts
        ),
        ("silent", *(str(part["silent"]) for part in parts.values())),
    ]


def _parts(figures: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    yield "all", figures
    yield from figures["by_kind"].items()
    yield from figures["by_edition"].items()
    yield from ((half, figures[half]) for half in ("read", "unread") if half in figures)


def _cell(value: Mapping[str, int]) -> str:
    """`22 of 24, 1 silent`; a dash where there is nothing to be right about and nothing is invented."""
    whole = next(value[name] for name in WHOLE if name in value)
    right = next(value[name] for name in RIGHT if name in value)
    faults = [f"{value[name]} {name}" for name in FAULTS if value.get(name)]
    return ", ".join((f"{right} of {whole}", *faults)) if whole or faults else NOTHING

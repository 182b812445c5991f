"""Where each value that a person put right stands in the report as it is published.

Corrections name values of the report as it was read. What is taken away gives those behind it other numbers, and what
pages and data mark as corrected are the values they print.
"""

from __future__ import annotations

from collections.abc import Collection

from generator.model.corpus import path_of_judgement
from generator.model.report import Report

Steps = tuple[str | int, ...]
"""The keys that lead to a value of a report as it was read: `("judgements", 1, "grade")`."""


def standing_path(steps: Steps, taken_away: Collection[Steps], report: Report) -> str | None:
    """Return the path of a value in the corrected report; None where it, or what holds it, was taken away.

    A judgement goes by its area (with its group before a slash, where it has one), a recommendation by its `r3`, any
    other item of a list by its number from 0.
    """
    if any(steps[: len(gone)] == gone for gone in taken_away):
        return None
    now: list[str | int] = []
    for depth, step in enumerate(steps):
        if isinstance(step, int):
            step -= sum(_is_before(gone, steps, depth) for gone in taken_away)
        now.append(step)
    return ".".join(map(str, [now[0], *_named(now, report), *now[2:]]))


def taken_away_path(steps: Steps, read: Report) -> str | None:
    """Return the path of a whole judgement or recommendation in a report as it was read; None for any other value."""
    match steps:
        case ["judgements", int(index)] if index < len(read.judgements):
            return f"judgements.{path_of_judgement(read.judgements[index])}"
        case ["recommendations", int(index)]:
            return f"recommendations.{_number(read, index)}"
    return None


def _is_before(gone: Steps, steps: Steps, depth: int) -> bool:
    """Whether what is gone stood in the same list, before the item that these steps go into at this depth."""
    index, item = gone[-1], steps[depth]
    same_list = len(gone) == depth + 1 and gone[:depth] == steps[:depth]
    return same_list and isinstance(index, int) and isinstance(item, int) and index < item


def _named(now: list[str | int], report: Report) -> list[str | int]:
    """The second step: of a judgement or a recommendation its own name."""
    match now:
        case ["judgements", int(index), *_]:
            return [path_of_judgement(report.judgements[index])]
        case ["recommendations", int(index), *_]:
            return [_number(report, index)]
    return now[1:2]


def _number(report: Report, index: int) -> str:
    """What a recommendation goes by within its report: `r3`."""
    return report.recommendations[index].id.rpartition("#")[2]

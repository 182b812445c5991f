"""The figures as a table a person can read, and every miss under it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.evaluation.evaluating import Evaluation, figures, letter_figures
from generator.evaluation.joint_table import joint_table

COLUMNS = ("framework", "reports", "grades right", "silent", "invented", "dates right", "counts right", "texts exact")
LONGEST_TEXT = 90


def accuracy_table(evaluation: Evaluation) -> str:
    """Return the table, the figures over all reports, and the misses, one a line."""
    lines = in_columns([COLUMNS, *_by_framework(evaluation)])
    joint = ("", *in_columns(joint_table(evaluation.joint))) if evaluation.joint else ()
    return "\n".join((*lines, *joint, "", *_across(evaluation), "", *_misses(evaluation)))


def in_columns(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return a line for each row, its cells as wide as the widest of their column."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def _by_framework(evaluation: Evaluation) -> Iterator[tuple[str, ...]]:
    frameworks = sorted({one.framework for one in evaluation.verdicts})
    for name in (*frameworks, "all"):
        verdicts = [one for one in evaluation.verdicts if name in ("all", one.framework)]
        counted = figures(verdicts)
        judged, dates, points = counted["judgements"], counted["dates"], counted["recommendations"]
        yield (
            name,
            str(len({one.report for one in verdicts})),
            f"{judged['right']} of {judged['cells']}",
            str(judged["silent"]),
            str(judged["invented"]),
            f"{dates['right']} of {dates['cells']}",
            f"{points['count_ok']} of {points['reports']}",
            f"{points['exact']} of {points['items']}",
        )


def _across(evaluation: Evaluation) -> Iterator[str]:
    histories = evaluation.histories
    for name, counted in (
        ("themes", histories.themes),
        ("links", histories.links),
        ("follow-ups", histories.follow_ups),
    ):
        if counted.get("n", 1):
            yield f"{name}: {_listed(counted)}"
    for name, looked_back in evaluation.looking_back.items():
        yield f"looking back, {name.replace('_', ' ')}: {_shown(looked_back)}"
    for name, of_letters in letter_figures(evaluation.letters).items() if evaluation.letters else ():
        yield f"letters, {name.replace('_', ' ')}: {_listed(of_letters)}"
    yield f"gold items not found: {len(histories.missing)}"
    yield f"documents refused: {len(evaluation.refused)}"


def _listed(counted: Mapping[str, Any]) -> str:
    return ", ".join(f"{key.replace('_', ' ')} {_shown(value)}" for key, value in counted.items())


def _shown(value: Any) -> str:
    if isinstance(value, Mapping):
        return f"({_listed(value)})"
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def _misses(evaluation: Evaluation) -> Iterator[str]:
    for path, code in evaluation.refused.items():
        yield f"refused: {path}: {code}"
    for row in evaluation.misses:
        field = row.field if row.group == row.field else f"{row.group} {row.field}"
        yield f"{row.result}: {row.report}: {field}: expected {_cut(row.expected)}, got {_cut(row.got)}"
    for miss in evaluation.histories.misses:
        yield f"{miss.field}: {miss.report}: expected {miss.expected}, got {miss.got}: {_cut(miss.text)}"
    for missing in evaluation.histories.missing:
        yield f"not found: {_cut(missing)}"


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_TEXT else f"{text[: LONGEST_TEXT - 1]}…"

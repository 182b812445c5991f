"""What letters of focused visits say, as people have checked it: `truth.csv` and `items.jsonl` of a letters folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.evaluation.answers import Answer, ListedPoint, counted, grade_of
from generator.evaluation.checked_folder import CheckedItem, TruthRow, read_checked

DATES = {"visit_start": "inspection_start", "visit_end": "inspection_end", "published": "published"}
"""Columns of truth.csv -> dates of parsed reports."""
KINDS = frozenset({"area-for-improvement", "priority-action"})
"""Lines of items.jsonl that are points. A line of another kind says that earlier ones stand."""
NONE_TOLD = "none"


@dataclass(frozen=True)
class GradeTold:
    """A grade that a letter says an earlier inspection of the council gave; `date` is cut to what is printed.

    `area` is in the words of parsed reports: `all` for every area.
    """

    date: str | None
    area: str
    grade: str


@dataclass(frozen=True)
class LetterAnswer:
    """What one letter says: what every report is held to, and what only letters are.

    `undated` are the dates that the letter does not print for sure; `topic` is None where it prints none.
    """

    answer: Answer
    undated: tuple[str, ...]
    signatory: str
    topic: str | None
    grades_told: tuple[GradeTold, ...]


def read_letters(folder: Path) -> dict[str, LetterAnswer]:
    """Return the answers of a letters folder by their source's sha256.

    Raises BuildProblem where the folder is not laid out so.
    """
    return read_checked(folder, "letters", "reports/<urn>_<authority>/*.pdf", _letter)


def _letter(row: TruthRow, items: Sequence[CheckedItem]) -> LetterAnswer:
    points = tuple(ListedPoint(one["kind"], one["text"]) for one in items if one["kind"] in KINDS)
    dates = {field: row[column] for column, field in DATES.items()}
    answer = Answer(
        report=row["file"].replace("__", "/", 1),
        sha256=row["sha256"],
        authority=row["authority"],
        grades={},
        dates={field: date for field, date in dates.items() if date},
        lead_inspector="",
        counts=frozenset({counted(one.kind for one in points)}),
        items=points,
    )
    undated = tuple(field for field, date in dates.items() if not date)
    return LetterAnswer(answer, undated, row["signatory"], row["topic"] or None, _grades_told(row["grades_told"]))


def _grades_told(written: str) -> tuple[GradeTold, ...]:
    """`2017-03|overall|good;2017-03|in_care|good`; `none` where the letter tells of none."""
    told = [] if written in ("", NONE_TOLD) else [one.split("|") for one in written.split(";")]
    return tuple(GradeTold(date or None, area, grade_of(grade) or "") for date, area, grade in told)

"""What each report says, as people have checked it: `truth.csv` and `recommendations.jsonl` of a corpus folder."""

from __future__ import annotations

import csv
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from generator.errors import BuildProblem

AREAS = {
    "overall": "overall",
    "help_protection": "help_and_protection",
    "looked_after_permanence": "looked_after",
    "adoption": "adoption",
    "care_leavers": "care_leavers",
    "leadership": "leadership",
    "lscb": "lscb",
    "leaders": "leaders",
    "in_care": "in_care",
    "in_care_and_care_leavers": "in_care_and_care_leavers",
}
"""Columns of truth.csv -> areas of parsed reports."""

DATES = {"inspection_start": "inspection_start", "inspection_end": "inspection_end", "published_cover": "published"}
KINDS = {"lscb": "board-recommendation"}
COUNTS = ("n_recommendations", "n_priority_actions", "n_lscb_recommendations", "n_lscb_priority_actions")


@dataclass(frozen=True)
class Item:
    """One recommendation as checked: its kind in the words of parsed reports, and its text."""

    kind: str
    text: str


@dataclass(frozen=True)
class Answer:
    """What one report says. `grades` holds every area that was checked, with None where the report judges none.

    `items` is None where the texts were not written down; `counts` are the numbers of recommendations that are right.
    """

    report: str
    sha256: str
    authority: str
    grades: dict[str, str | None]
    dates: dict[str, str]
    lead_inspector: str
    counts: frozenset[int]
    items: tuple[Item, ...] | None


def read_answers(corpus: Path) -> dict[str, Answer]:
    """Return the answers of a corpus folder by their source's sha256.

    Raises BuildProblem where the folder is not laid out so.
    """
    try:
        items = _items(corpus / "recommendations.jsonl")
        with (corpus / "truth.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        answers = [_answer(corpus, row, items) for row in rows]
    except (OSError, KeyError, ValueError) as fault:
        raise BuildProblem(
            code="unreadable-answers",
            file=str(corpus),
            seen=f"{type(fault).__name__}: {fault}",
            expected="reports/<urn>_<authority>/*.pdf, truth.csv and recommendations.jsonl",
            advice="Name the folder that holds them with --corpus.",
        ) from fault
    return {answer.sha256: answer for answer in answers}


def _items(path: Path) -> dict[tuple[str, str], tuple[Item, ...]]:
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    return {
        (line["dir"], line["file"]): tuple(
            Item(KINDS.get(one["kind"], one["kind"]), one["text"]) for one in line["items"]
        )
        for line in lines
    }


def _answer(corpus: Path, row: dict[str, str], items: dict[tuple[str, str], tuple[Item, ...]]) -> Answer:
    folder = f"{row['urn']}_{row['authority']}"
    listed = items.get((folder, row["file"]))
    return Answer(
        report=f"{folder}/{row['file']}",
        sha256=hashlib.sha256((corpus / "reports" / folder / row["file"]).read_bytes()).hexdigest(),
        authority=row["authority"],
        grades={area: grade_of(row[column]) for column, area in AREAS.items()},
        dates={field: row[column] for column, field in DATES.items() if row[column]},
        lead_inspector=row["lead_inspector"],
        counts=_counts(row, listed),
        items=listed,
    )


def grade_of(printed: str) -> str | None:
    """Return a grade of parsed reports for the words in the table: `requires improvement` is `requires_improvement`."""
    words = printed.strip().casefold().removesuffix(" to be good").replace("-", "_").replace(" ", "_")
    return words or None


def _counts(row: dict[str, str], listed: tuple[Item, ...] | None) -> frozenset[int]:
    """Numbers that are right. Where points hold sub-points that say what is meant, either may be counted."""
    points = len(listed) if listed is not None else sum(int(row[column] or 0) for column in COUNTS)
    under = int(row.get("n_subpoints") or 0)
    return frozenset({points, under} if under else {points})

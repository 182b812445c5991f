"""What each report says, as people have checked it: `truth.csv` and `recommendations.jsonl` of a corpus folder."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from pydantic import ValidationError

from generator.errors import BuildProblem, unreadable
from generator.model.report import Recommendation, Report, from_json

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
BOARD = "board-recommendation"
KINDS = {"lscb": BOARD}


@dataclass(frozen=True)
class ListedPoint:
    """One recommendation as checked: its kind in the words of parsed reports, and its text."""

    kind: str
    text: str


@dataclass(frozen=True)
class Answer:
    """What one report says. `grades` holds every area that was checked, with None where the report judges none.

    `items` is None where the texts were not written down; `counts` are the numbers of recommendations that are right,
    each the council's own with those of the safeguarding board.
    """

    report: str
    sha256: str
    authority: str
    grades: dict[str, str | None]
    dates: dict[str, str]
    lead_inspector: str
    counts: frozenset[tuple[int, int]]
    items: tuple[ListedPoint, ...] | None


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
            seen=unreadable(fault),
            expected="reports/<urn>_<authority>/*.pdf, truth.csv and recommendations.jsonl",
            advice="Name the folder that holds them with --corpus.",
        ) from fault
    return {answer.sha256: answer for answer in answers}


def read_goldens(folder: Path) -> dict[str, Answer]:
    """Return the answers that golden files give: parsed reports that people have read line by line.

    Raises BuildProblem where the folder holds none.
    """
    try:
        reports = [from_json(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))]
    except (OSError, ValidationError) as fault:
        raise _no_goldens(folder, unreadable(fault)) from fault
    if not reports:
        raise _no_goldens(folder, "no golden file")
    return {report.document.source.sha256: _answer_of(report) for report in reports}


def _no_goldens(folder: Path, seen: str) -> BuildProblem:
    return BuildProblem(
        code="no-goldens",
        file=str(folder),
        seen=seen,
        expected="parsed reports as *.json",
        advice="Name the folder that holds them with --golden.",
    )


def _answer_of(report: Report) -> Answer:
    document = report.document
    dates = {field: getattr(document, field) for field in DATES.values()}
    return Answer(
        report=report.id,
        sha256=document.source.sha256,
        authority=report.authority.slug,
        grades={one.key: one.grade for one in report.judgements},
        dates={field: date for field, date in dates.items() if date},
        lead_inspector=document.lead_inspector or "",
        counts=frozenset({counted(one.kind for one in report.recommendations)}),
        items=tuple(ListedPoint(one.kind, one.text) for one in report.recommendations),
    )


def _items(path: Path) -> dict[tuple[str, str], tuple[ListedPoint, ...]]:
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    return {
        (line["dir"], line["file"]): tuple(
            ListedPoint(KINDS.get(one["kind"], one["kind"]), one["text"]) for one in line["items"]
        )
        for line in lines
    }


def _answer(corpus: Path, row: dict[str, str], items: dict[tuple[str, str], tuple[ListedPoint, ...]]) -> Answer:
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


def _counts(row: dict[str, str], listed: tuple[ListedPoint, ...] | None) -> frozenset[tuple[int, int]]:
    """Numbers that are right. Where points hold sub-points that say what is meant, either may be counted."""
    own, board = counted(one.kind for one in listed) if listed is not None else _written(row)
    under = int(row.get("n_subpoints") or 0)
    return frozenset({(own, board), (under, board)} if under else {(own, board)})


def _written(row: dict[str, str]) -> tuple[int, int]:
    """Priority actions of the board are among its recommendations; the council's own are counted apart."""
    own, priority, board = (
        int(row[column] or 0) for column in ("n_recommendations", "n_priority_actions", "n_lscb_recommendations")
    )
    return own + priority, board


def counted(kinds: Iterable[str]) -> tuple[int, int]:
    """Return how many points are the council's own and how many the safeguarding board's."""
    listed = [kind == BOARD for kind in kinds]
    return listed.count(False), listed.count(True)


def letters_and_digits(text: str) -> str:
    """Return what texts are compared by, in the case printed: spaces, hyphens and quotation marks differ by copy."""
    return "".join(sign for sign in text if sign.isalnum())


def recommendation_of(texts: Iterable[str], recommendations: Iterable[Recommendation]) -> str | None:
    """Return the id of the recommendation that a label stands for, by letters and digits; None where there is none.

    `texts` are those that may stand for it. A label may hold a point without its brackets, or one of its sub-points.
    """
    wanted = [letters_and_digits(text) for text in texts]
    found = [(one.id, text) for one in recommendations if (text := letters_and_digits(one.text))]
    same = (name for name, text in found if text in wanted)
    within = (name for name, text in found if any(want in text or text in want for want in wanted))
    return next(chain(same, within), None)

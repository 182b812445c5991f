"""What is said of documents later than the latest grades that found priority actions."""

from __future__ import annotations

from typing import Literal

from generator.english.dates import of_days
from generator.model.report import DocumentFacts

READ_WHAT_IT_FOUND = "Read what it found"

Than = Literal["latest", "between", "these"]
"""Later than which grades: the latest of all; those of a report, and before the next; those of a report."""


def later_visit(council: str, visit: DocumentFacts, points: str, than: Than) -> str:
    """`points` says what the visit found: "2 priority actions"."""
    return f"{_later(council, visit, than)}: {'a' if _is_visit(visit) else 'an'} {_what(visit)} found {points}."


def _later(council: str, visit: DocumentFacts, than: Than) -> str:
    if than == "latest":
        grades = f"outcome of {visit.outcome_of} in {council}" if visit.outcome_of else f"grades of {council}"
        return f"Since the latest {grades}"
    return "Since these grades" if than == "these" else "Between these grades and the next"


def found_later(visit: DocumentFacts, points: str) -> str:
    """The same in the few words that stand beside a grade and lead to the visit."""
    return f"A later {_what(visit)} found {points}"


def found_between(visit: DocumentFacts, points: str) -> str:
    """The same between two grades that stand side by side."""
    return f"{'A' if _is_visit(visit) else 'An'} {_what(visit)}, between these grades, found {points}"


def unread(council: str, report: str) -> str:
    """A later report that should grade again; `report` is what it is and its date."""
    return f"The program found no grades in a later report on {council}: {report}."


def _what(visit: DocumentFacts) -> str:
    """ "visit on 22 to 23 October 2019"; what prints no days is named without them."""
    noun = "visit" if _is_visit(visit) else "inspection"
    start, end = visit.inspection_start, visit.inspection_end
    return f"{noun} {of_days(visit)}" if start or end else noun


def _is_visit(visit: DocumentFacts) -> bool:
    return visit.kind == "visit-letter"

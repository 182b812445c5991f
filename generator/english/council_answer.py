"""The one sentence that a council's page opens with: how it was judged last, and what has come since.

Grades are named with the month the inspection ended. "Up" and "down" are said only of two grades that compare. Where
one grade sums the whole up, it stands first and every area that differs is named; where none does, all areas are.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from generator.english.dates import signed
from generator.english.documents import looked_at
from generator.english.sentences import listed, listed_names, lower_first, upper_first
from generator.model.report import DocumentFacts

Moved = Literal["up", "down", "same"]
"""How a grade stands to the one before it on its scale."""

MOVES: dict[Moved, str] = {
    "up": "up from {grade} in {month}",
    "down": "down from {grade} in {month}",
    "same": "as in {month}",
}
NO_GRADES = "This site has no report of an inspection with grades."
LONGEST_TOPIC = 90
"""Letters of a visit's topic at most, in its letter's words, for which there is room in the answer."""


def overall(grade: str, month: str, kind: str | None, before: tuple[Moved, str, str] | None) -> str:
    """ "Good overall in November 2025, down from Outstanding in May 2022."

    `kind` names a kind of inspection that is no longer made; `before` is how the grade moved, from which and when.
    """
    moved = f", {MOVES[before[0]].format(grade=before[1], month=before[2])}" if before else ""
    return f"{grade} overall in {_when(month, kind)}{moved}."


def several_wholes(grades: Sequence[tuple[str, str]], month: str, kind: str | None) -> str:
    """Where a report sums up several services: "In May 2012: good overall for safeguarding services and …"."""
    told = listed([f"{lower_first(grade)} overall for {lower_first(of)}" for of, grade in grades])
    return f"In {_when(month, kind)}: {told}."


def no_grades(month: str) -> str:
    """Of an inspection of a kind that gives grades, and of which no grade is known."""
    return f"The program found no grades in the report of the inspection that ended in {month}."


def differing(areas: Sequence[tuple[str, str]]) -> str:
    """Areas and their grades, those with one grade together: "Children in care and care leavers: outstanding." """
    by_grade: dict[str, list[str]] = {}
    for area, grade in areas:
        by_grade.setdefault(grade, []).append(area)
    return " ".join(f"{_areas(named)}: {lower_first(grade)}." for grade, named in by_grade.items())


def alike(*, is_an_area_put_right: bool) -> str:
    """Where every area has the grade of the whole."""
    return f"The same in {signed('every area', is_an_area_put_right)}."


def by_area(areas: Sequence[tuple[str, str]], month: str, kind: str | None) -> str:
    """Where no grade sums the whole up: "In May 2026, outstanding for impact of leaders; good for care leavers." """
    by_grade: dict[str, list[str]] = {}
    for area, grade in areas:
        by_grade.setdefault(grade, []).append(lower_first(area))
    if len(by_grade) == 1:
        grade, named = next(iter(by_grade.items()))
        return f"{grade} in every area judged in {_when(month, kind)}: {listed_names(named)}."
    told = "; ".join(f"{lower_first(grade)} for {listed_names(named)}" for grade, named in by_grade.items())
    return f"In {_when(month, kind)}, {told}."


def found_since(visits: Sequence[tuple[str, str, str]], judged: str) -> str:
    """What could not wait, before the grades it is later than; of each visit what it was, when, and what it found.

    "A visit in October 2019 found 1 priority action. Before it: good overall in …"
    """
    told = " ".join(found(*visit) for visit in visits)
    return f"{told} Before {'it' if len(visits) == 1 else 'them'}: {lower_first(judged)}"


def found(what: str, month: str, points: str) -> str:
    """ "A visit in October 2019 found 1 priority action." """
    return f"{what} in {month} found {points}."


def came_back(months: Sequence[str], visit: DocumentFacts, *, since: bool) -> str:
    """Visits after the grades, or without any: "Inspectors came back in November 2025 to look at “…”."

    `visit` is the last of them.
    """
    came = "came back" if since else "visited"
    last = "" if len(months) == 1 else ", most recently"
    has_room = visit.topic and len(visit.topic) <= LONGEST_TOPIC
    looked = f" to look at {looked_at(visit)}" if has_room else ""
    return f"Inspectors {came}{last} in {months[-1]}{looked}."


def told_by(publisher: str) -> str:
    return f"Second-hand: told by {publisher}, not read in the inspectors’ report."


def of_others(outcomes: Sequence[str]) -> str:
    """What is held of inspections that are not of the council alone, where nothing else is."""
    return f"What can be read here: {listed(outcomes)}."


def of_kind(kind: str, month: str) -> str:
    """ "area SEND inspection of March 2024"."""
    return f"{lower_first(kind)} of {month}"


def _when(month: str, kind: str | None) -> str:
    return f"{month} ({lower_first(kind)}, a kind no longer made)" if kind else month


def _areas(named: Sequence[str]) -> str:
    return upper_first(listed_names([named[0], *map(lower_first, named[1:])]))

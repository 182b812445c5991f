"""What the picture of a council's grades through time says: its title, each mark, all of it in words."""

from __future__ import annotations

from collections.abc import Sequence

from generator.english.documents import inspection_words
from generator.english.sentences import listed, lower_first, upper_first
from generator.model.report import Report

VISITS = "Visits"


def title(council: str, first: str, last: str) -> str:
    """ "Grades given to Kent, 2013 to 2025"."""
    return f"Grades given to {council}, {first if first == last else f'{first} to {last}'}"


def mark(area: str, day: str, grade: str, together: Sequence[str]) -> str:
    """A mark whole: "Overall, 19 July 2013: Adequate"; of several areas "Children in care and care leavers, …"."""
    areas = listed([area, *map(lower_first, together)])
    return f"{areas}, {day}: {'one grade, ' if together else ''}{grade}"


def row(area: str, grades: Sequence[tuple[str, str, bool]]) -> str:
    """A row of the picture: "Overall: 2013 adequate, 2017 good"; a grade for several areas is said to be one."""
    said = [
        f"{day[:4]} {lower_first(grade)}{' (one grade for several areas)' if is_joint else ''}"
        for day, grade, is_joint in grades
    ]
    return f"{area}: {', '.join(said)}"


def all_rows(rows: Sequence[str]) -> str:
    return f"{'; '.join(rows)}."


def visit(framework: str, report: Report) -> str:
    """ "Focused visit that ended 15 January 2019"."""
    kind, _, day = inspection_words(report).partition(" ")
    return f"{framework} {day}" if framework.lower().endswith(kind) else upper_first(f"{kind} {day}")

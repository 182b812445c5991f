"""What the picture of a council's grades through time says: its title, each mark, each period, all of it in words."""

from __future__ import annotations

from collections.abc import Sequence

from generator.english.dates import date_words
from generator.english.documents import inspection_words
from generator.english.frameworks import without_years
from generator.english.sentences import listed, lower_first, upper_first
from generator.model.framework import Edition, Framework
from generator.model.report import Report

VISITS = "Visits"
TOGETHER = "in one grade with"


def title(council: str, first: str, last: str) -> str:
    """ "Grades given to Kent, 2013 to 2025"."""
    return f"Grades given to {council}, {first if first == last else f'{first} to {last}'}"


def mark(area: str, day: str, grade: str, together: Sequence[str]) -> str:
    """A mark whole: "Overall, 19 July 2013: Adequate"; of several areas "Children in care and care leavers, …"."""
    areas = listed([area, *map(lower_first, together)])
    return f"{areas}, {date_words(day)}: {'one grade, ' if together else ''}{grade}"


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


def above_band(framework: Framework, edition: Edition | None) -> str:
    """Over a period's band, beside its letter: "single inspection"; of an edition what it grades."""
    return (edition.title.partition(": ")[2] if edition else "") or lower_first(without_years(framework.short_title))


def below(framework: Framework, edition: Edition | None) -> str:
    """A period in the list under the picture: the kind of inspection, with the years and what is particular to it."""
    return edition.title if edition else framework.short_title

"""What the pages that list changes say of each report: its grades against those before, and what it asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from generator.english.documents import inspection_words
from generator.english.gaps_in_grades import break_words
from generator.english.numbers import counted
from generator.english.sentences import listed, listed_names, lower_first, upper_first
from generator.model.gaps_in_grades import Missing, TimelineBreak
from generator.model.report import Report

TITLE = "What each report changed"
DESCRIPTION = "Every inspection and visit, newest first: which grades went up or down, and what was asked for."
NO_DOCUMENT = "No report is on this site yet."
NO_YEAR = "no known year"
UNCHANGED = "Unchanged"
NOT_COMPARED = "Not compared"
NONE_MOVED = "no grade went up or down"
NONE_COMPARED = "its grades do not compare with those before"
NO_GRADE_BEFORE = "The inspection before gave it no grade"
NO_GRADES = "The program found no grades in it."
NO_RECOMMENDATIONS = "The program found no recommendations in it."


def title(council: str, report: Report, what: str | None) -> str:
    """ "Portsmouth, inspection that ended 10 July 2026"; of others their kind: "Kent, focused visit that …"."""
    words = inspection_words(report)
    kind, _, day = words.partition(" ")
    if what is None:
        return f"{council}, {words}"
    return f"{council}, {lower_first(what) if what.lower().endswith(kind) else f'{what}, {kind}'} {day}"


def first(whose_outcome: str | None) -> str:
    """Before what is the first of its kind here; an outcome that is not the council's own is none of its grades."""
    return "First outcome on this site" if whose_outcome else "First grades on this site"


def moved(whose_outcome: str | None, month: str) -> str:
    """Before the grades of an older report that changed: whose they are, and what they are set against."""
    told = f"{whose_outcome[:-1]}; " if whose_outcome else ""
    return f"{told}compared with {month}"


def areas(titles: Sequence[str]) -> str:
    """Areas of one grade behind its tag: "overall and care leavers"."""
    return listed_names([lower_first(title) for title in titles])


def of_board(title: str) -> str:
    """A safeguarding board's grade among a council's: "Safeguarding board (not the council)"."""
    return f"{title} (not the council)"


def whole(services: str) -> str:
    """The grade that sums up one of several services: "safeguarding services overall"."""
    return f"{services} overall"


def number_of_areas(number: int) -> str:
    """Where there are too many to be named, or two of one name."""
    return counted(number, "area")


def whose(outcome: str) -> str:
    """Over grades that are not the council's own: "The local area partnership’s outcome, not the council’s own:"."""
    return f"{outcome}, not the council’s own:"


def before(month: str) -> str:
    return f"before: {month}"


def not_compared(area: str, reason: TimelineBreak | Missing) -> str:
    """Why a grade is not set beside the earlier report's; the same of areas that were judged together."""
    if isinstance(reason, TimelineBreak):
        return break_words(reason)
    areas = listed([lower_first(one) for one in reason.areas])
    match reason.code:
        case "no-report":
            return "There is no earlier grade on this site to compare it with"
        case "judged-together":
            together = listed(sorted(map(lower_first, (area, *reason.areas))))
            return f"The inspection before gave {together} one grade"
        case "judged-apart":
            return f"The inspection before graded its parts: {areas}"
    return "The program found no grade for it in the report before"


def raised(points: str, number: int, similar_before: int) -> str:
    """What it asks for, and how much of that was asked before: "3 recommendations. 1 of them like an earlier one …"."""
    if not similar_before:
        return f"{upper_first(points)}."
    which = "It" if number == 1 else f"{similar_before:,} of them"
    like = "is like an earlier one" if similar_before == 1 else "are like earlier ones"
    return f"{upper_first(points)}. {which} {like}, as far as the program can tell."


def one_way(way: Literal["up", "down"], shown: int, number: int) -> str:
    """What opens the list: "Where a grade went down: the newest 30 of 96 inspections"."""
    newest = f"the newest {shown} of " if shown < number else ""
    return f"Where a grade went {way}: {newest}{counted(number, 'inspection')}"


def title_of_year(year: str) -> str:
    """ "What the reports of 2024 changed"."""
    return f"What the reports of {year or NO_YEAR} changed"


def description_of_year(year: str, number: int) -> str:
    return f"{in_year(number)} of {year or NO_YEAR}: which grades went up or down, and what was asked for."


def year_with_number(year: str, number: int) -> str:
    """A link to a year: "2024 (31)"."""
    return f"{year_alone(year)} {number_of_year(number)}"


def year_alone(year: str) -> str:
    return upper_first(year or NO_YEAR)


def number_of_year(number: int) -> str:
    """Behind a year: how many reports and letters there are of it, "(31)"."""
    return f"({number:,})"


SOME = "(some)"
"""Until that number is filled in."""


def in_year(number: int) -> str:
    """Beside a year: how many reports and letters there are of it."""
    return "1 inspection or visit" if number == 1 else f"{number:,} inspections and visits"

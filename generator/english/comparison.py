"""Every sentence of councils side by side: cautions, what a table is of, why a cell or a table is empty."""

from __future__ import annotations

from collections.abc import Sequence

from generator.english.documents import with_day
from generator.english.judgements import CONTRADICTS_ITSELF_IN_PASSING
from generator.english.numbers import counted
from generator.english.sentences import listed
from generator.english.terms import kind_words
from generator.model.comparison import CautionKind
from generator.model.numerals import NUMERALS
from generator.model.report import Recommendation

CHOICES_TITLE = "Compare councils"
CHOICES_DESCRIPTION = "Two councils side by side: judgements, what they were told to improve, and figures."
CHOOSE_ONE = "Choose one council: its page lists those it can be read beside."
NO_TWO_COUNCILS = "There are no two councils to compare yet."

CAUTIONS: dict[CautionKind, str] = {
    "frameworks": "{councils} were inspected under different frameworks, so areas and grades are not the same thing.",
    "dates": "{councils} were inspected more than {years} years apart; services change in that time.",
    "second-hand": "{councils}: what is known of the inspection is second-hand, told by the council.",
    "no-report": "{councils}: no report with judgements on the council’s own services is held here.",
}
"""Code of the analysis -> what is said of the councils it speaks of."""

JUDGEMENTS_CAPTION = "Grades under this framework"
POINTS_CAPTION = "One theme a row, oldest point first"
FOLLOW_UPS_CAPTION = "One sentence a row, oldest first"
CHANGES_CAPTION = "One theme a row, oldest sentence first"
FIGURES_CAPTION = "Newest figure each report prints"
"""Captions of the tables."""

INSPECTION = "Inspection"
SENTENCE = "Sentence"
WITHOUT_THEME = "Without a theme"
"""Heads of rows that are no area, theme or measure."""

NO_JUDGEMENTS = "No judgements on the own services of either council are held here."
NO_POINTS = "No recommendations on the own services of either council were found here."
NO_FIGURES = "No figures that can be compared were found here."
"""In the place of a table that would have no rows."""

NO_POINT = "No point was given this theme."
NO_FURTHER_POINT = "No further point was given this theme."
NOTHING_SAID = "The program found no such sentence."
NOTHING_FURTHER_SAID = "No further sentence was found."
UNDER_ANOTHER_THEME = "Under another of its themes:"
"""In cells of one council that have nothing of their own to show."""


def partnerships_caption(inspection: str) -> str:
    """Over the latest inspections of one line of them: "Area SEND inspection: the latest held here"."""
    return f"{inspection}: the latest held here"


def number_of_pairs(pairs: int, choose_one: bool) -> str:
    """How many comparisons there are, and, where they are too many for one page, how to find one."""
    held = f"{counted(pairs, 'comparison')} can be read here."
    return f"{held} {CHOOSE_ONE}" if choose_one else held


def beside(council: str) -> str:
    """A link to the comparison with a council, under another's name."""
    return f"with {council}"


def title(councils: Sequence[str]) -> str:
    return listed(list(councils))


def description(councils: Sequence[str]) -> str:
    return f"{title(councils)} side by side: judgements, what they were told to improve, figures."


def caution(kind: CautionKind, councils: Sequence[str], years_apart: int) -> str:
    """`years_apart` is how far apart inspections may be without a caution: "more than two years apart"."""
    return CAUTIONS[kind].format(councils=listed(list(councils)), years=NUMERALS[years_apart - 1])


def judgements_heading(framework: str, group: str) -> str:
    """`group` is the one printed over the areas, empty where none is."""
    return f"{framework}: {group}" if group else framework


def without_report(councils: Sequence[str]) -> str:
    """Councils that are left out of the table of a framework."""
    return f"No report on {listed(list(councils))} under this framework is held here."


def row_head(name: str, number: int) -> str:
    """The second row of one theme and those after it are numbered."""
    return name if number == 1 else f"{name} ({number})"


def inspected(days: str, age: str, told_by: str | None) -> str:
    """When a council was last judged under a framework; `told_by` where what is known of it is second-hand."""
    second_hand = f"; second-hand, told by {told_by}" if told_by else ""
    return f"{days}, {age}{second_hand}"


def partnership_inspected(inspected: str, theme: str | None, points: str, no_grade: str | None) -> str:
    """An inspection that is not of the council alone: when, on what, what it listed, and why there is no grade."""
    on = f", on “{theme}”" if theme else ""
    listed_points = f"Inspectors listed {points}." if points else None
    return " ".join(filter(None, (f"{inspected}{on}.", no_grade, listed_points)))


def report_link(day: str) -> str:
    return with_day("report", day)


def judgement(older: str | None, conflict: bool) -> str:
    """What to know of a grade; `older` are the days of the inspection where it is not the latest."""
    notes = [f"from an earlier inspection, {older}"] if older else []
    return "; ".join([*notes, *([CONTRADICTS_ITSELF_IN_PASSING] if conflict else [])])


def point(text: str, fragment: str | None) -> str:
    """A point in the report's words; `fragment` says which part of it is lost."""
    return f"“{text}” ({fragment})" if fragment else f"“{text}”"


def point_link(recommendation: Recommendation, day: str) -> str:
    """Where a point stands: "priority action 2, 14 June 2024"."""
    kind, number = kind_words(recommendation.kind), recommendation.number
    return with_day(f"{kind} {number}" if number else kind, day)


def figure(as_of: str, report: str | None, national: str | None) -> str:
    """The day of a figure; `report` names the document where none is printed with it, `national` the national one."""
    day = f"{as_of}; {report}" if report else as_of
    return f"{day}; national: {national}" if national else day

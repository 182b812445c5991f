"""Every sentence of councils side by side.

`WORDS` are those that a set of councils fills in. The site's script has them too, from the file that the build makes of
them, so that any set is told of in the words of the ready-made pages.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.english.dates import date_words
from generator.english.documents import with_day
from generator.english.judgements import CONTRADICTS_ITSELF_IN_PASSING
from generator.english.numbers import counted
from generator.english.sentences import listed, listed_names, lower_first
from generator.english.terms import ADMONITIONS, kind_words
from generator.model.framework import Edition
from generator.model.report import Recommendation

CHOICES_TITLE = "Compare councils"
CHOICES_DESCRIPTION = "Two to four councils side by side: grades, what they were told to improve, and figures."

WORDS: dict[str, str] = {
    "and": " and ",
    "comma": ", ",
    "was": "was",
    "were": "were",
    "description": "{councils} side by side: grades, what inspectors told them to improve, and figures.",
    # The answer
    "at_its": "At its latest inspection",
    "at_their": "At their latest inspections",
    "all_the_same": "{when} {councils} were {both} judged {grade} overall.",
    "both": "both",
    "all": "all",
    "judged": "{when} {groups}.",
    "judged_first": "{councils} {was} judged {grade} overall",
    "judged_next": "{councils} {grade}",
    "in_council": "{grade} in {councils}",
    "no_overall_one": "The latest inspection of {councils} gives no overall grade.",
    "no_overall_many": "The latest inspections of {councils} give no overall grade.",
    "no_report": "This site has no inspection report with grades for {councils}.",
    "in_several": "{when} {council} was judged {grades}.",
    "no_rules_alike": "They were graded under rules that do not compare.",
    "other_rules_one": "{councils} was graded under rules that do not compare with these.",
    "other_rules_many": "{councils} were graded under rules that do not compare with these.",
    "differ_only": "By area, they differ only on {area}: {grades}.",
    "differ_most": "They differ most on {area}: {grades}.",
    "differ_on": "They differ on {areas}.",
    "differ_most_on": "They differ most on {areas}.",
    "same_areas": "They were judged the same in every area that was graded for {both} of them.",
    # Cautions
    "caution": ADMONITIONS["caution"],
    "rules": "They were inspected under different rules, so the grades may not mean the same: {list}.",
    "rules_of": "{councils} by {rules}",
    "rules_changed": "{changes} Compare the areas one by one.",
    "apart": "The inspections are {gap} apart: {list}. Services change in that time.",
    "first_and_last": "The first and last of these inspections are {gap} apart: {list}. Services change in that time.",
    "months": "{n} months",
    "years": "{n} years",
    "more_than_years": "more than {n} years",
    "inspected_in": "{councils} in {ended}",
    # Grades
    "grades": "Latest grades",
    "grades_caption": "Latest grade in each area",
    "inspected": "Inspected",
    "visited": "Visited since",
    "visits": "Visits",
    "one_only": "Show {n} areas graded for one council only",
    "one_only_one": "Show 1 area graded for one council only",
    "one_only_caption": "Areas graded for one council only",
    "no_grades": "This site has no inspection report with grades for any of these councils.",
    "none_differ": "No area was judged differently.",
    "all_differ": "Their grades differ in every area, so none is left out.",
    "left_out": "Left out, as no grades differ there: {areas}.",
    # Through time
    "time": "Grades through time",
    "time_table": "The same in a table",
    "time_caption": "Grades at each inspection, newest first",
    "nothing_drawn": "No area shown here was graded for two of these councils.",
    "no_history": "No inspection graded this area.",
    # Told
    "told": "What each was told at its latest inspection",
    "told_note": (
        "In the inspectors’ words. Subjects, marked ≈, are named by the program: two recommendations on one subject "
        "need not ask for the same. A shorter list does not mean that less was wrong."
    ),
    "told_when": "{list}.",
    "told_in": "{council} in {ended}",
    "shared": "On the same subject",
    "own": "On a subject of one council only",
    "own_all": "What each was told",
    "none_on_theme": "The program found none of its {n} recommendations on this subject.",
    "the_one_not_on_theme": "The program did not find its one recommendation on this subject.",
    "none_left": "All its recommendations are under the subjects above.",
    "one_asked": "{council}: 1 recommendation",
    "many_asked": "{council}: {n} recommendations",
    "none_asked": "{council}",
    "between_subjects": " · ",
    "since": "Since that inspection",
    "at_visits": "At visits",
    "no_theme": "no subject given by the program",
    "without_theme": "No subject given by the program",
    # Earlier
    "earlier": "Earlier recommendations",
    "earlier_note": "Newest first under each subject. Recommendations to safeguarding boards are left out.",
    "earlier_show": "Show {n} subjects",
    "earlier_show_one": "Show 1 subject",
    "earlier_years": "{council} {years}",
    "earlier_none": "none found",
    "semicolon": "; ",
    "no_earlier": "Nothing on this subject in its earlier inspections that the program found.",
    "none_earlier_on": "The program found no earlier recommendations on this subject.",
    "none_earlier": "The program found no earlier recommendations.",
    # Looking back
    "became": "What inspectors said later",
    "became_note": "Sentences of later reports and letters on what came of earlier recommendations.",
    "nothing_became": "The program found no such sentence.",
    "more": "{n} more",
    "more_subjects": "Show {n} more subjects",
    "more_subjects_one": "Show 1 more subject",
    "changed": "What inspectors say has changed ({n})",
    # Figures
    "figures": "Figures about the area",
    "figures_note": "● the council   ◇ England, in the same report. Both may be years old.",
    "figures_caption": "Newest figure that a report prints",
    "figures_drawn": "Show {n} more figures beside England’s",
    "figures_drawn_one": "Show 1 more figure beside England’s",
    "figures_more": "Show {n} figures printed without England’s",
    "figures_more_one": "Show 1 figure printed without England’s",
    "no_figures": "No figures that can be compared were found.",
    # Neighbours
    "stands": "How their neighbours were judged",
    "stands_on": "On {area}",
    "stands_others": "In the other areas",
    "stands_line": "{council}: {stands}",
    "stands_in_area": "{council}, {area}: {stands}",
    "none_stands": "none of its neighbours has a grade for it on this site.",
    # Other inspections
    "others": "Other kinds of inspection",
    "others_caption": "{inspection}: the latest",
    "others_note": "Set apart: what these find is not compared with the grades above. Each says whose outcome it is.",
    # Chooser
    "on_page": "On this page",
    "heading_2": "Two councils compared",
    "heading_3": "Three councils compared",
    "heading_4": "Four councils compared",
    "named_unknown": "No council goes by “{councils}” on this site.",
    "named_unknown_many": "No councils go by “{councils}” on this site.",
    "named_twice": "{councils} was named more than once, and stands here once.",
    "named_twice_many": "{councils} were named more than once, and each stands here once.",
    "named_too_many": "Four councils fit side by side: {councils} is left out.",
    "named_too_many_many": "Four councils fit side by side: {councils} are left out.",
    "now": "Side by side now: {councils}.",
    "chips": "Councils compared",
    "remove": "Remove {council}",
    "one_more": "Choose one more council to compare with {council}.",
    "full": "Four councils stand side by side. Remove one to add another.",
    "near": "Add a near neighbour or one of the same region",
    "near_of": "Nearest to {council}",
    "near_as_of": "Statistical neighbours: councils whose areas are most alike in official figures (set of {date}).",
    "region_of": "In the same region: {region}",
    "differ": "Only where they differ",
    "only": "Area or subject",
    "everything": "All",
    "one_area": "One area of the grades",
    "one_theme": "One subject of recommendations",
    "show": "Show",
}
"""Key -> words with blanks."""

CHOOSE = (
    "Put two to four councils side by side: how each was judged, what inspectors told it to improve, and figures about "
    "its area. There are no ranks and no averages: dates and rules differ, and each comparison says where."
)
WITHOUT_SCRIPT = (
    "Choosing councils needs JavaScript, and so does an address that names some. Without it they cannot be shown."
)
READY_MADE = "Or choose a pair that is ready: each council beside its statistical neighbours."
NO_TWO_COUNCILS = "There are no two councils to compare yet."
NO_INSPECTION = "No inspection with grades on this site"
NONE_URGENT = "no priority action found"
NO_VISIT = "No later visit on this site"
WHY = "why"
ALL_TOLD = "Who else was told something on this"
ASKED_ABOVE = "Also on this subject, above:"
PAIR_WITHOUT_SCRIPT = "Without script, read the two councils’ own pages:"


def in_group(area: str, group: str | None) -> str:
    """An area with the group that is printed over it."""
    return f"{group}: {lower_first(area)}" if group else area


def title(councils: list[str]) -> str:
    return listed_names(councils)


def area_title(area: str, framework: str | None) -> str:
    """An area's title; `framework` names the inspections where another area has the same title."""
    return f"{area} ({lower_first(framework)})" if framework else area


def reason_of(council: str, area: str) -> str:
    """Before a link to the reasons of a grade, for those who hear it: "Kent, overall:"."""
    return f"{council}, {lower_first(area)}:"


def in_row(council: str, area: str) -> str:
    """What a row of grades is of: "Kent, overall"."""
    return f"{council}, {lower_first(area)}"


def inspection_under(framework: str, edition: Edition | None) -> str:
    """Under which rules, in a sentence: "single inspection"; with the years of the edition where there are several."""
    if edition is None:
        return lower_first(framework)
    starts, ends = date_words(edition.starts[:7]), date_words(edition.ends[:7]) if edition.ends else None
    return f"{lower_first(framework)} ({starts} to {ends})" if ends else f"{lower_first(framework)} (from {starts})"


def rules_changed(edition: Edition) -> str:
    """That an edition took the place of another, and what has been so since."""
    return " ".join(filter(None, (f"The rules changed in {date_words(edition.starts[:7])}.", edition.since)))


def inspected_note(framework: str, told_by: str | None) -> str:
    """Under the day of an inspection: what it was; `told_by` where what is known of it is second-hand."""
    return f"{framework} · second-hand, told by {told_by}" if told_by else framework


def second_hand(council: str) -> str:
    return f"{council}: what is known of the inspection is second-hand, told by the council."


def graded_on(day: str, together: Sequence[str]) -> str:
    """Before a grade of an inspection: "November 2025:"; `together` are other areas that it was given for too."""
    return f"{day}, one grade with {listed([lower_first(area) for area in together])}:" if together else f"{day}:"


def last_asked(day: str) -> tuple[str, str]:
    """Before a link and the words of the link."""
    return "Last told something on it in", day


def visit_note(points: str, *, none_urgent: bool) -> str:
    """Under the month of a visit: "3 areas for improvement, no priority action found"."""
    return ", ".join(filter(None, (points, NONE_URGENT if none_urgent else "")))


def none_asked(day: str | None) -> str:
    """Of a council whose latest inspection with grades lists nothing, or that has none (`day` is None)."""
    if day is None:
        return "No report of an inspection with grades is on this site."
    return f"The program found no recommendations in the report of {day}."


def asked_link(recommendation: Recommendation, day: str) -> str:
    """Where a recommendation stands: "recommendation 2, 14 June 2024"."""
    kind, number = kind_words(recommendation.kind), recommendation.number
    return with_day(f"{kind} {number}" if number else kind, day)


def fragment(lost: str | None) -> str:
    return f"({lost})" if lost else ""


READ_REPORT = "read the report"


def figure_read(council: str, value: str, national: str | None) -> str:
    """A figure read out beside its picture: "Kent: 57, England 60"."""
    return f"{council}: {value}, England {national}" if national else f"{council}: {value}"


def in_several(grades: Sequence[tuple[str, str]]) -> str:
    """How several services were judged, each as a whole: "good overall for safeguarding services and …"."""
    return listed([f"{lower_first(grade)} overall for {lower_first(of)}" for of, grade in grades])


def grade_note(*, contradicts_itself: bool, of_board: bool) -> str | None:
    """What to know of a grade in a council's column: the report has another too, or it is not the council's."""
    notes = (
        CONTRADICTS_ITSELF_IN_PASSING if contradicts_itself else None,
        "the safeguarding board’s grade, not the council’s" if of_board else None,
    )
    return "; ".join(filter(None, notes)) or None


NO_FIGURE = "The program found none."


def figure_note(as_of: str, month: str | None, national: str | None, told_by: str | None = None) -> str:
    """Beside a figure: the national one, and its day; `month` is the report's, where no day is printed with it.

    `told_by` wrote it, where inspectors did not.
    """
    day = f"in the report of {month}" if month else as_of
    england, second_hand = national and f"England {national}", told_by and f"second-hand, told by {told_by}"
    return " · ".join(filter(None, (england, day, second_hand)))


STANDS_LATER = "as the page of each neighbour says."
"""Stands where `neighbours_stand` is not filled in."""


def neighbours_stand(counts: list[tuple[str, int]], of: int, without: int, years: tuple[str, str]) -> str:
    """How the neighbours of a council were judged in an area, best grade first: `years` are the first and the last.

    "of its 10 neighbours, 3 were judged good and 1 inadequate at their latest inspection, from 2019 to 2026; …"
    """
    (best, number), *others = [(lower_first(grade), number) for grade, number in counts]
    opening = f"{number} {'was' if number == 1 else 'were'} judged {best}"
    judged = listed([opening, *(f"{number} {grade}" for grade, number in others)])
    their = "its" if number == 1 and not others else "their"
    first, last = years
    inspected = f"in {first}" if first == last else f"from {first} to {last}"
    rest = f"; this site has no grade for {without}" if without else ""
    return f"of its {counted(of, 'neighbour')}, {judged} at {their} latest inspection, {inspected}{rest}."


def set_of(as_of: str | None) -> str:
    return date_words(as_of) if as_of else ""


def partnership_inspected(theme: str | None, points: str, no_grade: str | None) -> str:
    """After the day of an inspection that is not of the council alone: its theme, what it listed, why no grade."""
    on = f", on {theme}" if theme else ""
    listed_points = f"Inspectors listed {points}." if points else None
    return " ".join(filter(None, (f"{on}.", no_grade, listed_points)))


def beside(council: str) -> str:
    """A link to the comparison with a council, under another's name."""
    return f"with {council}"


def pair_elsewhere(first: str, second: str) -> str:
    """On the page of a pair that is not ready-made: where it is put together."""
    return f"Compare {first} and {second}"

"""What is said of a grade: how the report states it, where it contradicts itself, why there is none."""

from __future__ import annotations

from generator.english.sentences import lower_first
from generator.english.terms import NOT_FOUND
from generator.model.judgement import StatementRole

STATEMENT_ROLES: dict[StatementRole, str] = {
    "row": "in a table row of its own",
    "sentence": "in a sentence",
    "box": "in a box at the head of its section",
    "heading": "in a heading",
    "cover-detached": "on a cover where labels and grades stand apart, which is weak evidence",
    "prose": "in running text",
}
"""Beside a quotation, with how far to rely on it; `doubts.WHERE_STATED` names the same places in a parsed report."""
BY_CORRECTION = "by a correction"

READ_WHY = "Read why"
READ_WHERE = "Read where it says so"
"""In place of it, where the program found no part of the report that gives the reasons."""
TABLE = "The grades as the report prints them"
LABEL_NOT_PRINTED = "Not printed"
CONTRADICTS_ITSELF = "The report contradicts itself here."
CONTRADICTS_ITSELF_BELOW = "The report contradicts itself on this: both places are quoted below."
CONTRADICTS_ITSELF_IN_PASSING = "the report contradicts itself here"
COULD_NOT_BE_READ = "Inspections of this kind judge this area. The program could not read its grade here."
JUDGEMENTS = "Judgements"
OUTCOME = "Outcome"
NO_GRADE_BY_KIND = "No grade is given: inspections of this kind give none."
VISITS_GIVE_NO_GRADES = "Visits of this kind give no grades."
NONE_FOUND = f"Judgements: {lower_first(NOT_FOUND)}."


def second_hand(publisher: str) -> str:
    """Beside a grade that stands without its evidence."""
    return f"Second-hand, told by {publisher}."


def conflict(area: str, shown: str, followed: StatementRole | None) -> str:
    """Places of a report disagree: the grade shown, and which place it follows, None where a person corrected."""
    stated = STATEMENT_ROLES[followed] if followed else BY_CORRECTION
    return (
        f"{area}: the report does not say the same everywhere. This site shows "
        f"“{shown}”, as stated {stated}. These are all the places that state it."
    )


def grade_note(was: str | None, reason: str) -> str:
    """The note on a grade: "Corrected by hand. The program had read “inadequate”. Page 24 says so." """
    read = f"The program had read “{was.replace('_', ' ')}”." if was else "The program had found none."
    return f"Corrected by hand. {read} {reason}"

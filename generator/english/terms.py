"""The words for what the program knows by a key: the four unknowns, kinds of recommendation, readings.

The words of grades are their framework's (`framework.toml`).
"""

from __future__ import annotations

from generator.english.sentences import lower_first
from generator.model.judgement import Grade
from generator.model.report import FollowUpStatus, Lost, Recommendation, RecommendationKind

HOME = "Home"
"""The first page, at the head of every trail of crumbs."""

NEWER = "There may be newer reports that are not on this site."
"""Wherever something is called the latest."""

NO_GRADE_STATED = "No grade stated"
"""Of a statement that names none."""

# The four unknowns are different things and are never blank.
NOT_JUDGED = "Not judged: the report says so"
NOT_REPORTED = "Not reported under this framework"
NOT_READABLE = "Not readable in the report"
NOT_FOUND = "Not found in the report"
IN_PLACE_OF_A_GRADE: dict[Grade, str] = {"not_judged": "Not judged", "not_reported": NOT_REPORTED}
"""What a report says in the place of a grade, whatever its framework's scale."""

# What is said where several kinds of page have nothing to show of a council.
NO_FIGURE = "Not found in the reports on this site."

KINDS: dict[RecommendationKind, tuple[str, str]] = {
    "priority-action": ("Priority action", "Priority actions"),
    "outstanding-priority-action": ("Unresolved earlier priority action", "Unresolved earlier priority actions"),
    "recommendation": ("Recommendation", "Recommendations"),
    "area-for-improvement": ("Area for improvement", "Areas for improvement"),
    "board-recommendation": (
        "Recommendation for the safeguarding board",
        "Recommendations for the Local Safeguarding Children Board (LSCB)",
    ),
}


def kind_words(kind: RecommendationKind) -> str:
    """What a point is, in the middle of a sentence: "priority action"."""
    return lower_first(KINDS[kind][0])


def numbered(point: Recommendation) -> str:
    """What a point is, with its printed number where it has one: "Recommendation 116 for the safeguarding board"."""
    of_council, for_the, board = KINDS[point.kind][0].partition(" for the ")
    return f"{of_council}{f' {point.number}' if point.number else ''}{for_the}{board}"


READINGS: dict[FollowUpStatus, str] = {
    "met": "met",
    "partly_met": "partly met",
    "not_met": "not met",
    "unclear": "unclear",
    "better": "better",
    "worse": "worse",
    "same": "not changed",
    "mixed": "better in some ways, not in others",
}
"""How words that look back are read, in a word or two: a sentence beside them says whose reading it is."""

ADMONITIONS = {
    "caution": "Take care",
    "doubt": "Doubtful",
    "conflict": "The report contradicts itself",
    "fragment": "Fragment: part of this text is lost in the source",
    "secondhand": "Second-hand: told by somebody other than the inspectors",
    "note": "Note",
}
"""The titles of what pages set apart, by the name that their Markdown gives it (`::: doubt`)."""

FRAGMENTS: dict[Lost, str] = {
    "beginning": "Fragment: its beginning is lost in the source",
    "end": "Fragment: its end is lost in the source",
    "both": "Fragment: its beginning and its end are lost in the source",
}
FRAGMENT = "Fragment: part of it is lost in the source"


def fragment_words(complete: bool, lost: Lost | None) -> str | None:
    """What to say of a recommendation of which part is lost; None for a whole one."""
    if complete:
        return None
    return FRAGMENTS[lost] if lost else FRAGMENT

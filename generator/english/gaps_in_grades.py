"""What a table of judgements through time says: why a cell has no grade, and where a row must not be read across."""

from __future__ import annotations

from collections.abc import Sequence

from generator.english.sentences import listed, lower_first
from generator.english.terms import NOT_FOUND, NOT_JUDGED, NOT_READABLE, NOT_REPORTED
from generator.model.gaps_in_grades import Missing, MissingCode, TimelineBreak

CAPTION = "Oldest inspection first"
NO_REPORT = "This site has no report with grades on the council’s own services."
ONE_REPORT = "This site has only one report with grades on the council’s own services."

MISSING: dict[MissingCode, str] = {
    "not-judged": NOT_JUDGED,
    "not-reported": NOT_REPORTED,
    "not-readable": NOT_READABLE,
    "not-found": NOT_FOUND,
    "no-report": "No report on this site",
    "judged-together": "Judged together with {areas}",
    "judged-apart": "Judged apart: {areas}",
}
"""Code of the analysis for a grade that is not there -> why."""

NO_RELATION = "Inspections changed, and nothing published says how this area compares"


def missing(found: Missing) -> str:
    """Why there is no grade, with the areas that were judged in its place."""
    return MISSING[found.code].format(areas=listed([lower_first(title) for title in found.areas]))


def graded_as(area: str, grade: str) -> str:
    """Of an area of today that an earlier inspection graded by another name: that name, and the grade."""
    return f"Graded as {lower_first(area)}: {lower_first(grade)}"


def break_words(found: TimelineBreak) -> str:
    return NO_RELATION if found.why is None else found.why


def do_not_read_across(areas: Sequence[str], to: str, why: str) -> str:
    """Rows whose grades before and after the column `to` are not the same thing."""
    return f"{'; '.join(areas)}: cannot be compared with {to}. {why}."

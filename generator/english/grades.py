"""The words of a grade, which its scale has, and whose outcome it is."""

from __future__ import annotations

from typing import Protocol

from generator.english.sentences import key_words
from generator.english.terms import IN_PLACE_OF_A_GRADE
from generator.model.framework import GradeOnScale
from generator.model.judgement import Grade
from generator.model.scales import GradeScale


class Graded(Protocol):
    """A framework or a scale: what knows its own points."""

    def point(self, grade: Grade, /) -> GradeOnScale | None: ...


def grade_words(on: Graded | None, grade: Grade) -> str:
    """A grade as its own scale calls it; its key in words, where the scale is not known."""
    point = on.point(grade) if on else None
    return IN_PLACE_OF_A_GRADE.get(grade) or (point.title if point else key_words(grade))


def whose_outcome(outcome_of: str) -> str:
    """Before a grade that is not the council's own: "The local area partnership’s outcome"."""
    owner = possessive(outcome_of)
    return f"{owner[:1].upper()}{owner[1:]} outcome"


def possessive(owner: str) -> str:
    """ "the harbour board’s", "the partners’"."""
    return f"{owner}{'’' if owner.endswith('s') else '’s'}"


def scale_title(scale: GradeScale) -> str:
    """Over a choice of grades, and before one: whose outcome they are, else the kind of inspection that gives them."""
    return whose_outcome(scale.outcome_of) if scale.outcome_of else scale.title

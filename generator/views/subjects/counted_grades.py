"""The grades of an area as they are counted: how many of each were given."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator import english
from generator.analysis.judgement_areas import AreaInReport
from generator.analysis.latest_grades import grade_of
from generator.model.scales import GradeScale


def counts_of(scale: GradeScale | None, given: Iterable[AreaInReport]) -> list[tuple[str, int]]:
    """Each grade of a scale that was given, in words, best first, with how many times."""
    number = Counter(grade for one in given if (grade := grade_of(one)))
    known = [point.grade for point in scale.points] if scale else []
    order = [grade for grade in known if grade in number] + [grade for grade in number if grade not in known]
    return [(english.grade_words(scale, grade), number[grade]) for grade in order]

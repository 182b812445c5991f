"""A grade is said in the words of its own scale, and whose it is where it is not the council's own."""

from __future__ import annotations

import pytest

from generator import english
from generator.model.framework import GradeOnScale
from generator.model.scales import GradeScale

POINT = GradeOnScale(grade="safe", title="Safe to land", printed=("safe",))
HARBOURS = GradeScale("harbours", "Harbour inspection", "the harbour board", False, (POINT,))


def test_a_grade_has_the_words_of_its_scale() -> None:
    assert english.grade_words(HARBOURS, "safe") == "Safe to land"


@pytest.mark.parametrize("scale", [HARBOURS, None])
def test_a_grade_that_no_scale_is_known_to_have_is_said_by_its_key(scale: GradeScale | None) -> None:
    assert english.grade_words(scale, "nearly_safe") == "Nearly safe"


@pytest.mark.parametrize("scale", [HARBOURS, None])
def test_what_stands_in_the_place_of_a_grade_is_said_alike_on_every_scale(scale: GradeScale | None) -> None:
    said = [english.grade_words(scale, grade) for grade in ("not_judged", "not_reported")]
    assert said == ["Not judged", "Not reported under this framework"]


@pytest.mark.parametrize(
    ("outcome_of", "said"),
    [
        ("the harbour board", "The harbour board’s outcome"),
        ("the local partners", "The local partners’ outcome"),
    ],
)
def test_whose_outcome_it_is(outcome_of: str, said: str) -> None:
    assert english.whose_outcome(outcome_of) == said

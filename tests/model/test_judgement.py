"""Which place of a report is shown for a grade: the strongest that states it."""

from __future__ import annotations

import pytest

from generator.model.judgement import Judgement, Statement
from generator.model.noun import Place


def judgement(grade: str, *stated: tuple[str, str]) -> Judgement:
    said = tuple(Statement(role=role, place=Place(line=1), words="words", grade=given) for role, given in stated)
    return Judgement(area="overall", group=None, label="Overall", grade=grade, grade_text=grade, stated_at=said)


@pytest.mark.parametrize(
    ("stated", "shown"),
    [
        ([("cover-detached", "good"), ("heading", "good")], "heading"),
        ([("heading", "good"), ("row", "good")], "row"),
        ([("prose", "good"), ("box", "good")], "box"),
        ([("row", "inadequate"), ("prose", "good")], "prose"),
        ([("cover-detached", "good")], "cover-detached"),
    ],
)
def test_the_strongest_place_that_states_the_grade_is_shown(stated: list[tuple[str, str]], shown: str) -> None:
    deciding = judgement("good", *stated).deciding
    assert deciding is not None
    assert deciding.role == shown


def test_a_corrected_grade_has_no_place() -> None:
    assert judgement("good", ("row", "inadequate")).deciding is None

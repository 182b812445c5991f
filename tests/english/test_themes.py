"""What is said of a theme across councils: one row a case."""

from __future__ import annotations

import pytest

from generator.english import themes as wording


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (wording.answer(67, 153), "67 of 153 councils were told something on this at their latest inspection."),
        (wording.answer(0, 153), "None of 153 councils was told something on this at their latest inspection."),
        (
            wording.answer(0, 0),
            "The program found no inspection with recommendations to a council, so none can be counted.",
        ),
        (wording.entry(67, 153), "67 of 153"),
        (wording.region_counts(4, 10), "4 of 10 councils"),
        (wording.region_counts(0, 0), "no recommendations found"),
        (wording.tile("Kent", True), "Kent: told something on this"),
        (wording.tile("Kent", False), "Kent: nothing on this found at its latest inspection"),
        (wording.tile("Kent", None), "Kent: no report here, or none with recommendations found"),
        (
            wording.apart(1),
            "Joint and SEND inspections also raised this (once). They are not about the council alone.",
        ),
        (
            wording.asks_for_nothing(1),
            "Not counted: 1 council in whose latest inspection no recommendation was found.",
        ),
        (wording.year_counts("12 recommendations", 8), "12 recommendations (8 councils)"),
        (wording.years_words([("2019", 3, 16), ("2020", 0, 4)]), "2019: 3 of 16. 2020: 0 of 4."),
        (
            wording.asked("priority action", "Visit that ended 4 May 2023"),
            "Priority action, visit that ended 4 May 2023",
        ),
    ],
)
def test_a_theme_is_answered_without_claiming_what_was_not_said(said: str, words: str) -> None:
    assert said == words

"""What is said of an area across councils: one row a case."""

from __future__ import annotations

import pytest

from generator.english import judgement_areas as wording
from generator.model.gaps_in_grades import Missing

ALL_FOUR = [("Outstanding", 47), ("Good", 63), ("Requires improvement", 35), ("Inadequate", 6)]


@pytest.mark.parametrize(
    ("area", "counts", "is_overall", "has_ended", "words"),
    [
        (
            *("Care leavers", ALL_FOUR, False, False),
            "At their latest inspection, 47 councils were judged outstanding for care leavers, 63 good, "
            "35 requires improvement and 6 inadequate, of 151.",
        ),
        (
            *("Overall", [("Good", 1), ("Inadequate", 1)], True, False),
            "At their latest inspection, 1 council was judged good overall and 1 inadequate, of 2.",
        ),
        (
            *("Adoption", [("Outstanding", 8), ("Good", 30)], False, True),
            "When inspectors last graded this, 8 councils were judged outstanding for adoption and 30 good, of 38.",
        ),
        (
            *("Overall", [("Good", 1)], True, False),
            "At its latest inspection, 1 council was judged good overall.",
        ),
        (
            *("Care leavers", [("Good", 2)], False, False),
            "At their latest inspection, both councils were judged good for care leavers.",
        ),
        (
            *("Care leavers", [("Good", 1153)], False, False),
            "At their latest inspection, all 1,153 councils were judged good for care leavers.",
        ),
        ("Care leavers", [], False, False, "The program found no grade for this in the reports on this site."),
    ],
)
def test_an_area_is_answered_in_one_sentence(
    area: str, counts: list[tuple[str, int]], is_overall: bool, has_ended: bool, words: str
) -> None:
    assert wording.answer(area, counts, is_overall, has_ended) == words


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        (
            [("Typically positive", 5), ("Inconsistent", 12), ("Systemic failings", 7)],
            "Of the 24 areas with an outcome on this site, the latest is “Typically positive” for 5, “Inconsistent” "
            "for 12 and “Systemic failings” for 7.",
        ),
        ([("Inconsistent", 1)], "Of the 1 area with an outcome on this site, the latest is “Inconsistent” for 1."),
        ([], "The program found no grade for this in the reports on this site."),
    ],
)
def test_outcomes_of_others_are_told_of_areas_and_not_of_councils(counts: list[tuple[str, int]], words: str) -> None:
    assert wording.answer_of_areas(counts) == words


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (
            wording.another_kind(2, "Single inspection"),
            "Two more were last graded by another kind of inspection (single inspection):",
        ),
        (
            wording.graded_by_area(3, "From April 2026 none is given."),
            "Three more were given no overall grade at their latest inspection. From April 2026 none is given. The "
            "list shows their grades for each area",
        ),
        (
            wording.graded_by_area(1),
            "One more was given no overall grade at its latest inspection. The list shows its grades for each area",
        ),
        (
            wording.tile_of_areas("Kent", [("Care leavers", "Good"), ("Children in care", "Requires improvement")]),
            "Kent: no overall grade; care leavers good, children in care requires improvement",
        ),
        (
            wording.not_graded_since(1, "Single inspection"),
            "One more was given no grade for this at its latest inspection. Its grade before that (single inspection):",
        ),
        (
            wording.not_graded_since(17, "Single inspection", "From April 2026 none is given."),
            "17 more were given no grade for this at their latest inspection. From April 2026 none is given. Their "
            "grades before that (single inspection):",
        ),
        (
            wording.not_read_since(1, "Full inspection"),
            "The program could not find this grade in the latest reports on one more council. Its grade "
            "before that (full inspection):",
        ),
        (wording.inspected("2023-01-20", "2026-07-03"), "Inspected from January 2023 to July 2026."),
        (wording.inspected("2023-01-20", "2023-01-31"), "Inspected in January 2023."),
        (
            wording.without_report(129, 153),
            "This site has no report of this kind on 129 of 153 councils. That does not mean that there was no "
            "inspection.",
        ),
        (
            wording.graded_otherwise(Missing("judged-together", ("Children in care",)), 67),
            "67 inspections gave this no grade of its own: judged together with children in care.",
        ),
        (wording.tile("Kent", "Requires improvement", "November 2025"), "Kent: Requires improvement, November 2025"),
        (wording.tile("Kent", "No report on this site", None), "Kent: no report on this site"),
        (wording.years_words([("2023", [("Good", 2), ("Inadequate", 1)])]), "2023: 2 good, 1 inadequate."),
    ],
)
def test_what_stands_apart_is_said_with_its_reason(said: str, words: str) -> None:
    assert said == words


@pytest.mark.parametrize(
    ("councils", "counts", "without", "words"),
    [
        (10, [("Outstanding", 2), ("Good", 8)], (0, 0, 0), "10 councils: 2 outstanding, 8 good"),
        (10, [("Good", 6)], (0, 1, 3), "10 councils: 6 good; no grade for 1; no report on 3"),
        (10, [("Good", 6)], (2, 0, 2), "10 councils: 6 good; no overall grade for 2; no report on 2"),
        (1, [], (0, 1, 0), "1 council: no grade for 1"),
        (33, [], (0, 0, 33), "33 councils, no report"),
    ],
)
def test_a_region_says_how_many_stand_at_which_grade(
    councils: int, counts: list[tuple[str, int]], without: tuple[int, int, int], words: str
) -> None:
    assert wording.region_counts(councils, counts, *without) == words


@pytest.mark.parametrize(
    ("area", "is_overall", "said"),
    [
        ("Overall effectiveness", True, "judged good overall for safeguarding services."),
        ("Leadership", False, "judged good for leadership in safeguarding services."),
    ],
)
def test_where_several_services_are_graded_the_one_meant_is_named(area: str, is_overall: bool, said: str) -> None:
    told = wording.answer(area, [("Good", 1)], is_overall, has_ended=False, group="Safeguarding services")
    assert told == f"At its latest inspection, 1 council was {said}"

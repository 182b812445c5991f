"""What a comparison says of councils, of a grade, of a figure: one row a case."""

from __future__ import annotations

import pytest

from generator.english import comparison
from generator.model.comparison import CautionKind


@pytest.mark.parametrize(
    ("kind", "councils", "words"),
    [
        (
            "frameworks",
            ("Kent", "Leeds"),
            "Kent and Leeds were inspected under different frameworks, so areas and grades are not the same thing.",
        ),
        (
            "dates",
            ("Cornwall", "Kent", "Leeds"),
            "Cornwall, Kent and Leeds were inspected more than two years apart; services change in that time.",
        ),
        ("second-hand", ("Kent",), "Kent: what is known of the inspection is second-hand, told by the council."),
        ("no-report", ("Kent",), "Kent: no report with judgements on the council’s own services is held here."),
    ],
)
def test_a_caution_names_its_councils(kind: CautionKind, councils: tuple[str, ...], words: str) -> None:
    assert comparison.caution(kind, councils, 2) == words


@pytest.mark.parametrize(
    ("older", "conflict", "words"),
    [
        (None, False, ""),
        ("May 2016, 10 years ago", False, "from an earlier inspection, May 2016, 10 years ago"),
        (None, True, "the report contradicts itself here"),
        ("2016", True, "from an earlier inspection, 2016; the report contradicts itself here"),
    ],
)
def test_a_grade_says_what_to_know_of_it(older: str | None, conflict: bool, words: str) -> None:
    assert comparison.judgement(older, conflict) == words


@pytest.mark.parametrize(
    ("report", "national", "words"),
    [
        (None, None, "March 2017"),
        ("report of 2 May 2017", None, "March 2017; report of 2 May 2017"),
        (None, "16%", "March 2017; national: 16%"),
    ],
)
def test_a_figure_says_its_day_and_the_national_one(report: str | None, national: str | None, words: str) -> None:
    assert comparison.figure("March 2017", report, national) == words


@pytest.mark.parametrize(
    ("pairs", "choose_one", "words"),
    [
        (1, False, "1 comparison can be read here."),
        (
            78,
            True,
            "78 comparisons can be read here. Choose one council: its page lists those it can be read beside.",
        ),
    ],
)
def test_where_all_comparisons_would_be_too_many_a_reader_is_told_how_to_find_one(
    pairs: int, choose_one: bool, words: str
) -> None:
    assert comparison.number_of_pairs(pairs, choose_one) == words


@pytest.mark.parametrize(
    ("group", "words"), [("", "Full inspection"), ("Safeguarding services", "Full inspection: Safeguarding services")]
)
def test_a_table_of_grades_is_headed_by_its_framework_and_the_group_printed_over_it(group: str, words: str) -> None:
    assert comparison.judgements_heading("Full inspection", group) == words

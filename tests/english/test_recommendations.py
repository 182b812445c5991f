"""What is said of a recommendation's past and future, and of how many points there are: never more than is known."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.english import month_words, point_counts, recommendations
from generator.model.analysis import LinkBasis
from generator.model.registry import StatusDecision
from generator.model.report import FollowUpStatus, RecommendationKind


@pytest.mark.parametrize(
    ("is_traced", "words"),
    [
        (True, "Inspectors write: “We asked for this before.”"),
        (
            False,
            "Inspectors write: “We asked for this before.” The program could not tell which earlier one they mean.",
        ),
    ],
)
def test_that_a_point_was_made_before_is_said_in_the_inspectors_own_words(is_traced: bool, words: str) -> None:
    assert recommendations.said_again("We asked for this before.", is_traced=is_traced) == words


def test_what_is_only_shown_is_called_the_programs_and_not_similar() -> None:
    assert recommendations.on_its_subject(2, earlier=True) == (
        "Asked before on the same subject (2), found by the program"
    )
    assert recommendations.on_its_subject(1, earlier=False) == (
        "Asked later on the same subject (1), found by the program"
    )
    assert recommendations.later_findings(3) == "Related words in later reports (3), found by the program"


@pytest.mark.parametrize(
    ("basis", "kind", "date", "words"),
    [
        ("inspectors", "recommendation", "2014-01-10", "Inspectors name the recommendation of January 2014"),
        ("person", "priority-action", "2014", "A similar priority action in 2014, checked by a person"),
        (
            "match",
            "area-for-improvement",
            "2014-01",
            "A similar area for improvement in January 2014, found by the program",
        ),
        (
            "person",
            "recommendation",
            "",
            "A similar recommendation in a month that is not known, checked by a person",
        ),
    ],
)
def test_a_link_says_whose_it_is(basis: LinkBasis, kind: RecommendationKind, date: str, words: str) -> None:
    assert recommendations.made_again(basis, kind, month_words(date)) == words


def test_inspectors_name_an_earlier_point_and_name_it_again_later() -> None:
    assert recommendations.made_again("inspectors", "recommendation", "December 2019", earlier=False) == (
        "Inspectors name it again in December 2019"
    )


@pytest.mark.parametrize(
    ("status", "told_by", "words"),
    [
        ("met", None, "A person’s reading (20 November 2026): met"),
        ("not_met", "a paper", "A person’s reading (20 November 2026): not met, as told by a paper"),
    ],
)
def test_a_persons_reading_is_called_one(status: FollowUpStatus, told_by: str | None, words: str) -> None:
    assert recommendations.persons_reading("2026-11-20", status, told_by) == words


@pytest.mark.parametrize(
    ("in_letter", "words"), [(True, "In the letter under “A” and “B”."), (False, "In the report under “A” and “B”.")]
)
def test_printed_headings_are_quoted(in_letter: bool, words: str) -> None:
    assert recommendations.under_headings(["A", "B"], in_letter) == words


def test_the_heading_of_a_list_stands_before_those_that_divide_it() -> None:
    assert recommendations.under_headings(["A", "B"], True, "Points") == "In the letter under “Points”: “A” and “B”."


@pytest.mark.parametrize(
    ("total", "linked", "by_basis", "same_subject", "words"),
    [
        (13, 0, {}, 0, "0 of 13"),
        (13, 0, {}, 5, "0 of 13; 5 on the same subject as earlier ones"),
        (13, 2, {"match": 2}, 0, "2 of 13, found by the program"),
        (13, 2, {"match": 2}, 5, "2 of 13, found by the program; 5 others on the same subject as earlier ones"),
        (13, 3, {"match": 2, "inspectors": 1}, 0, "3 of 13: 1 in the inspectors’ own words and 2 found by the program"),
        (4, 1, {"person": 1}, 0, "1 of 4, checked by a person"),
    ],
)
def test_points_said_before_are_told_by_who_says_so(
    total: int, linked: int, by_basis: dict[LinkBasis, int], same_subject: int, words: str
) -> None:
    assert point_counts.said_before(total, linked, Counter(by_basis), same_subject) == words


@pytest.mark.parametrize(
    ("by_basis", "same_subject", "found"),
    [
        ({}, 0, "the program found none similar."),
        ({}, 1, "the program found 1 of 13 on the same subject as earlier ones."),
        ({"match": 1}, 0, "the program found 1 of 13 similar to earlier ones."),
        (
            {"match": 2, "inspectors": 1},
            4,
            "1 of 13 named again by inspectors themselves; the program found 2 of 13 similar to earlier ones and "
            "4 only on the same subject.",
        ),
    ],
)
def test_how_many_points_were_said_before_is_told_in_sentences(
    by_basis: dict[LinkBasis, int], same_subject: int, found: str
) -> None:
    said = point_counts.compared(13, 2, Counter(by_basis), same_subject)
    assert said == f"Compared with 2 earlier reports or letters on this council: {found}"


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ({}, ""),
        ({"recommendation": 1}, "1 recommendation"),
        ({"area-for-improvement": 4, "priority-action": 5}, "5 priority actions and 4 areas for improvement"),
        ({"board-recommendation": 2}, "2 recommendations for the Local Safeguarding Children Board (LSCB)"),
    ],
)
def test_kinds_of_points_are_counted_apart(numbers: dict[RecommendationKind, int], words: str) -> None:
    assert point_counts.by_kind(Counter(numbers)) == words


@pytest.mark.parametrize(
    ("told_by", "words"),
    [(None, "It says so."), ("a council paper of March 2016", "As told by a council paper of March 2016. It says so.")],
)
def test_a_persons_reason_names_who_told_where_no_report_does(told_by: str | None, words: str) -> None:
    decision = StatusDecision(
        recommendation="eastshire/2014-sif#r1",
        text="",
        status="met",
        told_by=told_by,
        reason="It says so.",
        date="2026-11-20",
    )
    assert recommendations.decided_reason(decision) == words

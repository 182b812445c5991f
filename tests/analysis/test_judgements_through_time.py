"""Judgements through time are joined only as the frameworks' relations allow; a gap says why."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.analysis.judgements_through_time import TimelineStep, area_timelines, why_missing
from generator.frameworks import load_frameworks
from generator.model.gaps_in_grades import Missing, MissingCode, TimelineBreak
from generator.model.report import Doubt, Report
from tests.analysis.factory import corpus, report

SIF = report(date="2015-01-01", grades={"overall": "good", "care_leavers": "outstanding"})
ILACS = report(
    date="2019-01-01", framework="ilacs", grades={"overall": "inadequate", "in_care_and_care_leavers": "good"}
)


def lines(*reports: Report) -> dict[str, tuple[TimelineStep, ...]]:
    return {line.area: line.steps for line in area_timelines(corpus(*reports), "eastshire")}


def together(*titles: str) -> Missing:
    return Missing("judged-together", titles)


def apart(*titles: str) -> Missing:
    return Missing("judged-apart", titles)


def test_the_same_area_is_joined_across_frameworks() -> None:
    first, second = lines(SIF, ILACS)["overall"]
    assert [getattr(step.answer, "grade", None) for step in (first, second)] == ["good", "inadequate"]
    assert second.break_before is None


def test_a_merged_area_breaks_the_line_and_says_why() -> None:
    _, second = lines(SIF, ILACS)["care_leavers"]
    assert second.break_before == TimelineBreak("Care leavers had no grade of their own")


def test_a_care_leavers_grade_is_never_filled_in_from_a_combined_one() -> None:
    _, second = lines(SIF, ILACS)["care_leavers"]
    assert second.answer == Missing("not-reported")


def test_frameworks_without_any_relation_are_not_joined() -> None:
    old = report(date="2010-01-01", framework="old", grades={"overall": "adequate"})
    _, second = lines(old, SIF)["overall"]
    assert second.break_before == TimelineBreak(None)


def test_only_a_break_after_a_grade_parts_what_might_be_read_across() -> None:
    old = report(date="2010-01-01", framework="old", grades={"overall": "adequate"})
    found = {line.area: line for line in area_timelines(corpus(old, SIF, ILACS), "eastshire")}
    breaks = {area: [step.report.date for step, _ in line.breaks_after_grades()] for area, line in found.items()}
    assert breaks == {
        "overall": ["2015-01-01"],
        "care_leavers": ["2019-01-01"],  # that of 2015 comes before its first grade
        "in_care_and_care_leavers": [],
    }


def test_an_area_that_the_report_should_judge_is_said_not_to_be_found() -> None:
    without = report(date="2016-01-01", grades={"overall": "good"})
    assert lines(SIF, without)["care_leavers"][1].answer == Missing("not-found")


def test_an_area_judged_alone_again_is_joined_with_its_like() -> None:
    alone = report(date="2024-01-01", framework="ilacs", grades={"overall": "good", "care_leavers": "good"})
    assert lines(SIF, alone)["care_leavers"][1].break_before is None


def test_another_areas_break_is_not_this_ones() -> None:
    without = report(date="2019-01-01", framework="ilacs", grades={"in_care_and_care_leavers": "good"})
    assert lines(SIF, without)["overall"][1].break_before is None


@pytest.mark.parametrize(
    ("case", "doubts", "reason"),
    [
        ("not graded in that edition", (), "not-reported"),
        (
            "it should be there",
            (Doubt(code="judgement-missing", message="", field="in_care_and_care_leavers"),),
            "not-found",
        ),
        (
            "the source is damaged there",
            (
                Doubt(code="judgement-missing", message="", field="in_care_and_care_leavers"),
                Doubt(code="grades-without-labels", message="", field="judgements"),
            ),
            "not-readable",
        ),
    ],
)
def test_a_gap_says_which_kind_it_is(case: str, doubts: tuple[Doubt, ...], reason: MissingCode) -> None:
    newer = report(date="2024-01-01", framework="ilacs", grades={"overall": "good"}, doubts=doubts)
    assert lines(ILACS, newer)["in_care_and_care_leavers"][1].answer == Missing(reason), case


@pytest.mark.parametrize(
    ("framework", "date", "judged", "area", "missing"),
    [
        (
            "ilacs",
            "2019",
            "in_care_and_care_leavers",
            "care_leavers",
            together("Children in care"),
        ),
        ("ilacs", "2019", "in_care_and_care_leavers", "in_care", together("Care leavers")),
        ("ilacs", "2019", "in_care_and_care_leavers", "looked_after", together("Care leavers")),
        (
            "ilacs",
            "2024",
            "in_care care_leavers",
            "in_care_and_care_leavers",
            apart("Children in care", "Care leavers"),
        ),
        (
            "sif",
            "2015",
            "looked_after care_leavers",
            "in_care_and_care_leavers",
            apart("Children looked after", "Care leavers"),
        ),
        ("ilacs", "2019", "in_care_and_care_leavers", "adoption", Missing("not-reported")),
        ("ilacs", "2019", "overall", "care_leavers", Missing("not-found")),
    ],
)
def test_an_area_judged_together_with_others_or_in_parts_is_said_to_be(
    framework: str, date: str, judged: str, area: str, missing: Missing
) -> None:
    """The frameworks as they are: ILACS gave children in care and care leavers one grade before 2023, two since."""
    real = replace(corpus(), frameworks=load_frameworks())
    told = report(date=date, framework=framework, grades=dict.fromkeys(judged.split(), "good"))
    assert why_missing(real, told, area) == missing


def test_an_area_that_should_be_there_is_not_said_to_be_judged_otherwise() -> None:
    real = replace(corpus(), frameworks=load_frameworks())
    lost = Doubt(code="judgement-missing", message="", field="care_leavers")
    told = report(date="2024", framework="ilacs", grades={"in_care_and_care_leavers": "good"}, doubts=(lost,))
    assert why_missing(real, told, "care_leavers") == Missing("not-found")

"""A council's grades through time, a line for each area of its latest inspection, in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.analysis.lines_of_grades import GivenGrade, LineOfArea, graded_in_its_place, lines_of_grades
from generator.frameworks import load_frameworks
from tests.analysis.factory import corpus, report

CASES = {
    # title: (reports as "date framework area=grade …", the lines)
    "what compares is read on, also into the next kind of inspection": (
        ["2015-01-01 sif overall=good", "2019-01-01 ilacs overall=good", "2022-01-01 ilacs overall=inadequate"],
        ["Overall: 2015 good, 2019 good (compares), 2022 inadequate (compares); before: good"],
    ),
    "an earlier scale stands in the line and is not read on": (
        ["2013-06-14 lac-2013 overall=adequate", "2015-01-01 sif overall=good"],
        ["Overall: 2013 adequate, 2015 good"],
    ),
    "a grade for two areas is told as one, and each area's own before that": (
        [
            "2015-01-01 sif care_leavers=good",
            "2019-01-01 ilacs in_care_and_care_leavers=outstanding",
            "2024-01-01 ilacs care_leavers=inadequate",
        ],
        [
            "Care leavers: 2015 good, 2019 outstanding with Children in care, 2024 inadequate; "
            "before: outstanding with Children in care; own before: good"
        ],
    ),
    "a grade for two areas by another kind of inspection is not what one of them was before": (
        ["2015-01-01 ilacs in_care_and_care_leavers=outstanding", "2019-01-01 sif care_leavers=good"],
        ["Care leavers: 2015 outstanding with Children in care, 2019 good"],
    ),
    "an area stands in the line of the one that took its place, and is not its own": (
        [
            "2015-01-01 sif looked_after=good",
            "2019-01-01 ilacs in_care_and_care_leavers=good",
            "2024-01-01 ilacs in_care=good",
        ],
        ["Children in care: 2015 good, 2019 good with Care leavers, 2024 good; before: good with Care leavers"],
    ),
    "two grades for two areas together compare": (
        ["2019-01-01 ilacs in_care_and_care_leavers=good", "2022-01-01 ilacs in_care_and_care_leavers=outstanding"],
        ["Children in care and care leavers: 2019 good, 2022 outstanding (compares); before: good"],
    ),
    "a leader's grade has no line before inspections judged leaders so": (
        ["2015-01-01 sif leadership=good", "2019-01-01 ilacs leaders=good"],
        ["Impact of leaders: 2019 good"],
    ),
    "an area that a report says it did not judge has no place": (
        ["2019-01-01 ilacs overall=good", "2022-01-01 ilacs overall=not_judged leaders=good"],
        ["Impact of leaders: 2022 good"],
    ),
    "without a grade there is no line": (["2019-01-01 ilacs"], []),
}


@pytest.mark.parametrize(("reports", "expected"), CASES.values(), ids=CASES)
def test_a_line_for_each_area_of_the_latest_inspection(reports: list[str], expected: list[str]) -> None:
    made = []
    for date, framework, *grades in map(str.split, reports):
        made.append(report(date=date, framework=framework, grades=dict(one.split("=") for one in grades)))
    held = replace(corpus(*made), frameworks=load_frameworks())
    assert [_in_words(line) for line in lines_of_grades(held, "eastshire")] == expected


@pytest.mark.parametrize(
    ("framework", "grades", "area", "found"),
    [
        ("sif", {"looked_after": "inadequate"}, "in_care", ("looked_after", "inadequate")),
        ("sif", {"overall": "good"}, "in_care", None),
        ("sif", {"looked_after": "inadequate"}, "leaders", None),
        ("ilacs", {"in_care": "good"}, "in_care", None),
    ],
)
def test_what_was_graded_in_the_place_of_an_area_of_today(
    framework: str, grades: dict[str, str], area: str, found: tuple[str, str] | None
) -> None:
    made = report(date="2016-01-01", framework=framework, grades=grades)
    held = replace(corpus(made), frameworks=load_frameworks())
    stood = graded_in_its_place(held, made, area)
    assert (stood and (stood.area, stood.grade)) == found


def _in_words(line: LineOfArea) -> str:
    given = [f"{one.report.date[:4]} {_grade(one)}{' (compares)' if one.compares else ''}" for one in line.given]
    before = f"; before: {_grade(line.before)}" if line.before else ""
    own = f"; own before: {_grade(line.own_before)}" if line.own_before else ""
    return f"{line.title}: {', '.join(given)}{before}{own}"


def _grade(given: GivenGrade) -> str:
    return f"{given.judgement.grade}{' with ' if given.together else ''}{' and '.join(given.together)}"

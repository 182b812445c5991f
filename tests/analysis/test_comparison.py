"""Side by side: the same rows for everyone, a reason in each empty cell, a caution where things differ."""

from __future__ import annotations

import pytest

from generator.analysis import analyse
from generator.analysis.comparison import AreaKey, Comparison, ComparisonColumn, compare, comparison_column
from generator.model.report import Report
from tests.analysis.factory import corpus, follow_up, judgement, report, statistic

EAST = report(
    "eastshire",
    "2017-09-25",
    grades={"overall": "good", "care_leavers": "good"},
    points=("Improve supervision.", "Make plans clear."),
    statistics=(statistic("looked-after", 307), statistic("case-files", 101)),
)
BOTH = ("eastshire", "westshire")
WEST = report("westshire", "2017-07-07", grades={"overall": "inadequate"}, points=("Supervision is to be regular.",))


def columns(*reports: Report, slugs: tuple[str, ...] = BOTH) -> list[ComparisonColumn]:
    gathered = corpus(*reports)
    return [comparison_column(gathered, analyse(gathered), slug) for slug in slugs]


def side_by_side(*reports: Report, slugs: tuple[str, ...] = BOTH) -> Comparison:
    return compare(corpus(*reports), columns(*reports, slugs=slugs))


def test_a_column_is_the_same_whatever_stands_beside_it() -> None:
    assert columns(EAST, slugs=("eastshire",)) == columns(EAST, WEST, slugs=("eastshire",))


def test_each_area_that_any_report_judges_is_a_row() -> None:
    found = side_by_side(EAST, WEST)
    assert list(found.areas) == [AreaKey("sif", "overall", None), AreaKey("sif", "care_leavers", None)]


def test_a_row_shows_the_same_area_of_both() -> None:
    grades = [column.judged[AreaKey("sif", "overall", None)].judgement.grade for column in columns(EAST, WEST)]
    assert grades == ["good", "inadequate"]


def test_the_newest_judgement_of_an_area_stands_for_it() -> None:
    older = report("eastshire", "2014-01-01", grades={"overall": "inadequate", "adoption": "good"})
    (column,) = columns(older, EAST, slugs=("eastshire",))
    assert {area.area: judged.report.date for area, judged in column.judged.items()} == {
        "overall": "2017-09-25",
        "care_leavers": "2017-09-25",
        "adoption": "2014-01-01",
    }


@pytest.mark.parametrize(
    ("reports", "area", "reason"),
    [
        ((EAST, WEST), "care_leavers", "not-found"),
        ((EAST,), "overall", "no-report"),
        ((EAST, report("westshire", framework="ilacs", grades={"overall": "good"})), "care_leavers", "no-report"),
    ],
)
def test_an_empty_cell_says_why(reports: tuple[Report, ...], area: str, reason: str) -> None:
    assert columns(*reports)[1].why_missing(corpus(*reports), AreaKey("sif", area, None)).code == reason


def test_points_are_aligned_by_theme() -> None:
    rows = {
        theme: [[point.recommendation.text for point in column.points.get(theme, ())] for column in columns(EAST, WEST)]
        for theme in side_by_side(EAST, WEST).themes
    }
    assert rows == {
        "supervision": [["Improve supervision."], ["Supervision is to be regular."]],
        "plans": [["Make plans clear."], []],
    }


def test_figures_on_the_inspection_itself_are_not_compared() -> None:
    assert side_by_side(EAST, WEST).measures == ("looked-after",)


def test_a_point_on_no_theme_stands_apart() -> None:
    odd = report("eastshire", points=("Improve supervision.", "Do better."))
    (column,) = columns(odd, slugs=("eastshire",))
    assert {theme: len(points) for theme, points in column.points.items()} == {"supervision": 1, None: 1}
    assert side_by_side(odd, WEST).themes == ("supervision", None)


def test_the_first_of_two_judgements_or_figures_stands_for_the_report() -> None:
    twice = report("eastshire", statistics=(statistic("looked-after", 307), statistic("looked-after", 12)))
    twice = twice.model_copy(update={"judgements": (judgement("overall", "good"), judgement("overall", "inadequate"))})
    (column,) = columns(twice, slugs=("eastshire",))
    assert column.judged[AreaKey("sif", "overall", None)].judgement.grade == "good"
    assert column.figures["looked-after"].statistic.value == 307


def test_a_column_tells_what_became_of_its_own_points() -> None:
    said = report("eastshire", follow_ups=(follow_up("Supervision has not improved."),))
    other = report("westshire", follow_ups=(follow_up("Plans have improved."),))
    east, west = columns(said, other)
    assert [[tied.follow_up.words for tied in column.follow_ups] for column in (east, west)] == [
        ["Supervision has not improved."],
        ["Plans have improved."],
    ]


def test_areas_are_titled_by_their_framework_and_those_of_the_newest_stand_first() -> None:
    older = report("eastshire", "2019-01-01", "ilacs", grades={"in_care_and_care_leavers": "good"})
    newer = report("westshire", "2020-01-01", "ilacs", grades={"overall": "good"})
    assert list(side_by_side(EAST, older, newer).areas.items()) == [
        (AreaKey("ilacs", "overall", None), "Overall"),
        (AreaKey("ilacs", "in_care_and_care_leavers", None), "In care and care leavers"),
        (AreaKey("sif", "overall", None), "Overall"),
        (AreaKey("sif", "care_leavers", None), "Care leavers"),
    ]


def test_an_area_of_one_group_is_not_that_of_another() -> None:
    grouped = judgement("overall", "good").model_copy(update={"group": "fostering"})
    (column,) = columns(EAST.model_copy(update={"judgements": (grouped,)}), slugs=("eastshire",))
    assert list(column.judged) == [AreaKey("sif", "overall", "fostering")]


@pytest.mark.parametrize(
    ("west", "cautions"),
    [
        (WEST, []),
        (report("westshire", framework="ilacs", grades={"overall": "good"}), [("frameworks", BOTH)]),
        (report("westshire", "2015-09-25", grades={"overall": "good"}), []),
        (report("westshire", "2015-09-24", grades={"overall": "good"}), [("dates", BOTH)]),
        (report("westshire", "2019-09-25", grades={"overall": "good"}), []),
        (report("westshire", "2019-09-26", grades={"overall": "good"}), [("dates", BOTH)]),
        (report("westshire", "2015-10", grades={"overall": "good"}), []),
        (report("westshire", "2015-09", grades={"overall": "good"}), [("dates", BOTH)]),
        (report("westshire", "2015", grades={"overall": "good"}), [("dates", BOTH)]),
        (report("westshire", grades={"overall": "good"}, first_hand=False), [("second-hand", ("westshire",))]),
        (report("westshire"), [("no-report", ("westshire",))]),
    ],
    ids=[
        "alike",
        "frameworks",
        "two years before to the day",
        "a day longer before",
        "two years after to the day",
        "a day longer after",
        "a month stands for its first day: later",
        "a month stands for its first day: before",
        "a year stands for its first day",
        "second-hand",
        "no report",
    ],
)
def test_differences_are_cautioned_against(west: Report, cautions: list[tuple[str, tuple[str, ...]]]) -> None:
    found = side_by_side(EAST, west).cautions
    assert [(caution.kind, caution.authorities) for caution in found] == cautions


@pytest.mark.parametrize("number", [1, 5])
def test_one_council_or_five_are_refused(number: int) -> None:
    with pytest.raises(ValueError, match="two to four"):
        side_by_side(EAST, slugs=("eastshire",) * number)


def test_four_councils_are_put_side_by_side() -> None:
    assert side_by_side(EAST, slugs=("eastshire",) * 4).themes == ("supervision", "plans")

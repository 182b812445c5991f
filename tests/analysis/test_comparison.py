"""Side by side: the same rows for everyone, a reason in each empty cell, a caution where things differ."""

from __future__ import annotations

import pytest

from generator.analysis import analyse
from generator.analysis.comparison import AreaKey, Comparison, ComparisonColumn, compare, comparison_column
from tests.analysis.factory import corpus, report, statistic

EAST = report(
    "eastshire",
    "2017-09-25",
    grades={"overall": "good", "care_leavers": "good"},
    points=("Improve supervision.", "Make plans clear."),
    statistics=(statistic("looked-after", 307), statistic("case-files", 101)),
)
WEST = report("westshire", "2017-07-07", grades={"overall": "inadequate"}, points=("Supervision is to be regular.",))


def columns(*reports, slugs=("eastshire", "westshire")) -> list[ComparisonColumn]:
    gathered = corpus(*reports)
    return [comparison_column(gathered, analyse(gathered), slug) for slug in slugs]


def side_by_side(*reports, slugs=("eastshire", "westshire")) -> Comparison:
    return compare(corpus(*reports), columns(*reports, slugs=slugs))


def test_a_column_is_the_same_whatever_stands_beside_it() -> None:
    assert columns(EAST, slugs=("eastshire",)) == columns(EAST, WEST, slugs=("eastshire",))


def test_each_row_has_a_cell_or_a_reason_for_each_council() -> None:
    found = side_by_side(EAST, WEST)
    assert list(found.areas) == [AreaKey("sif", "overall", None), AreaKey("sif", "care_leavers", None)]
    for area in found.areas:
        for column in columns(EAST, WEST):
            assert area in column.judged or column.why_missing(corpus(EAST, WEST), area)


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
def test_an_empty_cell_says_why(reports, area: str, reason: str) -> None:
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


@pytest.mark.parametrize(
    ("west", "cautions"),
    [
        (WEST, []),
        (report("westshire", framework="ilacs", grades={"overall": "good"}), ["frameworks"]),
        (report("westshire", "2015-09-26", grades={"overall": "good"}), []),
        (report("westshire", "2015-09-24", grades={"overall": "good"}), ["dates"]),
        (report("westshire", "2019-09-26", grades={"overall": "good"}), ["dates"]),
        (report("westshire", grades={"overall": "good"}, first_hand=False), ["second-hand"]),
        (report("westshire"), ["no-report"]),
    ],
)
def test_differences_are_cautioned_against(west, cautions: list[str]) -> None:
    assert [caution.kind for caution in side_by_side(EAST, west).cautions] == cautions


def test_one_council_or_five_are_refused() -> None:
    with pytest.raises(ValueError, match="two to four"):
        side_by_side(EAST, slugs=("eastshire",))

"""Side by side: the same rows for everyone, a reason in each empty cell, a caution where things differ."""

from __future__ import annotations

import pytest

from generator.analysis import analyse
from generator.analysis.comparison import Comparison, compare
from tests.analysis.factory import corpus, report, statistic

EAST = report(
    "eastshire",
    "2017-09-25",
    grades={"overall": "good", "care_leavers": "good"},
    points=("Improve supervision.", "Make plans clear."),
    statistics=(statistic("looked-after", 307), statistic("case-files", 101)),
)
WEST = report("westshire", "2017-07-07", grades={"overall": "inadequate"}, points=("Supervision is to be regular.",))


def side_by_side(*reports, slugs=("eastshire", "westshire")) -> Comparison:
    gathered = corpus(*reports)
    return compare(gathered, analyse(gathered), slugs)


def test_each_row_has_a_cell_for_each_council() -> None:
    found = side_by_side(EAST, WEST)
    rows = [*found.judgements, *found.points, *found.figures]
    assert rows and {len(row.cells) for row in rows} == {2}


def test_a_row_shows_the_same_area_of_both() -> None:
    overall = next(row for row in side_by_side(EAST, WEST).judgements if row.area == "overall")
    assert [cell.judgement.grade for cell in overall.cells] == ["good", "inadequate"]


@pytest.mark.parametrize(
    ("reports", "area", "reason"),
    [
        ((EAST, WEST), "care_leavers", "not-found"),
        ((EAST,), "overall", "no-report"),
        ((EAST, report("westshire", framework="ilacs", grades={"overall": "good"})), "care_leavers", "no-report"),
    ],
)
def test_an_empty_cell_says_why(reports, area: str, reason: str) -> None:
    row = next(row for row in side_by_side(*reports).judgements if (row.framework, row.area) == ("sif", area))
    assert row.cells[1].missing == reason


def test_points_are_aligned_by_theme() -> None:
    rows = {
        row.theme: [[p.recommendation.text for p in cell] for cell in row.cells]
        for row in side_by_side(EAST, WEST).points
    }
    assert rows == {
        "supervision": [["Improve supervision."], ["Supervision is to be regular."]],
        "plans": [["Make plans clear."], []],
    }


def test_figures_on_the_inspection_itself_are_not_compared() -> None:
    assert [row.measure for row in side_by_side(EAST, WEST).figures] == ["looked-after"]


@pytest.mark.parametrize(
    ("west", "cautions"),
    [
        (WEST, []),
        (report("westshire", framework="ilacs", grades={"overall": "good"}), ["frameworks"]),
        (report("westshire", "2012-01-01", grades={"overall": "good"}), ["dates"]),
        (report("westshire", grades={"overall": "good"}, first_hand=False), ["second-hand"]),
        (report("westshire"), ["no-report"]),
    ],
)
def test_differences_are_cautioned_against(west, cautions: list[str]) -> None:
    assert [caution.kind for caution in side_by_side(EAST, west).cautions] == cautions


def test_one_council_or_five_are_refused() -> None:
    with pytest.raises(ValueError, match="two to four"):
        side_by_side(EAST, slugs=("eastshire",))

"""When an unresolved earlier point was set, and whether a report is of a date that a document tells."""

from __future__ import annotations

import pytest

from generator.analysis import analyse
from generator.analysis.second_hand import second_hand_date, stands_at
from tests.analysis.factory import corpus, follow_up, report


@pytest.mark.parametrize(
    ("kind", "told", "date"),
    [
        ("outstanding-priority-action", ("2019-03",), "2019-03"),
        ("outstanding-priority-action", ("2019-03", "2019-03"), "2019-03"),
        ("outstanding-priority-action", ("2019-03", "2018-07"), None),
        ("outstanding-priority-action", ("last inspection",), None),
        ("outstanding-priority-action", (None,), None),
        ("priority-action", ("2019-03",), None),
    ],
    ids=["one visit", "one visit twice", "two visits", "no date", "nothing said", "a point of its own"],
)
def test_an_unresolved_point_was_set_at_the_one_visit_told_of(
    kind: str, told: tuple[str | None, ...], date: str | None
) -> None:
    follow_ups = tuple(follow_up("This was not met.", when) for when in told)
    letter = report(date="2019-12-18", points=("the quality of visits",), kind=kind, follow_ups=follow_ups)
    (point,) = analyse(corpus(letter)).points.values()
    assert second_hand_date(letter, point) == date


@pytest.mark.parametrize(
    ("date", "held"),
    [("2017", True), ("2017-09", True), ("2017-09-25", True), ("2017-09-26", False), ("2016", False)],
)
def test_a_report_stands_at_a_date_as_far_as_the_date_goes(date: str, held: bool) -> None:
    assert stands_at(report(date="2017-09-25"), date) == held


def test_a_report_whose_own_date_is_a_month_stands_at_a_day_of_it() -> None:
    assert stands_at(report(date="2017-09"), "2017-09-25")

"""Which grades of a council are the latest, and which later documents found priority actions."""

from __future__ import annotations

import pytest

from generator.analysis.later_visits import found_after, found_after_latest_grades, latest_graded
from generator.model.report import Report
from tests.analysis.factory import report

GRADED = report(date="2017-09-25", grades={"overall": "good"})
BOARD = report(date="2018-08-03", framework="lscb-review", grades={"lscb": "inadequate"}, document="board-review")
REGRADED = report(date="2021-03-01", framework="ilacs", grades={"overall": "inadequate"})


def visit(date: str, *points: str, kind: str = "priority-action") -> Report:
    return report(date=date, framework="ilacs-focused-visit", points=points, kind=kind, document="visit-letter")


EARLIER = visit("2016-05-01", "the grip of managers")
URGENT = visit("2019-12-18", "the quality of visits", "the grip of managers")
UNRESOLVED = visit("2020-05-01", "the quality of visits", kind="outstanding-priority-action")
CALM = visit("2020-09-01", "the quality of plans", kind="area-for-improvement")


@pytest.mark.parametrize(
    ("reports", "latest"),
    [
        ((GRADED, BOARD), GRADED),
        ((GRADED, URGENT, REGRADED), REGRADED),
        ((BOARD,), None),
        ((URGENT,), None),
        ((), None),
    ],
    ids=["a board's review is none", "the newest", "a review alone", "a visit alone", "nothing held"],
)
def test_the_latest_grades_are_the_newest_of_the_council_itself(
    reports: tuple[Report, ...], latest: Report | None
) -> None:
    assert latest_graded(reports) == latest


@pytest.mark.parametrize(
    ("reports", "found"),
    [
        ((GRADED, URGENT), [(URGENT, 2)]),
        ((GRADED, URGENT, UNRESOLVED), [(URGENT, 2), (UNRESOLVED, 1)]),
        ((GRADED, CALM), []),
        ((EARLIER, GRADED), []),
        ((GRADED, URGENT, REGRADED), []),
        ((URGENT,), []),
    ],
    ids=["a visit", "each of two", "no priority action", "before the grades", "graded again since", "no grades"],
)
def test_later_documents_that_found_priority_actions(
    reports: tuple[Report, ...], found: list[tuple[Report, int]]
) -> None:
    later = found_after_latest_grades(reports)
    assert [(one.report, len(one.priority_actions)) for one in later] == found


def test_grades_that_later_ones_replaced_are_followed_by_nothing() -> None:
    reports = (GRADED, URGENT, REGRADED, visit("2022-01-01", "the quality of plans"))
    assert found_after(GRADED, reports) == ()
    assert [one.report.date for one in found_after(REGRADED, reports)] == ["2022-01-01"]

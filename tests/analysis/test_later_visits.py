"""Which grades of a council are the latest, and which later documents found priority actions."""

from __future__ import annotations

import pytest

from generator.analysis.later_visits import FoundLater, are_latest, found_after, graded_again, latest_graded
from generator.model.report import Report
from tests.analysis.factory import corpus, partnership_report, report, undated, visit_letter

GRADED = report(date="2017-09-25", grades={"overall": "good"})
BOARD = report(date="2018-08-03", framework="lscb-review", grades={"lscb": "inadequate"}, document="board-review")
REGRADED = report(date="2021-03-01", framework="ilacs", grades={"overall": "inadequate"})


def visit(date: str, *points: str, kind: str = "priority-action") -> Report:
    return visit_letter(date=date, points=points, kind=kind)


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
    assert latest_graded(corpus(*reports), "eastshire") == latest


def found_after_latest_grades(*reports: Report) -> tuple[FoundLater, ...]:
    held = corpus(*reports)
    graded = latest_graded(held, "eastshire")
    return found_after(held, graded) if graded else ()


@pytest.mark.parametrize(
    ("reports", "found"),
    [
        ((GRADED, URGENT), [(URGENT, 2)]),
        ((GRADED, URGENT, UNRESOLVED), [(URGENT, 2), (UNRESOLVED, 1)]),
        ((GRADED, CALM), []),
        ((EARLIER, GRADED), []),
        ((GRADED, URGENT, REGRADED), []),  # it stands beside the older grades
        ((URGENT,), []),
    ],
    ids=["a visit", "each of two", "no priority action", "before the grades", "graded again since", "no grades"],
)
def test_later_documents_that_found_priority_actions(
    reports: tuple[Report, ...], found: list[tuple[Report, int]]
) -> None:
    later = found_after_latest_grades(*reports)
    assert [(one.report, len(one.priority_actions)) for one in later] == found


def test_what_a_visit_found_stands_beside_the_grades_before_it_alone() -> None:
    held = corpus(GRADED, URGENT, REGRADED, visit("2022-01-01", "the quality of plans"))
    assert [one.report for one in found_after(held, GRADED)] == [URGENT]
    assert [one.report.date for one in found_after(held, REGRADED)] == ["2022-01-01"]
    assert [are_latest(held, one) for one in (GRADED, REGRADED)] == [False, True]


def test_a_review_of_the_board_is_followed_by_nothing_and_parts_nothing() -> None:
    held = corpus(GRADED, BOARD, URGENT)
    assert found_after(held, BOARD) == ()
    assert [one.report for one in found_after(held, GRADED)] == [URGENT]


def test_a_monitoring_visit_that_found_priority_actions_counts_too() -> None:
    monitored = visit_letter(
        date="2022-05-01", points=("the grip of managers",), kind="priority-action", framework="ilacs-monitoring-visit"
    )
    assert [one.report for one in found_after(corpus(REGRADED, monitored), REGRADED)] == [monitored]


PARTNERSHIP = partnership_report(
    date="2023-05-12", outcome="systemic_failings", points=("the wait for a plan",), kind="priority-action"
)
MONITORED = partnership_report(date="2024-11-12", points=("the wait for a plan",), kind="priority-action")


def test_a_partnerships_outcome_is_never_the_councils_latest_grade() -> None:
    held = corpus(REGRADED, PARTNERSHIP)
    assert latest_graded(held, "eastshire") == REGRADED
    assert latest_graded(held, "eastshire", "area-send") == PARTNERSHIP
    assert are_latest(held, PARTNERSHIP)


def test_a_partnerships_priority_actions_stand_beside_its_own_outcome_alone() -> None:
    held = corpus(REGRADED, PARTNERSHIP, MONITORED)
    assert found_after(held, REGRADED) == ()
    assert [one.report for one in found_after(held, PARTNERSHIP)] == [MONITORED]


def test_a_councils_priority_actions_do_not_stand_beside_a_partnerships_outcome() -> None:
    held = corpus(REGRADED, PARTNERSHIP, visit("2024-01-01", "the quality of plans"))
    assert found_after(held, PARTNERSHIP) == ()


def test_the_next_grading_is_itself_not_found_before_the_next() -> None:
    again = report(date="2021-03-01", grades={"overall": "inadequate"}, points=("act now",), kind="priority-action")
    held = corpus(GRADED, again)
    assert found_after(held, GRADED) == ()
    assert graded_again(held, GRADED) == again


def test_a_partnerships_next_outcome_is_itself_not_found_later() -> None:
    again = partnership_report(
        date="2025-11-12", outcome="inconsistent", points=("the wait for a plan",), kind="priority-action"
    )
    held = corpus(PARTNERSHIP, MONITORED, again)
    assert [one.report for one in found_after(held, PARTNERSHIP)] == [MONITORED]


@pytest.mark.parametrize(
    ("reports", "found"),
    [
        ((GRADED, visit(GRADED.date, "the quality of visits")), False),
        ((GRADED, visit("2017-09-26", "the quality of visits")), True),
        ((GRADED, visit(REGRADED.date, "the quality of visits"), REGRADED), True),
        ((GRADED, REGRADED, visit("2021-03-02", "the quality of visits")), False),
        ((GRADED, undated(visit("2018-01-01", "the quality of visits"))), False),
        ((undated(GRADED), visit("2018-01-01", "the quality of visits")), False),
        ((GRADED, undated(REGRADED), visit("2018-01-01", "the quality of visits")), True),
    ],
    ids=[
        "on the day of the grades",
        "the day after",
        "on the day of the next",
        "the day after the next",
        "without a day",
        "after grades without a day",
        "beside other grades without a day",
    ],
)
def test_what_is_later_than_grades_is_so_by_its_day(reports: tuple[Report, ...], found: bool) -> None:
    held = corpus(*reports)
    later = [one.report for one in found_after(held, reports[0])]
    assert later == [one for one in reports[1:] if not one.judgements and found]


def test_a_visit_that_prints_only_its_first_day_is_later_by_that() -> None:
    began = visit("2018-05-01", "the quality of visits")
    began = began.model_copy(
        update={"document": began.document.model_copy(update={"published": None, "inspection_end": None})}
    )
    assert [one.report for one in found_after(corpus(GRADED, began), GRADED)] == [began]

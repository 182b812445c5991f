"""Every document of every programme in one line of time, with what it asked."""

from __future__ import annotations

from generator.analysis import analyse
from generator.analysis.line_of_time import TimelineEntry, line_of_time
from generator.model.report import Report
from tests.analysis.factory import (
    corpus,
    joint_letter,
    judgement,
    partnership_report,
    report,
    undated,
    visit_letter,
)

INSPECTED = report(date="2018-05-01", framework="ilacs", points=("Plans.", "Visits."), grades={"overall": "good"})
VISITED = visit_letter(date="2019-12-18", points=("The grip of managers.",), kind="priority-action")
JOINT = joint_letter(date="2018-07-20", points=("Plans are late.", "Visits are late."))
PARTNERSHIP = partnership_report(date="2023-05-12", outcome="inconsistent", points=("The wait for a plan.",))


def line(*reports: Report) -> tuple[TimelineEntry, ...]:
    held = corpus(*reports)
    return line_of_time(held, analyse(held), "eastshire")


def test_every_document_of_every_programme_stands_newest_first() -> None:
    told = [(one.report, one.programme) for one in line(PARTNERSHIP, VISITED, JOINT, INSPECTED)]
    assert told == [
        (PARTNERSHIP, "area-send"),
        (VISITED, "childrens-services"),
        (JOINT, "jtai"),
        (INSPECTED, "childrens-services"),
    ]


def test_a_document_stands_by_the_last_day_of_the_inspection() -> None:
    """Letters are printed weeks later, and partnerships' reports print no day of their own."""
    late = VISITED.document.model_copy(update={"published": "2024-01-01", "inspection_end": "2018-06-01"})
    printed_late = VISITED.model_copy(update={"document": late})
    assert [one.day for one in line(INSPECTED, JOINT, printed_late)] == ["2018-07-20", "2018-06-01", "2018-05-01"]


def test_a_document_without_any_day_stands_at_the_end() -> None:
    assert [one.day for one in line(undated(VISITED), INSPECTED)] == ["2018-05-01", ""]


def test_points_are_counted_by_kind_and_form_the_most_urgent_first() -> None:
    both = VISITED.model_copy(
        update={
            "recommendations": (
                *INSPECTED.recommendations,
                *(one.model_copy(update={"id": f"{one.id}0"}) for one in VISITED.recommendations),
            )
        }
    )
    counts = [[(each.kind, each.form, len(each.points)) for each in one.points] for one in line(JOINT, both)]
    assert counts == [
        [("priority-action", "ask", 1), ("recommendation", "ask", 2)],
        [("area-for-improvement", "finding", 2)],
    ]


def test_what_cannot_wait_stands_before_what_can() -> None:
    minor = visit_letter(date="2019-12-18", points=("Plans.",), kind="area-for-improvement").recommendations
    urgent = tuple(one.model_copy(update={"id": f"{one.id}0"}) for one in VISITED.recommendations)
    (told,) = line(VISITED.model_copy(update={"recommendations": (*minor, *urgent)}))
    assert [each.kind for each in told.points] == ["priority-action", "area-for-improvement"]


def test_a_council_without_a_document_has_an_empty_line() -> None:
    assert line() == ()


def test_a_document_gives_the_judgement_that_sums_it_up() -> None:
    outcomes = [one.outcome for one in line(INSPECTED, JOINT, VISITED, PARTNERSHIP)]
    assert outcomes == [
        (judgement("area_send_arrangements", "inconsistent"),),
        (),
        (),
        (judgement("overall", "good"),),
    ]

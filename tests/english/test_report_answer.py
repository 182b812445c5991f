"""What a report's page opens with: what was inspected, how it was judged, what was asked for."""

from __future__ import annotations

import pytest

from generator.english import report, report_answer
from generator.model.framework import PointForm
from generator.model.report import RecommendationKind
from tests.views import sample

Asked = dict[tuple[RecommendationKind, PointForm], int]
INSPECTION, VISIT, PAPER = (made.document for made in (sample.inspection(), sample.visit(), sample.other()))


def test_a_report_says_who_inspected_what_and_when() -> None:
    assert (
        report_answer.answer("Ashmere", INSPECTION)
        == "Inspectorate inspected services for children in Ashmere in August 2017."
    )
    assert (
        report_answer.answer("Ashmere", VISIT)
        == "Inspectorate visited services for children in Ashmere in October 2019."
    )
    assert report_answer.answer("Brackendale", PAPER) == (
        "Brackendale Council wrote this paper about an inspection of services for children in Brackendale in May 2016."
    )
    assert report.when(INSPECTION) == "Inspection: 10 July to 3 August 2017"
    assert report.published(INSPECTION) == "Published 25 September 2017."


def test_many_inspectorates_are_counted_and_two_are_named() -> None:
    document = sample.inspection().document.model_copy(update={"kind": "joint-letter"})
    opening = "together inspected services for children in Ashmere in August 2017."
    assert report_answer.answer("Ashmere", document, ["A", "B"]).startswith(f"A and B {opening}")
    assert report_answer.answer("Ashmere", document, ["A", "B", "C", "D"]).startswith(
        f"A and three other inspectorates {opening}"
    )


def test_what_inspectors_did_is_one_sentence_in_parts_that_lead_on() -> None:
    asked: Asked = {("priority-action", "ask"): 2, ("recommendation", "ask"): 1, ("board-recommendation", "ask"): 3}
    assert report_answer.done(asked) == [
        ("Inspectors set", "2 priority actions"),
        ("and made", "1 recommendation and 3 recommendations for the Local Safeguarding Children Board (LSCB)"),
    ]


def test_a_preview_says_the_same_in_one_line() -> None:
    named = report_answer.done({("area-for-improvement", "ask"): 1})
    assert report_answer.in_a_preview("They came.", named, None, report_answer.NO_PRIORITY_ACTION) == (
        "They came. Inspectors named 1 area for improvement. The program found no priority action in the letter."
    )
    assert report_answer.in_a_preview("They came.", [], "Judged good overall.", None) == (
        "They came. Judged good overall."
    )


@pytest.mark.parametrize(
    ("judged", "words"),
    [
        (report_answer.overall("Good", [], alike=False), "Judged good overall."),
        (report_answer.overall("Good", [], alike=True), "Judged good overall and in every area."),
        (
            report_answer.overall(
                "Good", [("Care leavers", "Outstanding"), ("Children in care", "Outstanding")], alike=False
            ),
            "Judged good overall. Care leavers and children in care: outstanding.",
        ),
        (
            report_answer.by_area([("Impact of leaders", "Good"), ("Care leavers", "Inadequate")]),
            "Judged good for impact of leaders; inadequate for care leavers.",
        ),
        (
            report_answer.several_wholes([("Safeguarding services", "Good"), ("Children in care", "Adequate")]),
            "Judged good overall for safeguarding services and adequate overall for children in care.",
        ),
        (
            report_answer.outcome("The harbour board’s outcome", [("Arrangements", "Inconsistent")]),
            "The harbour board’s outcome: inconsistent.",
        ),
        (
            report_answer.outcome("The board’s outcome", [("Plans", "Good"), ("Leadership", "Poor")]),
            "The board’s outcome in each area: plans: good; leadership: poor.",
        ),
        (
            report_answer.contradicting("Judged good overall."),
            "Judged good overall. The report contradicts itself here.",
        ),
    ],
)
def test_the_grade_of_the_whole_stands_first_and_what_differs_is_named(judged: str, words: str) -> None:
    assert judged == words

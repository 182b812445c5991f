"""What counts as right, absent, doubted, silent and invented, and what one parsed report is held to."""

from collections import Counter
from dataclasses import replace

import pytest

from generator.errors import SourceProblem
from generator.evaluation.answers import Answer, ListedPoint, counted, grade_of
from generator.evaluation.evaluating import figures
from generator.evaluation.judging import judge
from generator.model.report import Doubt, Report
from tests.analysis.factory import report


def answer(
    grades: dict[str, str | None] | None = None, texts: tuple[str, ...] = (), kind: str = "recommendation"
) -> Answer:
    return Answer(
        report="1_eastshire/report.pdf",
        sha256="0",
        authority="eastshire",
        grades=grades or {},
        dates={"inspection_start": "2017-09-25"},
        lead_inspector="",
        counts=frozenset({counted([kind] * len(texts))}),
        items=tuple(ListedPoint(kind, text) for text in texts),
    )


def results(asked: Answer, parsed: Report, group: str) -> dict[str, str]:
    return {verdict.field: verdict.result for verdict in judge(asked, parsed) if verdict.group == group}


@pytest.mark.parametrize(
    ("expected", "read", "doubted", "result"),
    [
        ("good", "good", False, "right"),
        ("good", "inadequate", False, "silent"),
        ("good", "inadequate", True, "doubted"),
        ("good", None, False, "silent"),
        ("good", None, True, "absent"),
        (None, "good", False, "invented"),
        (None, "good", True, "invented"),
    ],
)
def test_a_cell(expected: str | None, read: str | None, doubted: bool, result: str) -> None:
    doubts = (Doubt(code="judgement-missing", message="Not found", field="overall"),) if doubted else ()
    parsed = report(grades={"overall": read} if read else {}, doubts=doubts)
    assert results(answer({"overall": expected}), parsed, "judgements") == {"overall": result}


def test_an_area_that_neither_has_is_no_cell() -> None:
    assert results(answer({"adoption": None}), report(grades={}), "judgements") == {}


def test_a_grade_an_edition_leaves_out_is_not_invented() -> None:
    parsed = report(grades={"overall": "not_reported"})
    assert results(answer({"overall": None}), parsed, "judgements") == {}
    assert results(answer({"overall": "not_reported"}), parsed, "judgements") == {"overall": "right"}


def test_texts_are_compared_by_letters_and_digits() -> None:
    parsed = report(points=("Make plans – for all 12 – clear.", "Visit in time."))
    verdicts = judge(answer(texts=("Make plans, for all 12, clear", "Visit on time.")), parsed)
    assert [verdict.result for verdict in verdicts if verdict.group == "text"] == ["right", "silent"]
    assert [verdict.result for verdict in verdicts if verdict.group == "count"] == ["right"]


def test_each_point_answers_for_one_item() -> None:
    parsed = report(points=("Make plans clear.",))
    verdicts = judge(answer(texts=("Make plans clear.", "Make plans clear.")), parsed)
    assert [verdict.result for verdict in verdicts if verdict.group == "text"] == ["right", "silent"]


def test_a_point_of_another_kind() -> None:
    verdicts = judge(answer(texts=("Meet often.",), kind="board-recommendation"), report(points=("Meet often.",)))
    assert [(verdict.result, verdict.got) for verdict in verdicts if verdict.group == "kind"] == [
        ("silent", "recommendation")
    ]


def test_either_count_is_right_where_points_hold_sub_points() -> None:
    either = replace(answer(), counts=frozenset({(1, 0), (22, 0)}))
    assert results(either, report(points=("One.",)), "count") == {"count": "right"}
    assert results(either, report(points=("One.", "Two.")), "count") == {"count": "silent"}


def test_a_refused_report_misses_everything_it_should_say() -> None:
    refused = SourceProblem("truncated-pdf", "report.pdf", "cut off", "a whole PDF", "Fetch it again.")
    counted = figures(judge(answer({"overall": "good", "lscb": None}, ("Meet.",)), refused))
    assert counted["judgements"] == {"cells": 1, "right": 0, "absent": 0, "doubted": 0, "silent": 1, "invented": 0}
    assert (counted["recommendations"]["count_ok"], counted["recommendations"]["items"]) == (0, 1)


def test_figures_count_the_rows() -> None:
    asked = answer({"overall": "good", "leadership": "good", "lscb": None}, ("Meet.",))
    counted = figures(judge(asked, report(grades={"overall": "good", "lscb": "good"}, points=("Meet.",))))
    assert counted["judgements"] == {"cells": 2, "right": 1, "absent": 0, "doubted": 0, "silent": 1, "invented": 1}
    assert counted["recommendations"] == {"reports": 1, "count_ok": 1, "items": 1, "exact": 1, "kind_ok": 1}
    assert Counter(counted["dates"]) == Counter({"cells": 1, "right": 1, "silent": 0})


@pytest.mark.parametrize(
    ("printed", "grade"),
    [
        ("good", "good"),
        ("Requires improvement to be good", "requires_improvement"),
        ("not-reported", "not_reported"),
        ("", None),
    ],
)
def test_grades_in_the_table_of_answers(printed: str, grade: str | None) -> None:
    assert grade_of(printed) == grade

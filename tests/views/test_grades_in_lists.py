"""The grades that stand for a report in a list: title, grades given, what the list shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.analysis import analyse
from generator.frameworks import load_frameworks
from generator.views.context import SiteContext
from generator.views.elements.grades_in_lists import grades_in_list
from generator.views.subjects.judgement_areas import JudgementAreaPage, pages
from tests.analysis.factory import corpus, report

CASES = {
    "an overall grade stands alone": ("ilacs", {"overall": "good", "leaders": "outstanding"}, ["Good"]),
    "without one every area stands": (
        "ilacs",
        {"leaders": "outstanding", "care_leavers": "good"},
        ["Impact of leaders: Outstanding", "Care leavers: Good"],
    ),
    "an overall grade that is not given is none": (
        "ilacs",
        {"overall": "not_reported", "leaders": "good", "in_care": "good"},
        ["Impact of leaders: Good", "Children in care: Good"],
    ),
    "a board's grade does not stand for the council": (
        "sif",
        {"care_leavers": "good", "leadership": "inadequate", "lscb": "outstanding"},
        ["Care leavers: Good", "Leadership: Inadequate"],
    ),
    "nothing read": ("ilacs", {}, []),
}


@pytest.mark.parametrize(("framework", "grades", "shown"), CASES.values(), ids=CASES)
def test_the_grades_of_a_report_in_a_list(framework: str, grades: dict[str, str], shown: list[str]) -> None:
    made = report(framework=framework, grades=grades)
    held = replace(corpus(made), frameworks=load_frameworks())
    listed = grades_in_list(SiteContext(held, analyse(held), "2026-11-26"), made)
    assert [": ".join(filter(None, (one.area, one.grade.words))) for one in listed] == shown


def test_a_boards_grade_is_counted_as_a_boards() -> None:
    one = report("eastshire", framework="sif", grades={"overall": "good", "lscb": "inadequate"})
    other = report("westshire", framework="sif", grades={"overall": "good", "lscb": "good"})
    held = replace(corpus(one, other), frameworks=load_frameworks())
    site = SiteContext(held, analyse(held), "2026-11-26")
    made = {
        page.title: page.parts for page in (one.make() for one in pages(site)) if isinstance(page, JudgementAreaPage)
    }
    (board,), (whole,) = made["Safeguarding board"], made["Overall"]
    assert board.standing.answer == (
        "When inspectors last graded them, 1 safeguarding board was judged good and 1 inadequate, of 2."
    )
    assert "not of its council" in (board.standing.whose or "")
    assert whole.standing.whose is None

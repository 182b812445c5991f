"""Priority actions that a visit found after a grade stand beside it wherever it stands, the line of time and all.

Eastshire was graded in 2017, visited in 2019 with a priority action, and graded again in 2021 without one of the areas;
Westshire was graded once.
"""

from __future__ import annotations

from functools import cache

from generator.analysis import analyse
from generator.publish import render_page
from generator.views import planned_pages
from tests.analysis.factory import corpus, report, visit_letter
from tests.views import sample

GRADED = report(date="2017-09-25", grades={"overall": "good", "care_leavers": "good"})
VISIT = visit_letter(date="2019-12-18", points=("the grip of managers",), kind="priority-action")
AGAIN = report(date="2021-03-01", grades={"overall": "good"})
OTHER = report("westshire", date="2021-05-01", grades={"overall": "good", "care_leavers": "good"})
FOUND = f"[A later visit on 18 December 2019 found 1 priority action](/reports/{VISIT.id}/)"


@cache
def pages() -> dict[str, str]:
    held = corpus(GRADED, VISIT, AGAIN, OTHER)
    return {plan.address: render_page(plan.make()) for plan in planned_pages(held, analyse(held), sample.AS_OF)}


def under(page: str, heading: str) -> str:
    return page.partition(f"\n::::: fold [{heading}")[2].partition("\n::::: fold ")[0]


def test_in_the_line_of_time_they_stand_beside_the_grade_they_came_after() -> None:
    line = pages()["/authorities/eastshire/timeline/"]
    assert "[Good]" in under(line, "25 September 2017")
    assert FOUND in under(line, "25 September 2017")
    assert FOUND not in under(line, "1 March 2021")


def test_in_the_list_of_changes_they_stand_beside_the_grade_before() -> None:
    entry = pages()["/changes/"].partition(f"(/reports/{AGAIN.id}/)")[2].partition("\n## ")[0]
    assert "**Unchanged** [Good]" in entry
    said = f"[A visit on 18 December 2019, between these grades, found 1 priority action](/reports/{VISIT.id}/)"
    assert said in entry

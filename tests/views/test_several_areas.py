"""What pages say of an inspection that judges a partnership in several areas: each area, and once whose outcome it is.

The page of such a council, as it is rendered, is compared where it matters with what a reader is to find.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from generator.publish import render_page
from generator.views import planned_pages
from tests.views import sample
from tests.views import several_areas_sample as areas
from tests.views.joint_pages import part

AGAIN = f"/reports/{areas.AGAIN}/"


@cache
def pages() -> dict[str, str]:
    plans = planned_pages(areas.corpus(), areas.analysis(), sample.AS_OF)
    return {plan.address: render_page(plan.make()) for plan in plans}


def lines(page: str) -> list[str]:
    return [line for line in page.splitlines() if line]


def test_a_councils_page_says_once_whose_outcomes_they_are_and_then_each_area() -> None:
    said = part(pages()["/authorities/dunmoor/"], "Harbour inspection: the harbour partnership’s outcome")
    assert lines(said)[:5] == [
        "The harbour partnership’s outcome in each area, not a grade of the council:",
        "{.plain}",
        "- The harbour partnership: [Steady]{.grade .grade-plain .edge-solid .of-others}",
        "- Crew and leaders: [Calm]{.grade .grade-plain .edge-double .of-others}",
        "- Work on the quays: [Steady]{.grade .grade-plain .edge-solid .of-others}",
    ]


def test_a_comparison_has_a_row_for_each_area() -> None:
    compared = pages()["/compare/ashmere-and-dunmoor/"]
    rows = [
        line for line in compared.splitlines() if line.startswith(("| Crew and leaders |", "| Work on the quays |"))
    ]
    assert [row.count("{.grade .grade-plain") for row in rows] == [2, 2]
    assert all(row.count("The harbour partnership’s outcome:") == 2 for row in rows)


def test_the_line_of_time_has_every_area() -> None:
    line = pages()["/authorities/dunmoor/timeline/"]
    assert line.count("The harbour partnership’s outcome in each area, not a grade of the council:") == 2
    assert line.count("- Crew and leaders: [") == 2


def test_the_first_page_names_the_area_that_each_list_is_of() -> None:
    home = pages()["/"]
    assert "[Harbour inspection: the outcome of each area, for crew and leaders](/judgements/harbour_crew/)" in home
    assert "[Area SEND inspection: the outcome of each area](/judgements/area_arrangements/)" in home


def test_what_a_report_changed_is_said_with_its_areas() -> None:
    entry = pages()["/changes/"].partition("[Ashmere, harbour inspection")[2].partition("\n## ")[0]
    assert "The harbour partnership’s outcome, not the council’s own:" in entry
    assert "[Calm]{.grade .grade-plain .edge-double .of-others} the harbour partnership, and crew and leaders" in entry
    assert "[Steady]{.grade .grade-plain .edge-solid .of-others} work on the quays" in entry


def test_who_inspected_is_said_as_a_sentence_says_it() -> None:
    assert "The Inspectorate of Harbours and Inspectorate inspected" in pages()[AGAIN]
    assert "- **Lead inspector:** A Person (Inspectorate of Harbours)" in pages()[AGAIN]


def test_the_way_to_newer_reports_names_who_publishes_on_the_councils_own_services() -> None:
    corpus = areas.corpus()
    councils = {slug: one.model_copy(update={"ofsted_urn": "80001"}) for slug, one in corpus.authorities.items()}
    plans = planned_pages(replace(corpus, authorities=councils), areas.analysis(), sample.AS_OF)
    made = {plan.address: render_page(plan.make()) for plan in plans if plan.kind == "authority"}
    assert "[See whether Inspectorate has a newer one](" in made["/authorities/ashmere/"]
    assert "[See which reports on it are published](" in made["/authorities/dunmoor/"]

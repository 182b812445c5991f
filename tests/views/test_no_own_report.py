"""A council on whose own services no report is held, while one on its area is: no page denies what is held.

Dunmoor and Elmfield have an area inspection each and nothing else.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from generator.analysis import analyse
from generator.model.corpus import Corpus
from generator.publish import render_page
from generator.views import planned_pages
from tests.views import joint_sample, sample

OF_ELMFIELD = "elmfield/2024-02-09-area"
OWN = "on the council’s own services"


def held() -> Corpus:
    whole, dunmoor = joint_sample.corpus(), joint_sample.inconsistent()
    named = dunmoor.authority.model_copy(update={"slug": "elmfield", "name": "Elmfield"})
    points = tuple(
        one.model_copy(update={"id": one.id.replace(dunmoor.id, OF_ELMFIELD)}) for one in dunmoor.recommendations
    )
    elmfield = dunmoor.model_copy(update={"id": OF_ELMFIELD, "authority": named, "recommendations": points})
    reports = tuple(sorted((*whole.reports, elmfield), key=lambda one: (one.authority.slug, one.date)))
    sidecars = {**whole.sidecars, OF_ELMFIELD: whole.sidecars[dunmoor.id]}
    return replace(whole, reports=reports, sidecars=sidecars)


@cache
def pages() -> dict[str, str]:
    corpus = held()
    return {plan.address: render_page(plan.make()) for plan in planned_pages(corpus, analyse(corpus), sample.AS_OF)}


def test_a_councils_page_says_of_what_it_holds_no_judgements() -> None:
    page = pages()["/authorities/dunmoor/"]
    assert f"This site has no report with grades {OWN}." in page
    assert "This site has no report with grades." not in page


def test_a_councils_page_leads_to_no_list_of_points_where_it_would_be_empty() -> None:
    assert "/authorities/dunmoor/recommendations/" not in pages()["/authorities/dunmoor/"]
    assert "/authorities/ashmere/recommendations/" in pages()["/authorities/ashmere/"]


def test_the_list_of_points_says_that_no_report_of_the_councils_own_is_held() -> None:
    page = pages()["/authorities/dunmoor/recommendations/"]
    assert f"This site has no report {OWN}." in page
    assert "0 points" not in page
    assert "found no recommendations" not in page
    assert "on the timeline](/authorities/dunmoor/timeline/)" in page


def test_where_only_documents_without_points_are_held_the_list_says_of_which_kind() -> None:
    corpus = held()
    bare = tuple(
        one.model_copy(update={"recommendations": ()}) if one.authority.slug == "ashmere" else one
        for one in corpus.reports
    )
    without = replace(corpus, reports=bare)
    plans = planned_pages(without, analyse(without), sample.AS_OF)
    page = next(render_page(plan.make()) for plan in plans if plan.address == "/authorities/ashmere/recommendations/")
    assert f"The program found no recommendations in the reports {OWN}." in page


def test_a_comparison_says_of_what_nothing_is_held() -> None:
    page = pages()["/compare/dunmoor-and-elmfield/"]
    assert "This site has no inspection report with grades for Dunmoor and Elmfield." in page
    assert "No report of an inspection with grades is on this site." in page
    assert "The program found no earlier recommendations." in page


def test_the_list_of_councils_names_the_report_that_is_held_and_whose_outcome_it_gives() -> None:
    page = pages()["/authorities/"]
    (row,) = [line for line in page.splitlines() if line.startswith("| [Dunmoor]")]
    assert "[No report with grades on this site]" in row
    assert (
        "[Area SEND inspection, 10 November 2023](/reports/dunmoor/2023-11-10-area/): "
        "the local area partnership’s outcome, not the council’s." in row
    )

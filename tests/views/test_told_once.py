"""What holds for a whole list is said once above it, and a point's words stand once on its council's history."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from generator.frozen import replace
from generator.model.analysis import Analysis, ThemeTag
from generator.model.corpus import Corpus
from tests.views import sample
from tests.views.made import all_pages


def pages(held: Corpus, analysis: Analysis) -> dict[str, Any]:
    return {page.address: page for page in all_pages(held, analysis, sample.AS_OF)}


@pytest.fixture(scope="module")
def made_up() -> dict[str, Any]:
    return pages(sample.corpus(), sample.analysis())


def items(page: Any) -> list[Any]:
    return [item for group in page.recommendation_groups for item in group.items]


def test_a_first_document_says_once_that_nothing_earlier_is_held(made_up: dict[str, Any]) -> None:
    page = made_up[f"/reports/{sample.INSPECTION}/"]
    assert page.about_all.said_before == ("This site has no earlier report on this council to compare them with.")
    assert [item.before for item in items(page)] == [(), ()]


def test_a_last_document_says_once_that_nothing_later_is_held(made_up: dict[str, Any]) -> None:
    page = made_up[f"/reports/{sample.VISIT}/"]
    assert page.about_all.nothing_later == (
        "This site has no later report on this council, so what became of these is not known here."
    )
    assert [item.later for item in items(page)] == [()]
    assert made_up[f"/reports/{sample.INSPECTION}/"].about_all.nothing_later is None


def test_a_history_tells_a_point_under_each_of_its_subjects_and_gives_it_one_place() -> None:
    analysis = sample.analysis()
    first = f"{sample.INSPECTION}#r1"
    both = replace(analysis.points[first], themes=(ThemeTag("supervision", ("supervis",)), ThemeTag("housing", ())))
    found = pages(sample.corpus(), dataclasses.replace(analysis, points={**analysis.points, first: both}))
    grid = found["/authorities/ashmere/recommendations/"].grid
    (supervision,), (housing,) = grid.often.stories, grid.more.stories
    assert [point.anchor for step in supervision.steps for point in step.asked] == [
        "2017-09-25-round-r1",
        "2019-12-18-visit-r1",
    ]
    assert [(point.anchor, point.quote.words) for step in housing.steps for point in step.asked] == [
        (None, "Make supervision regular | and *useful*.")
    ]


def test_a_history_leads_from_the_later_of_two_similar_points_to_the_earlier(made_up: dict[str, Any]) -> None:
    (story,) = made_up["/authorities/ashmere/recommendations/"].grid.often.stories
    earlier, later = [point for step in story.steps for point in step.asked]
    (similar,) = later.before
    assert (similar.kind, similar.quotes) == ("program", ())
    assert similar.links[0].address == f"/authorities/ashmere/recommendations/#{earlier.anchor}"


def test_each_kind_of_evidence_is_explained_once_in_its_own_look(made_up: dict[str, Any]) -> None:
    kinds = made_up["/authorities/ashmere/recommendations/"].kinds
    assert [one.kind for one in kinds] == ["inspectors", "program", "nothing"]

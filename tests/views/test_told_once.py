"""What holds for a whole list is said once above it, and a point's words stand once on its council's history."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.model.analysis import Analysis, ThemeTag
from generator.model.corpus import Corpus
from generator.publish import render_page
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
    assert [item.around.said_before for item in items(page)] == [None, None]


def test_a_last_document_says_once_that_nothing_later_is_held(made_up: dict[str, Any]) -> None:
    page = made_up[f"/reports/{sample.VISIT}/"]
    assert page.about_all.nothing_later == (
        "This site has no later report on this council, so it cannot say what became of them."
    )
    assert [item.around.nothing for item in items(page)] == [None]
    assert made_up[f"/reports/{sample.INSPECTION}/"].about_all.nothing_later is None


def test_a_history_holds_a_point_with_two_themes_once_and_leads_to_it_from_the_other() -> None:
    analysis = sample.analysis()
    first = f"{sample.INSPECTION}#r1"
    both = replace(analysis.points[first], themes=(ThemeTag("supervision", ("supervis",)), ThemeTag("housing", ())))
    found = pages(sample.corpus(), replace(analysis, points={**analysis.points, first: both}))
    supervision, housing = found["/authorities/ashmere/recommendations/"].themes
    assert [point.anchor for point in supervision.points] == [
        "2017-09-25-round-r1",
        "2017-09-25-round-r2",
        "2019-12-18-visit-r1",
    ]
    assert housing.points == ()
    (entry,) = housing.elsewhere
    assert (entry.link.text, entry.words) == (
        "“Make supervision regular | and *useful*.”",
        "3 August 2017, in full under “Supervision of social workers”.",
    )
    assert entry.link.address == "/authorities/ashmere/recommendations/#2017-09-25-round-r1"


def test_a_history_quotes_the_earlier_of_two_similar_points_and_leads_to_the_later(made_up: dict[str, Any]) -> None:
    (theme,) = made_up["/authorities/ashmere/recommendations/"].themes
    earlier, _, later = theme.points
    assert [[text.words for text in similar.texts] for similar in later.around.similar_before] == [
        [earlier.quote.words]
    ]
    (similar,) = earlier.around.similar_after
    assert similar.texts == ()
    assert similar.read_on.address == f"/authorities/ashmere/recommendations/#{later.anchor}"


def test_a_history_in_which_nobody_looked_back_says_nothing_of_how_such_words_are_read(made_up: dict[str, Any]) -> None:
    page = made_up["/authorities/brackendale/recommendations/"]
    assert page.statuses.startswith("“Met”, “not met” and their like are the program’s reading")
    assert page.statuses not in render_page(page)
    assert page.directions not in render_page(page)

"""What a figure's page shows across councils: a line for all only of what is counted alike."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.analysis import analyse
from generator.english import measures as wording
from generator.english.documents import inspection_words
from generator.model.corpus import AppliedCorrection
from generator.model.registry import Correction
from generator.publish.templating import render_page
from generator.views.subjects.measures import MeasurePage
from tests.analysis.factory import corpus, report, statistic
from tests.views import sample
from tests.views.made import all_pages, parts_made


def page_of(*, comparable: bool) -> MeasurePage:
    made = sample.corpus()
    measures = {key: one.model_copy(update={"comparable": comparable}) for key, one in made.measures.items()}
    pages = all_pages(replace(made, measures=measures), sample.analysis(), sample.AS_OF)
    return next(page for page in pages if isinstance(page, MeasurePage) and page.regions)


@pytest.mark.parametrize(("comparable", "caution"), [(True, None), (False, wording.NOT_COMPARABLE)])
def test_figures_stand_on_one_line_where_they_are_counted_alike(comparable: bool, caution: str | None) -> None:
    page = page_of(comparable=comparable)
    pictures = [row.picture is not None for region in (*page.regions, *page.earlier) for row in parts_made(region.rows)]
    assert set(pictures) == {comparable}
    assert page.caution == caution
    assert comparable or page.key is None


def test_a_figure_without_a_day_goes_by_what_is_known_of_its_report() -> None:
    """Not by the end of an inspection of which only the start or the publication is known."""
    made, report = sample.corpus(), sample.inspection()
    undated = tuple(one.model_copy(update={"as_of": None, "as_of_text": None}) for one in report.statistics)
    no_end = report.document.model_copy(update={"inspection_end": None})
    changed = report.model_copy(update={"statistics": undated, "document": no_end})
    reports = (*(one for one in made.reports if one.id != report.id), changed)
    pages = all_pages(replace(made, reports=reports), sample.analysis(), sample.AS_OF)
    page = next(one for one in pages if isinstance(one, MeasurePage) and one.regions)
    (row,) = parts_made(page.regions[0].rows)
    assert row.words.startswith("report published 25 September 2017")


def test_a_page_without_figures_has_nothing_to_be_careful_of() -> None:
    made = sample.corpus()
    measures = {key: one.model_copy(update={"comparable": False}) for key, one in made.measures.items()}
    reports = tuple(report.model_copy(update={"statistics": ()}) for report in made.reports)
    pages = all_pages(replace(made, measures=measures, reports=reports), sample.analysis(), sample.AS_OF)
    found = [page for page in pages if isinstance(page, MeasurePage)]
    assert [page.caution for page in found] == [None] * len(found)


def test_a_figure_that_inspectors_did_not_write_says_who_told_it() -> None:
    paper = report(statistics=(statistic("looked-after", 53),), first_hand=False)
    held = corpus(paper, report("westshire", statistics=(statistic("looked-after", 60),)))
    pages = {one.address: render_page(one) for one in all_pages(held, analyse(held), "2026-11-26")}
    told = "second-hand, told by Inspectorate"
    assert pages["/measures/looked-after/"].count(told) == 1
    assert pages["/compare/eastshire-and-westshire/"].count(f"· {told}") == 1
    assert "From the council paper on the inspection that ended" in pages["/authorities/eastshire/"]
    assert "From the report on the inspection that ended" in pages["/authorities/westshire/"]


def test_what_a_person_took_away_beside_a_figure_is_not_told_as_one() -> None:
    bare = statistic("looked-after", 53).model_copy(update={"as_of": None, "as_of_text": None})
    reports = (report(statistics=(bare,)), report("westshire"))
    fields = ("statistics.0.as_of", "statistics.0.as_of_text", "statistics.0.national", "statistics.0.previous")
    gone = [Correction(report=reports[0].id, field=each, reason="So.", date="2026-11-21") for each in fields]
    held = replace(corpus(*reports), corrections=tuple(AppliedCorrection(one, "1", one.field) for one in gone))
    page = next(one for one in all_pages(held, analyse(held), "2026-11-26") if one.address == "/measures/looked-after/")
    assert isinstance(page, MeasurePage)
    (row,) = parts_made(page.regions[0].rows)
    assert row.words == f"{inspection_words(reports[0])}, looked-after"

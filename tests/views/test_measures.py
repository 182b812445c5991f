"""What a figure's page shows across councils: a line for all only of what is counted alike."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.english import measures as wording
from generator.views.subjects.measures import MeasurePage
from tests.views import sample
from tests.views.made import all_pages


def page_of(*, comparable: bool) -> MeasurePage:
    made = sample.corpus()
    measures = {key: one.model_copy(update={"comparable": comparable}) for key, one in made.measures.items()}
    pages = all_pages(replace(made, measures=measures), sample.analysis(), sample.AS_OF)
    return next(page for page in pages if isinstance(page, MeasurePage) and page.regions)


@pytest.mark.parametrize(("comparable", "caution"), [(True, None), (False, wording.NOT_COMPARABLE)])
def test_figures_stand_on_one_line_where_they_are_counted_alike(comparable: bool, caution: str | None) -> None:
    page = page_of(comparable=comparable)
    pictures = [row.picture is not None for region in (*page.regions, *page.earlier) for row in region.rows]
    assert set(pictures) == {comparable}
    assert page.caution == caution
    assert comparable or page.key is None


def test_a_page_without_figures_has_nothing_to_be_careful_of() -> None:
    made = sample.corpus()
    measures = {key: one.model_copy(update={"comparable": False}) for key, one in made.measures.items()}
    reports = tuple(report.model_copy(update={"statistics": ()}) for report in made.reports)
    pages = all_pages(replace(made, measures=measures, reports=reports), sample.analysis(), sample.AS_OF)
    found = [page for page in pages if isinstance(page, MeasurePage)]
    assert [page.caution for page in found] == [None] * len(found)

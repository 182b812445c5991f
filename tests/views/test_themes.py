"""What a theme's page says of the years its points were made in."""

from __future__ import annotations

from dataclasses import replace

from generator.views.subjects.themes import ThemePage
from tests.views import sample
from tests.views.made import all_pages


def test_a_year_that_is_not_known_is_said_to_be_so_in_list_and_table() -> None:
    corpus, analysis = sample.corpus(), sample.analysis()
    no_dates = {"published": None, "inspection_start": None, "inspection_end": None}
    undated = [
        report.model_copy(update={"document": report.document.model_copy(update=no_dates)})
        if report.id == sample.VISIT
        else report
        for report in corpus.reports
    ]
    points = {
        name: replace(point, date="") if point.report == sample.VISIT else point
        for name, point in analysis.points.items()
    }
    pages = all_pages(replace(corpus, reports=tuple(undated)), replace(analysis, points=points), sample.AS_OF)
    (page,) = (page for page in pages if page.address == "/themes/supervision/")
    assert isinstance(page, ThemePage)
    years = ["2017", "Year not known"]
    assert [year.year for year in page.years] == years
    assert [row.year for row in page.counts] == years

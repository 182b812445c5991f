"""What a theme's page says of councils and years."""

from __future__ import annotations

import dataclasses

from generator.frozen import replace
from generator.views.subjects.themes import ThemePage
from tests.views import sample
from tests.views.made import all_pages, parts_made


def test_a_year_that_is_not_known_is_said_to_be_so_and_stands_on_no_axis() -> None:
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
    pages = all_pages(
        dataclasses.replace(corpus, reports=tuple(undated)), dataclasses.replace(analysis, points=points), sample.AS_OF
    )
    (page,) = (page for page in pages if page.address == "/themes/supervision/")
    assert isinstance(page, ThemePage)
    assert [year.year for year in page.earlier] == ["2017", "Year not known"]
    assert [(each.inspection, [row.year for row in each.rows]) for each in page.years] == [
        ("Full inspection", ["2017"])
    ]


def test_a_theme_says_who_was_told_something_at_the_latest_inspection_and_where_nothing_was_found() -> None:
    """A visit is no inspection, and what a board was asked is not the council's."""
    corpus = sample.corpus()
    (page,) = (
        one for one in all_pages(corpus, sample.analysis(), sample.AS_OF) if one.address == "/themes/supervision/"
    )
    assert isinstance(page, ThemePage)
    assert page.answer == "1 of 1 council was told something on this at their latest inspection."
    north, south = page.regions
    assert [(one.council.text, [each.quote.words for each in one.asked]) for one in parts_made(north.told)] == [
        ("Ashmere", ["Make supervision regular | and *useful*."])
    ]
    assert [one.name for one in south.unknown] == ["Brackendale"]
    assert [[each.quote.words for told in parts_made(year.told) for each in told.asked] for year in page.earlier] == [
        ["The frequency of supervision."],
        ["supervision of the board's"],
    ]

"""Measured figures in the reader's words."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.english import accuracy as words
from generator.model.accuracy import Accuracy, ErrorKind, FrameworkAccuracy, KnownError, ReportMeasured, Share
from generator.publish import render_page
from generator.views.about import accuracy as view
from generator.views.context import SiteContext
from tests.views import sample
from tests.views.made import all_pages

INSPECTION = sample.INSPECTION
SITE = SiteContext(sample.corpus(), sample.analysis(), sample.AS_OF)


def measured(*errors: KnownError) -> Accuracy:
    figures = FrameworkAccuracy("round", 1200, Share(9, 10), Share(3, 3), Share(1, 2), Share(0, 0), invented=1)
    return Accuracy("2026-11-21", (figures,), errors)


def test_each_framework_has_a_row_of_shares() -> None:
    shown = view.accuracy(SITE, measured())
    assert shown.table is not None
    (row,) = shown.table.rows
    assert (row.framework, row.reports, row.dates, row.counts) == (
        "Full inspection",
        "1,200",
        "3 of 3",
        "1 of 2",
    )
    assert row.grades == "9 of 10, and 1 that the report does not give"
    assert row.texts == "not checked"


def test_kinds_held_here_that_were_not_measured_are_named() -> None:
    day, not_measured = view.accuracy(SITE, measured()).opening
    assert "On 21 November 2026 the program read 1,200 reports" in day
    assert not_measured == "Held here but not measured over many reports: “Short visit”."


@pytest.mark.parametrize(
    ("kind", "subject", "expected", "got", "told"),
    [
        (
            "value",
            "adoption",
            "requires_improvement",
            "good",
            "adoption: requires improvement was expected, good read.",
        ),
        ("value", "recommendation", "", "", "recommendation: wrong."),
        ("theme-missing", "supervision", "", "", "the theme “Supervision of social workers” is missing."),
        ("theme-wrong", "supervision", "", "", "the theme “Supervision of social workers” is given wrongly."),
        ("link-missing", "", "", "", "a similar earlier or later point is missed."),
        ("link-wrong", "", "", "", "two points that are related but not the same are shown as similar."),
        ("status", "", "not_met", "partly_met", "a sentence that says “not met” is read as “partly met”."),
    ],
)
def test_an_error_in_words(kind: ErrorKind, subject: str, expected: str, got: str, told: str) -> None:
    held = ReportMeasured(INSPECTION, "ashmere", "2017-09-25")
    (shown,) = view.accuracy(SITE, measured(KnownError(held, kind, subject, expected, got))).errors
    assert (shown.report, shown.words) == ("Ashmere, 25 September 2017", told)
    assert shown.link is not None


def test_a_report_that_is_not_held_is_named_without_a_link_and_the_same_error_once() -> None:
    error = KnownError(ReportMeasured("brackendale/2020-02-14-round", "brackendale", "2020-02-14"), "link-missing")
    (shown,) = view.accuracy(SITE, measured(error, error)).errors
    assert shown.report == "Brackendale, 14 February 2020"
    assert shown.words.endswith("(2 times).")
    assert shown.link is None


def test_a_document_that_was_refused_is_said_to_be() -> None:
    (shown,) = view.accuracy(SITE, measured(KnownError(None, "value", "framework"))).errors
    assert (shown.report, shown.link) == ("A document that was refused", None)


def test_where_nothing_was_measured_the_page_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(view, "load_accuracy", lambda: None)
    shown = view.accuracy(SITE)
    assert shown.opening == (words.NOT_MEASURED,)
    assert shown.table is None


def test_a_written_page_takes_the_figures_in_at_their_line(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "how.md").write_text("# How\n\nBy reading.\n\n{accuracy}\n\nThe end.\n")
    found = all_pages(sample.corpus(), sample.analysis(), sample.AS_OF, tmp_path)
    (page,) = [page for page in found if page.kind == "about"]
    printed = render_page(page)
    assert printed.index("By reading.") < printed.index("Values read right") < printed.index("The end.")
    assert "{accuracy}" not in printed

"""The page at an address that moved or went says where it is or why, and stands in nobody's way."""

from __future__ import annotations

from dataclasses import replace

from generator.model.registry import MovedAddress
from generator.publish import render_page
from generator.views.about.moved import MovedPage
from generator.views.elements.basic import Hyperlink
from tests.views import sample
from tests.views.made import all_pages

GONE = "/reports/ashmere/2016-01-01-round/"


def moved_pages(*entries: dict[str, str]) -> list[MovedPage]:
    corpus = replace(sample.corpus(), moved=tuple(MovedAddress.model_validate(entry) for entry in entries))
    pages = all_pages(corpus, sample.analysis(), sample.AS_OF)
    return [page for page in pages if isinstance(page, MovedPage)]


def test_a_page_that_moved_leads_to_the_new_one_by_its_name() -> None:
    (page,) = moved_pages({"from": GONE, "to": f"/reports/{sample.VISIT}/"})
    assert (page.title, page.moved_to, page.reason) == ("This page has moved", f"/reports/{sample.VISIT}/", None)
    assert page.now == Hyperlink("Ashmere: Short visit, 23 October 2019", f"/reports/{sample.VISIT}/")


def test_a_page_that_moved_to_no_report_leads_there_by_its_address() -> None:
    (page,) = moved_pages({"from": "/themes/homes/", "to": "/themes/housing/"})
    assert page.now == Hyperlink("/themes/housing/", "/themes/housing/")


def test_a_report_that_was_removed_says_when_and_why_and_what_else_is_held() -> None:
    (page,) = moved_pages({"from": GONE, "reason": "It was a draft.", "date": "2026-11-21"})
    said = render_page(page)
    assert "moved_to" not in said
    for words in ("# This page is no longer here", "It was taken away on 21 November 2026.", "It was a draft."):
        assert words in said
    assert "[Ashmere](/authorities/ashmere/)" in said


def test_what_was_removed_is_named_and_its_publishers_document_is_linked() -> None:
    address = "https://files.example/1"
    (page,) = moved_pages({"from": GONE, "reason": "A draft.", "date": "2026-11-21", "url": address})
    said = render_page(page)
    assert "It was about Ashmere: " in said
    assert ", filed under 1 January 2016." in said
    assert f"[Where its publisher has or had the document]({address})" in said


def test_an_address_that_is_not_safe_is_not_linked() -> None:
    (page,) = moved_pages({"from": GONE, "reason": "A draft.", "date": "2026-11-21", "url": "javascript:alert(1)"})
    assert page.document is None


def test_what_was_removed_of_a_council_without_other_reports_leads_to_no_council() -> None:
    (page,) = moved_pages({"from": "/reports/elsewhere/2016-01-01-round/", "reason": "A draft.", "date": "2026-11-21"})
    assert page.council is None
    assert "this council" not in render_page(page)


def test_an_entry_that_does_not_fit_the_other_pages_makes_none() -> None:
    living = {"from": f"/reports/{sample.VISIT}/", "to": "/"}
    lost = {"from": GONE, "to": "/reports/ashmere/1999-01-01-round/"}
    assert moved_pages(living, lost) == []

"""What a council was told, as a grid of subjects and inspections: on a phone, by keyboard, without script, on paper."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tests.browser.conftest import Visit
from tests.browser.site_under_test import BuiltSite

pytestmark = [pytest.mark.browser, pytest.mark.slow]

Open = Callable[..., Visit]
ROWS = ".grid > details"


def test_a_subject_opens_on_the_spot_at_a_tap(visit: Open, site: BuiltSite) -> None:
    page = visit(width=360, has_touch=True).open(site.fullest("history"))
    row = page.locator(ROWS).first
    quote = row.locator("blockquote").first
    assert not quote.is_visible()
    box = row.locator("summary").bounding_box()
    assert box is not None
    assert box["height"] >= 36
    row.locator("summary").tap()
    assert quote.is_visible()
    assert row.locator(".when").first.inner_text()[:2].strip().isdigit()


def test_a_row_says_on_a_phone_in_which_years_and_how_often(visit: Open, site: BuiltSite) -> None:
    page = visit(width=360).open(site.fullest("history"))
    for row in page.locator(f"{ROWS} > summary:visible").all():
        assert re.search(r"\d{4}: ?\d", row.inner_text())


def test_a_row_is_read_out_with_its_years_on_a_wide_page(visit: Open, site: BuiltSite) -> None:
    page = visit(width=1280).open(site.fullest("history"))
    words = page.locator(f"{ROWS} > summary").first.text_content() or ""
    assert re.search(r"\d{4}: ?\d", words)


def test_a_reader_learns_what_was_asked_what_was_said_later_and_what_was_asked_next(
    visit: Open, site: BuiltSite
) -> None:
    """From the council's page, on a phone, by keyboard alone."""
    history = site.fullest("history")
    page = visit(width=360).open(history.removesuffix("recommendations/"))
    page.locator("article a[href^='recommendations/']").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{history}*")
    summary = page.locator(f"{ROWS} > summary").first
    summary.focus()
    page.keyboard.press("Enter")
    steps = page.locator(ROWS).first.locator(".step")
    assert steps.count() > 1
    assert steps.first.locator(".asks").is_visible()
    kinds = steps.locator(":is(.inspectors, .program, .nothing) > .said-kind")
    assert kinds.count() > 0
    assert all(re.search("Inspectors|program", words) for words in kinds.all_inner_texts())
    for step in steps.all()[1:]:
        assert step.locator(".said").count() > 0


def test_marks_stand_under_their_inspection(visit: Open, site: BuiltSite) -> None:
    page = visit(width=1280).open(site.fullest("history"))
    heads = [one.bounding_box() for one in page.locator(".months .column:visible").all()]
    row = page.locator(f"{ROWS} > summary").first
    marks = [one.bounding_box() for one in row.locator(".count").all()]
    assert len(heads) == len(marks)
    assert [round(box["x"]) for box in heads if box] == [round(box["x"]) for box in marks if box]


def test_a_row_opens_from_the_keyboard_and_without_script(visit: Open, site: BuiltSite) -> None:
    page = visit(java_script_enabled=False).open(site.fullest("history"))
    row = page.locator(ROWS).first
    row.locator("summary").focus()
    page.keyboard.press("Enter")
    assert row.locator("blockquote").first.is_visible()


@pytest.mark.parametrize("width", [320, 1280])
def test_a_link_to_a_point_opens_what_it_stands_in(visit: Open, site: BuiltSite, width: int) -> None:
    address = site.fullest("history")
    page = visit(width=width).open(address)
    anchors = page.locator(f"{ROWS} blockquote[id]").evaluate_all("found => found.map(one => one.id)")
    for anchor in (anchors[0], anchors[-1]):
        led = visit(width=width).open(f"{address}#{anchor}")
        assert led.locator(f"[id='{anchor}']").is_visible()


def test_a_page_as_it_first_stands_is_short_on_screen_and_paper(visit: Open, site: BuiltSite) -> None:
    page = visit(width=1280).open(site.fullest("history"))
    assert page.evaluate("document.documentElement.scrollHeight") <= 12_000
    page.emulate_media(media="print")
    assert not page.locator(f"{ROWS} blockquote").first.is_visible()

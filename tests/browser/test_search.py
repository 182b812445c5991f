"""Search as people use it: by keyboard, to the paragraph, at the root and below a path, on a phone, in the dark."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.test_pages import faults

pytestmark = [pytest.mark.browser, pytest.mark.slow]

Open = Callable[..., Visit]


def search(page: Page, words: str) -> None:
    page.keyboard.press("Control+k")
    page.keyboard.type(words)
    expect(page.locator("pagefind-results a").first).to_be_visible()
    # Results come one by one: wait until their number stands still.
    page.wait_for_timeout(500)


@pytest.mark.parametrize("below", ["", "/some/path"])
def test_the_keyboard_leads_to_the_paragraph(visit: Open, below: str) -> None:
    page = visit(below=below).open("/")
    search(page, "neglect")
    for _ in range(30):
        page.keyboard.press("ArrowDown")
        if "#p" in (page.evaluate("document.activeElement.href") or ""):
            break
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{below}/reports/**#p*")
    target = page.locator(":target")
    assert target.is_visible()
    assert "neglect" in page.locator(":target + p").inner_text().lower()


def test_nothing_of_the_index_is_fetched_before_the_reader_searches(visit: Open) -> None:
    begun = visit()
    asked: list[str] = []
    begun.page.on("request", lambda request: asked.append(request.url))
    page = begun.open("/")
    assert not [url for url in asked if "/pagefind/" in url and "component-ui" not in url]
    search(page, "neglect")
    assert [url for url in asked if "/pagefind/" in url and "component-ui" not in url]


def test_closing_the_search_returns_to_where_the_reader_was(visit: Open) -> None:
    page = visit().open("/")
    page.locator("pagefind-modal-trigger button").focus()
    page.keyboard.press("Enter")
    expect(page.locator("pagefind-modal input")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("pagefind-modal-trigger button")).to_be_focused()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (360, "light"), (360, "dark")])
def test_axe_finds_nothing_while_searching(visit: Open, width: int, scheme: str) -> None:
    page = visit(width=width, color_scheme=scheme).open("/")
    search(page, "neglect")
    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_no_result_is_said_in_words(visit: Open) -> None:
    page = visit().open("/")
    page.keyboard.press("Control+k")
    page.keyboard.type("xyzzyplugh")
    expect(page.locator("pagefind-summary")).to_contain_text("No results")

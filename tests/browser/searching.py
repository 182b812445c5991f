"""The search as a reader turns to it, and what it shows."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visit

Open = Callable[..., Visit]


def search(page: Page, words: str) -> None:
    """Open the dialog by keyboard and type at once, as people do."""
    page.keyboard.press("Control+k")
    page.keyboard.type(words)
    until_answered(page, words)
    expect(page.locator(".hit").first).to_be_visible()


def ask(page: Page, query: str) -> None:
    """Open the search page with a question in its address."""
    page.goto(page.url.split("/search/")[0].rstrip("/") + "/search/" + query)
    until_answered(page)


def until_answered(page: Page, words: str | None = None) -> None:
    """Wait for the answer to these words, or to whatever an address asks.

    Until then the status may say that the search goes on, and results may be those of words not yet typed to their end.
    """
    asked = "[data-answered]" if words is None else f'[data-answered="{words}"]'
    expect(page.locator(asked)).to_be_attached()


def status(page: Page) -> Locator:
    """What the search tells of its results; a page may have another status, as that of a field to choose a council."""
    return page.locator(".search__status")


def titles(page: Page) -> list[str]:
    return page.locator(".hit__title").all_inner_texts()


def places(page: Page) -> list[str]:
    """What the results lead to: `<report id>#<anchor>`."""
    links = page.locator(".hit__title a").evaluate_all("links => links.map(link => link.pathname + link.hash)")
    return [re.sub(r"^.*/reports/(.+)/#", r"\1#", link) for link in links]

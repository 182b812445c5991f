"""Fixtures: the built site, served, and a browser that lets no request leave this machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Request

from tests.browser import serving, site_under_test
from tests.browser.site_under_test import BuiltSite
from tests.made_once import made_once


@dataclass
class Visit:
    """An open page, with everything it complained of and every request it tried to send elsewhere."""

    page: Page
    base: str
    host: str
    complaints: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)

    def listen(self) -> None:
        self.page.on("console", self._said)
        self.page.on("pageerror", self._broke)
        self.page.context.on("request", self._asked)

    def stop_listening(self) -> None:
        self.page.remove_listener("console", self._said)
        self.page.remove_listener("pageerror", self._broke)
        self.page.context.remove_listener("request", self._asked)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.complaints.append(message.text)

    def _broke(self, error: Error) -> None:
        self.complaints.append(str(error))

    def _asked(self, request: Request) -> None:
        """Note a request to elsewhere. It is told, not held up: a route would turn the browser's cache off."""
        if not request.url.startswith((self.host, "data:", "blob:")):
            self.foreign.append(request.url)

    def open(self, address: str) -> Page:
        self.page.goto(self.base + address)
        return self.page


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    return site_under_test.built_in(made_once(tmp_path_factory, "site-of-five-reports", site_under_test.build))


@pytest.fixture(scope="session")
def base(site: BuiltSite) -> Iterator[str]:
    with serving.served(site.folder) as address:
        yield address


@pytest.fixture(scope="session")
def usual_window(browser: Browser) -> Iterator[Page]:
    """The window that is kept from test to test: to open one and to close it takes longer than most pages do."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture
def visit(browser: Browser, base: str, usual_window: Page) -> Iterator[Callable[..., Visit]]:
    """Look at the site: `visit(width=360, color_scheme="dark")`. Fails for a complaint or a foreign request.

    The first visit of a test has the usual window, unless it asks for one `alone`: where something is put into it for
    good, such as a clock or a script, and where it matters what is loaded.
    """
    visits: list[Visit] = []

    def begin(width: int = 1280, below: str = "", alone: bool = False, **options: Any) -> Visit:
        is_usual = not (visits or alone or options)
        page = usual_window if is_usual else browser.new_context(**options).new_page()
        page.set_viewport_size({"width": width, "height": 900})
        begun = Visit(page, base + below, base)
        begun.listen()
        visits.append(begun)
        return begun

    yield begin
    for each in visits:
        each.stop_listening()
        if each.page is usual_window:
            _leave(usual_window, base)
        else:
            each.page.context.close()
    for each in visits:
        assert each.foreign == []
        assert each.complaints == []


def _leave(window: Page, base: str) -> None:
    """Make a window what a new one is: an empty page, no other beside it, nothing stored, no pointer over anything."""
    for other in window.context.pages:
        if other is not window:
            other.close()
    window.unroute_all()
    if window.url.startswith(base):
        window.evaluate("localStorage.clear()")
    window.goto("about:blank")
    window.mouse.move(0, 0)
    window.emulate_media(media="null", color_scheme="light", reduced_motion="no-preference", forced_colors="none")

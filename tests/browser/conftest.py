"""Fixtures: the built site, served, and a browser that lets no request leave this machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Request

from tests.browser import serving, site_under_test
from tests.browser.site_under_test import BuiltSite
from tests.made_once import made_once

Scheme = Literal["light", "dark"]


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
def kept_window(browser: Browser) -> Iterator[Callable[[dict[str, Any]], Page]]:
    """A window for such options, kept from test to test: to open one takes longer than most pages do."""
    opened: dict[str, Page] = {}

    def window(options: dict[str, Any]) -> Page:
        if str(options) not in opened:
            opened[str(options)] = browser.new_context(**options).new_page()
        return opened[str(options)]

    yield window
    for each in opened.values():
        each.context.close()


@pytest.fixture
def visit(browser: Browser, base: str, kept_window: Callable[[dict[str, Any]], Page]) -> Iterator[Callable[..., Visit]]:
    """Look at the site: `visit(width=360, color_scheme="dark")`. Fails for a complaint or a foreign request.

    The first visit with such options has a window that is kept, unless it asks for one `alone`: where something is put
    into it for good, such as a clock or a script, and where it matters what is loaded.
    """
    visits: list[Visit] = []
    kept: list[Page] = []

    def begin(
        width: int = 1280, below: str = "", *, alone: bool = False, color_scheme: Scheme = "light", **options: Any
    ) -> Visit:
        page = browser.new_context(**options).new_page() if alone else kept_window(options)
        if page in kept:
            page = browser.new_context(**options).new_page()
        elif not alone:
            kept.append(page)
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=color_scheme)
        begun = Visit(page, base + below, base)
        begun.listen()
        visits.append(begun)
        return begun

    yield begin
    for each in visits:
        each.stop_listening()
        if each.page in kept:
            _leave(each.page, base)
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
    window.emulate_media(media="null", color_scheme="null", reduced_motion="null", forced_colors="null")

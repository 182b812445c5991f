"""Fixtures: the built site, served, and a browser that lets no request leave this machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Request

from tests.browser import serving, site_under_test
from tests.browser.site_under_test import BuiltSite
from tests.made_once import made_once


@dataclass
class Visit:
    """An open page, with everything it complained of and every request it tried to send elsewhere."""

    page: Page
    base: str
    complaints: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)

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


@pytest.fixture
def visit(browser: Browser, base: str) -> Iterator[Callable[..., Visit]]:
    """Open a fresh window: `visit(width=360, color_scheme="dark")`. Fails for a complaint or a foreign request."""
    visits: list[Visit] = []

    def begin(width: int = 1280, below: str = "", **options: Any) -> Visit:
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        begun = Visit(context.new_page(), base + below)
        begun.page.on("console", lambda said: begun.complaints.append(said.text) if said.type == "error" else None)
        begun.page.on("pageerror", lambda error: begun.complaints.append(str(error)))
        context.on("request", lambda request: begun.foreign.extend(_foreign(request, base)))
        visits.append(begun)
        return begun

    yield begin
    for each in visits:
        each.page.context.close()
        assert each.foreign == []
        assert each.complaints == []


def _foreign(request: Request, base: str) -> list[str]:
    """The address of a request to elsewhere. It is told, not held up: a route would turn the browser's cache off."""
    return [] if request.url.startswith((base, "data:", "blob:")) else [request.url]

"""Every kind of page works under the headers that the site asks its host to send."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import states
from tests.browser.serving import served
from tests.browser.site_under_test import BuiltSite

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture(scope="module")
def guarded(site: BuiltSite) -> Iterator[str]:
    lines = (site.folder / "_headers").read_text(encoding="utf-8").splitlines()[1:]
    headers = dict(line.strip().split(": ", 1) for line in lines)
    assert "frame-ancestors" in headers["Content-Security-Policy"]
    with served(site.folder, headers) as address:
        yield f"{address}/some/path"


def test_no_page_does_what_the_policy_forbids(guarded: str, site: BuiltSite, browser: Browser) -> None:
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    said: list[str] = []
    page.on("console", lambda one: said.append(f"{page.url}: {one.text}") if one.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(f"{page.url}: {error}"))
    addresses = [site.fullest(kind) for kind in site.pages]
    for address in (
        *addresses,
        "/search/?q=plans",
        "/compare/?c=lincolnshire,north-east-lincolnshire,newcastle-upon-tyne",
    ):
        page.goto(guarded + address)
        states.at_rest(page)
    assert said == []


def test_search_and_choosing_work_under_it(guarded: str, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(f"{guarded}/search/?q=plans")
    expect(page.locator(".hit").first).to_be_visible()
    page.goto(f"{guarded}/")
    page.get_by_role("combobox").first.fill("linc")
    expect(page.get_by_role("option").first).to_be_visible()


def test_no_other_page_may_frame_it(guarded: str, browser: Browser) -> None:
    page = browser.new_page()
    page.route("http://elsewhere.example/", lambda route: route.fulfill(body=f"<iframe src='{guarded}/'></iframe>"))
    page.goto("http://elsewhere.example/", wait_until="networkidle")
    assert not any(frame.locator("main").count() for frame in page.frames[1:])

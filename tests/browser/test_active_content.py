"""A site of reports whose every printed value tries to run something: in no browser it does, whatever the policy.

The reports are another tool's (`external:`), so that any string can stand in any field.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Dialog

from tests import five_reports
from tests.browser.serving import served
from tests.hostile.kills import generator
from tests.hostile.making import INJECTIONS

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PRINTED = frozenset(
    {"text", "heading", "title", "words", "label", "grade_text", "printed", "topic", "marker", "cells", "as_of_text"}
    | {"lead_inspector", "partnership", "published_text", "message", "note", "national", "group", "licence_words"}
)
"""Fields whose strings are printed and checked by no list."""
REPORTS = ("lincolnshire/2015-01-06-sif", "north-east-lincolnshire/2019-12-18-ilacs-focused-visit")
PAGES = [
    *("/", "/changes/", "/search/?q=alert", "/authorities/lincolnshire/"),
    *(f"/reports/{report}/" for report in REPORTS),
    "/authorities/north-east-lincolnshire/",
]
SEEN = """() => ({
    title: document.title,
    frames: document.querySelectorAll("iframe, object, embed, base").length,
    handlers: [...document.querySelectorAll("*")].flatMap((one) =>
        [...one.attributes].filter(({ name }) => name.startsWith("on")).map(({ name }) => one.tagName + " " + name)),
    links: [...document.querySelectorAll("[href], [src]")]
        .map((one) => one.getAttribute("href") ?? one.getAttribute("src"))
        .filter((address) => /^\\s*(javascript|vbscript|data:text)/i.test(address)),
    evil: [...document.querySelectorAll("[href*='evil.example'], [src*='evil.example']")].length,
})"""


def injected(value: Any, words: Iterator[str], field: str = "") -> Any:
    """Return the value with something that tries to run behind each printed string."""
    if isinstance(value, dict):
        return {name: injected(inner, words, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [injected(inner, words, field) for inner in value]
    return f"{value} {next(words)}" if isinstance(value, str) and field in PRINTED else value


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    room = tmp_path_factory.mktemp("active")
    five_reports.write(room / "content")
    words = cycle([*(one for one in INJECTIONS if one.isprintable()), "x" * 300])
    for report in REPORTS:
        path = room / "content/reports" / report / "report.json"
        data = injected(json.loads(path.read_text()), words)
        data["document"]["parser_version"] = "external:hostile"
        path.write_text(json.dumps(data))
    assert (
        generator("site", "--content", room / "content", "--site-url", "https://reports.example/", folder=room).wait()
        == 0
    )
    return room / "site"


class _Active(HTMLParser):
    """Notes what a page holds that could run."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.found += [f"{tag} {name}" for name in given if name.startswith("on")]
        self.found += [f"{tag}" for _ in "x" if tag in {"iframe", "object", "embed", "base"}]
        active = re.compile(r"\s*(?:javascript|vbscript|data:text)|//evil", re.IGNORECASE)
        self.found += [
            f"{tag} {value}" for value in (given.get("href"), given.get("src")) if value and active.match(value)
        ]


def test_no_file_of_the_site_holds_anything_that_runs(site: Path) -> None:
    for report in REPORTS:
        assert (site / "reports" / report / "index.html").is_file(), "it is published"
    for path in site.rglob("*.html"):
        page = _Active()
        page.feed(path.read_text("utf-8"))
        assert page.found == [], path
    for path in (*site.rglob("*.svg"), *site.rglob("*.xml")):
        assert not re.search(r"<script|<iframe|\son\w+=['\"]|<foreignObject", path.read_text("utf-8"), re.IGNORECASE), (
            path
        )


@pytest.mark.parametrize("under_policy", [True, False])
def test_nothing_runs_in_a_browser(site: Path, browser: Browser, under_policy: bool) -> None:
    with served(site) as address:
        context = browser.new_context(bypass_csp=not under_policy)
        page = context.new_page()
        asked: list[str] = []
        dialogs: list[str] = []

        def refuse(dialog: Dialog) -> None:
            dialogs.append(dialog.message)
            dialog.dismiss()

        page.on("request", lambda request: asked.append(request.url))
        page.on("dialog", refuse)
        for path in PAGES:
            page.goto(address + path, wait_until="networkidle")
            seen = page.evaluate(SEEN)
            assert (seen["frames"], seen["handlers"], seen["links"], seen["evil"]) == (0, [], [], 0), path
            assert seen["title"] != "taken", path
        context.close()
        assert dialogs == []
        assert [url for url in asked if not url.startswith((address, "data:image/", "blob:"))] == []


def test_a_very_long_word_wraps_on_a_narrow_screen(site: Path, browser: Browser) -> None:
    with served(site) as address:
        page = browser.new_page(viewport={"width": 320, "height": 700})
        for path in PAGES:
            page.goto(address + path, wait_until="networkidle")
            assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
        page.close()

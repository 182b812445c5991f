"""A site of reports whose every printed value tries to run something: in no browser it does, whatever the policy.

The reports are another tool's (`external:`), so that any string can stand in any field.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests import five_reports
from tests.browser import states
from tests.browser.serving import served
from tests.hostile.active_content import facts_of_site, more_than
from tests.hostile.in_chromium import what_runs
from tests.hostile.making import INJECTIONS
from tests.hostile.publishing import made_site
from tests.hostile.sites import facts_of_good_site

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
    made = made_site(room / "content", room, 1)
    assert made.status == 0, made.said
    return made.folder


def test_no_file_of_the_site_holds_anything_that_runs(site: Path) -> None:
    for report in REPORTS:
        assert (site / "reports" / report / "index.html").is_file(), "it is published"
    assert more_than(facts_of_good_site(), facts_of_site(site, (site.parent,))) == []


@pytest.mark.parametrize("under_policy", [True, False])
def test_nothing_runs_in_a_browser(site: Path, browser: Browser, under_policy: bool) -> None:
    assert what_runs(site, PAGES, browser, under_policy) == []


def test_a_very_long_word_wraps_on_a_narrow_screen(site: Path, browser: Browser) -> None:
    with served(site) as address:
        page = browser.new_page(viewport={"width": 320, "height": 700})
        for path in PAGES:
            page.goto(address + path)
            states.at_rest(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
        page.close()

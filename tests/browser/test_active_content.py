"""A site of reports whose every printed value tries to run something: in no browser it does, whatever the policy.

The reports are another tool's (`external:`), so that any string can stand in any field. What people write beside them,
decisions, replies and registries, tries the same.
"""

from __future__ import annotations

import json
import re
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
CORRECTED = "newcastle-upon-tyne/2017-07-07-sif"
PAGES = [
    *("/", "/quality/", "/themes/", "/changes/", "/search/?q=alert", "/authorities/lincolnshire/"),
    *("/authorities/north-east-lincolnshire/", "/reports/lincolnshire/2014-12-01-sif/"),
    *(f"/reports/{report}/" for report in (*REPORTS, CORRECTED)),
]


def injected(value: Any, words: Iterator[str], field: str = "") -> Any:
    """Return the value with something that tries to run behind each printed string."""
    if isinstance(value, dict):
        return {name: injected(inner, words, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [injected(inner, words, field) for inner in value]
    return f"{value} {next(words)}" if isinstance(value, str) and field in PRINTED else value


def write_beside(content: Path, evil: str) -> None:
    """Put something that tries to run into whatever people write beside reports."""
    evil = evil.replace("\\", "").replace('"', "'")
    day, council = 'date = "2026-11-21"', REPORTS[0].partition("/")[0]
    parsed = json.loads((content / "reports" / CORRECTED / "report.json").read_text("utf-8"))
    read = parsed["document"]["lead_inspector"]
    beside = {
        "site.toml": f'keeper = "Friends {evil[:90]}"\n',
        "corrections.toml": f"""[[correction]]
            report = "{CORRECTED}"\nfield = "document.lead_inspector"\nexpect = "{read}"\n{day}
            value = "Ann {evil}"\nreason = "So {evil}"\nby = "By {evil}"\n""",
        "replies.toml": f"""[[reply]]
            about = "{council}"\nkind = "reply"\nwords = "We {evil}"\noffice = "Office {evil}"\n{day}
            received = "2026-11-21"\nsource = "https://council.example/?a=<script>"\n""",
        "registry/moved.toml": f"""[[moved]]
            from = "/reports/{council}/2014-12-01-sif/"\nreason = "It {evil}"\n{day}\n""",
    }
    for name, lines in beside.items():
        (content / name).write_text(lines, encoding="utf-8")
    themes = content / "registry/themes.toml"
    titled = re.sub(r'^(title|description) = "', f"\\g<0>{evil} ", themes.read_text("utf-8"), flags=re.MULTILINE)
    themes.write_text(titled, "utf-8")
    for path in content.glob("reports/*/*/source.toml"):
        path.write_text(path.read_text("utf-8").replace('title = "', f'title = "{evil} '), "utf-8")


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
    write_beside(room / "content", INJECTIONS[0] + INJECTIONS[1] + INJECTIONS[5] + INJECTIONS[9])
    made = made_site(room / "content", room, 1)
    assert made.status == 0, made.said
    assert [line for line in made.said.splitlines() if "Expected" in line] == [], "all that people wrote is published"
    return made.folder


def test_no_file_of_the_site_holds_anything_that_runs(site: Path) -> None:
    for report in REPORTS:
        assert (site / "reports" / report / "index.html").is_file(), "it is published"
    source = {"a href council.example": {"the source of a reply"}}
    assert more_than(facts_of_good_site() | source, facts_of_site(site, (site.parent,))) == []


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

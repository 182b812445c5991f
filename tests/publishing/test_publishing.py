"""The steps of the workflows, end to end: fetched, proposed, checked, published and proven live, two days running."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.serving import served
from tests.installing import install
from tests.publishing.days import two_days
from tests.publishing.rehearsal import BELOW, Rehearsal

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def rehearsed(tmp_path_factory: pytest.TempPathFactory) -> Rehearsal:
    room = tmp_path_factory.mktemp("rehearsal")
    (room / "program").mkdir()
    rehearsal = Rehearsal(room, install(room / "program"))
    rehearsal.begin()
    return rehearsal


@pytest.fixture(scope="module")
def address(rehearsed: Rehearsal) -> Iterator[str]:
    """The address of the site after both days."""
    with served(rehearsed.pages) as host:
        assert len(list(two_days(rehearsed, host + BELOW, councils=3))) == 9
        yield host + BELOW


def test_every_report_is_published(rehearsed: Rehearsal, address: str) -> None:
    assert address
    assert len(json.loads((rehearsed.pages / "data/reports.json").read_text(encoding="utf-8"))) == 3
    assert f"Sitemap: {address}sitemap.xml" in (rehearsed.pages / "robots.txt").read_text(encoding="utf-8")


def test_what_changed_each_day_is_kept(rehearsed: Rehearsal, address: str) -> None:
    assert address
    versions = list((rehearsed.checkout() / "content/versions").glob("*.json"))
    added = [len(json.loads(path.read_text(encoding="utf-8"))["added"]) for path in versions]
    assert sorted(added) == [1, 2]


def test_a_pull_request_is_opened_or_renewed_and_its_checks_are_started(rehearsed: Rehearsal, address: str) -> None:
    assert address
    asked = [words.split(" --")[0] for words in rehearsed.asked_of_github]
    opened = ["auth setup-git", "pr list", "pr create", "workflow run check.yml"]
    renewed = ["auth setup-git", "pr list", "api", "workflow run check.yml"]
    assert asked == [*opened, *renewed, "merged"] * 2


def test_a_report_that_went_in_silence_stops_the_publication(rehearsed: Rehearsal, address: str) -> None:
    spoilt = rehearsed.checkout()
    shutil.rmtree(_any_report(spoilt))
    rehearsed.call("git", "commit", "--quiet", "--all", "--message", "Lose one", cwd=spoilt)
    rehearsed.call("git", "push", "--quiet", "origin", "main", cwd=spoilt)
    with pytest.raises(AssertionError, match="report-gone: "):
        rehearsed.publish(address)


def _any_report(checkout: Path) -> Path:
    return next(path.parent for path in (checkout / "content/reports").rglob("report.json"))

"""The live site is asked what it holds: the proof waits for it, and fails where it does not come."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.errors import BuildProblem, InputProblem
from generator.live_site import Proof, items_there, prove, reports_built
from generator.live_site.proof import PAUSE
from tests.browser.serving import served

NEWEST, OTHER = "kent/2017-01-02-sif", "leeds/2016-05-04-sif"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of two reports, as it is built."""
    for report in (NEWEST, OTHER):
        (tmp_path / "reports" / report).mkdir(parents=True)
        (tmp_path / "reports" / report / "index.html").write_text(report, encoding="utf-8")
    (tmp_path / "index.html").write_text("first page", encoding="utf-8")
    table(tmp_path, "reports", NEWEST, OTHER)
    table(tmp_path, "judgements", NEWEST, NEWEST, OTHER)
    table(tmp_path, "recommendations", OTHER)
    return tmp_path


def table(site: Path, name: str, *reports: str) -> None:
    (site / "data").mkdir(exist_ok=True)
    (site / f"data/{name}.json").write_text(
        json.dumps([{"report": report, "id": f"{report}#{number}"} for number, report in enumerate(reports)]),
        encoding="utf-8",
    )


@pytest.fixture
def address(site: Path) -> Iterator[str]:
    """Below a path, as a project's site is hosted."""
    with served(site) as there:
        yield f"{there}/some/path/"


def proof(folder: Path | None = None) -> Proof:
    return Proof(NEWEST, frozenset({NEWEST, OTHER}), folder, fresh="run=7")


def test_a_site_that_shows_everything(site: Path, address: str) -> None:
    prove(address, proof(site), seconds=0)


@pytest.mark.usefixtures("site")
def test_what_a_site_holds(address: str) -> None:
    assert items_there(address) == {
        NEWEST: ((f"{NEWEST}#0", f"{NEWEST}#1"), ()),
        OTHER: ((f"{OTHER}#2",), (f"{OTHER}#0",)),
    }


def test_where_no_site_is_yet_nothing_is_held(tmp_path: Path) -> None:
    with served(tmp_path) as there:
        assert items_there(f"{there}/some/path") is None


@pytest.mark.parametrize("name", ["reports", "judgements", "recommendations"])
def test_a_site_without_its_data_holds_nobody_knows_what(site: Path, address: str, name: str) -> None:
    (site / f"data/{name}.json").unlink()
    with pytest.raises(BuildProblem, match=f"data/{name}.json: no such file"):
        items_there(address)


def test_the_rules_for_other_peoples_robots_do_not_keep_a_keeper_away(site: Path, address: str) -> None:
    (site / "robots.txt").write_text("User-agent: *\nDisallow: /\n", encoding="utf-8")
    prove(address, proof(site), seconds=0)


@pytest.mark.parametrize(
    ("spoil", "seen"),
    [
        (lambda site: shutil.rmtree(site / "reports" / NEWEST), "no such page"),
        (lambda site: table(site, "reports", OTHER), f"1 reports; missing: {NEWEST}; not expected: none"),
        (lambda site: table(site, "reports", NEWEST, OTHER, "x/1"), "not expected: x/1"),
        (lambda site: (site / "data/reports.json").write_text("<html>"), "something else than a list of rows"),
        (lambda site: (site / "data/reports.json").write_text("[7]"), "something else than a list of rows"),
    ],
)
def test_a_site_that_does_not(site: Path, address: str, spoil: object, seen: str) -> None:
    spoil(site)  # type: ignore[operator]
    with pytest.raises(InputProblem) as told:
        prove(address, proof(), seconds=0)
    assert seen in told.value.seen


def test_another_page_than_was_built(address: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    built = tmp_path_factory.mktemp("built")
    (built / "index.html").write_text("newer page", encoding="utf-8")
    (built / "reports" / NEWEST).mkdir(parents=True)
    with pytest.raises(BuildProblem, match="a page that cannot be read"):
        prove(address, proof(built), seconds=0)
    (built / "reports" / NEWEST / "index.html").write_text(NEWEST, encoding="utf-8")
    with pytest.raises(BuildProblem, match="another page"):
        prove(address, proof(built), seconds=0)


def test_a_host_that_takes_a_while_is_asked_again(site: Path, address: str) -> None:
    table(site, "reports", OTHER)
    waited: list[float] = []

    def pause(seconds: float) -> None:
        waited.append(seconds)
        if len(waited) == 3:
            table(site, "reports", NEWEST, OTHER)

    told: list[InputProblem] = []
    prove(address, proof(), seconds=60, clock=lambda: sum(waited), pause=pause, tell=told.append)
    assert waited == [PAUSE] * 3
    assert [problem.code for problem in told] == ["not-live"]


def test_but_not_for_ever(site: Path, address: str) -> None:
    table(site, "reports", OTHER)
    waited: list[float] = []
    with pytest.raises(BuildProblem):
        prove(address, proof(), seconds=35, clock=lambda: sum(waited), pause=waited.append)
    assert len(waited) == 3


def test_a_site_that_does_not_answer_is_told() -> None:
    with pytest.raises(InputProblem, match="no whole answer"):
        items_there("http://127.0.0.1:1/")


def test_what_was_built_is_told_by_its_own_data(site: Path) -> None:
    assert reports_built(site) == {NEWEST, OTHER}
    with pytest.raises(BuildProblem, match="a folder whose data cannot be read"):
        reports_built(site / "reports")

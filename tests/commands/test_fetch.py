"""`fetch` as a person runs it, against a stand-in for the inspectorate's site: what it says, and how it ends."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.corpus.registry import load_registry
from generator.resources import CONTENT
from tests.commands.conftest import Run
from tests.commands.test_docs import lines_with
from tests.five_reports import PROJECT
from tests.stand_in import faults
from tests.stand_in.documents import WEB_PAGE, letter
from tests.stand_in.server import StandIn
from tests.stand_in.shelf import Published, made_up

REGISTER = load_registry(CONTENT).authorities
KENT = "80476"


@pytest.fixture
def site() -> Iterator[StandIn]:
    with StandIn(made_up([REGISTER["kent"], REGISTER["leeds"]])) as site:
        yield site


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder that does not exist yet."""
    return tmp_path / "new"


def test_a_visit_files_what_is_new_and_says_so(run: Run, site: StandIn, content: Path) -> None:
    site.shelf.hold_back(1)
    result = run("fetch", "--source", site.url, "--content", content)
    assert (result.exit_code, result.stderr) == (0, f"{content}: begun; its registries are the program's own.\n")
    first, _, rest = result.stdout.partition("\n\n")
    assert first == "2 councils, 1 document: 1 new."
    assert "New:\n  kent\n    kent/" in rest
    assert run("check", "--content", content).exit_code == 0
    assert {path.name for path in content.iterdir()} == {"corrections.toml", "links.toml", "replies.toml", "reports"}
    site.shelf.turn_the_day()
    assert run("fetch", "--source", site.url, "--content", content).stdout.startswith(
        "2 councils, 2 documents: 1 new and 1 held already."
    )


def test_pages_that_had_gone_with_a_report_are_there_again_with_a_new_one(
    run: Run, site: StandIn, content: Path
) -> None:
    visit = ("fetch", "--source", site.url, "--content", content)
    run(*visit)
    run("remove", "kent", "--reason", "It was withdrawn.", "--content", content)
    assert "/authorities/kent/" in (content / "registry/moved.toml").read_text(encoding="utf-8")
    site.shelf.add(KENT, "Kent", Published(99, "Focused visit", "9 March 2026", letter("Kent", "9 March 2026", 99)))
    assert "of pages that are there again" in run(*visit).stderr
    assert "/authorities/kent/" not in (content / "registry/moved.toml").read_text(encoding="utf-8")
    assert run("check", "--content", content).exit_code == 0
    undone = run("remove", "kent", "--undo", "--content", content)
    assert "fetch --authority kent`" in undone.stderr
    assert run(*visit).stdout.startswith("2 councils, 3 documents: 1 new")
    assert run("check", "--content", content).exit_code == 0


def test_what_was_not_taken_is_listed_with_why_and_then_only_counted(run: Run, site: StandIn, content: Path) -> None:
    site.faults[site.shelf.documents[KENT][0].path] = [faults.body(WEB_PAGE)]
    site.shelf.documents.pop("80481")
    site.shelf.names.pop("80481")
    result = run("fetch", "--source", site.url, "--content", content)
    assert result.exit_code == 0
    assert "Not taken, and not asked for again:\n  kent\n" in result.stdout
    assert "a web page titled 'Not here'" in result.stdout
    again = run("fetch", "--source", site.url, "--content", content).stdout
    assert again.startswith("1 council, 1 document: 0 new and 1 not taken before.")
    assert "a web page" not in again


def test_what_there_is_to_do_stands_last(run: Run, content: Path) -> None:
    asked = ("leeds", "barnet", "bexley", "bolton", "bury", "kent")  # the sixth letter is on a visit in November
    with StandIn(made_up([REGISTER[slug] for slug in asked], misprinted="kent")) as site:
        told = run("fetch", "--source", site.url, "--content", content).stdout
        (kent,) = (path.name for path in (content / "reports/kent").iterdir())
        assert told.endswith(f"\n\nLook at these first:\n  2 doubts: python -m generator review kent/{kent}\n")
        assert run("remove", "leeds", "--reason", "A trial.", "--content", content).exit_code == 0
        told = run("fetch", "--source", site.url, "--content", content).stdout
    assert told.startswith("6 councils, 6 documents: 0 new, 5 held already and 1 removed by you.")
    assert "No page on the inspectorate’s site, which is no fault: " in told
    assert "Look at" not in told


def test_doubts_that_a_correction_answers_are_not_told_again_once_it_has_come_back(run: Run, content: Path) -> None:
    asked = ("leeds", "barnet", "bexley", "bolton", "bury", "kent")
    with StandIn(made_up([REGISTER[slug] for slug in asked], misprinted="kent")) as site:
        visit = ("fetch", "--source", site.url, "--content", content)
        run(*visit)
        for field in ("start", "end"):
            put = ("correct", "kent", f"document.inspection_{field}", "2022-11-13", "--reason", "A misprint.")
            assert run(*put, "--content", content).exit_code == 0
        taken_out = run("remove", "kent", "--reason", "A trial.", "--content", content)
        assert "inspected 2022-11-13 to 2022-11-13; " in taken_out.stderr
        run("remove", "kent", "--undo", "--content", content)
        told = run(*visit)
    assert "2 decisions put back" in told.stderr
    assert "doubts" not in told.stdout


def test_other_programs_get_an_object(run: Run, site: StandIn, content: Path) -> None:
    result = run("fetch", "--source", site.url, "--content", content, "--dry-run", "--json")
    told = json.loads(result.stdout)
    assert [(one["council"], one["state"], one["report"]) for one in told["documents"]] == [
        ("kent", "wanted", None),
        ("leeds", "wanted", None),
    ]
    assert (told["asked"], told["problems"], told["ended_early"]) == (["kent", "leeds"], [], False)
    assert not content.exists()


def test_a_changed_site_ends_with_status_1_and_advice(run: Run, site: StandIn, content: Path) -> None:
    site.hidden = True
    result = run("fetch", "--source", site.url, "--content", content, "--quiet")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"no-council: {site.url}/search?")
    assert "generator/model/inspectorate.py" in result.stderr


def test_a_content_folder_may_say_who_asks_and_where_files_stay(run: Run, site: StandIn, content: Path) -> None:
    content.mkdir()
    (content / "site.toml").write_text('contact = "keeper@reports.example"\nsources = "linked"\n', encoding="utf-8")
    assert run("fetch", "--source", site.url, "--content", content, "--authority", "kent").exit_code == 0
    (agent,) = site.agents
    assert agent.startswith("inspection-reports/")
    assert agent.endswith(" (+keeper@reports.example)")
    assert not list(content.rglob("*.pdf"))
    assert run("check", "--content", content).exit_code == 0


def test_nothing_is_taken_where_nobody_can_tell_where_files_stay(run: Run, site: StandIn, content: Path) -> None:
    content.mkdir()
    (content / "site.toml").write_text('sources = "linked"\nsources = "linked"\n', encoding="utf-8")
    result = run("fetch", "--source", site.url, "--content", content, "--authority", "kent")
    assert (result.exit_code, "`sources` is there twice" in result.stderr) == (1, True)
    assert not list(content.rglob("*.pdf"))


@pytest.mark.parametrize(
    "wrong",
    [
        ["--source", "http://reports.example"],
        ["--source", "reports.example"],
        ["--source", "file:///etc"],
        ["--authority", "atlantis"],
        ["--since", "yesterday"],
        ["--pause", "-1"],
    ],
)
def test_wrong_usage_is_status_2(run: Run, content: Path, wrong: list[str]) -> None:
    assert run("fetch", "--content", content, *wrong).exit_code == 2


@pytest.mark.parametrize(
    ("typed", "near"), [("leds", "leeds"), ("Bristol, City of", "bristol"), ("newcastle", "newcastle-upon-tyne")]
)
def test_a_council_that_is_not_known_is_answered_with_names_that_are_near(
    run: Run, content: Path, typed: str, near: str
) -> None:
    result = run("fetch", "--authority", typed, "--content", content)
    assert (result.exit_code, content.exists()) == (2, False)
    assert near in result.stderr


def test_nobody_else_changes_the_folder_during_a_visit(run: Run, site: StandIn, content: Path) -> None:
    meanwhile: list[str] = []

    def told(_status: int) -> None:
        """Another command, while the site is asked for the first page."""
        site.told = lambda _: None
        meanwhile.append(run("remove", "kent", "--reason", "A draft.", "--content", content).stderr)

    site.told = told
    assert run("fetch", "--source", site.url, "--content", content).exit_code == 0
    assert "another command that changes this folder" in meanwhile[0]


def test_each_example_of_the_guides_can_be_followed(run: Run, site: StandIn, content: Path) -> None:
    examples = [line for line in lines_with("python -m generator ") if line.split()[0] == "fetch"]
    assert len(examples) >= 4
    for example in examples:
        result = run(*shlex.split(example), "--source", site.url, "--content", content)
        assert result.exit_code == 0, example


@pytest.mark.slow
def test_a_visit_that_was_killed_leaves_nothing_half_done(run: Run, site: StandIn, content: Path) -> None:
    every = made_up([one for one in REGISTER.values() if one.ofsted_urn][:12])
    site.shelf.names, site.shelf.documents = every.names, every.documents
    fetching = [sys.executable, "-m", "generator", "fetch", "--source", site.url, "--content", str(content)]
    with subprocess.Popen(fetching, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=PROJECT) as killed:
        until = time.monotonic() + 60
        while not list(content.glob("reports/*/*/report.json")) and time.monotonic() < until:
            time.sleep(0.01)
        killed.kill()
    filed = len(list(content.glob("reports/*/*/report.json")))
    assert filed
    result = run("fetch", "--source", site.url, "--content", content)
    assert result.exit_code == 0
    assert len(list(content.glob("reports/*/*/report.json"))) == len(every.names)
    assert not list(content.glob(".fetching*"))
    assert run("check", "--content", content).exit_code == 0


def test_what_is_to_come_is_not_asked_for(run: Run, content: Path) -> None:
    result = run("fetch", "--since", "2098-01-01", "--source", "http://127.0.0.1:9", "--content", content)
    assert result.exit_code == 2
    assert "2098-01-01 is to come" in result.stderr

"""A keeper follows the guides with their own hands: every block can be pasted, ends well, and shows what it shows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.commands import VERBS
from generator.content_repository import begin
from generator.corpus.staged_change import DECIDED, PLAN, finish_change
from tests.commands.test_docs import command
from tests.five_reports import PROJECT
from tests.installing import called
from tests.keeping.codes import codes
from tests.keeping.conftest import ELSEWHERE, Keeper, around
from tests.keeping.sessions import Seen, blocks, unseen
from tests.stand_in.__main__ import run
from tests.stand_in.server import StandIn
from tests.stand_in.shelf import Shelf

IN_A_REPOSITORY = ("daily", "reports", "councils", "host", "recover")
"""Guides to a repository that is there."""
GUIDES = {path.stem for path in (PROJECT / "docs/keeping").glob("*.md")}
SHOWN = {
    "councils": {
        "authorities/north-anytown": "North Anytown took the place of Barnet on 1 April 2026.",
        "authorities/barnet": "This council no longer exists.",
        "authorities/bexley": "North Anytown took the place of Bexley on 1 April 2026.",
        "reports/barnet/2022-11-22-ilacs-focused-visit": "Barnet",
    },
    "reports": {
        "reports/barnsley/2022-11-29-ilacs-focused-visit": "It was withdrawn by the inspectorate.",
        "authorities/bexley": "We have read the letter with care",
    },
}
"""What readers then see on pages of the site, by guide."""
CODE = re.compile(r"`([a-z0-9-]+)`")


@pytest.mark.slow(seconds=60)
class TestPasted:
    def test_the_quarter_of_an_hour_of_the_readme(self, first_days: list[Seen]) -> None:
        assert faults(first_days) == []

    def test_a_site_is_started_from_nothing(self, keeper: Keeper, tmp_path: Path) -> None:
        with around(tmp_path, councils=4) as instead:
            assert faults(keeper.follow("docs/keeping/start.md", keeper.program, instead)) == []

    @pytest.mark.parametrize("guide", IN_A_REPOSITORY)
    def test_a_guide(self, keeper: Keeper, repository: Path, guide: str) -> None:
        with around(repository / "site") as instead:
            assert faults(keeper.follow(f"docs/keeping/{guide}.md", repository, instead)) == []
        for page, words in SHOWN.get(guide, {}).items():
            assert words in (repository / "site" / page / "index.html").read_text(encoding="utf-8")


def test_a_change_that_was_stopped_is_not_carried_out_once_all_is_as_at_the_last_commit(tmp_path: Path) -> None:
    begin(tmp_path, None)
    commit = ("-c", "user.name=A Keeper", "-c", "user.email=keeper@example.org", "commit", "--quiet", "--message=Begin")
    for words in (("init", "--quiet"), ("add", "--all"), commit):
        called("git", *words, cwd=tmp_path)
    content = tmp_path / "content"
    before = (content / "links.toml").read_bytes()
    (content / DECIDED).mkdir()
    (content / DECIDED / "0").write_bytes(b"# Something else\n")
    (content / DECIDED / PLAN).write_text('{"write": {"0": "links.toml"}, "gone": []}', encoding="utf-8")
    (restoring,) = (one for one in blocks(said("docs/keeping/recover.md")) if "git restore --staged" in one.commands)
    for line in restoring.commands.splitlines():
        if line.startswith("git "):
            called(*line.split(), cwd=tmp_path)
    finish_change(content)
    assert (content / "links.toml").read_bytes() == before


def faults(session: list[Seen]) -> list[str]:
    """What did not go as the guide says, each with the commands and all that was printed."""
    assert session
    return [
        f"{one.block.commands}\nfailed: {one.failed}, not seen: {unseen(one)}\n{one.printed}"
        for one in session
        if one.failed != ((one.block.status,) if one.block.status else ()) or unseen(one)
    ]


def test_every_guide_is_followed() -> None:
    assert {"README", "start", *IN_A_REPOSITORY} == GUIDES


@pytest.mark.parametrize("guide", sorted(GUIDES))
def test_a_command_within_a_sentence_is_one_that_there_is(guide: str) -> None:
    words = said(f"docs/keeping/{guide}.md")
    assert {*re.findall(r"inspection-reports ([a-z]+)", words)} <= {*VERBS}
    known = {name for verb in VERBS for option in command(verb).params for name in option.opts} | {"--version"}
    assert {*re.findall(r"`(--[a-z-]+)", words)} <= known


def test_what_cannot_run_here_is_still_shown() -> None:
    pasted = [block.commands for guide in ("README.md", "docs/keeping/start.md") for block in blocks(said(guide))]
    lines = {line for commands in pasted for line in commands.splitlines()}
    assert set(ELSEWHERE) <= lines


def test_every_code_that_the_program_tells_stands_in_a_guide_with_what_to_do() -> None:
    assert set(codes()) - told() == set()


def test_a_code_that_a_guide_tells_of_is_one_of_the_program() -> None:
    assert told() - set(codes()) == set()


def told() -> set[str]:
    """The codes in the first column of the tables of `recover`, and of what is refused."""
    refused = said("docs/commands.md").split("\n## What is refused\n")[1].split("\n## ")[0]
    whole = said("docs/keeping/recover.md") + refused
    rows = (line.split("|")[1] for line in whole.splitlines() if line.startswith("| `"))
    return {code for row in rows for code in CODE.findall(row)}


def said(guide: str) -> str:
    return (PROJECT / guide).read_text(encoding="utf-8")


def test_a_port_that_is_taken_is_told_in_a_line() -> None:
    with StandIn(Shelf()) as there:
        done = CliRunner().invoke(run, ["--made-up", "1", "--held-back", "0", "--port", there.url.rpartition(":")[2]])
    assert done.exit_code == 1
    assert done.output.startswith("Error: port ")
    assert len(done.output.splitlines()) == 1

"""The workflows as they are written, end to end: what a keeper put right stays, what is published is proven."""

from __future__ import annotations

import json
import shutil
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from generator.content_repository import FILES
from tests.browser.serving import served
from tests.publishing.days import comes, days, rehearsed
from tests.publishing.rehearsal import BELOW, Rehearsal
from tests.stand_in.shelf import Shelf

pytestmark = [
    pytest.mark.slow(seconds=90),
    pytest.mark.skipif(not shutil.which("jq"), reason="jq is not installed, which GitHub's command has in it"),
]


@dataclass
class AfterDays:
    """What stands after four days: the repository, the inspectorate's shelf, what was said."""

    rehearsal: Rehearsal
    shelf: Shelf
    said: list[str]

    def published(self, file: str) -> str:
        return (self.rehearsal.host.pages / file).read_text(encoding="utf-8")

    @property
    def put_right(self) -> str:
        """The date that a keeper corrected."""
        corrections = (self.rehearsal.host.clone() / "content/corrections.toml").read_text(encoding="utf-8")
        (entry,) = tomllib.loads(corrections)["correction"]
        return str(entry["value"])

    @property
    def branches(self) -> list[str]:
        host = self.rehearsal.host
        return host.call("git", "branch", "--format=%(refname:short)", cwd=host.room / "origin").split()


@pytest.fixture(scope="module")
def after(program: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[AfterDays]:
    room = tmp_path_factory.mktemp("rehearsal")
    (room / "pages").mkdir()
    with served(room / "pages") as host, rehearsed(room, program, host + BELOW, 3) as (rehearsal, inspectorate):
        said = list(days(rehearsal, inspectorate))
        yield AfterDays(rehearsal, inspectorate.shelf, said)


def test_the_days_go_as_they_should(after: AfterDays) -> None:
    assert len(after.said) == 10
    assert f"Sitemap: {after.rehearsal.host.address}sitemap.xml" in after.published("robots.txt")


def test_what_a_keeper_put_right_is_published(after: AfterDays) -> None:
    assert after.put_right in after.published("data/reports.json")
    assert "Friends of Anytown" in after.published("index.html")


def test_what_changed_each_day_is_kept_with_what_was_put_right_since(after: AfterDays) -> None:
    versions = sorted((after.rehearsal.host.clone() / "content/versions").glob("*.json"))
    records = [json.loads(path.read_text(encoding="utf-8")) for path in versions]
    assert sorted(len(record["added"]) for record in records) == [1, 1, 3]
    put_right = [value["now"] for record in records for value in record["values"] if value["kind"] == "date"]
    assert put_right == [after.put_right]


def test_every_step_of_every_workflow_was_run(after: AfterDays) -> None:
    workflows = [yaml.safe_load(path.read_text("utf-8")) for path in (FILES / "github/workflows").glob("*.yml")]
    steps = {step["run"] for one in workflows for job in one["jobs"].values() for step in job["steps"] if "run" in step}
    assert steps == after.rehearsal.host.ran


def test_what_somebody_pushes_during_a_visit_is_not_lost(after: AfterDays) -> None:
    rehearsal = after.rehearsal
    comes(after.shelf)
    assert rehearsal.morning().went_well
    (pull,) = rehearsal.pulls
    branch = pull["headRefName"]
    comes(after.shelf)

    def somebody_pushes() -> None:
        clone = rehearsal.host.clone(branch)
        (clone / "NOTES.md").write_text("Compare page 3.\n", encoding="utf-8")
        rehearsal.push(clone, "Note something", branch)

    run = rehearsal.morning(propose=somebody_pushes)
    assert run.results == {"fetch": "success", "propose": "failure", "tell": "success"}
    assert f"{branch} is not what it was when the visit began. Nothing is proposed" in run.printed
    assert rehearsal.subjects(branch)[0] == "Note something"
    assert rehearsal.morning().went_well
    assert rehearsal.subjects(branch)[1] == "Note something"
    rehearsal.close()


def test_a_proposal_that_contradicts_main_is_for_people_to_settle(after: AfterDays) -> None:
    rehearsal = after.rehearsal
    comes(after.shelf)
    assert rehearsal.morning().went_well
    (pull,) = rehearsal.pulls
    for branch in ("main", pull["headRefName"]):
        clone = rehearsal.host.clone(branch)
        (clone / "content/site.toml").write_text(f'keeper = "Keepers of {branch}"\n', encoding="utf-8")
        rehearsal.push(clone, "Name us", branch)
    before = rehearsal.subjects(pull["headRefName"])
    run = rehearsal.morning()
    assert run.results == {"fetch": "failure", "propose": "skipped", "tell": "success"}
    assert "cannot be merged with main: settle it there, merge it or close it." in run.printed
    assert rehearsal.subjects(pull["headRefName"]) == before
    rehearsal.close()


def test_one_that_was_closed_is_left_alone_and_another_is_opened(after: AfterDays) -> None:
    rehearsal = after.rehearsal
    comes(after.shelf)
    for secrets in ({}, {"PULL_REQUEST_TOKEN": "contents:write pull-requests:write"}):
        rehearsal.host.secrets = secrets
        rehearsal.host.keep(started=[])
        assert rehearsal.morning().went_well
        assert len(rehearsal.pulls) == 1
        assert bool(rehearsal.host.state["started"]) is not bool(
            secrets
        )  # with a token of its own, GitHub starts checks
        rehearsal.close()
    rehearsal.host.secrets = {}
    first, second = (pull["headRefName"] for pull in rehearsal.host.state["pulls"][-2:])
    assert first != second
    assert {first, second} < {*after.branches}


def test_a_proposal_of_a_fork_is_nothing_to_go_on_from(after: AfterDays) -> None:
    rehearsal = after.rehearsal
    theirs = {"number": 98, "headRefName": "fetched-2026-01-01", "baseRefName": "main", "state": "open"}
    rehearsal.host.keep(pulls=[*rehearsal.host.state["pulls"], theirs | {"isCrossRepository": True}])
    comes(after.shelf)
    assert rehearsal.morning().went_well
    assert rehearsal.pulls[-1]["headRefName"] != theirs["headRefName"]
    rehearsal.close()


def test_a_proposal_of_a_fork_with_the_same_branch_name_is_left_as_it_is(after: AfterDays) -> None:
    rehearsal = after.rehearsal
    comes(after.shelf)
    assert rehearsal.morning().went_well
    (ours,) = rehearsal.pulls
    theirs = ours | {"number": 99, "isCrossRepository": True, "body": "Theirs."}
    rehearsal.host.keep(pulls=[*rehearsal.host.state["pulls"], theirs])
    comes(after.shelf)
    assert rehearsal.morning().went_well
    assert rehearsal.pulls[-1] == theirs
    (told,) = (pull["body"] for pull in rehearsal.pulls if pull["number"] == ours["number"])
    assert told != ours["body"]
    rehearsal.close()


def test_where_no_pull_request_may_be_opened_no_branch_is_left(after: AfterDays) -> None:
    rehearsal = after.rehearsal
    comes(after.shelf)
    before = after.branches
    rehearsal.host.keep(forbids_pulls=True)
    run = rehearsal.morning()
    rehearsal.host.keep(forbids_pulls=False)
    assert run.results["propose"] == "failure"
    assert "see Settings, Actions, General." in run.printed
    assert after.branches == before


def test_a_visit_that_changes_more_than_reports_is_not_proposed(after: AfterDays) -> None:
    rehearsal = after.rehearsal
    comes(after.shelf)

    def something_else_is_handed_on() -> None:
        bundle = rehearsal.host.artifacts / "fetched/commit.bundle"
        clone = rehearsal.host.clone()
        (clone / "content/corrections.toml").write_text("# Something else\n", encoding="utf-8")
        for command in ("commit --quiet --all --message Else", f"bundle create --quiet {bundle} HEAD^..HEAD"):
            rehearsal.host.call("git", *command.split(), cwd=clone)

    before = after.branches
    run = rehearsal.morning(propose=something_else_is_handed_on)
    assert run.results["propose"] == "failure"
    assert "What was fetched changes more than a visit does. Nothing is proposed" in run.printed
    assert after.branches == before

"""What happens in some days: reports are proposed, put right, added to, published; then things go wrong."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from generator.corpus.registry import load_registry
from generator.resources import CONTENT
from tests.publishing.job import Host
from tests.publishing.rehearsal import DAILY, WEEKLY, Rehearsal
from tests.publishing.workflow_run import WorkflowRun
from tests.stand_in.documents import letter
from tests.stand_in.faults import status
from tests.stand_in.server import StandIn
from tests.stand_in.shelf import Published, Shelf, made_up

ADDED, CORRECTED, MERGED = "Add what the inspectorate has published", "Put a date right", "Take in what is on main"


@contextmanager
def rehearsed(room: Path, program: Path, address: str, councils: int) -> Iterator[tuple[Rehearsal, StandIn]]:
    """A repository that has just begun, and the inspectorate's site. `pages` in the room are served at the address."""
    known = [one for one in load_registry(CONTENT).authorities.values() if one.ofsted_urn]
    with StandIn(made_up(known[:councils])) as inspectorate:
        rehearsal = Rehearsal(Host(room, program, address, inspectorate.url))
        rehearsal.begin()
        yield rehearsal, inspectorate


def days(rehearsal: Rehearsal, inspectorate: StandIn) -> Iterator[str]:
    """Go through the days; yield what has been done, in words."""
    yield from first_day(rehearsal, len(inspectorate.shelf.names))
    comes(inspectorate.shelf)
    yield from second_day(rehearsal)
    comes(inspectorate.shelf)
    yield from third_day(rehearsal)
    yield from bad_days(rehearsal, inspectorate)


def comes(shelf: Shelf) -> None:
    """One more letter is published, some days old: each on another day, and about the first council."""
    number = len(shelf.files())
    (urn, name), day = next(iter(shelf.names.items())), date.today() - timedelta(days=number)
    words = f"{day.day} {day:%B %Y}"
    document = Published(51_000_000 + number, "Focused visit", words, letter(name, words, 100 + number))
    shelf.documents[urn].insert(0, document)


def first_day(rehearsal: Rehearsal, councils: int) -> Iterator[str]:
    went_well(rehearsal.morning())
    (pull,) = rehearsal.pulls
    assert pull["body"].startswith(f"**{councils} reports added, none gone"), pull["body"]
    yield f"Day 1. Proposed: {pull['body'].splitlines()[0]}"
    (checks,) = rehearsal.started()
    assert (went_well(checks) / "site/index.html").is_file()
    yield "Its checks were started; the site it would make is handed on."
    report = a_report(rehearsal)
    next_day = date.fromisoformat(report.partition("/")[2][:10]) + timedelta(days=1)
    went_well(rehearsal.put_right(pull["headRefName"], report, "document.published", next_day.isoformat()))
    yield "A keeper put a date right on it."


def second_day(rehearsal: Rehearsal) -> Iterator[str]:
    name_the_keeper(rehearsal)
    went_well(rehearsal.morning())
    (pull,) = rehearsal.pulls
    branch = pull["headRefName"]
    assert rehearsal.subjects(branch)[:2] == [ADDED, MERGED]
    assert {CORRECTED, "Name the keeper"} < {*rehearsal.subjects(branch)}
    yield f"Day 2. One more, on top of the correction and of main: {pull['body'].splitlines()[0]}"
    before, started = rehearsal.subjects(branch), rehearsal.host.state["started"]
    assert started == [{"workflow": "check.yml", "ref": branch}]
    went_well(rehearsal.morning(WEEKLY))
    assert rehearsal.subjects(branch) == before
    assert rehearsal.host.state["started"] == started
    yield "Everything was asked for once more: nothing was new, and nothing proposed."
    went_well(rehearsal.merge())
    assert CORRECTED in rehearsal.subjects()
    yield f"Merged, published, and proven at {rehearsal.host.address}."


def third_day(rehearsal: Rehearsal) -> Iterator[str]:
    went_well(rehearsal.morning())
    (pull,) = rehearsal.pulls
    assert pull["body"].startswith("**1 report added"), pull["body"]
    went_well(rehearsal.merge("--squash"))
    yield "Day 3. One more, in a proposal of its own; merged as one commit, published and proven."


def bad_days(rehearsal: Rehearsal, inspectorate: StandIn) -> Iterator[str]:
    inspectorate.faults["/search"].append(status(403))
    for schedule in (DAILY, DAILY, WEEKLY):
        assert not rehearsal.morning(schedule).went_well
    assert [issue["state"] for issue in rehearsal.issues] == ["open", "open"]
    inspectorate.faults.clear()
    went_well(rehearsal.morning())
    assert [issue["state"] for issue in rehearsal.issues] == ["closed", "open"]
    yield "Three days without an answer: an issue was opened of each kind, and one closed once it went through."
    clone = rehearsal.host.clone()
    shutil.rmtree(next((clone / "content/reports").rglob("report.json")).parent)
    rehearsal.push(clone, "Lose one")
    run = rehearsal.publish()
    assert run.results == {"build": "failure", "deploy": "skipped", "prove": "skipped"}
    assert "report-gone: " in run.printed
    yield "A report that went in silence stopped the publication."
    went_well(rehearsal.publish(fewer_is_right=True))
    yield "Published all the same, once a keeper had said by hand that fewer is right."


def went_well(run: WorkflowRun) -> Path:
    """Hold that a run went well, or fail with all it printed; return where it handed things on."""
    assert run.went_well, f"{run.results}\n{run.printed}"
    return run.artifacts


def a_report(rehearsal: Rehearsal) -> str:
    (pull,) = rehearsal.pulls
    clone = rehearsal.host.clone(pull["headRefName"])
    path = sorted((clone / "content/reports").rglob("report.json"))[0]
    return str(json.loads(path.read_text(encoding="utf-8"))["id"])


def name_the_keeper(rehearsal: Rehearsal) -> None:
    """A change on main beside the proposal that is open."""
    clone = rehearsal.host.clone()
    with (clone / "content/site.toml").open("a", encoding="utf-8") as file:
        file.write('keeper = "Friends of Anytown"\n')
    rehearsal.push(clone, "Name the keeper")

"""Children that do work on files: each file has its deadline and its share of memory, and costs no other."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from generator.corpus.child_processes import ChildProcesses, Ended, Limits

LIMITS = Limits(seconds=5, megabytes=400)


def work(path: Path) -> str:
    """What each made-up file asks for, by its name."""
    match path.stem.partition("-")[0]:
        case "loops":
            time.sleep(60)
        case "swells":
            return str(len([bytearray(1024 * 1024) for _ in range(1000)]))
        case "aborts":
            os.abort()
        case "crashes":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "leaves":
            os._exit(0)
        case "lingers":
            time.sleep(1.5)
            os._exit(0)
        case "slow":
            time.sleep(0.5)
        case "who":
            return str(os.getpid())
    return path.stem


def answers(*names: str, jobs: int = 1, limits: Limits = LIMITS) -> list[str | Ended]:
    return list(ChildProcesses(work, limits, jobs).answers([Path(name) for name in names]))


@pytest.mark.parametrize(
    ("name", "ended"),
    [
        ("loops", Ended.TIMEOUT),
        ("swells", Ended.MEMORY),
        ("aborts", Ended.MEMORY),
        ("crashes", Ended.CRASHED),
        ("leaves", Ended.CRASHED),
    ],
)
def test_what_hurts_its_child_costs_no_other_file(name: str, ended: Ended) -> None:
    limits = Limits(seconds=2 if ended is Ended.TIMEOUT else 60, megabytes=400)  # a busy machine is no fault
    assert answers("good-1", name, "good-2", limits=limits) == ["good-1", ended, "good-2"]


def test_a_file_that_is_tried_again_has_no_more_time_than_any_other() -> None:
    """A child that has read others before may have crashed for them; a fresh one has what is left of the time."""
    assert answers("good-1", "lingers", limits=Limits(seconds=2, megabytes=400)) == ["good-1", Ended.TIMEOUT]


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="counts what is open as Linux tells it")
def test_children_that_ended_hold_nothing_open() -> None:
    names = [f"leaves-{number}" for number in range(6)]
    answers(*names[:1])  # what is opened once for all
    before = len(list(Path("/proc/self/fd").iterdir()))
    answers(*names)
    assert len(list(Path("/proc/self/fd").iterdir())) <= before + 1


def test_a_single_file_has_a_child_too() -> None:
    (child,) = answers("who")
    assert child != str(os.getpid())


def test_one_child_answers_one_file_after_another() -> None:
    assert len(set(answers("who-1", "who-2", "who-3"))) == 1


def test_answers_come_in_the_order_given_and_from_as_many_children_as_there_are_jobs() -> None:
    names = ["slow-1", "a", "b", "slow-2", *(f"c{number}" for number in range(100))]
    assert answers(*names, jobs=3) == names


def test_whoever_stops_listening_leaves_no_child() -> None:
    found = ChildProcesses(work, LIMITS, 1).answers([Path("who"), Path("loops")])
    child = int(str(next(found)))
    found.close()
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)

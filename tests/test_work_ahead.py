"""Work that is begun ahead gives what it gives when it is done at the end, and cleans up where it is not wanted."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from generator.errors import BuildProblem
from generator.forks import CAN_FORK, end
from generator.progress import Progress
from generator.shared_work import shared_out
from generator.work_ahead import Work, work_ahead
from tests.five_reports import PROJECT

needs_forks = pytest.mark.skipif(not CAN_FORK, reason="this system has no sound fork")
PATIENCE = 20.0
"""Seconds in which a process that was asked to do so ends, on a busy machine too."""
SOON = 2.0
"""Seconds in which it stops where nothing holds it up, on a busy machine too."""
PROBLEM = BuildProblem("disk", "site", "it is full", "room", "Make room.")


def adding(progress: Progress) -> Work[tuple[int, int]]:
    """Adds two numbers that it is told one after the other; tells too which process did it."""
    first: int = yield
    second: int = yield
    progress("Adding", 1, 2)
    progress("Adding", 2, 2)
    return first + second, os.getpid()


@contextmanager
def _left_behind(file: Path) -> Iterator[None]:
    try:  # around all of it, as in `room_beside`: a signal may come between any two steps
        file.touch()
        yield
    finally:
        file.unlink(missing_ok=True)


def holding(file: Path, _: Progress) -> Work[int]:
    """Holds a file until it is told what to do with it: to raise it, or to wait for long."""
    with _left_behind(file):
        what: Exception | float = yield
        if isinstance(what, Exception):
            raise what
        time.sleep(what)
    return 1


def _there(file: Path) -> bool:
    """Whether the file is there, or comes to be."""
    until = time.monotonic() + PATIENCE
    while not file.exists() and time.monotonic() < until:
        time.sleep(0.01)
    return file.exists()


def forking(_: Progress) -> Work[int]:
    """Shares out one small work after the other, so that it forks nearly all the time."""
    yield
    while True:
        shared_out([int, int], 2)


@needs_forks
def test_it_stops_at_once_also_while_it_forks(capfd: pytest.CaptureFixture[str]) -> None:
    for number in range(12):
        with suppress(ZeroDivisionError), work_ahead(forking, 2) as work:
            work.tell(None)
            time.sleep(0.05 + 0.01 * number)
            began = time.monotonic()
            _ = 1 // 0
        assert time.monotonic() - began < SOON
    assert capfd.readouterr().err == ""


def telling_often(progress: Progress) -> Work[int]:
    """Tells a thousand times how far it is."""
    yield
    for number in range(1001):
        progress("Counting", number, 1000)
    return 1000


@needs_forks
def test_another_process_tells_each_hundredth_once_so_that_all_fits_into_the_line() -> None:
    told: list[int] = []
    with work_ahead(telling_often, 2) as work:
        work.tell(None)
        work.finish(lambda _what, done, _total: told.append(done))
    assert told == list(range(0, 1001, 10))


@pytest.mark.parametrize("jobs", [1, 2])
class TestWithOneJobOrTwo:
    def test_it_gives_what_it_returns_and_tells_how_far_it_is(self, jobs: int) -> None:
        told: list[tuple[str, int, int]] = []
        with work_ahead(adding, jobs) as work:
            work.tell(2)
            work.tell(3)
            assert work.finish(lambda *far: told.append(far))[0] == 5
        assert told == [("Adding", 1, 2), ("Adding", 2, 2)]

    def test_a_problem_with_the_input_is_raised_as_it_is(self, jobs: int, tmp_path: Path) -> None:
        with work_ahead(partial(holding, tmp_path / "held"), jobs) as work:
            work.tell(PROBLEM)
            with pytest.raises(BuildProblem, match="full"):
                work.finish()
        assert not (tmp_path / "held").exists()

    def test_a_fault_of_the_program_is_raised_where_it_is_seen(self, jobs: int, tmp_path: Path) -> None:
        with work_ahead(partial(holding, tmp_path / "held"), jobs) as work:
            work.tell(ZeroDivisionError())
            with pytest.raises(ZeroDivisionError) as raised:
                work.finish()
        assert "holding" in [place.name for place in raised.traceback]
        assert not (tmp_path / "held").exists()

    def test_one_that_is_not_told_all_is_ended_with_whatever_ended_the_rest(self, jobs: int, tmp_path: Path) -> None:
        with pytest.raises(BuildProblem, match="full"), work_ahead(partial(holding, tmp_path / "held"), jobs):
            raise PROBLEM
        assert not (tmp_path / "held").exists()


@needs_forks
class TestAnotherProcess:
    def test_it_begins_before_it_is_told_anything(self, tmp_path: Path) -> None:
        with work_ahead(partial(holding, tmp_path / "held"), 2):
            assert _there(tmp_path / "held")
        assert not (tmp_path / "held").exists()

    def test_it_does_the_work(self) -> None:
        with work_ahead(adding, 2) as work:
            work.tell(2)
            work.tell(3)
            assert work.finish()[1] != os.getpid()

    def test_it_stops_at_once_where_it_is(self, tmp_path: Path) -> None:
        began = time.monotonic()
        with suppress(KeyboardInterrupt), work_ahead(partial(holding, tmp_path / "held"), 2) as work:
            work.tell(60 * PATIENCE)
            assert _there(tmp_path / "held")
            raise KeyboardInterrupt
        assert time.monotonic() - began < PATIENCE
        assert not (tmp_path / "held").exists()

    def test_it_stops_where_python_lets_the_signal_go_unheard(self, tmp_path: Path) -> None:
        def deaf(progress: Progress) -> Work[int]:
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
            return holding(tmp_path / "held", progress)

        with work_ahead(deaf, 2):
            assert _there(tmp_path / "held")
        assert not (tmp_path / "held").exists()

    def test_what_cleans_up_is_not_stopped_by_the_signal(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
    ) -> None:
        def slow_to_clean(_: Progress) -> Work[int]:
            try:
                yield
            finally:
                (tmp_path / "cleaning").touch()
                time.sleep(0.5)
                (tmp_path / "clean").touch()
            return 1

        def end_while_cleaning(number: int, how: signal.Signals) -> None:
            assert _there(tmp_path / "cleaning")  # its line was closed, and it heard that first
            end(number, how)

        monkeypatch.setattr("generator.work_ahead.end", end_while_cleaning)
        with work_ahead(slow_to_clean, 2):
            pass
        assert (tmp_path / "clean").exists()
        assert capfd.readouterr().err == ""

    def test_it_stops_without_a_word_where_nobody_hears_how_far_it_is(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
    ) -> None:
        def telling(progress: Progress) -> Work[int]:
            with _left_behind(tmp_path / "held"):
                yield
                for done in count():
                    progress("Adding", done, 2)
            return 1

        monkeypatch.setattr("generator.work_ahead.end", lambda number, _: os.waitpid(number, 0))
        with work_ahead(telling, 2) as work:
            work.tell(1)
            assert _there(tmp_path / "held")
        assert not (tmp_path / "held").exists()
        assert capfd.readouterr().err == ""

    def test_one_that_ends_after_it_told_how_far_it_is_is_done_here(self) -> None:
        here = os.getpid()

        def ends(progress: Progress) -> Work[int]:
            yield
            progress("Adding", 1, 2)
            if os.getpid() != here:
                os._exit(0)
            return 1

        with work_ahead(ends, 2) as work:
            work.tell(1)
            assert work.finish() == 1

    def test_one_that_was_killed_is_a_problem_that_says_what_to_do(self) -> None:
        def killed(_: Progress) -> Work[int]:
            yield
            os.kill(os.getpid(), signal.SIGKILL)
            return 1

        with work_ahead(killed, 2) as work:
            work.tell(1)
            with pytest.raises(BuildProblem, match=r"ended by signal 9.*--jobs 1"):
                work.finish()

    def test_it_ends_with_whoever_began_it(self) -> None:
        program = (
            "import os, time\n"
            "from generator.work_ahead import work_ahead\n"
            "def work(progress):\n"
            "    print(os.getpid(), flush=True)\n"
            "    yield\n"
            "with work_ahead(work, 2):\n"
            "    time.sleep(600)\n"
        )
        with subprocess.Popen([sys.executable, "-c", program], cwd=PROJECT, stdout=subprocess.PIPE) as begun:
            assert begun.stdout
            other = int(begun.stdout.readline())
            begun.kill()
        until = time.monotonic() + PATIENCE
        while os.path.exists(f"/proc/{other}") and time.monotonic() < until:
            time.sleep(0.01)
        assert not os.path.exists(f"/proc/{other}")

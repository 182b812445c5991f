"""Work shared among processes gives what one process gives, also where it goes wrong."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NoReturn

import pytest

from generator import shared_work
from generator.errors import BuildProblem
from generator.forks import CAN_FORK
from generator.progress import cpu_seconds
from generator.shared_work import shared_ahead, shared_out
from tests.five_reports import PROJECT

needs_forks = pytest.mark.skipif(not CAN_FORK, reason="this system has no sound fork")


def square(number: int) -> int:
    return number * number


def slow_square(number: int) -> tuple[int, int]:
    """A square and the process that worked it out, slow enough for others to have their turn."""
    time.sleep(0.01)
    return number * number, os.getpid()


def busy_for(seconds: float) -> None:
    until = time.process_time() + seconds
    while time.process_time() < until:
        pass


def tasks_of(work: Callable[[int], object], number: int) -> list[Callable[[], object]]:
    return [partial(work, each) for each in range(number)]


class TestWhatComesOfIt:
    @pytest.mark.parametrize("jobs", [1, 2, 3, 7])
    @pytest.mark.parametrize("number", [0, 1, 2, 5, 100])
    def test_what_each_task_gives_in_the_order_of_the_tasks(self, jobs: int, number: int) -> None:
        assert shared_out(tasks_of(square, number), jobs) == [each * each for each in range(number)]

    def test_the_same_of_more_tasks_than_a_pipe_holds(self) -> None:
        many = 3 * shared_work.MOST_TURNS + 1
        assert shared_out(tasks_of(square, many), 2) == [each * each for each in range(many)]

    @needs_forks
    def test_as_many_processes_as_jobs_do_it_and_this_one_waits(self) -> None:
        processes = {process for _, process in shared_out([partial(slow_square, each) for each in range(40)], 2)}
        assert len(processes) == 2
        assert os.getpid() not in processes

    def test_with_one_job_this_process_alone(self) -> None:
        assert {process for _, process in shared_out([partial(slow_square, 1)] * 3, 1)} == {os.getpid()}

    def test_without_a_sound_fork_this_process_alone(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(shared_work, "CAN_FORK", False)
        assert {process for _, process in shared_out([partial(slow_square, 1)] * 3, 2)} == {os.getpid()}

    @pytest.mark.parametrize("jobs", [1, 2])
    def test_how_far_it_is_told_up_to_the_end(self, jobs: int) -> None:
        told: list[int] = []
        shared_out(tasks_of(square, 5), jobs, told.append)
        assert told == sorted(told)
        assert told[-1] == 5


class TestWorkBegunAhead:
    @needs_forks
    def test_others_are_at_it_while_this_one_does_something_else(self, tmp_path: Path) -> None:
        with shared_ahead([(tmp_path / "done").touch], 2) as work:
            wait_until((tmp_path / "done").exists)
            assert work.given() == [None]

    def test_with_one_job_it_is_done_when_it_is_asked_for(self, tmp_path: Path) -> None:
        with shared_ahead([(tmp_path / "done").touch], 1) as work:
            assert not (tmp_path / "done").exists()
            work.given()
        assert (tmp_path / "done").exists()

    @needs_forks
    def test_what_is_not_asked_for_ends_with_the_block(self) -> None:
        before = children_now()
        with shared_ahead([partial(time.sleep, 60)] * 2, 2):
            assert len(children_now() - before) == 2
        assert children_now() <= before

    @needs_forks
    def test_nobody_waits_for_the_end_of_one_that_has_done_its_part(self, monkeypatch: pytest.MonkeyPatch) -> None:
        end, children = os._exit, children_now()

        def slow_to_end(status: int) -> NoReturn:
            time.sleep(2)
            end(status)

        monkeypatch.setattr(os, "_exit", slow_to_end)
        before = cpu_seconds()
        with shared_ahead([partial(busy_for, 0.3)], 2) as work:
            assert work.given() == [None]
        assert 0.3 <= cpu_seconds() - before < 1  # told at once, and counted once
        assert len(children_now() - children) == 1
        wait_until(lambda: children_now() <= children)
        assert shared_out([partial(square, 7)] * 2, 2) == [49, 49]
        assert 0.3 <= cpu_seconds() - before < 1

    @needs_forks
    def test_it_may_give_way_to_others(self) -> None:
        with shared_ahead([partial(os.nice, 0)], 2, give_way=True) as work:
            assert work.given() == [min(19, os.nice(0) + shared_work.NICE)]


@pytest.mark.parametrize("jobs", [1, 2, 3])
class TestWhatGoesWrong:
    def test_the_fault_of_the_first_in_order_is_raised_as_it_is(self, jobs: int) -> None:
        def fails(number: int) -> int:
            if number >= 3:
                raise BuildProblem("address", f"page {number}", "seen", "expected", "advice")
            return number

        with pytest.raises(BuildProblem) as raised:
            shared_out(tasks_of(fails, 20), jobs)
        assert raised.value.file == "page 3"

    def test_also_one_that_cannot_be_handed_over(self, jobs: int) -> None:
        class OwnError(Exception):
            pass

        def fails(_: int) -> int:
            raise OwnError

        with pytest.raises(OwnError):
            shared_out(tasks_of(fails, 20), jobs)

    def test_no_process_is_left_and_none_of_its_files(self, jobs: int) -> None:
        before, children = os.listdir("/proc/self/fd"), children_now()
        with pytest.raises(ZeroDivisionError):
            shared_out([lambda: 1 // 0] * 4, jobs)
        assert len(os.listdir("/proc/self/fd")) == len(before)
        wait_until(lambda: children_now() <= children)


def children_now() -> set[str]:
    """The processes this one has begun and that have not ended: the fourth word of `stat` is a process's parent."""
    found = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # ended meanwhile
            after_name = stat.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
            found |= {stat.parent.name} if after_name[1] == str(os.getpid()) and after_name[0] != "Z" else set()
    return found


def killed_elsewhere(own: int, with_: signal.Signals) -> None:
    """End any other process than one's own; that one waits a little, so that another is there to be ended."""
    if os.getpid() != own:
        os.kill(os.getpid(), with_)
    time.sleep(0.05)


@needs_forks
class TestProcessesThatEnd:
    def test_what_they_take_counts_as_the_commands_own(self) -> None:
        program = (
            "import time\n"
            "from generator.shared_work import shared_out\n"
            "def work():\n"
            "    until = time.process_time() + 0.3\n"
            "    while time.process_time() < until: pass\n"
            "shared_out([lambda: shared_out([work] * 2, 2)] * 2, 2)\n"
        )
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-c", program], cwd=PROJECT, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime > 4 * 0.3

    def test_a_killed_process_is_told_with_what_helps(self) -> None:
        with pytest.raises(BuildProblem, match=r"signal 9.*--jobs 1"):
            shared_out([partial(killed_elsewhere, os.getpid(), signal.SIGKILL)] * 10, 2)

    @pytest.mark.parametrize("with_", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
    def test_ending_a_command_ends_all_its_processes(self, tmp_path: Path, with_: signal.Signals) -> None:
        with subprocess.Popen(
            [sys.executable, "-c", ENDLESS, str(tmp_path)], cwd=PROJECT, stderr=subprocess.DEVNULL
        ) as command:
            wait_until(lambda: len(list(tmp_path.iterdir())) == 2)
            wait_until(lambda: ended_after(command, with_))
        processes = [int(path.name) for path in tmp_path.iterdir()]
        wait_until(lambda: not any(is_at_work(process) for process in processes))


# Where the tests run in the background of a shell, an interrupt would be ignored by all that they begin.
ENDLESS = """
import os, signal, sys, time
from pathlib import Path
from generator.shared_work import shared_out

signal.signal(signal.SIGINT, signal.default_int_handler)

def work():
    (Path(sys.argv[1]) / str(os.getpid())).touch()
    time.sleep(60)

shared_out([work] * 4, 2)
"""


def ended_after(command: subprocess.Popen[bytes], with_: signal.Signals) -> bool:
    """Send the signal, as a person does again who sees nothing happen: the first may come while a process begins."""
    command.send_signal(with_)
    with suppress(subprocess.TimeoutExpired):
        command.wait(2)
    return command.returncode is not None


def is_at_work(process: int) -> bool:
    status = Path(f"/proc/{process}/stat")
    try:
        return status.read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def wait_until(true: Callable[[], bool], patience: float = 10) -> None:
    until = time.monotonic() + patience
    while not true():
        assert time.monotonic() < until
        time.sleep(0.02)

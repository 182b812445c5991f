"""Work that several processes share, so that no processor is idle: the same comes of it as of one process.

The processes are forks: each has what was read and worked out so far, so nothing is handed over. They draw the next
task from one queue, so a dear task holds nobody up. What tasks give comes back in the order of the tasks; what they
write must not depend on which process does it. Where a system has no sound fork, one process does it all.

Nothing a task uses may be guarded by a lock that another thread could hold when the work begins: in a fork it would
stay held for good. That is why a build's progress is shown without a thread (`commands/console.py`).
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Generic, NoReturn, TypeVar

from generator.errors import BuildProblem

Given = TypeVar("Given")
Task = Callable[[], Given]
HearBegun = Callable[[int], None]
"""Told how many tasks were begun so far."""

CAN_FORK = sys.platform == "linux"
"""On macOS a fork of a process that used the system's libraries may crash; Windows has none."""
MOST_TURNS = 8192
"""So many numbers fit into a pipe."""
NUMBER = 4
"""Bytes of a number in the pipe, which are always read together."""
SIGNAL_WITH_PARENT = 1
"""PR_SET_PDEATHSIG of prctl(2)."""


def shared_out(tasks: Sequence[Task[Given]], jobs: int, begun: HearBegun = lambda _: None) -> list[Given]:
    """Return what each task gives, in their order. This process does some of them, and `jobs` - 1 others the rest.

    Each of the others begins with one of the first tasks, so there stands what is dear and need not weigh on this one.
    Where tasks fail, no more are begun, and the fault of the first of them in order is raised as if one process had
    done it all. Raises BuildProblem where a process was killed.
    """
    if min(jobs, len(tasks)) <= 1 or not CAN_FORK:
        return list(_one_by_one(tasks, begun))
    others = min(jobs, len(tasks)) - 1
    queue, helpers = _Queue(others, len(tasks)), list[_Helper[Given]]()
    try:
        for first in range(others):
            helpers.append(_Helper(tasks, queue, first))
        own = _take_part(tasks, queue, begun)
        done = [own, *(helper.part() for helper in helpers)]
    finally:
        for helper in helpers:
            helper.end()
        queue.close()
    _raise_first(tasks, done)
    given = {number: one for part in done for number, one in part.given.items()}
    return [given[number] if number in given else task() for number, task in enumerate(tasks)]


def _raise_first(tasks: Sequence[Task[Given]], done: Sequence[_PartDone[Given]]) -> None:
    """Raise the fault of the first task that failed: where that was in another process, by doing it once more here."""
    failed = [part for part in done if part.failed is not None]
    for part in sorted(failed, key=lambda part: part.failed or 0):
        if part.fault:
            raise part.fault
        tasks[part.failed or 0]()


def _one_by_one(tasks: Sequence[Task[Given]], begun: HearBegun) -> Iterator[Given]:
    for number, task in enumerate(tasks):
        begun(number)
        yield task()
    begun(len(tasks))


class _PartDone(Generic[Given]):
    """What one process did: what its tasks gave, by their numbers, and the task that failed, if one did, with why.

    The fault itself stays in its process, as not every fault can be handed over.
    """

    def __init__(self) -> None:
        self.given: dict[int, Given] = {}
        self.failed: int | None = None
        self.fault: Exception | None = None

    def __reduce__(self) -> tuple[object, ...]:
        return _PartDone, (), {"given": self.given, "failed": self.failed}


class _Queue:
    """The numbers of tasks from the `first` on, each of which is drawn by one process."""

    def __init__(self, first: int, tasks: int) -> None:
        self._tasks, self._at_once = tasks, -(-tasks // MOST_TURNS)
        self._drawn_from, filled = os.pipe()
        for number in range(first, tasks, self._at_once):
            os.write(filled, number.to_bytes(NUMBER, "little"))
        os.close(filled)

    def draw(self) -> Iterator[int]:
        """Give the numbers of tasks that nobody else does, until none is left."""
        while drawn := os.read(self._drawn_from, NUMBER):
            first = int.from_bytes(drawn, "little")
            yield from range(first, min(first + self._at_once, self._tasks))

    def empty(self) -> None:
        """Leave nothing to draw for anybody."""
        for _ in self.draw():
            pass

    def close(self) -> None:
        os.close(self._drawn_from)


def _take_part(
    tasks: Sequence[Task[Given]], queue: _Queue, begun: HearBegun, first: Sequence[int] = ()
) -> _PartDone[Given]:
    part = _PartDone[Given]()
    for number in chain(first, queue.draw()):
        begun(number)
        try:
            part.given[number] = tasks[number]()
        except Exception as fault:
            part.failed, part.fault = number, fault
            queue.empty()
    begun(len(tasks))
    return part


class _Helper(Generic[Given]):
    """Another process that takes part; what its tasks gave comes back in a file without a name."""

    def __init__(self, tasks: Sequence[Task[Given]], queue: _Queue, first: int) -> None:
        self._given = tempfile.TemporaryFile()  # noqa: SIM115 (it is open as long as the helper lives)
        own = os.getpid()
        self._process: int | None = os.fork()
        if not self._process:
            self._work(tasks, queue, first, own)

    def _work(self, tasks: Sequence[Task[Given]], queue: _Queue, first: int, parent: int) -> NoReturn:
        """Do the work of the other process and end it, whatever comes: nothing of its parent's may run in it."""
        status = 1
        try:
            signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears it too, and ends its helpers
            _end_with(parent)
            gc.freeze()  # what is shared is not looked through for rubbish, which would copy it
            part = _take_part(tasks, queue, lambda _: None, [first])
            pickle.dump(part, self._given, pickle.HIGHEST_PROTOCOL)
            self._given.flush()
            status = 0
        except Exception:
            traceback.print_exc()
        finally:
            os._exit(status)

    def part(self) -> _PartDone[Given]:
        """Wait for its end and return what it did."""
        assert self._process
        _, status = os.waitpid(self._process, 0)
        self._process = None
        if status:
            raise _ended(os.waitstatus_to_exitcode(status))
        self._given.seek(0)
        part: _PartDone[Given] = pickle.load(self._given)
        return part

    def end(self) -> None:
        """End it where it is still at work."""
        if self._process:
            os.kill(self._process, signal.SIGKILL)
            os.waitpid(self._process, 0)
        self._given.close()


def _end_with(parent: int) -> None:
    """Have this process killed at once when its parent ends, however that ends."""
    import ctypes

    ctypes.CDLL(None).prctl(SIGNAL_WITH_PARENT, signal.SIGKILL)
    if os.getppid() != parent:  # it ended before
        os._exit(1)


def _ended(status: int) -> BuildProblem:
    how = f"was ended by signal {-status}" if status < 0 else f"ended with status {status}"
    return BuildProblem(
        code="process-ended",
        file="the build",
        seen=f"a process that helped {how}",
        expected="it to do its part",
        advice="Run it again, with --jobs 1 where memory is short: then there is one process only.",
    )

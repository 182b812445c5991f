"""Work that several processes share, so that no processor is idle: the same comes of it as of one process.

The processes are forks: each has what was read and worked out so far, so nothing is handed over. They draw the next
task from one queue, so a dear task holds nobody up; this process waits, or does something else meanwhile, and the
memory that the work takes ends with it. What tasks give comes back in the order of the tasks; what they write must not
depend on which process does it. Where a system has no sound fork, one process does it all.
"""

from __future__ import annotations

import os
import pickle
import select
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from struct import Struct
from typing import Generic, TypeVar

from generator.forks import CAN_FORK, end, fork, let_go, wait_for
from generator.progress import cpu_seconds

Given = TypeVar("Given")
Task = Callable[[], Given]
HearBegun = Callable[[int], None]
"""Told how many tasks were begun so far."""

MOST_TURNS = 8192
"""So many numbers fit into a pipe."""
NUMBER = 4
"""Bytes of a number in the pipe, which are always read together."""
NICE = 5
"""By how much others are favoured over a process that gives way: three times as much time is theirs (sched(7))."""
_SECONDS = Struct("d")
"""How a process says, once it has done its part, how many CPU seconds it took."""
LOOK_EVERY = 0.1
"""Seconds between two looks at how far the others are."""


def default_jobs() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def shared_out(tasks: Sequence[Task[Given]], jobs: int, begun: HearBegun = lambda _: None) -> list[Given]:
    """Return what each task gives, in their order; so many processes as `jobs` do them, a single task this one.

    Where tasks fail, no more are begun, and the fault of the first of them in order is raised as if one process had
    done it all. Raises BuildProblem where a process was killed.
    """
    with shared_ahead(tasks, jobs if len(tasks) > 1 else 1) as work:
        return work.given(begun)


@contextmanager
def shared_ahead(tasks: Sequence[Task[Given]], jobs: int, *, give_way: bool = False) -> Iterator[SharedWork[Given]]:
    """Have so many other processes begin the tasks while this one does something else; they end with the block.

    They may `give_way`: then a processor that others want too is theirs for a smaller part of its time.
    """
    work = SharedWork(tasks, jobs, NICE if give_way else 0)
    try:
        work.begin()
        yield work
    finally:
        work.end()


class SharedWork(Generic[Given]):
    """Tasks that others have begun. With one job nobody has: they are done here when they are asked for."""

    def __init__(self, tasks: Sequence[Task[Given]], jobs: int, nice: int = 0) -> None:
        self._nice = nice
        self._tasks, self._number = tasks, min(jobs, len(tasks)) if jobs > 1 and CAN_FORK else 0
        self._workers = list[_Worker[Given]]()
        self._queue: _Queue | None = None

    def begin(self) -> None:
        """Have the others begin."""
        if not self._number:
            return
        self._queue = _Queue(len(self._tasks))
        for _ in range(self._number):
            self._workers.append(_Worker(self._tasks, self._queue, self._nice))

    def given(self, begun: HearBegun = lambda _: None) -> list[Given]:
        """Wait, and return what each task gives, in their order; raises what `shared_out` raises."""
        if not self._queue:
            return list(_one_by_one(self._tasks, begun))
        patience = LOOK_EVERY / self._number
        while sum(worker.has_done(patience) for worker in self._workers) < self._number:  # all are looked at
            begun(self._queue.drawn)
        begun(self._queue.drawn)
        done = [worker.part() for worker in self._workers]
        for number in sorted(part.failed for part in done if part.failed is not None):
            self._tasks[number]()  # it raises here what it raised there
        given = {number: one for part in done for number, one in part.given.items()}
        return [given[number] if number in given else task() for number, task in enumerate(self._tasks)]

    def end(self) -> None:
        """End those still at work."""
        for worker in self._workers:
            worker.end()
        if self._queue:
            self._queue.close()


def _one_by_one(tasks: Sequence[Task[Given]], begun: HearBegun) -> Iterator[Given]:
    for number, task in enumerate(tasks):
        begun(number)
        yield task()
    begun(len(tasks))


class _PartDone(Generic[Given]):
    """What one process did: what its tasks gave, by their numbers, and the number of the one that failed."""

    def __init__(self) -> None:
        self.given: dict[int, Given] = {}
        self.failed: int | None = None


class _Queue:
    """The numbers of tasks, each of which is drawn by one process."""

    def __init__(self, tasks: int) -> None:
        self._tasks, self._at_once = tasks, -(-tasks // MOST_TURNS)
        self._drawn_from, filled = os.pipe()
        for first in range(0, tasks, self._at_once):
            os.write(filled, first.to_bytes(NUMBER, "little"))
        os.close(filled)

    @property
    def drawn(self) -> int:
        """How many were drawn so far."""
        import fcntl
        import termios

        left = int.from_bytes(fcntl.ioctl(self._drawn_from, termios.FIONREAD, bytes(NUMBER)), sys.byteorder)
        return max(0, self._tasks - left // NUMBER * self._at_once)

    def draw(self) -> Iterator[int]:
        """Give the numbers of tasks that nobody else does, until none is left."""
        while drawn := os.read(self._drawn_from, NUMBER):
            first = int.from_bytes(drawn, "little")
            yield from range(first, min(first + self._at_once, self._tasks))

    def empty(self) -> None:
        """Leave nothing to draw for anybody."""
        while os.read(self._drawn_from, NUMBER * MOST_TURNS):
            pass

    def close(self) -> None:
        os.close(self._drawn_from)


class _Worker(Generic[Given]):
    """A process that does tasks; what they gave comes back in a file without a name."""

    def __init__(self, tasks: Sequence[Task[Given]], queue: _Queue, nice: int) -> None:
        self._given = tempfile.TemporaryFile()  # noqa: SIM115 (it is open as long as the worker lives)
        self._line, held = os.pipe()
        """Tells that all is done; is at its end once the process, which alone holds the other end, has ended."""
        self._process: int | None = fork(partial(self._work, tasks, queue, nice, held))
        os.close(held)

    def _work(self, tasks: Sequence[Task[Given]], queue: _Queue, nice: int, line: int) -> None:
        os.nice(nice)
        pickle.dump(_take_part(tasks, queue), self._given, pickle.HIGHEST_PROTOCOL)
        self._given.flush()
        os.write(line, _SECONDS.pack(cpu_seconds()))

    def has_done(self, patience: float) -> bool:
        """Whether it has done its part, waiting so many seconds for that. Raises BuildProblem where it was killed."""
        if self._process and select.select([self._line], [], [], patience)[0]:
            number, self._process = self._process, None
            said = os.read(self._line, _SECONDS.size)
            let_go(number, *_SECONDS.unpack(said)) if said else wait_for(number)
        return self._process is None

    def part(self) -> _PartDone[Given]:
        """Return what it did."""
        self._given.seek(0)
        part: _PartDone[Given] = pickle.load(self._given)
        return part

    def end(self) -> None:
        """End it where it is still at work."""
        if self._process:
            end(self._process)
        os.close(self._line)
        self._given.close()


def _take_part(tasks: Sequence[Task[Given]], queue: _Queue) -> _PartDone[Given]:
    part = _PartDone[Given]()
    for number in queue.draw():
        try:
            part.given[number] = tasks[number]()
        except Exception:  # whoever waits does it once more, and hears of it
            part.failed = number
            queue.empty()
            break
    return part

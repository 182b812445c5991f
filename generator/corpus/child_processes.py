"""Work on files in child processes, each with a deadline and a limit of memory: a file made to hurt costs only itself.

A library that reads bytes of anybody may loop, crash or ask for all memory there is, and nothing within its process can
stop it. So each file is worked on in a child, which is ended at the deadline and by the system where it asks for too
much; another child takes its place. No kept library of a permissive licence ends one task at its own deadline.
"""

from __future__ import annotations

import multiprocessing
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path
from queue import Empty, LifoQueue
from typing import Generic, TypeVar

GivenBack = TypeVar("GivenBack")

AHEAD = 64
"""Answers kept at most until it is their turn, so that one slow file does not pile up all others' in memory."""
GRACE = 5
"""Seconds after its deadline at which a child whose parent is gone ends by itself."""
NEVER = 0.0
OUT_OF_MEMORY = frozenset(
    -number for name in ("SIGABRT", "SIGKILL") if (number := getattr(signal, name, None)) is not None
)
"""How a child ends for want of memory: the PDF library aborts, and a system without any left kills."""


class Ended(Enum):
    """Why a child gave no answer."""

    TIMEOUT = "timeout"
    MEMORY = "memory"
    CRASHED = "crashed"


@dataclass(frozen=True)
class Limits:
    """What one file may cost: seconds by the clock, and megabytes of a child's memory, where the system can hold it."""

    seconds: float
    megabytes: int


class ChildProcesses(Generic[GivenBack]):
    """At most so many children, begun as they are needed, that each do the same work on one file after another."""

    def __init__(self, work: Callable[[Path], GivenBack], limits: Limits, jobs: int) -> None:
        self._work, self._limits = work, limits
        self._threads = ThreadPoolExecutor(jobs, initializer=_leave_interrupts_to_the_parent)
        self._idle: LifoQueue[_Child[GivenBack]] = LifoQueue()
        self._begun: list[_Child[GivenBack]] = []
        self._ended = False

    def answers(self, paths: Iterable[Path], ahead: int = AHEAD) -> Generator[GivenBack | Ended, None, None]:
        """Yield what comes of each file, in the order given; however this ends, no child is left.

        So many files are asked for `ahead` of the one whose answer is yielded.
        """
        rest = iter(paths)
        try:
            asked = deque(self._ask(path) for path in islice(rest, ahead))
            while asked:
                answer = asked.popleft().result()
                asked.extend(self._ask(path) for path in islice(rest, 1))
                yield answer
        finally:
            self._end()

    def _ask(self, path: Path) -> Future[GivenBack | Ended]:
        return self._threads.submit(self._answer, path)

    def _answer(self, path: Path) -> GivenBack | Ended:
        """Ask an idle child. What others left in its memory is no fault of this file, so a fresh one is asked again.

        Both together have the time of one file.
        """
        child = self._child()
        asked = time.monotonic()
        answer = child.answer(path, self._limits.seconds)
        if answer in (Ended.MEMORY, Ended.CRASHED) and child.answered and not self._ended:
            left = self._limits.seconds - (time.monotonic() - asked)
            self._leave(child)
            child = self._begin()
            answer = child.answer(path, max(0, left))
        self._leave(child)
        return answer

    def _leave(self, child: _Child[GivenBack]) -> None:
        if child.alive:
            self._idle.put(child)
        else:
            self._begun.remove(child)
            child.close()

    def _child(self) -> _Child[GivenBack]:
        try:
            return self._idle.get_nowait()
        except Empty:
            return self._begin()

    def _begin(self) -> _Child[GivenBack]:
        child = _Child(self._work, self._limits)
        self._begun.append(child)
        if self._ended:  # while it began
            child.kill()
        return child

    def _end(self) -> None:
        self._ended = True
        for child in list(self._begun):
            child.kill()
        self._threads.shutdown(cancel_futures=True)
        for child in self._begun:
            child.close()


class _Child(Generic[GivenBack]):
    """One child and the way to it. `answered` counts its answers."""

    def __init__(self, work: Callable[[Path], GivenBack], limits: Limits) -> None:
        # Forked children would inherit the locks of other threads, such as the progress display's.
        context = multiprocessing.get_context("spawn")
        self.answered, self.alive = 0, True
        self._connection, theirs = context.Pipe()
        self._process = context.Process(target=_answer_each, args=(theirs, work, limits), daemon=True)
        self._process.start()
        theirs.close()
        with suppress(EOFError):  # where it cannot even begin, its first answer will say so
            self._connection.recv()  # how long it takes to begin is no file's fault

    def answer(self, path: Path, seconds: float) -> GivenBack | Ended:
        """What the child answers. One that gives no answer within so many seconds is ended."""
        try:
            self._connection.send(path)
            if not self._connection.poll(seconds):
                self.kill()
                return Ended.TIMEOUT
            answer: GivenBack | Ended = self._connection.recv()
        except (EOFError, OSError):
            return self._how_it_ended()
        if answer is Ended.MEMORY:
            self.kill()  # it holds what it could not do with
        else:
            self.answered += 1
        return answer

    def kill(self) -> None:
        self.alive = False
        with suppress(ValueError):  # closed meanwhile
            self._process.kill()
            self._process.join()

    def close(self) -> None:
        """Give back what an ended child held open: a run may end hundreds."""
        self._process.close()
        self._connection.close()

    def _how_it_ended(self) -> Ended:
        self._process.join(GRACE)
        code = self._process.exitcode
        self.kill()
        return Ended.MEMORY if code in OUT_OF_MEMORY else Ended.CRASHED


def _leave_interrupts_to_the_parent() -> None:
    """Ctrl+C reaches every process of a terminal: children of this thread leave it to their parent, which ends them."""
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})


def _answer_each(connection: Connection, work: Callable[[Path], GivenBack], limits: Limits) -> None:
    """Run in the child: answer one path after another until the parent is gone."""
    _limit_memory(limits.megabytes)
    with suppress(EOFError, OSError):
        connection.send(None)
        while True:
            path = connection.recv()
            _end_by_itself(limits.seconds + GRACE)
            try:
                connection.send(work(path))
            except MemoryError:
                connection.send(Ended.MEMORY)
            _end_by_itself(NEVER)


def _limit_memory(megabytes: int) -> None:
    if sys.platform == "win32":
        return
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_AS)
    asked = megabytes * 1024 * 1024
    with suppress(ValueError, OSError):  # a system that knows no such limit
        resource.setrlimit(resource.RLIMIT_AS, (asked if most == resource.RLIM_INFINITY else min(asked, most), most))


def _end_by_itself(seconds: float) -> None:
    """Have the system end this process after so many seconds, whatever it is at then."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)

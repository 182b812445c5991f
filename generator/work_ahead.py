"""Work that another process begins while this one still finds out what else it needs to know.

The work is a generator: it goes on with what it is told at each `yield`, and returns what comes of it. The same comes
of it as if this process had done it all at the end, which it does where there is one job or no sound fork.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from typing import Any, Generic, NamedTuple, NoReturn, TypeVar

from generator.errors import InputProblem, RefusedError
from generator.forks import CAN_FORK, end, fork, let_go, wait_for
from generator.progress import Progress, cpu_seconds, silent

WorkedFor = TypeVar("WorkedFor")
Work = Generator[None, Any, WorkedFor]
Begin = Callable[[Progress], Work[WorkedFor]]
"""Gives the work, which tells how far it is."""


@contextmanager
def work_ahead(begin: Begin[WorkedFor], jobs: int) -> Iterator[WorkAhead[WorkedFor]]:
    """Begin a work; where it is not finished, as what it needs was not found out, it cleans up after itself."""
    work = WorkAhead(begin, jobs)
    try:
        yield work
    finally:
        work.stop()


class WorkAhead(Generic[WorkedFor]):
    """A work that was begun, and waits to be told things in this order."""

    def __init__(self, begin: Begin[WorkedFor], jobs: int) -> None:
        self._begin, self._told = begin, list[object]()
        self._other = _Other(begin) if jobs > 1 and CAN_FORK else None

    def tell(self, what: object) -> None:
        """Tell it what it waits for next."""
        self._told.append(what)
        if self._other:
            self._other.tell(what)

    def finish(self, progress: Progress = silent) -> WorkedFor:
        """Return what comes of it, once it was told all it waits for.

        Raises what it raises, and BuildProblem where its process was killed.
        """
        said = self._other.last_words(progress) if self._other else None
        if said is None:  # nobody did it, or it failed in a way that is to be heard of where it is at home
            with closing(self._begin(progress)) as work:
                return _done(work, self._told)
        if said.problem:
            raise said.problem
        given: WorkedFor = said.given
        return given

    def stop(self) -> None:
        """Have the other process stop where it is, if it has not finished, and wait until it has cleaned up."""
        if self._other:
            self._other.stop()


class _UnwantedError(BaseException):
    """Nothing more is wanted of a work."""


MOST_TOLD = 100
"""Times that a work tells how far it is: what is not heard yet must fit into the line, or it would wait."""


class _HowFar(NamedTuple):
    what: str
    done: int
    total: int


class _LastWords(NamedTuple):
    """What came of the work, or the problem with the input for which nothing did; and the CPU seconds it took."""

    given: Any
    problem: InputProblem | RefusedError | None
    seconds: float


class _Other(Generic[WorkedFor]):
    """The process that does the work."""

    def __init__(self, begin: Begin[WorkedFor]) -> None:
        self._line, others_end = Pipe()
        self._process: int | None = fork(partial(self._work, begin, others_end))
        others_end.close()

    def tell(self, what: object) -> None:
        with suppress(ConnectionError):  # why it ended is heard when it is asked for what came of it
            self._line.send(what)

    def last_words(self, progress: Progress) -> _LastWords | None:
        """Hear how far it is until it has done; None where it met a fault of the program.

        Raises BuildProblem where it was killed.
        """
        said = None
        with suppress(EOFError, ConnectionError):
            while isinstance(heard := self._line.recv(), _HowFar):
                progress(*heard)
            said = heard
        if self._process:
            number, self._process = self._process, None
            let_go(number, said.seconds) if said else wait_for(number)
        return said

    def stop(self) -> None:
        self._line.close()  # it hears that too, where Python lets the signal go unheard
        if self._process:
            end(self._process, signal.SIGTERM)

    def _work(self, begin: Begin[WorkedFor], line: Connection) -> None:
        self._line.close()
        signal.signal(signal.SIGTERM, _stop)
        with suppress(_UnwantedError), closing(begin(_now_and_then(line))) as work:
            _say(_last_words_of(work, _told_by(line)), line)


def _stop(*_: object) -> NoReturn:
    """Stop where it is. It is said in two ways, and what cleans up is not to be stopped by the second."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise _UnwantedError


def _now_and_then(line: Connection) -> Progress:
    """Tell how far it is where that is another hundredth."""
    last = _HowFar("", -1, 0)

    def tell(what: str, done: int, total: int) -> None:
        nonlocal last
        far = _HowFar(what, done * MOST_TOLD // max(1, total), total)
        if far != last:
            last = far
            _say(_HowFar(what, done, total), line)

    return tell


def _say(what: _HowFar | _LastWords | None, line: Connection) -> None:
    try:
        line.send(what)
    except ConnectionError:
        _stop()


def _last_words_of(work: Work[WorkedFor], told: Iterable[object]) -> _LastWords | None:
    try:
        return _LastWords(_done(work, told), None, cpu_seconds())
    except (InputProblem, RefusedError) as problem:
        return _LastWords(None, problem, cpu_seconds())
    except Exception:
        return None


def _done(work: Work[WorkedFor], told: Iterable[object]) -> WorkedFor:
    try:
        next(work)
        for what in told:
            work.send(what)
    except StopIteration as done:
        given: WorkedFor = done.value
        return given
    raise AssertionError("the work waits for more than it is told")


def _told_by(line: Connection) -> Iterator[object]:
    while True:
        try:
            told = line.recv()
        except (EOFError, ConnectionError):
            _stop()
        yield told

"""Reads documents in the tests' own process, and each document once: the same documents are read by many tests.

That children read them, each within its limits, is tested in `tests/corpus` and wherever a test is marked `children`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from generator.corpus.child_processes import Limits
from generator.errors import InputProblem

_READ: dict[object, Any] = {}
"""What came of each document: by the work done on it, its name, its bytes and the register it was read with."""


class ReadHere:
    """Stands in for `ChildProcesses`: does their work itself, but work that it has done before."""

    def __init__(self, work: Callable[[Path], Any], _limits: Limits, _jobs: int) -> None:
        self._work = work

    def answers(self, paths: Iterable[Path], **_ahead: int) -> Iterator[Any]:
        return (self._answer(path) for path in paths)

    def _answer(self, path: Path) -> Any:
        try:
            key = (*_told_apart(self._work), path.name, path.read_bytes())
        except OSError:
            return self._work(path)
        if key not in _READ:
            answer = self._work(path)
            outcome = answer[0] if isinstance(answer, tuple) else answer
            if isinstance(outcome, InputProblem):  # which tells where the file lay
                return answer
            _READ[key] = answer
        return _READ[key]


def _told_apart(work: Callable[[Path], Any]) -> tuple[object, ...]:
    if isinstance(work, partial):
        return work.func, tuple(work.keywords["authorities"].values())
    return (work,)

"""How long work tells what it does and how far it is, to whoever shows it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from typing import Protocol

from generator.errors import InputProblem
from generator.forks import seconds_let_go

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many are done and how many there are."""


def silent(_what: str, _done: int, _total: int) -> None:
    """Show nothing."""


@dataclass
class Tally:
    """Things of one kind that a step was about: how many it made, how many stood, the CPU seconds of making them."""

    made: int = 0
    stood: int = 0
    seconds: float = 0.0


@dataclass
class Step:
    """A part of a run, as long as it lasts: `progress` shows how far it is, `did` is what came of it.

    `elsewhere` are CPU seconds that belong to it and were spent in another step; below nought in that one.
    """

    name: str
    progress: Progress = silent
    did: str = ""
    kinds: dict[str, Tally] = field(default_factory=dict)
    cpu: float = 0.0
    wall: float = 0.0
    elsewhere: float = 0.0

    def count(self, kind: str, *, made: bool, seconds: float = 0.0) -> None:
        """Count one thing of a kind, such as a page: made in so many CPU seconds, or left as it stood."""
        tally = self.kinds.setdefault(kind, Tally())
        tally.made += made
        tally.stood += not made
        tally.seconds += seconds

    @contextmanager
    def timed(self) -> Iterator[Step]:
        """Time what is done within; of a step that fails too."""
        cpu, wall = cpu_seconds(), time.perf_counter()
        try:
            yield self
        finally:
            self.cpu, self.wall = cpu_seconds() - cpu + self.elsewhere, time.perf_counter() - wall


class Listener(Protocol):
    """Whoever hears what a run has to say: the console of a command, or nobody."""

    def say(self, message: str) -> None:
        """Hear how the run goes."""

    def tell(self, problems: Iterable[InputProblem]) -> None:
        """Hear what is wrong with inputs."""

    def step(self, name: str) -> AbstractContextManager[Step]:
        """Hear of a step while it lasts."""


def cpu_seconds() -> float:
    """The CPU time of this process and of its children that have done what they were asked for."""
    return time.process_time() + sum(os.times()[2:4]) + seconds_let_go()

"""Steps whose tasks are in one queue, so that no processor waits while another is at the last task of a step.

They may be begun by other processes while this one does something else: what comes of them is asked for later.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any, NamedTuple

from generator.frozen import Frozen
from generator.incremental import Cache
from generator.progress import Listener, Step
from generator.shared_work import SharedWork, shared_ahead


class SharedStep(Frozen):
    """A step's name, its tasks, and what is done with all they give once they are done."""

    name: str
    tasks: Sequence[Callable[[], Any]]
    finish: Callable[[list[Any], Step], None]


class Taken(NamedTuple):
    """What a task gave, the CPU seconds it took, and the names of the values that it found or left in the cache."""

    given: Any
    seconds: float
    used: frozenset[str]


class StepsBegun:
    """Steps that other processes have begun."""

    def __init__(self, steps: Sequence[SharedStep], work: SharedWork[Taken], cache: Cache) -> None:
        self._steps, self._work, self._cache = steps, work, cache

    def finish(self, what: str, listener: Listener) -> None:
        """Wait for them, and do what is left of each; it is heard of with the CPU time of its own tasks."""
        total = sum(len(each.tasks) for each in self._steps)
        with listener.step(what) as step:
            done = self._work.given(lambda begun: step.progress(what.capitalize(), begun, total))
            step.elsewhere -= sum(one.seconds for one in done)
        left = iter(done)
        for each in self._steps:
            own = [next(left) for _ in each.tasks]
            with listener.step(each.name) as step:
                step.elsewhere += sum(one.seconds for one in own)
                for one in own:
                    self._cache.keep(one.used)
                each.finish([one.given for one in own], step)


@contextmanager
def begun_together(
    steps: Sequence[SharedStep], jobs: int, cache: Cache, *, give_way: bool = False
) -> Iterator[StepsBegun]:
    """Have so many processes begin all steps; what is not finished within the block is given up."""
    tasks = [partial(_taken, task, cache) for each in steps for task in each.tasks]
    with shared_ahead(tasks, jobs, give_way=give_way) as work:
        yield StepsBegun(steps, work, cache)


def _taken(task: Callable[[], Any], cache: Cache) -> Taken:
    started = time.process_time()
    given, used = cache.heard_of(task)
    return Taken(given, time.process_time() - started, used)

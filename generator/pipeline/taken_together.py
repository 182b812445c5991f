"""Steps whose tasks are in one queue, so that no processor waits while another is at the last task of a step."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, NamedTuple

from generator.frozen import Frozen
from generator.incremental import Cache
from generator.progress import Listener, Step
from generator.shared_work import shared_out


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


def take_together(steps: Sequence[SharedStep], jobs: int, cache: Cache, listener: Listener) -> None:
    """Do all steps in so many processes; each is heard of with the CPU time of its own tasks."""
    tasks = [partial(_taken, task, cache) for each in steps for task in each.tasks]
    with listener.step("making it all") as step:
        done = shared_out(tasks, jobs, lambda begun: step.progress("Making pages and data", begun, len(tasks)))
        step.elsewhere -= sum(one.seconds for one in done)
    left = iter(done)
    for each in steps:
        own = [next(left) for _ in each.tasks]
        with listener.step(each.name) as step:
            step.elsewhere += sum(one.seconds for one in own)
            for one in own:
                cache.keep(one.used)
            each.finish([one.given for one in own], step)


def _taken(task: Callable[[], Any], cache: Cache) -> Taken:
    started = time.process_time()
    given, used = cache.heard_of(task)
    return Taken(given, time.process_time() - started, used)

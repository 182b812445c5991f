"""Full builds beside those of other generators: how many times as much, or as little, they take."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from bench import baselines
from bench.figures import Figure, median, not_measured, relation
from bench.full_build import NATION, Built
from bench.ground import Ground, pages_in
from bench.processes import Run, StoppedError

MOST_OF_STOCK = 1 / 3
REPEATED_UP_TO = 500
"""Pages up to which other generators are run as often as ours; above, once: they take minutes."""
STOCK = "stock MkDocs + Material with its search"
HUGO = "Hugo, bare layout, no search"


def beside_stock(ground: Ground, built: Built) -> tuple[list[Figure], float | None]:
    """Return the figures, and the CPU seconds stock takes for these pages, None where it was not done in time."""
    runs, done = _runs_of(ground, built, "stock", STOCK, baselines.stock)
    if isinstance(done, Figure):
        return [done], None
    stock = median(one.cpu for one in done)
    mkdocs, everything = built.median(lambda one: one.mkdocs), built.median(lambda one: one.run.cpu)
    asked = MOST_OF_STOCK if built.size == NATION else None
    step, whole = relation(mkdocs, stock), relation(everything, stock)
    return [
        *_costs(built, "stock", STOCK, done),
        _figure(built, "mkdocs_to_stock", "MkDocs step against all of stock", step, "times", runs, asked),
        _figure(built, "whole_to_stock", "whole command against all of stock", whole, "times", runs),
    ], stock


def beside_hugo(ground: Ground, built: Built) -> list[Figure]:
    """Return what Hugo takes, and the MkDocs step in parts of it: CPU seconds and wall seconds."""
    runs, done = _runs_of(ground, built, "hugo", HUGO, partial(baselines.hugo, program=ground.hugo))
    if isinstance(done, Figure):
        return [done]
    step = built.median(lambda one: one.mkdocs) / median(one.cpu for one in done)
    by_clock = built.median(lambda one: one.mkdocs_wall) / median(one.wall for one in done)
    return [
        *_costs(built, "hugo", HUGO, done),
        _figure(built, "mkdocs_to_hugo", "MkDocs step against all of Hugo, CPU seconds", step, "times", runs),
        _figure(built, "mkdocs_to_hugo_wall", "the same, wall seconds", by_clock, "times", runs),
    ]


def _runs_of(
    ground: Ground, built: Built, key: str, title: str, build: Callable[[Path, float], Run]
) -> tuple[int, list[Run] | Figure]:
    """Return how often another generator is run and what that took, or a figure that says why it is not known."""
    runs = len(built.builds) if built.size <= REPEATED_UP_TO else 1
    why = f"skipped above {ground.others_up_to:,} pages" if built.size > ground.others_up_to else ""
    try:
        done = [] if why else [build(pages_in(built.cache), ground.timeout) for _ in range(runs)]
    except StoppedError as stopped:
        why = stopped.why
    return runs, not_measured(f"build.{built.size}.{key}", f"{built.pages:,} pages: {title}", why) if why else done


def _costs(built: Built, key: str, title: str, done: list[Run]) -> list[Figure]:
    runs = len(done)
    return [
        _figure(built, key, title, median(one.cpu for one in done), "CPU s", runs),
        _figure(built, f"{key}_wall", title, median(one.wall for one in done), "wall s", runs),
        _figure(built, f"{key}_memory", f"{title}: memory", median(one.memory for one in done), "MB", runs),
    ]


def _figure(
    built: Built, key: str, title: str, value: float | None, unit: str, runs: int, target: float | None = None
) -> Figure:
    return Figure(f"build.{built.size}.{key}", f"{built.pages:,} pages: {title}", value, unit, runs, target)

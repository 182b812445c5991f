"""Full builds beside those of other generators: how many times as much, or as little, they take."""

from __future__ import annotations

from collections.abc import Callable
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


def measure(ground: Ground, built: Built) -> tuple[list[Figure], float | None]:
    """Return the figures, and the CPU seconds stock takes for these pages, None where it was not done in time."""
    if built.size > ground.others_up_to:
        why = f"skipped above {ground.others_up_to:,} pages"
        return [not_measured(f"build.{built.size}.stock", f"{built.pages:,} pages: {STOCK}", why)], None
    timeout = ground.timeout
    runs = len(built.builds) if built.size <= REPEATED_UP_TO else 1
    stock, found = _taken(built, "stock", STOCK, baselines.stock, runs, timeout)
    if stock:
        found += _beside_stock(built, stock, runs)
    hugo, others = _taken(built, "hugo", "Hugo, bare layout, no search", baselines.hugo, runs, timeout)
    if hugo:
        step = relation(built.median(lambda one: one.mkdocs), hugo)
        others.append(_figure(built, "mkdocs_to_hugo", "MkDocs step against all of Hugo", step, "times", runs))
    return [*found, *others], stock


def _beside_stock(built: Built, stock: float, runs: int) -> list[Figure]:
    mkdocs = built.median(lambda one: one.mkdocs)
    everything = built.median(lambda one: one.run.cpu)
    asked = MOST_OF_STOCK if built.size == NATION else None
    step, whole = relation(mkdocs, stock), relation(everything, stock)
    return [
        _figure(built, "mkdocs_to_stock", "MkDocs step against all of stock", step, "times", runs, asked),
        _figure(built, "whole_to_stock", "whole command against all of stock", whole, "times", runs),
    ]


def _taken(
    built: Built, key: str, title: str, build: Callable[[Path, float], Run], runs: int, timeout: float
) -> tuple[float | None, list[Figure]]:
    """Return the CPU seconds another generator takes, with the figures that tell them, or why there are none."""
    try:
        done = [build(pages_in(built.cache), timeout) for _ in range(runs)]
    except StoppedError as stopped:
        return None, [not_measured(f"build.{built.size}.{key}", f"{built.pages:,} pages: {title}", stopped.why)]
    cpu, memory = median(one.cpu for one in done), median(one.memory for one in done)
    return cpu, [
        _figure(built, key, title, cpu, "CPU s", runs),
        _figure(built, f"{key}_memory", f"{title}: memory", memory, "MB", runs),
    ]


def _figure(
    built: Built, key: str, title: str, value: float | None, unit: str, runs: int, target: float | None = None
) -> Figure:
    return Figure(f"build.{built.size}.{key}", f"{built.pages:,} pages: {title}", value, unit, runs, target)

"""Full builds from parsed reports, step by step, at several sizes, and how cost grows with the size.

The cost of a page is that of the steps, without the program's start, which would make small sites look dear.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench.busyness import held_up, judged
from bench.figures import Figure, median
from bench.ground import Build, Ground, pages_in

NATION = 3600
BASE = 500
"""The size whose cost of a page the others are held against."""
TARGETS = {"pages": 15, "mkdocs": 20, "memory": 600, "child": 600, "shared": 0.62}
"""The most that the nation's build may take: CPU seconds, CPU seconds, megabytes, megabytes, and wall seconds for each
CPU second on two processors that are idle."""
MOST_GROWTH = 1.3


@dataclass(frozen=True)
class Built:
    """A nation's site as built from nothing: how many pages it has, where it lies, and each run that built it."""

    size: int
    pages: int
    content: Path
    site: Path
    cache: Path
    builds: tuple[Build, ...]

    def median(self, of: Callable[[Build], float]) -> float:
        return median(of(build) for build in self.builds)

    @property
    def cost_of_a_page(self) -> float:
        """CPU milliseconds of all steps but the search index for each page."""
        return self.median(lambda build: build.pages + build.mkdocs) / self.pages * 1000


def build(ground: Ground, size: int) -> Built:
    """Build the site of a nation from nothing, several times up to the nation's size; the last one stays."""
    content = ground.nation(size)
    site, cache = ground.folder / f"site-{size}", ground.folder / f"cache-{size}"
    builds = []
    for _ in range(ground.runs if size <= NATION else 1):
        for folder in (site, cache):
            shutil.rmtree(folder, ignore_errors=True)
        builds.append(ground.site(content, site, cache))
    pages = sum(1 for _ in pages_in(cache).rglob("*.md"))
    return Built(size, pages, content, site, cache, tuple(builds))


def figures(built: Built, base: Built | None) -> list[Figure]:
    """Return what the site cost; targets are the nation's. `base` is the site cost of a page is held against."""
    asked = TARGETS if built.size == NATION else {}

    def figure(key: str, title: str, value: float, unit: str) -> Figure:
        whole = f"{built.pages:,} pages: {title}"
        return Figure(f"build.{built.size}.{key}", whole, value, unit, len(built.builds), asked.get(key))

    ratio = figure(
        "shared", "wall seconds for each CPU second", built.median(lambda one: one.run.wall / one.run.cpu), "times"
    )
    shared = judged(ratio, held_up()) if ratio.target else ratio
    told = [
        figure("pages", "loading, analysis, writing", built.median(lambda one: one.pages), "CPU s"),
        figure("mkdocs", "MkDocs step", built.median(lambda one: one.mkdocs), "CPU s"),
        figure("search", "search index", built.median(lambda one: one.search), "CPU s"),
        figure("whole", "whole command, its start included", built.median(lambda one: one.run.cpu), "CPU s"),
        figure("wall", "whole command", built.median(lambda one: one.run.wall), "wall s"),
        shared,
        figure("each", "each page, all steps but the index", built.cost_of_a_page, "CPU ms"),
        figure("memory", "memory of the command's own process", built.median(lambda one: one.own_memory), "MB"),
        figure("child", "memory of its largest child process", built.median(lambda one: one.largest_child), "MB"),
    ]
    if base and base.size < built.size:
        told.append(growth(built, base))
    return told


def growth(built: Built, base: Built) -> Figure:
    """Return what a page costs at one size in parts of what it costs at another."""
    title = f"{built.pages:,} pages: cost of a page against that at {base.pages:,} pages"
    times = built.cost_of_a_page / base.cost_of_a_page
    return Figure(f"build.{built.size}.growth", title, times, "times", len(built.builds), MOST_GROWTH)

"""The project's own five reports: what `make site` costs whoever tries the project out."""

from __future__ import annotations

import shutil

from bench.figures import Figure, median
from bench.ground import Ground

MOST_WALL = 10


def measure(ground: Ground) -> list[Figure]:
    """Return wall and CPU seconds of building the site from nothing, and of building it again unchanged."""
    content = ground.program / "content"
    site, cache = ground.folder / "site-five", ground.folder / "cache-five"
    fresh, again = [], []
    for _ in range(ground.runs):
        for folder in (site, cache):
            shutil.rmtree(folder, ignore_errors=True)
        fresh.append(ground.site(content, site, cache))
        again.append(ground.site(content, site, cache))

    def figure(key: str, title: str, values: list[float], unit: str, target: float | None = None) -> Figure:
        return Figure(f"five.{key}", f"five reports, {title}", median(values), unit, ground.runs, target)

    return [
        figure("wall", "from nothing", [build.run.wall for build in fresh], "wall s", MOST_WALL),
        figure("cpu", "from nothing", [build.run.cpu for build in fresh], "CPU s"),
        figure("again", "unchanged", [build.run.wall for build in again], "wall s"),
    ]

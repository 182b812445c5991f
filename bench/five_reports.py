"""The project's own five reports: what `make site` and `make serve` cost whoever tries the project out."""

from __future__ import annotations

import shutil

from bench import edits
from bench.busyness import held_up, judged
from bench.figures import Figure, median
from bench.ground import Ground

MOST_WALL, MOST_EDIT = 10, 2


def measure(ground: Ground) -> list[Figure]:
    """Return seconds of building the site from nothing and again unchanged, and of seeing an edit."""
    content = ground.program / "content"
    site, cache = ground.folder / "site-five", ground.folder / "cache-five"
    fresh, again = [], []
    for _ in range(ground.runs):
        for folder in (site, cache):
            shutil.rmtree(folder, ignore_errors=True)
        fresh.append(ground.site(content, site, cache))
        again.append(ground.site(content, site, cache))
    shown = edits.seconds(ground)
    busy = held_up()

    def figure(key: str, title: str, values: list[float], unit: str, target: float | None = None) -> Figure:
        told = Figure(f"five.{key}", f"five reports, {title}", median(values), unit, ground.runs, target)
        return judged(told, busy)

    return [
        figure("wall", "from nothing", [build.run.wall for build in fresh], "wall s", MOST_WALL),
        figure("cpu", "from nothing", [build.run.cpu for build in fresh], "CPU s"),
        figure("again", "unchanged", [build.run.wall for build in again], "wall s"),
        *(
            figure(f"edit.{number}", f"an edit of {title} is shown by `serve`", found, "wall s", MOST_EDIT)
            for number, (title, found) in enumerate(shown.items(), start=1)
        ),
    ]

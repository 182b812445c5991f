"""The command `parse` as people run it: two jobs against one, and the memory of its largest process."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from bench.busyness import held_up, judged
from bench.figures import Figure, median
from bench.processes import CommandLine, Run, run

MOST_MEMORY = 400
LEAST_GAIN = 1.7


def measure(folder: Path, content: Path, runs: int, note: str = "") -> list[Figure]:
    """Return how much faster two jobs are than one, what that costs, and the memory of the largest process.

    `note` says why the documents are too few to hold the gain to its target.
    """
    pairs = [(parse(folder, content, 1), parse(folder, content, 2)) for _ in range(runs)]
    gain = median(one.wall / two.wall for one, two in pairs)
    extra = median(two.cpu / one.cpu for one, two in pairs)
    memory = median(max(one.memory, two.memory) for one, two in pairs)
    title = "two jobs against one, start-up included"
    faster = Figure("parsing.jobs_gain", title, gain, "times as fast", runs, LEAST_GAIN, "at least", note)
    return [
        judged(faster, held_up()),
        Figure("parsing.jobs_cpu", "CPU seconds of two jobs against one", extra, "times", runs),
        Figure("parsing.memory", "memory of the largest process", memory, "MB", runs, MOST_MEMORY),
    ]


def parse(folder: Path, content: Path, jobs: int) -> Run:
    """Parse the folder with the command and throw the result away; a document it refuses is no fault here."""
    with tempfile.TemporaryDirectory() as out:
        command: CommandLine = [sys.executable, "-m", "generator", "parse", folder, "--out", out]
        return run([*command, "--jobs", str(jobs), "--content", content, "--quiet"], may_fail=True)

"""The command as people run it: two jobs against one, and the memory of its largest process."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from bench.figures import Figure, median

MEGABYTE = 1024
"""Kilobytes, in which Linux counts memory."""
MOST_MEMORY = 400
LEAST_GAIN = 1.6


@dataclass(frozen=True)
class Run:
    """Wall seconds of one run, CPU seconds of all its processes, and megabytes of the largest of them."""

    wall: float
    cpu: float
    memory: float


def measure(folder: Path, content: Path, runs: int) -> list[Figure]:
    """Return how much faster two jobs are than one, what that costs, and the memory of the largest process."""
    pairs = [(parse(folder, content, 1), parse(folder, content, 2)) for _ in range(runs)]
    gain = median(one.wall / two.wall for one, two in pairs)
    extra = median(two.cpu / one.cpu for one, two in pairs)
    memory = median(max(one.memory, two.memory) for one, two in pairs)
    return [
        Figure(
            "jobs.gain", "two jobs against one, start-up included", gain, "times as fast", runs, LEAST_GAIN, "at least"
        ),
        Figure("jobs.cpu", "CPU seconds of two jobs against one", extra, "times", runs),
        Figure("memory.peak", "memory of the largest process", memory, "MB", runs, MOST_MEMORY),
    ]


def parse(folder: Path, content: Path, jobs: int) -> Run:
    """Parse the folder with the command and throw the result away; a document it refuses is no fault here."""
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-m", "generator", "parse", str(folder), "--out", out]
        options = ["--jobs", str(jobs), "--content", str(content), "--quiet"]
        begun = time.perf_counter()
        process = subprocess.Popen([*command, *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # Of all processes the command started and waited for, the memory is the largest one's.
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.perf_counter() - begun
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / MEGABYTE)

"""Commands run as people run them: wall and CPU seconds, and the memory of the largest process."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

MEGABYTE = 1024
"""Kilobytes, in which Linux counts memory."""


CommandLine = Sequence[str | Path]


@dataclass(frozen=True)
class Run:
    """Wall seconds of one run, CPU seconds of all its processes, megabytes of the largest of them, its status, and what
    it said on standard error."""

    wall: float
    cpu: float
    memory: float
    status: int = 0
    said: str = ""


@dataclass
class StoppedError(Exception):
    """A command failed or was not done in time; `why` is for readers of the table."""

    why: str

    def __str__(self) -> str:
        return self.why


def run(
    command: CommandLine,
    *,
    folder: Path | None = None,
    environment: Mapping[str, str] | None = None,
    timeout: float = 600,
    may_fail: bool = False,
) -> Run:
    """Run a command, its standard output thrown away.

    Raises StoppedError where it fails or is not done after `timeout` seconds.
    """
    with tempfile.TemporaryFile() as said:
        begun = time.perf_counter()
        process = subprocess.Popen(
            [str(part) for part in command],
            cwd=folder,
            env={**os.environ, **(environment or {})},
            stdout=subprocess.DEVNULL,
            stderr=said,
            start_new_session=True,
        )
        clock = threading.Timer(timeout, os.killpg, (process.pid, signal.SIGKILL))
        clock.start()
        # Of all processes the command started and waited for, the memory is the largest one's.
        _, status, used = os.wait4(process.pid, 0)
        clock.cancel()
        wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode == -signal.SIGKILL and wall >= timeout:
            raise StoppedError(f"not done after {timeout:.0f} s")
        said.seek(0)
        words = said.read().decode(errors="replace")
        if process.returncode and not may_fail:
            last = words.strip().rpartition("\n")[2]
            raise StoppedError(f"failed with status {process.returncode}: {last}")
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / MEGABYTE, process.returncode, words)

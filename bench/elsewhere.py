"""Runs the program as `python -m generator` does, on another day, on a disk that lists its files in another order.

    python bench/elsewhere.py DAYS SEED site --out site

The clock that Python and its libraries read is so many days ahead. With a seed above nought what a folder lists comes
in an order that is drawn by it.
"""

from __future__ import annotations

import os
import random
import runpy
import sys
import time
from collections.abc import Iterator
from typing import Any

SECONDS_OF_DAY = 86_400


class ShuffledEntries:
    """What `os.scandir` gives, in another order."""

    def __init__(self, entries: list[os.DirEntry[Any]]) -> None:
        self._left = iter(entries)

    def __enter__(self) -> ShuffledEntries:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def __iter__(self) -> Iterator[os.DirEntry[Any]]:
        return self._left

    def __next__(self) -> os.DirEntry[Any]:
        return next(self._left)

    def close(self) -> None:
        pass


def move_clock(days: int) -> None:
    """Set the clock ahead for whatever asks the module `time`."""
    now, now_exactly = time.time, time.time_ns
    time.time = lambda: now() + days * SECONDS_OF_DAY
    time.time_ns = lambda: now_exactly() + days * SECONDS_OF_DAY * 10**9


def shuffle_folders(seed: int) -> None:
    """List what lies in a folder in an order of its own each time."""
    names, entries, order = os.listdir, os.scandir, random.Random(seed)

    def shuffled(found: list[Any]) -> list[Any]:
        order.shuffle(found)
        return found

    def entries_of(path: Any = ".") -> ShuffledEntries:
        with entries(path) as found:
            return ShuffledEntries(shuffled(list(found)))

    os.listdir = lambda path=None: shuffled(names(path))
    os.scandir = entries_of  # type: ignore[assignment]


if __name__ == "__main__":
    move_clock(int(sys.argv[1]))
    if int(sys.argv[2]):
        shuffle_folders(int(sys.argv[2]))
    sys.path[0] = ""  # as `python -m` sets it: the folder the command runs in
    sys.argv = ["generator", *sys.argv[3:]]
    runpy.run_module("generator", run_name="__main__", alter_sys=True)

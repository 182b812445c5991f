"""The cache folder: values that a build made and the next one may use. It may vanish at any time."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from generator.errors import BuildProblem
from generator.incremental.keys import digest_of_bytes, key_of, program_key
from generator.lock import only_one, other_build

Remembered = TypeVar("Remembered")
WorkedOut = TypeVar("WorkedOut")
WrittenDown = TypeVar("WrittenDown")

SIGN = "CACHEDIR.TAG"
SIGN_WORDS = "Signature: 8a477f597d28d172789f06886806bc55\n# Made by a build. The next one takes longer without.\n"
"""The sign by which backup programs know a cache (bford.info/cachedir)."""
VALUES = "values"
LOCK = "lock"
CLOCK = "clock"


def _pickled(value: object) -> bytes:
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


class DiskTime(NamedTuple):
    """Which disk, by the system's number, and the nanoseconds by the clock that its files are dated by."""

    disk: int
    at: int


class Cache:
    """A folder of values, each under a name and a key. What a build neither reads nor writes `sweep` removes.

    Values are pickled, as Python's own caches are: whoever may write to this folder is trusted as one who may write to
    the program. With `folder` None nothing is found and nothing is written.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._used: set[str] = set()

    def remembered(self, name: str, key: str, make: Callable[[], Remembered]) -> Remembered:
        """Return what `make` gives, never None: as an earlier build made it under this name and key, else made now.

        The key tells all that the value is made from, the program aside.
        """
        value: Remembered | None = self.read(name, key)
        if value is None:
            value = make()
            self.write(name, key, value)
        return value

    def read(self, name: str, key: str, unpacked: Callable[[memoryview], Any] = pickle.loads) -> Any | None:
        """Return the value that was written under this name and key, or None where it is not there whole.

        `unpacked` gives it of what its writer had it `packed` to.
        """
        if self._folder is None:
            return None
        path = self._folder / VALUES / name
        try:
            content = path.read_bytes()
        except OSError:
            return None
        end = content.find(b"\n")
        head, value = content[:end], memoryview(content)[end + 1 :]  # a view copies nothing
        if head != _head(key, value):
            return None
        self._used.add(name)
        return unpacked(value)

    def holds(self, name: str, key: str) -> bool:
        """Whether a value was written under this name and key. It may still be damaged: then `read` finds none."""
        if self._folder is None:
            return False
        try:
            with (self._folder / VALUES / name).open("rb") as file:
                return file.readline().startswith(_made_from(key))
        except OSError:
            return False

    def write(self, name: str, key: str, value: WrittenDown, packed: Callable[[WrittenDown], bytes] = _pickled) -> None:
        """Put the value in the place of what was there under any other key.

        Raises BuildProblem where the folder holds other things than a cache.
        """
        if self._folder is None:
            return
        path = self.room(VALUES) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        content = packed(value)
        with path.open("wb") as file:
            file.writelines((_head(key, content), b"\n", content))
        self._used.add(name)

    def heard_of(self, work: Callable[[], WorkedOut]) -> tuple[WorkedOut, frozenset[str]]:
        """Return what `work` gives, and the names of values that it read or wrote and nothing before it."""
        before = set(self._used)
        return work(), frozenset(self._used - before)

    @property
    def used(self) -> frozenset[str]:
        """The names of all values that were read or written."""
        return frozenset(self._used)

    def keep(self, names: Iterable[str]) -> None:
        """Leave values that another process of this build read or wrote to the next one."""
        self._used.update(names)

    def room(self, name: str) -> Path:
        """Return a folder in this one for files that stand between builds; `sweep` leaves it alone.

        Raises BuildProblem where the folder holds other things than a cache.
        """
        assert self._folder is not None
        sign = self._folder / SIGN
        if not sign.is_file():
            if self._folder.is_dir() and any(self._folder.iterdir()):
                raise _foreign(self._folder)
            self._folder.mkdir(parents=True, exist_ok=True)
            sign.write_text(SIGN_WORDS, encoding="utf-8")
        return self._folder / name

    def time_of_disk(self) -> DiskTime | None:
        """Return the time by the clock that files here are dated by; None where there is no folder."""
        if self._folder is None:
            return None
        clock = self.room(CLOCK)
        clock.touch()
        stat = clock.stat()
        return DiskTime(stat.st_dev, stat.st_mtime_ns)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep every other build off this folder. Raises BuildProblem where one is at work on it."""
        if self._folder is None:
            yield
            return
        busy = other_build("cache-in-use", self._folder, "at work with this cache", "--cache")
        with only_one(self.room(LOCK), busy):
            yield

    def sweep(self) -> None:
        """Remove the values this build did not use: what they are about is no longer there."""
        if self._folder is None:
            return
        values = self._folder / VALUES
        above = len(str(values)) + 1
        for folder, _, names in os.walk(values):  # which goes into no link: what it leads to is somebody else's
            for place in (os.path.join(folder, name) for name in names):
                if place[above:].replace(os.sep, "/") not in self._used:
                    os.unlink(place)


NO_CACHE = Cache(None)
"""The cache of a build that neither finds nor writes anything."""


def _head(key: str, value: bytes | memoryview) -> bytes:
    """The first line of a value's file: what it was made from, and a digest of what follows."""
    return _made_from(key) + digest_of_bytes(value).encode()


def _made_from(key: str) -> bytes:
    """What that line begins with."""
    return f"{key_of(program_key(), key)} ".encode()


def _foreign(folder: Path) -> BuildProblem:
    return BuildProblem(
        code="not-a-cache",
        file=str(folder),
        seen="a folder that holds other things",
        expected="a new or empty folder, or one that an earlier build made",
        advice="Name another folder with --cache.",
    )

"""Files that people and other programs write: each is read once, and known until anything has written to it since.

A file is known again by how it looks: its size, its times and its number on the disk, as git knows files. Two writings
within one tick of a disk's clock look alike, so one that was written to within a tick before a build began is read by
the next one too.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from generator.incremental.keys import DIGEST_LETTERS, digest_of_bytes, entries_below, key_of, sha256_of
from generator.incremental.store import NO_CACHE, Cache

ToldOf = TypeVar("ToldOf")

NAME = "known-files"
SECOND = 1_000_000_000
TICK, COARSE_TICK = SECOND // 10, 3 * SECOND
"""Nanoseconds: longer than a tick of a disk's clock that tells parts of a second (Linux dates files by one that ticks
each 1 to 10 ms), and than a tick of any clock; the coarsest tells every second second."""


class Look(NamedTuple):
    """How a file looks without being read. `changed` is when its bytes, its name or its rights were, by the system."""

    size: int
    written: int
    changed: int
    mode: int
    disk: int
    number: int


class KnownFile(NamedTuple):
    """A file as it was read: the SHA-256 of its bytes, and what was told of these, each under a name.

    `look` is None for one that was written to within a tick before, or since: it may look the same with other bytes.
    """

    look: Look | None
    sha256: str
    told: dict[str, Any]


class KnownFiles:
    """What is known of files, by path, from build to build where there is a cache.

    Each answer is for the file as it lies there when it is asked for. `save` leaves to the next build what was asked
    for in this one.
    """

    def __init__(self, cache: Cache = NO_CACHE) -> None:
        self._cache, self._began = cache, cache.time_of_disk()
        self._before: dict[str, KnownFile] = cache.read(NAME, "") or {}
        self._now: dict[str, KnownFile] = {}
        self._is_saved = True

    def sha256(self, path: Path) -> str:
        """Return the SHA-256 of a file's bytes. Raises OSError where it cannot be read."""
        return self._known(str(path), os.stat(path)).sha256

    def digest(self, path: Path) -> str:
        """Return the digest that `digest_of` gives for the file. Raises OSError where it cannot be read."""
        return self.sha256(path)[:DIGEST_LETTERS]

    def read(self, path: Path) -> tuple[bytes, str]:
        """Return a file's bytes with the digest of these. Raises OSError where it cannot be read."""
        held = self._now.get(str(path)) or self._before.get(str(path))
        with open(path, "rb") as file:
            before, content, after = os.fstat(file.fileno()), file.read(), os.fstat(file.fileno())
        if held is None or not held.look == _look(before) == _look(after):
            return content, digest_of_bytes(content)
        return content, held.sha256[:DIGEST_LETTERS]

    def told(self, path: Path, name: str, tell: Callable[[], ToldOf]) -> ToldOf:
        """Return what `tell` says of a file, which hangs on its bytes and the program alone; as it said before, if so.

        Raises OSError where the file cannot be read, and what `tell` raises, which is asked again then.
        """
        known = self._known(str(path), os.stat(path))
        if name not in known.told:
            answer = tell()
            if known.look != _look(os.stat(path)):  # it may have been written to meanwhile
                return answer
            known.told[name] = answer
            self._is_saved = False
        kept: ToldOf = known.told[name]
        return kept

    def key_of_folder(self, folder: Path) -> str:
        """Return a key of all files below a folder: their names and their bytes."""
        above = len(str(folder)) + 1
        found = ((entry.path, entry.stat()) for entry in entries_below(str(folder)))
        return key_of(sorted((path[above:], self._known(path, stat).sha256[:DIGEST_LETTERS]) for path, stat in found))

    def save(self) -> None:
        """Write what is known for the next build, where it is more or less than was known before."""
        if not self._is_saved or self._now.keys() != self._before.keys():
            self._cache.write(NAME, "", self._now)
            self._before, self._is_saved = dict(self._now), True

    def _known(self, path: str, stat: os.stat_result) -> KnownFile:
        look = _look(stat)
        known = self._now.get(path) or self._before.get(path)
        if known is None or known.look != look:
            sha256 = sha256_of(path)
            told = known.told if known is not None and known.sha256 == sha256 else {}
            read = KnownFile(look if self._is_settled(look) else None, sha256, told)
            self._is_saved &= read == known
            known = read
        self._now[path] = known
        return known

    def _is_settled(self, look: Look) -> bool:
        """Whether it was written to long enough before the build began to look otherwise if it is written to again."""
        if self._began is None:
            return False
        return max(look.written, look.changed) < self._began.at - _tick(look, self._began.disk)


def _look(stat: os.stat_result) -> Look:
    return Look(stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_mode, stat.st_dev, stat.st_ino)


def _tick(look: Look, disk: int) -> int:
    """How long its disk may date all writings alike; for another disk than this one its clock may be another, too."""
    return TICK if look.written % SECOND and look.changed % SECOND and look.disk == disk else COARSE_TICK

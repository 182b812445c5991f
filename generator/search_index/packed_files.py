"""The files of the index: each is packed once and stays while its name, which tells what it holds, is asked for."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from generator.gzip_bytes import gzipped
from generator.incremental import Cache, Standing, digest_of_bytes

NAME_LETTERS = 12


def digest(content: bytes) -> str:
    """Return the letters by which a file's name tells its content."""
    return digest_of_bytes(content)[:NAME_LETTERS]


class Files:
    """A folder of packed files. One that is there as it was written is left alone; `finish` removes the others."""

    def __init__(self, folder: Path, cache: Cache) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        with os.scandir(folder) as entries:
            self._before = {entry.name: entry.stat(follow_symlinks=False) for entry in entries}
        self._standing = Standing(cache, "search-files", folder, listed=self._before)
        self._names: set[str] = set()

    def put(self, kind: str, words: bytes, numbers: bytes = b"") -> str:
        """See that a file of these words, and of these numbers after them, is there; return the digest in its name."""
        named = digest(words + numbers)
        name = f"{kind}-{named}.gz"
        if self._is_missing(name):
            self._write(name, gzipped(words, numbers))
        return named

    def ensure(self, names: Sequence[str], contents: Callable[[], Sequence[bytes]]) -> None:
        """See that packed files are there; what they hold is asked for only where one is not as it was written."""
        for at, name in enumerate(names):
            if self._is_missing(name):
                self._write(name, gzipped(contents()[at]))

    def put_plain(self, name: str, content: bytes) -> None:
        """See that a file is there under a name of its own, not packed."""
        if self._is_missing(name, key := digest(content)):
            self._write(name, content, key)

    def finish(self) -> None:
        """Remove every file that was not asked for, and save what is known of the others."""
        for name in self._before.keys() - self._names:
            (self._folder / name).unlink()
        self._standing.save()

    def _is_missing(self, name: str, key: str = "") -> bool:
        """Whether a file that is asked for is yet to be written."""
        self._names.add(name)
        return not self._standing.current(name, key)

    def _write(self, name: str, content: bytes, key: str = "") -> None:
        path = self._folder / name
        if name in self._before:
            path.unlink()  # its bytes may stand in a finished site too, under a second name
        path.write_bytes(content)
        self._standing.note(name, key, digest_of_bytes(content))

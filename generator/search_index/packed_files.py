"""The files of the index: each is packed once and stays while its name, which tells what it holds, is asked for."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path

from generator.cache import Cache, digest_of, digest_of_bytes

KEPT = "search-files"
FORMAT = "1"
NAME_LETTERS = 12


def digest(content: bytes) -> str:
    """Return the letters by which a file's name tells its content."""
    return digest_of_bytes(content)[:NAME_LETTERS]


class Files:
    """A folder of packed files. One that is there as it was written is left alone; `finish` removes the others."""

    def __init__(self, folder: Path, cache: Cache) -> None:
        self._folder, self._cache = folder, cache
        kept = cache.get(KEPT, FORMAT)
        self._known: dict[str, str] = json.loads(kept) if kept else {}
        self._now: dict[str, str] = {}
        folder.mkdir(parents=True, exist_ok=True)

    def put(self, kind: str, content: bytes) -> str:
        """Keep some bytes; return the digest in the name of their file."""
        told = digest(content)
        self.keep(f"{kind}-{told}.gz", lambda: content)
        return told

    def keep(self, name: str, content: Callable[[], bytes]) -> None:
        """See that a file is there. Its content is asked for only where it is not, or is not what was written."""
        path = self._folder / name
        if name in self._known and path.is_file() and digest_of(path) == self._known[name]:
            self._now[name] = self._known[name]
        else:
            self._write(name, gzip.compress(content(), 9, mtime=0))

    def put_plain(self, name: str, content: bytes) -> None:
        """See that a file is there under a name of its own, not packed."""
        path = self._folder / name
        if path.is_file() and path.read_bytes() == content:
            self._now[name] = digest_of_bytes(content)
        else:
            self._write(name, content)

    def finish(self) -> None:
        """Remove every file that was not asked for, and keep what is known of the others."""
        for path in self._folder.iterdir():
            if path.name not in self._now:
                path.unlink()
        self._cache.put(KEPT, FORMAT, json.dumps(self._now).encode())

    def _write(self, name: str, packed: bytes) -> None:
        path = self._folder / name
        # Its bytes may stand in a finished site too, under a second name.
        path.unlink(missing_ok=True)
        path.write_bytes(packed)
        self._now[name] = digest_of_bytes(packed)

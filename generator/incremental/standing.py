"""Files that stand as they were made: pages, files of the site, files of the search index, the site as a whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from generator.incremental.keys import digest_of_bytes
from generator.incremental.store import Cache


class Made(NamedTuple):
    """A file as it was made: the key of what it was made from, the digest of its bytes, and facts its maker noted."""

    key: str
    digest: str
    facts: Any = None


class Standing:
    """The record of one folder's files, from build to build.

    Ask `current` before a file is made, `note` what was made, and `save` at the end: then the record tells of these
    files and of no others. Paths are below `folder`. `key` is of what all the files are made from; under another one
    nothing stands.
    """

    def __init__(self, cache: Cache, name: str, folder: Path, key: str = "") -> None:
        self._cache, self._name, self._folder, self._key = cache, f"standing/{name}", folder, key
        self._before: dict[str, Made] = cache.read(self._name, key) or {}
        self._now: dict[str, Made] = {}

    def current(self, path: str, key: str = "") -> bytes | None:
        """Return the bytes of a file that was made under this key and that nobody has touched since, else None."""
        made = self._before.get(path)
        if made is None or made.key != key:
            return None
        try:
            content = (self._folder / path).read_bytes()
        except OSError:
            return None
        if digest_of_bytes(content) != made.digest:
            return None
        self._now[path] = made
        return content

    def keep(self, path: str, digest: str) -> None:
        """Note a file that another process found current: by the digest it has now, all else as it was noted."""
        self._now[path] = self._before[path]._replace(digest=digest)

    def note(self, path: str, key: str, digest: str, facts: Any = None) -> None:
        """Note a file made under this key, the digest of its bytes, and what must be known without reading it."""
        self._now[path] = Made(key, digest, facts)

    def facts(self, path: str) -> Any:
        """Return what was noted of a file of this build. Raises KeyError for one that was neither found nor made."""
        return self._now[path].facts

    def digest(self, path: str) -> str | None:
        """Return the digest of a file of this build; None for one that was neither found nor made."""
        made = self._now.get(path)
        return made.digest if made else None

    def save(self) -> None:
        """Write the record for the next build."""
        if self._now != self._before:
            self._cache.write(self._name, self._key, self._now)

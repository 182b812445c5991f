"""Files that stand as they were made: pages, files of the site, files of the search index, the site as a whole.

A file's digest is known for as long as its size and its time of writing are those it was noted with, as `make` knows
files; one that anything has written to since is read.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from pathlib import Path
from types import NoneType
from typing import Any

from generator.incremental.keys import digest_of
from generator.incremental.packed_record import LastWritten, Made, packed, unpacked
from generator.incremental.store import Cache

NOT_LISTED: Mapping[str, os.stat_result] = {}


class Standing:
    """The record of one folder's files, from build to build.

    Ask `current` before a file is made, `note` what was made, and `save` at the end, when the files lie in the folder:
    then the record tells of these files and of no others. Paths are below `folder`, or below `over`, a folder of files
    that will take their place there. `key` is of what all the files are made from; under another one nothing stands.
    `facts` is the kind of what is noted of files, which msgspec packs. Files that were `listed` are not asked about
    once more, until they are made.
    """

    def __init__(
        self,
        cache: Cache,
        name: str,
        folder: Path,
        key: str = "",
        over: Path | None = None,
        listed: Mapping[str, os.stat_result] = NOT_LISTED,
        facts: type = NoneType,
    ) -> None:
        self._cache, self._name, self._key, self._listed = cache, f"standing/{name}", key, listed
        self._folders = [str(each) for each in (over, folder) if each]
        record = cache.read(self._name, key)
        self._before: dict[str, Made] = unpacked(record, facts) if record else {}
        self._now: dict[str, Made] = {}

    def current(self, path: str, key: str = "") -> bool:
        """Whether a file was made under this key, and nobody has changed it since."""
        made = self._before.get(path)
        if made is None or made.key != key:
            return False
        written = self._written(path)
        if written is None:
            return False
        if written != made.written:
            if self._read(path) != made.digest:
                return False
            made = made._replace(written=written)
        self._now[path] = made
        return True

    def untouched(self, path: str) -> Made | None:
        """Return what an earlier build noted of a file, if nobody has written to it since."""
        made = self._before.get(path)
        return made if made and made.written and made.written == self._written(path) else None

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

    def noted(self) -> dict[str, Made]:
        """Return the files of this build by their whole places, without facts; to be asked once it is saved."""
        folder = os.path.realpath(self._folders[-1])
        return {os.path.join(folder, path): made._replace(key="", facts=None) for path, made in self._now.items()}

    def learn(self, noted: Mapping[str, Made]) -> None:
        """Know the digests of files that another record `noted`, for as long as they are as it tells."""
        self._before = {**self._before, **noted}

    def digest_of(self, path: str) -> str:
        """Return the digest of a file, whoever made it; it is read where it was written to since it was noted.

        Raises OSError where it cannot be read.
        """
        written = self._written(path)
        noted = (self._now.get(path), self._before.get(path))
        made = next((one for one in noted if one and written and one.written == written), None)
        made = made or Made("", digest_of(self._place(path)), None, written)
        self._now[path] = made
        return made.digest

    def save(self, lies: Mapping[str, os.stat_result] = NOT_LISTED) -> None:
        """Write the record for the next build; files of which it is known how each `lies` are not asked about."""
        for path, made in self._now.items():
            if made.written is None:
                written = _told(lies[path]) if path in lies else self._asked(path)
                self._now[path] = made._replace(written=written)
        if self._now != self._before:
            self._cache.write(self._name, self._key, packed(self._now))

    def _written(self, path: str) -> LastWritten | None:
        """None for what is no file, or is not there."""
        listed = self._listed.get(path)
        return self._asked(path) if listed is None else _told(listed)

    def _asked(self, path: str) -> LastWritten | None:
        """The same as the disk tells it now."""
        for folder in self._folders:
            try:
                return _told(os.stat(os.path.join(folder, path)))
            except OSError:
                continue
        return None

    def _read(self, path: str) -> str | None:
        try:
            return digest_of(self._place(path))
        except OSError:
            return None

    def _place(self, path: str) -> Path:
        """Where the file lies now; where it would lie, if it does not."""
        *over, folder = (Path(each, path) for each in self._folders)
        return next((place for place in over if place.exists()), folder)


def _told(file: os.stat_result) -> LastWritten | None:
    return LastWritten(file.st_size, file.st_mtime_ns, file.st_mode) if stat.S_ISREG(file.st_mode) else None

"""Files of the standing site that are brought over into the new one, as they would be made now.

A file is brought over where its source has the digest it had and what stands has the digest of what was made then. Of a
page two things change without it: the day in its foot, and words on the whole site. They are put into what stands. To
read, check and fill thousands of pages is most of a build after one new report, so processes share it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from generator.incremental import Standing, digest_of, digest_of_bytes
from generator.publish.html_pages import with_day, with_words_of_site
from generator.shared_work import shared_out
from generator.site_folder import link_file

AT_ONCE = 128
"""Files that are one task of a process."""


class FileToBring(NamedTuple):
    """A file of the site by its source, its name below the site and its place in the new one."""

    source: str
    name: str
    place: str
    is_page: bool


class FileMet(NamedTuple):
    """The digest of a file's source and, where it was brought over, the digest of the file."""

    key: str
    digest: str | None


@dataclass(frozen=True)
class BringingOver:
    """From which site files are brought over, by which record, and what pages say today and of the whole site."""

    site: Path
    standing: Standing
    as_of: str
    words_of_site: Mapping[str, str]

    def all_of(self, files: Sequence[FileToBring], jobs: int) -> Iterator[FileMet]:
        """Bring over what can be, and give what became of each file, in their order; the record tells of it."""
        runs = [files[first : first + AT_ONCE] for first in range(0, len(files), AT_ONCE)]
        met = shared_out([partial(self._some, run) for run in runs], jobs)
        for file, one in zip(files, chain.from_iterable(met), strict=True):
            if one.digest:
                self.standing.keep(file.name, one.digest)
            yield one

    def _some(self, files: Sequence[FileToBring]) -> list[FileMet]:
        return [self._one(file) for file in files]

    def _one(self, file: FileToBring) -> FileMet:
        key = digest_of(Path(file.source))
        standing = self.standing.current(file.name, key)
        return FileMet(key, self._brought(file, standing) if standing is not None else None)

    def _brought(self, file: FileToBring, standing: bytes) -> str | None:
        """Put a file in its place; return its digest, or None for a page of which nobody can tell what it says now."""
        now = self._of_today(standing) if file.is_page else standing
        if now is None:
            return None
        place = Path(file.place)
        if now == standing:
            link_file(self.site / file.name, place)
        else:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(now)
        return digest_of_bytes(now)

    def _of_today(self, page: bytes) -> bytes | None:
        dated = with_day(page, self.as_of)
        return with_words_of_site(dated, self.words_of_site) if dated else dated

"""Files of the standing site that are brought over into the new one, as they would be made now.

A file is brought over where its source has the digest it had and what stands is what was made then. Of a page one thing
changes without it: words that it has room for, on the day and on the whole site. Where these are what they were, the
page is linked like any other file; else they are put into what stands. Processes share that.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from generator.incremental import Standing, digest_of_bytes
from generator.publish.html_pages import filled
from generator.publish.link_check import PageFacts
from generator.shared_work import shared_out
from generator.site_folder import link_file

AT_ONCE = 128
"""Files that are one task of a process."""


class FileToBring(NamedTuple):
    """A file of the site by its source, its name below the site and its place in the new one."""

    source: str
    name: str
    place: str


class FileMet(NamedTuple):
    """The digest of a file's source, and whether the file was brought over."""

    key: str
    is_there: bool


class PageFilled(NamedTuple):
    """A page's file with other words in it than what stands: its digest, and the words by their names."""

    digest: str
    rooms: Mapping[str, str | None]


@dataclass(frozen=True)
class BringingOver:
    """From which site files are brought over, by which records of it and of the sources, and what pages say now."""

    site: Path
    standing: Standing
    sources: Standing
    words_of_site: Mapping[str, str]

    def all_of(self, files: Sequence[FileToBring], jobs: int) -> Iterator[FileMet]:
        """Bring over what can be, and give what became of each file, in their order; the record tells of it."""
        keys = [self.sources.digest_of(file.source) for file in files]
        stands = [self._stands(file.name, key) for file, key in zip(files, keys, strict=True)]
        brought = [file for file, there in zip(files, stands, strict=True) if there]
        runs = [brought[first : first + AT_ONCE] for first in range(0, len(brought), AT_ONCE)]
        met = shared_out([partial(self._some, run) for run in runs], jobs)
        for file, other in zip(brought, chain.from_iterable(met), strict=True):
            if other:
                facts = replace(self.standing.facts(file.name), rooms=other.rooms)
                self.standing.keep(file.name, other.digest, facts)
        return map(FileMet, keys, stands)

    def _stands(self, name: str, key: str) -> bool:
        """Whether a file stands, and has no words of which nobody knows any more what stood in their room before."""
        if not self.standing.current(name, key):
            return False
        return all(words is None or room in self.words_of_site for room, words in self._said(name).items())

    def _some(self, files: Sequence[FileToBring]) -> list[PageFilled | None]:
        return [self._one(file) for file in files]

    def _one(self, file: FileToBring) -> PageFilled | None:
        """Put a file in its place; return what is other about it, if anything is."""
        standing, place = self.site / file.name, Path(file.place)
        if self._says_the_same(file.name):
            link_file(standing, place)
            return None
        page = filled(standing.read_bytes(), self.words_of_site)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(page.content)
        return PageFilled(digest_of_bytes(page.content), page.rooms)

    def _says_the_same(self, name: str) -> bool:
        return all(self.words_of_site.get(room) == words for room, words in self._said(name).items())

    def _said(self, name: str) -> Mapping[str, str | None]:
        """What stands in the rooms of a page; a file that is none has no rooms."""
        facts = self.standing.facts(name)
        return facts.rooms if isinstance(facts, PageFacts) else {}

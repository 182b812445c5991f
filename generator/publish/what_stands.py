"""Which files of the standing site stay as they are, and which pages of it only get other words.

A file stays where its source has the digest it had and what stands is what was made then. Of a page one thing changes
without it: words that it has room for, on the day and on the whole site. Where these are what they were, the page stays
like any other file; else they are put into what stands. Processes share that.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from generator.incremental import Standing, digest_of_bytes, listed_below
from generator.publish.html_pages import filled
from generator.publish.link_check import PageFacts
from generator.publish.site_settings import SiteSettings
from generator.shared_work import shared_out
from generator.site_folder import Listing

AT_ONCE = 128
"""Pages that are one task of a process."""


class FileMet(NamedTuple):
    """The digest of a file's source, and whether the file need not be made."""

    key: str
    is_there: bool


class PageFilled(NamedTuple):
    """A page's file with other words in it than what stands: its digest, and the words by their names."""

    digest: str
    rooms: Mapping[str, str | None]


class WhatStands:
    """What of a site stands, by its listing and the records of it and its sources, for pages that say these words.

    Pages with other words than before go into the folder `room`, by their numbers. `kept` are the names of the files
    that need not be made, `filled` of those pages among them, in the order of their numbers.
    """

    def __init__(
        self, settings: SiteSettings, room: Path, listing: Listing, standing: Standing, sources: Standing
    ) -> None:
        self.listing, self.standing = listing, standing
        self.kept, self.filled = set[str](), list[str]()
        self._site, self._words = settings.site, settings.words_of_site
        self._room, self._sources, self._jobs = room, sources, settings.jobs

    def meet(self, files: Mapping[str, str]) -> list[FileMet]:
        """Return what became of each file, by its name below the site and its source; the record tells of it."""
        keys = [self._sources.digest_of(source) for source in files.values()]
        stands = [self._stands(name, key) for name, key in zip(files, keys, strict=True)]
        there = [name for name, is_there in zip(files, stands, strict=True) if is_there]
        self.kept.update(there)
        self.filled = [name for name in there if not self._says_the_same(name)]
        self._room.mkdir()
        runs = [range(len(self.filled))[first : first + AT_ONCE] for first in range(0, len(self.filled), AT_ONCE)]
        made = shared_out([partial(self._fill_some, run) for run in runs], self._jobs)
        for name, other in zip(self.filled, chain.from_iterable(made), strict=True):
            self.standing.keep(name, other.digest, replace(self.standing.facts(name), rooms=other.rooms))
        return list(map(FileMet, keys, stands))

    def missing_of(self, beside: Path) -> dict[str, Path]:
        """Return the files of a folder, published as they are, that the site has to get, by their names below it.

        One that stands leads to the same bytes as the folder's.
        """
        told, stands = listed_below(beside), self.listing.told
        there = {name for name in told.keys() & stands.keys() if os.path.samestat(told[name], stands[name])}
        self.kept |= there
        return {name: beside / name for name in told.keys() - there}

    def _stands(self, name: str, key: str) -> bool:
        """Whether a file stands, and has no words of which nobody knows any more what stood in their room before."""
        if name not in self.listing.files or not self.standing.current(name, key):
            return False
        return all(words is None or room in self._words for room, words in self._said(name).items())

    def _says_the_same(self, name: str) -> bool:
        return all(self._words.get(room) == words for room, words in self._said(name).items())

    def _said(self, name: str) -> Mapping[str, str | None]:
        """What stands in the rooms of a page; a file that is none has no rooms."""
        facts = self.standing.facts(name)
        return facts.rooms if isinstance(facts, PageFacts) else {}

    def _fill_some(self, numbers: Sequence[int]) -> list[PageFilled]:
        return [self._fill(number) for number in numbers]

    def _fill(self, number: int) -> PageFilled:
        """Put a page with the words of now into the room; return what is other about it."""
        page = filled((self._site / self.filled[number]).read_bytes(), self._words)
        (self._room / str(number)).write_bytes(page.content)
        return PageFilled(digest_of_bytes(page.content), page.rooms)

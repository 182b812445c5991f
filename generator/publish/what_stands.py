"""Which files of the standing site stay as they are, and which pages of it only get other words.

A file stays where its source has the digest it had and what stands is what was made then. Of a page one thing changes
without it: words that it has room for, on the day and on the whole site. Where these are what they were, the page stays
like any other file; else they are put into what stands, by processes that share the work on pages.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from generator.incremental import Standing, listed_below
from generator.publish.filled_ahead import FilledAhead, fill
from generator.publish.link_check import PageFacts
from generator.publish.site_settings import SiteSettings
from generator.shared_work import Task
from generator.site_folder import Listing

AT_ONCE = 128
"""Pages that are one task of a process."""


class FileMet(NamedTuple):
    """The digest of a file's source, and whether the file need not be made."""

    key: str
    is_there: bool


class PageMade(NamedTuple):
    """A page's file as it was made: the digest of its bytes, and what the check of links asks of it."""

    file: str
    key: str
    digest: str
    facts: PageFacts


class WhatStands:
    """What of a site stands, by its listing and the records of it and its sources, for pages that say these words.

    Pages with other words than before go into the folder `room`, by their numbers; some were filled `ahead`. `kept` are
    the names of the files that need not be made, `filled` of those pages among them, in the order of their numbers,
    with their keys.
    """

    def __init__(
        self,
        settings: SiteSettings,
        room: Path,
        listing: Listing,
        standing: Standing,
        sources: Standing,
        ahead: FilledAhead,
    ) -> None:
        self._ahead = ahead
        self.listing, self.standing = listing, standing
        self.kept, self.filled = set[str](), dict[str, str]()
        self._site, self._words = settings.site, settings.words_of_site
        self._room, self._sources = room, sources

    def meet(self, files: Mapping[str, str]) -> list[FileMet]:
        """Return what became of each file, by its name below the site and its source; the record tells of it."""
        keys = [self._sources.digest_of(source) for source in files.values()]
        stands = [self._stands(name, key) for name, key in zip(files, keys, strict=True)]
        there = {name: key for name, key, is_there in zip(files, keys, stands, strict=True) if is_there}
        self.kept.update(there)
        self.filled.update((name, key) for name, key in there.items() if not self._says_the_same(name))
        return list(map(FileMet, keys, stands))

    def filling(self) -> list[Task[list[PageMade]]]:
        """Return the tasks that put other words into pages; what they give is to be noted in the record."""
        self._room.mkdir()
        pages = list(enumerate(self.filled.items()))
        return [partial(self._fill, pages[first : first + AT_ONCE]) for first in range(0, len(pages), AT_ONCE)]

    def listed_filled(self) -> dict[str, os.stat_result]:
        """What is told of the pages that were filled, by their names below the site."""
        told = listed_below(self._room)
        return {name: told[str(number)] for number, name in enumerate(self.filled)}

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

    def _fill(self, pages: Sequence[tuple[int, tuple[str, str]]]) -> list[PageMade]:
        """Put pages with the words of now into the room."""
        made = []
        for number, (name, key) in pages:
            place = self._room / str(number)
            page = self._ahead.take(name, self._words, place) or fill(self._site / name, self._words, place)
            made.append(PageMade(name, key, page.digest, self.standing.facts(name)._replace(rooms=page.rooms)))
        return made

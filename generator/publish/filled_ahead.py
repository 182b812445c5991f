"""Pages that stand and get only other words on the day, filled with these while other pages are still made.

With one more report nearly every comparison says another day. Which of them are made anew is not known yet; one that is
was filled for nothing.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from generator.incremental import Standing, digest_of_bytes
from generator.publish.html_pages import filled
from generator.publish.link_check import PageFacts
from generator.site_folder import Listing


class FilledPage(NamedTuple):
    """A page that was filled: where it lies, the digest of its bytes, and what was put into its rooms."""

    place: Path
    digest: str
    rooms: Mapping[str, str | None]


def fill(page: Path, words: Mapping[str, str], place: Path) -> FilledPage:
    """Put a page with these words in a place; the page itself stays as it is."""
    made = filled(page.read_bytes(), words)
    place.write_bytes(made.content)
    return FilledPage(place, digest_of_bytes(made.content), made.rooms)


class FilledAhead:
    """Pages of a site with rooms for `words` and for no others, filled with these and put into a `room`."""

    def __init__(self, site: Path, room: Path, listing: Listing, standing: Standing, words: Mapping[str, str]) -> None:
        self._pages = dict[str, FilledPage]()
        room.mkdir()
        for name in listing.files:
            made = standing.untouched(name)
            if made and isinstance(made.facts, PageFacts) and _says_other(made.facts.rooms, words):
                self._pages[name] = fill(site / name, words, room / str(len(self._pages)))

    def take(self, name: str, words: Mapping[str, str], place: Path) -> FilledPage | None:
        """Put a page in a place, if it was filled ahead with what these words are too."""
        page = self._pages.get(name)
        if page is None or any(words.get(room) != said for room, said in page.rooms.items()):
            return None
        os.rename(page.place, place)
        return page


def _says_other(rooms: Mapping[str, str | None], words: Mapping[str, str]) -> bool:
    """Whether a page has rooms for such words alone, and what stands in them are others."""
    return rooms.keys() <= words.keys() and any(words[room] != said for room, said in rooms.items())

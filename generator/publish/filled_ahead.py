"""Pages that stand and get only other words on the day, filled with these while other pages are still made.

With one more report nearly every comparison says another day. Which of them are made anew, or say something else of the
whole site, is not known yet: those were filled for nothing.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from generator.incremental import Made, Standing, digest_of_bytes
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
    """Pages of a site that have rooms for other `words` than stand there, filled with these and put into a `room`.

    In their other rooms they say what they said.
    """

    def __init__(self, site: Path, room: Path, listing: Listing, standing: Standing, words: Mapping[str, str]) -> None:
        self._pages = dict[str, FilledPage]()
        room.mkdir()
        for name in listing.files:
            stands = _stands(standing.untouched(name))
            if any(words.get(which, said) != said for which, said in stands.items()):
                self._pages[name] = fill(site / name, {**stands, **words}, room / str(len(self._pages)))

    def take(self, name: str, words: Mapping[str, str], place: Path) -> FilledPage | None:
        """Put a page in a place, if it was filled ahead with what these words are too."""
        page = self._pages.get(name)
        if page is None or any(words.get(room) != said for room, said in page.rooms.items()):
            return None
        os.rename(page.place, place)
        return page


def _stands(page: Made | None) -> dict[str, str]:
    """What stands in the rooms of a page; nothing where that is not known of all of them, or it is no page."""
    rooms = page.facts.rooms if page and isinstance(page.facts, PageFacts) else {}
    known = {room: said for room, said in rooms.items() if said is not None}
    return known if len(known) == len(rooms) else {}

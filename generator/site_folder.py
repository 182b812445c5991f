"""Puts a new site in the place of the one that stands: whole or not at all, even where the build is killed.

The new one is made in a folder beside the site, on the same disk; files that stand and need not be made are linked
into it, without a second copy where the file system allows that. Both names then lead to the same bytes: a file that
may have been linked is replaced, and never written into. Between the two steps that exchange them the old one
lies in that folder, so the next build looks there first.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from generator.lock import only_one, other_build

OLD = "old"
AT_ONCE = 16
DEEP = 3
"""Folders that are removed at the same time, and how deep below the room these lie: `old/compare/a-and-b`."""
FINGERPRINT = "fingerprint.json"
"""The file of a site that tells which build it is."""


@contextmanager
def room_beside(site: Path) -> Iterator[Path]:
    """Give an empty folder beside the site to make the next one in, and take it away after.

    Raises BuildProblem where another build makes this site.
    """
    site.parent.mkdir(parents=True, exist_ok=True)
    with _alone_with(site):
        _put_right(site)
        room = _room(site)
        room.mkdir()
        try:
            yield room
        finally:
            _put_right(site)


def put_back(site: Path) -> None:
    """Put right what a build that was killed left beside the site, if one did.

    Raises BuildProblem where another build makes this site.
    """
    if _room(site).exists():
        with _alone_with(site):
            _put_right(site)


def replace_site(site: Path, new: Path) -> None:
    """Put `new`, made in the room beside the site, in its place."""
    if site.exists():
        site.rename(_room(site) / OLD)
    new.rename(site)


def _put_right(site: Path) -> None:
    """Take the room away; a site that is only there was being replaced, and comes back first."""
    room = _room(site)
    if (room / OLD).exists() and not site.exists():
        (room / OLD).rename(site)
    if room.exists():
        _remove(room)


def _remove(room: Path) -> None:
    """Remove the room and the site in it. Linux waits some milliseconds at each folder: many are removed at once."""
    folders = [str(room)]
    for _ in range(DEEP):
        folders = [path for folder in folders for path in _folders_in(folder)]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(shutil.rmtree, folders))
    shutil.rmtree(room)


def _folders_in(folder: str) -> list[str]:
    """The folders in one; a link that somebody put there is none, as what it leads to stays."""
    with os.scandir(folder) as entries:
        return [entry.path for entry in entries if entry.is_dir(follow_symlinks=False)]


def _room(site: Path) -> Path:
    return site.parent / f".{site.name}.new"


@contextmanager
def _alone_with(site: Path) -> Iterator[None]:
    busy = other_build("site-in-use", site, "that makes this site", "--out")
    with only_one(site.parent / f".{site.name}.lock", busy):
        yield


def link_all_below(folder: Path, place: Path) -> None:
    """Put all files below a folder below `place`, without a second copy where the file system allows it."""
    for above, _, names in os.walk(folder):
        there = place / os.path.relpath(above, folder)
        for name in names:
            link_file(Path(above, name), there / name)


def link_file(there: Path, place: Path) -> None:
    """Put the file `there` at `place`, which must be free; makes the folders above it where they are missing."""
    try:
        _link(there, place)
    except FileNotFoundError:
        place.parent.mkdir(parents=True, exist_ok=True)
        _link(there, place)


def _link(there: Path, place: Path) -> None:
    try:
        os.link(there, place)
    except (FileNotFoundError, FileExistsError):
        raise
    except OSError:
        shutil.copyfile(there, place)

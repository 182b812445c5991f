"""Puts a new site in the place of the one that stands: a build that is killed half-way is put right by the next one.

What is new is made in a folder beside the site, on the same disk. Where nothing of the old site stays, the new one
takes its place: between the two steps that exchange them the old one lies in that folder, so the next build looks there
first. Where some of it stays, the new files are moved into it, and those that nobody made are taken away. What is to be
done is written down first, in one step: the next build reads that first, and does the rest.

A file of the site may be another file's second name, linked without a copy: it is replaced, and never written into.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple, TypeVar

from generator.errors import BuildProblem
from generator.lock import only_one, other_build

Those = TypeVar("Those")

OLD, NEW, FILLED = "old", "site", "filled"
"""In the room: the site that was, the files of the next one, and finished pages with other words, by numbers."""
READY = "ready.json"
"""In the room, once all is made: what is to be done to the site."""
AT_ONCE = 4
RUN = 32
"""Runs of files that threads move or take away at the same time, and the files of a run."""
REMOVED_AT_ONCE = 16
DEEP = 3
"""Folders that are removed at the same time, and how deep below the room these lie: `old/compare/a-and-b`."""
FINGERPRINT = "fingerprint.json"
"""The file of a site that tells which build it is."""


class Listing(NamedTuple):
    """All files below a folder and what is told of each, and all folders; names have slashes, as addresses do."""

    told: Mapping[str, os.stat_result]
    folders: frozenset[str]

    @property
    def files(self) -> Set[str]:
        """The names of the files."""
        return self.told.keys()


NOTHING = Listing({}, frozenset())


class Change(NamedTuple):
    """What is done to a site, by names: files go, then folders of which nothing stays, and pages were `filled`."""

    gone: list[str]
    emptied: list[str]
    filled: list[str]


def listing_of(folder: Path) -> Listing:
    """Return what lies there; nothing where a link is among it: what is put behind it would land elsewhere."""
    if folder.is_symlink() or not folder.is_dir():
        return NOTHING
    files, folders, left = dict[str, os.stat_result](), list[str](), [str(folder)]
    above = len(str(folder)) + 1
    while left:
        with os.scandir(left.pop()) as entries:
            for entry in entries:
                if entry.is_symlink():
                    return NOTHING
                name = entry.path[above:].replace(os.sep, "/")
                if entry.is_dir():
                    folders.append(name)
                    left.append(entry.path)
                else:
                    files[name] = entry.stat()
    return Listing(files, frozenset(folders))


@contextmanager
def room_beside(site: Path) -> Iterator[Path]:
    """Give an empty folder beside the site to make the next one in, and take it away after.

    Raises BuildProblem where another build makes this site.
    """
    site.parent.mkdir(parents=True, exist_ok=True)
    with _alone_with(site):
        _put_right(site)
        room = _room(site)
        try:  # around all of it: a signal may come between any two steps
            room.mkdir()
            yield room
        finally:
            try:
                _put_right(site)
            except BaseException:  # a signal came while it was taken away
                _put_right(site)
                raise


def put_back(site: Path) -> None:
    """Put right what a build that was killed left beside the site, if one did.

    Raises BuildProblem where another build makes this site, or where none could: before anything is made for it.
    """
    site.parent.mkdir(parents=True, exist_ok=True)
    with _alone_with(site):
        _put_right(site)


def replace_site(site: Path) -> None:
    """Put the new files, made in the room beside the site, in its place."""
    if site.exists():
        site.rename(_room(site) / OLD)
    (_room(site) / NEW).rename(site)


def written_down(site: Path, stood: Listing, kept: Iterable[str], filled: Sequence[str]) -> Change:
    """Return how the new files, and the pages of these names that were `filled`, come into the site.

    Of what `stood` there only what is `kept` stays. From now on the next build does it, where this one does not come to
    `carry_out`. Raises BuildProblem where the site was taken away meanwhile.
    """
    room = _room(site)
    names = {*kept, *filled, *listing_of(room / NEW).files}
    emptied = sorted(stood.folders - folders_above(names), reverse=True)  # what lies in a folder comes before it
    change = Change(sorted(stood.files - names), emptied, list(filled))
    if not site.is_dir():
        raise BuildProblem("disk", str(site), "it was taken away meanwhile", "the site that stood", "Make it again.")
    told = room / f"{READY}.part"
    told.write_text(json.dumps(change), encoding="utf-8")
    told.rename(room / READY)
    return change


def folders_above(names: Iterable[str]) -> set[str]:
    """Return all folders that these files are in, and those that these are in; names have slashes."""
    above, further = set[str](), {name.rpartition("/")[0] for name in names}
    while further := further - above:
        above |= further
        further = {folder.rpartition("/")[0] for folder in further}
    return above


def carry_out(change: Change, site: Path) -> None:
    """Do what is to be done; some of it may have been done before.

    Disks wait at files that go, by themselves or for others: several runs of files are done at once. Names are joined
    as words: for thousands of files paths take longer than the disk.
    """
    room, top = _room(site), f"{site}{os.sep}"
    filled, new = f"{room / FILLED}{os.sep}", f"{room / NEW}{os.sep}"
    moves = [(f"{filled}{number}", top + name) for number, name in enumerate(change.filled)]
    moves += [(new + name, top + name) for name in listing_of(room / NEW).files]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(_take_away, _in_runs([top + name for name in change.gone])))
        for name in change.emptied:
            with suppress(OSError):  # a new file is there by now, or somebody put one into it meanwhile
                os.rmdir(top + name)
        list(pool.map(_move_in, _in_runs(moves)))
    (room / READY).unlink(missing_ok=True)  # where it is done once more, by whoever had it done


def _in_runs(files: list[Those]) -> Iterator[list[Those]]:
    return (files[first : first + RUN] for first in range(0, len(files), RUN))


def _left_to_do(site: Path) -> Change | None:
    """What a killed build left to be done; None where that is nothing, or no list of ours.

    It may be cut off, as the machine went down; one that came with somebody else's files may touch no other file.
    """
    stood = listing_of(site)
    try:
        gone, emptied, filled = json.loads((_room(site) / READY).read_bytes())
        cleared = [(number, name) for number, name in enumerate(filled) if name not in stood.files]
        if not stood.files or not all(_is_to_come(site, *page) for page in cleared):
            return None
        return Change(
            [name for name in gone if name in stood.files], [name for name in emptied if name in stood.folders], filled
        )
    except (ValueError, TypeError, RecursionError):
        return None


def _is_to_come(site: Path, number: int, name: str) -> bool:
    """Whether a filled page that does not stand lies in the room and belongs below the site: its place was cleared."""
    is_below = not os.path.isabs(name) and os.path.normpath(name) == name and name.split(os.sep)[0] != os.pardir
    return is_below and not (site / name).exists() and (_room(site) / FILLED / str(number)).is_file()


def _take_away(places: Sequence[str]) -> None:
    """Take files away, unless they went before; where a folder is, that is new."""
    for place in places:
        if not os.path.isdir(place):
            with suppress(FileNotFoundError, NotADirectoryError):
                os.unlink(place)


def _move_in(moves: Sequence[tuple[str, str]]) -> None:
    """Move files to their places, unless they were; makes the folders above them where they are missing.

    What lies in their place goes first, also what somebody put there meanwhile. One that is moved over another is at
    once written to the disk by ext4 (`auto_da_alloc` in ext4(5)), which takes several times as long.
    """
    for new, place in moves:
        if not os.path.lexists(new):
            continue
        try:
            os.unlink(place)
        except (FileNotFoundError, NotADirectoryError):
            _make_way_for(Path(place))
        except OSError:
            if not os.path.isdir(place):
                raise
            shutil.rmtree(place)
        os.rename(new, place)


def _make_way_for(place: Path) -> None:
    """Make the folders above a file; a file where one of them has to be goes."""
    with suppress(StopIteration):
        next(above for above in place.parents if above.is_file()).unlink()
    place.parent.mkdir(parents=True, exist_ok=True)


def _put_right(site: Path) -> None:
    """Take the room away; first a site that was being exchanged comes back, and what was written down is done."""
    room = _room(site)
    if room.is_symlink():  # none of ours: what it leads to stays
        room.unlink()
    if (room / OLD).exists() and not site.exists():
        (room / OLD).rename(site)
    if (room / READY).exists() and (change := _left_to_do(site)):
        carry_out(change, site)
    if room.exists():
        _remove(room)


def _remove(room: Path) -> None:
    """Remove the room and the site in it. Linux waits some milliseconds at each folder: many are removed at once."""
    folders = [str(room)]
    for _ in range(DEEP):
        folders = [path for folder in folders for path in _folders_in(folder)]
    with ThreadPoolExecutor(REMOVED_AT_ONCE) as pool:
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


def link_file(there: Path, place: Path) -> None:
    """Put the file `there` at `place`, which must be free; makes the folders above it where they are missing."""
    try:
        _link(there, place)
    except FileNotFoundError:
        place.parent.mkdir(parents=True, exist_ok=True)
        _link(there, place)


def _link(there: Path, place: Path) -> None:
    if there.is_symlink():  # what it leads to is somebody else's, and may not be there for readers
        shutil.copyfile(there, place)
        return
    try:
        os.link(there, place)
    except (FileNotFoundError, FileExistsError):
        raise
    except OSError:
        shutil.copyfile(there, place)

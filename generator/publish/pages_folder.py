"""The folder of pages, data files and published documents: it holds exactly what it was given.

Only what changed is touched, and a file that nobody asked for any more is removed.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Sequence, Set
from pathlib import Path

from generator.errors import BuildProblem
from generator.frozen import Frozen
from generator.site_folder import folders_above


class FilesWritten(Frozen):
    """What became of some files: how many were written, and how many left as they were."""

    written: int
    unchanged: int

    def __add__(self, other: FilesWritten) -> FilesWritten:
        return FilesWritten(self.written + other.written, self.unchanged + other.unchanged)

    @property
    def in_words(self) -> str:
        return f"{self.written} files written, {self.unchanged} left as they were"


FileToWrite = tuple[str, Sequence[bytes] | None]
"""The address of a file and its bytes in pieces, as it may be too large to be held twice; None where what stands there
is right as it is."""


class PagesFolder:
    """A folder that holds what it is given, once `remove_others` has taken away the rest."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self._wanted: set[str] = set()

    @property
    def claimed(self) -> Set[str]:
        """The addresses of all files that it was given."""
        return self._wanted

    def write(self, files: Iterable[FileToWrite]) -> FilesWritten:
        """Write these files, where they are not there already.

        Raises BuildProblem where two files claim one address, or one lies outside the folder.
        """
        written = unchanged = 0
        for address, pieces in files:
            self.claim(address)
            if pieces is None:
                unchanged += 1
                continue
            self.make_way_for(address)
            new = self.put(address, pieces)
            written, unchanged = written + new, unchanged + (not new)
        return FilesWritten(written, unchanged)

    def claim(self, address: str) -> None:
        """Keep the file of this address. Raises BuildProblem as `write` does."""
        _below(address)
        if address in self._wanted:
            raise _clash(address, f"Two files have the address {address}")
        self._wanted.add(address)

    def put(self, address: str, pieces: Sequence[bytes]) -> bool:
        """Write a file that was claimed and has its folder, unless it holds these bytes; return whether it was."""
        path = self._place(address)
        if _holds(path, pieces):
            return False
        if path.exists() and path.stat().st_nlink > 1:
            path.unlink()  # its bytes stand in a finished site too
        with path.open("wb") as file:
            file.writelines(pieces)
        return True

    def make_way_for(self, address: str) -> None:
        """Make the folders above a file; what an earlier build left in the way goes, whatever it is."""
        path = self._place(address)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except (FileExistsError, NotADirectoryError):
            next(above for above in path.parents if above.is_file()).unlink()
            path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            shutil.rmtree(path)

    def _place(self, address: str) -> Path:
        return self.out / _below(address)

    def remove_others(self) -> int:
        """Remove every file that was not given, and every folder that holds nothing then; return how many files."""
        top, folders, removed = len(str(self.out)) + 1, [str(self.out)], 0
        wanted = {address[1:] for address in self._wanted}
        for folder in folders:  # it grows meanwhile: each folder comes before those in it
            with os.scandir(folder) as entries:
                for entry in list(entries):  # some systems skip one where another is removed meanwhile
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(entry.path)
                    elif entry.path[top:].replace(os.sep, "/") not in wanted:
                        os.unlink(entry.path)
                        removed += 1
        holding = folders_above(wanted)
        for folder in reversed(folders[1:]):
            if folder[top:].replace(os.sep, "/") not in holding:
                os.rmdir(folder)
        return removed


def _below(address: str) -> str:
    """The address as a path below the folder. Raises BuildProblem for one that leads out of it."""
    # Read as words, not on the disk: there are thousands of addresses, and the folder has no links but its own.
    if os.path.normpath(address) != address or address[:1] != "/" or address[1:2] in ("", "/"):
        raise _clash(address, f"The address {address!r} does not lie below the site")
    return address[1:]


def _holds(path: Path, pieces: Sequence[bytes]) -> bool:
    """Whether a file has these bytes; one of another size need not be read for that."""
    if not path.is_file() or path.stat().st_size != sum(len(piece) for piece in pieces):
        return False
    with path.open("rb") as file:
        return all(file.read(len(piece)) == piece for piece in pieces)


def _clash(address: str, seen: str) -> BuildProblem:
    return BuildProblem(
        code="address",
        file=address,
        seen=seen,
        expected="one file for each address, and each address to begin with a slash",
        advice="Mend the view that gives this address.",
    )

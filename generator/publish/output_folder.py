"""Writes pages, data files and published files into one folder, touching only what changed.

The folder then holds exactly what it was given: a file that nobody asked for any more is removed.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.cache import NOTHING_KEPT, Cache
from generator.errors import BuildProblem
from generator.model.page import Asset
from generator.open_data import DataFile, files_of


@dataclass(frozen=True)
class Written:
    """What became of the files of a build: how many were written, left as they were, and removed."""

    written: int
    unchanged: int
    removed: int


Content = tuple[str, bytes | None]
"""The address of a file and its bytes; None where what stands there is right as it is."""


def write(
    pages: Iterable[Content],
    data_files: Iterable[DataFile],
    assets: Iterable[Asset],
    out: Path,
    cache: Cache = NOTHING_KEPT,
) -> Written:
    """Write everything below `out`, pages as they were printed, and remove what else is there.

    Printed rows of data files are kept in `cache`.

    Raises BuildProblem where two files claim one address, or one lies outside the folder.
    """
    wanted: dict[Path, str] = {}
    written = unchanged = 0
    for address, pieces in _files(pages, data_files, assets, cache):
        path = _place(out, address)
        if path in wanted:
            raise _clash(address, f"Two files have the address {address}")
        wanted[path] = address
        if pieces is None or _holds(path, pieces):
            unchanged += 1
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            file.writelines(pieces)
        written += 1
    return Written(written, unchanged, _remove_others(out, wanted))


def _files(
    pages: Iterable[Content], data_files: Iterable[DataFile], assets: Iterable[Asset], cache: Cache
) -> Iterator[tuple[str, Sequence[bytes] | None]]:
    for address, content in pages:
        yield address, None if content is None else [content]
    for data in data_files:
        yield from files_of(data, cache)
    for asset in assets:
        yield asset.address, [asset.content]


def _holds(path: Path, pieces: Sequence[bytes]) -> bool:
    """Whether a file has these bytes; one of another size need not be read for that."""
    if not path.is_file() or path.stat().st_size != sum(len(piece) for piece in pieces):
        return False
    with path.open("rb") as file:
        return all(file.read(len(piece)) == piece for piece in pieces)


def _place(out: Path, address: str) -> Path:
    # Read as words, not on the disk: there are thousands of addresses, and the folder has no links but its own.
    below = os.path.normpath(address)
    if below != address or not re.match(r"/[^/]", below):
        raise _clash(address, f"The address {address!r} does not lie below the site")
    return out / below[1:]


def _clash(address: str, seen: str) -> BuildProblem:
    return BuildProblem(
        code="address",
        file=address,
        seen=seen,
        expected="one file for each address, and each address to begin with a slash",
        advice="Mend the view that gives this address.",
    )


def _remove_others(out: Path, wanted: Mapping[Path, str]) -> int:
    """Remove every file that is not wanted, and every folder that holds nothing then; return how many files."""
    kept = {str(path) for path in wanted}
    removed = 0
    # Deepest first, so that a folder is empty before its turn comes.
    for folder, folders, files in os.walk(out, topdown=False):
        links = (path for path in (os.path.join(folder, name) for name in folders) if os.path.islink(path))
        others = [path for path in (*links, *(os.path.join(folder, name) for name in files)) if path not in kept]
        for path in others:
            os.unlink(path)
        removed += len(others)
        if folder != str(out) and not os.listdir(folder):
            os.rmdir(folder)
    return removed

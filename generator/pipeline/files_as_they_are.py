"""Files published as they are, such as sources beside their pages: none is read that was not written to since."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set
from pathlib import Path
from typing import NamedTuple

from generator.incremental import Cache, KnownFiles, Standing, digest_of_bytes
from generator.model.page import Asset
from generator.publish import FilesWritten, FileToWrite, PagesFolder

OF_THE_PROGRAM = ""
"""The key of what is made of the program alone, by which the whole record goes."""


class FilesPublished(NamedTuple):
    """What became of some files, and their addresses."""

    written: FilesWritten
    addresses: Set[str]


def publish_files(files: Iterable[Asset], out: Path, cache: Cache, known: KnownFiles) -> FilesPublished:
    """Write these files below a folder where they do not stand already, byte for byte.

    Raises BuildProblem as `PagesFolder.write`.
    """
    standing, folder = Standing(cache, "files", out), PagesFolder(out)
    written = folder.write(_to_write(files, standing, known))
    standing.save()
    return FilesPublished(written, folder.claimed)


def _to_write(files: Iterable[Asset], standing: Standing, known: KnownFiles) -> Iterator[FileToWrite]:
    for file in files:
        name = file.address[1:]
        key = _key(file.held, known)
        if standing.current(name, key):
            yield file.address, None
            continue
        content = file.content
        made = digest_of_bytes(content)  # of what was read: somebody may be writing to the file
        standing.note(name, made if isinstance(file.held, Path) else key, made)
        yield file.address, [content]


def _key(held: bytes | Path | Callable[[], bytes], known: KnownFiles) -> str:
    """What tells a file's bytes, besides the program."""
    if isinstance(held, Path):
        return known.digest(held)
    return digest_of_bytes(held) if isinstance(held, bytes) else OF_THE_PROGRAM

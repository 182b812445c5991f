"""Files published as they are, such as sources beside their pages: none is read that was not written to since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.incremental import Cache, KnownFiles, Standing, digest_of_bytes
from generator.model.page import Asset
from generator.publish import FilesWritten, FileToWrite, PagesFolder


def publish_files(files: Iterable[Asset], folder: PagesFolder, cache: Cache, known: KnownFiles) -> FilesWritten:
    """Write these files where they do not stand already, byte for byte. Raises BuildProblem as `PagesFolder.write`."""
    standing = Standing(cache, "files", folder.out)
    written = folder.write(_to_write(files, standing, known))
    standing.save()
    return written


def _to_write(files: Iterable[Asset], standing: Standing, known: KnownFiles) -> Iterator[FileToWrite]:
    for file in files:
        name = file.address[1:]
        digest = digest_of_bytes(file.held) if isinstance(file.held, bytes) else known.digest(file.held)
        if standing.current(name, digest):
            yield file.address, None
            continue
        content = file.content
        made = digest_of_bytes(content)  # of what was read: somebody may be writing to the file
        standing.note(name, made, made)
        yield file.address, [content]

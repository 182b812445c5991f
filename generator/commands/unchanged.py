"""Whether a build would make again what stands there: the quickest build is the one that is not needed.

Everything a site is made from is read and told by one key. What was made is known by its files' sizes and times of
writing, as `make` knows them: a file that anything has written to since is not what was made.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from generator.cache import Cache, key_of, key_of_files, program_key, templates_key
from generator.resources import REGISTRY, WRITTEN

KEPT = "last-build"


def sources_key(content: Path, *choices: object) -> str:
    """Return a key of all that a build is made from: the content folder, the program, the templates, its choices.

    The project's own written pages and registries are among them: they stand in for those of a content folder without.
    """
    folders = [key_of_files(folder, _files(folder)) for folder in (content, WRITTEN, REGISTRY)]
    return key_of(program_key(), templates_key(), folders, list(choices))


def is_unchanged(cache: Cache, key: str, out: Path) -> bool:
    """True where the last build was made from the same things and nobody has written to `out` since."""
    kept = cache.get(KEPT, key)
    return kept is not None and out.is_dir() and kept.decode() == _made_key(out)


def keep_as_last(cache: Cache, key: str, out: Path) -> None:
    """Keep for the next build that `out`, as it stands now, was made from the things that this key tells."""
    cache.put(KEPT, key, _made_key(out).encode())


def _made_key(out: Path) -> str:
    written = ((str(path.relative_to(out)), path.stat()) for path in _files(out))
    return key_of(sorted((name, stat.st_size, stat.st_mtime_ns) for name, stat in written))


def _files(folder: Path) -> Iterator[Path]:
    """All files below a folder, those behind links to other folders too: a build reads them like the rest."""
    paths = (Path(above, name) for above, _, names in os.walk(folder, followlinks=True) for name in names)
    return (path for path in paths if path.is_file())

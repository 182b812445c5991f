"""What a build may keep for the next one: bytes under a name and a key, in a folder that may vanish at any time.

A key says everything the bytes were made from, the program itself included, so what is found under it may be
used as it is. A file that was damaged, cut short or made by another version of the program is as good as none.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from importlib.metadata import version
from pathlib import Path

from generator.errors import BuildProblem
from generator.lock import only_one
from generator.resources import CONFIG, PACKAGE, TEMPLATES

SIGN = "CACHEDIR.TAG"
SIGN_WORDS = "Signature: 8a477f597d28d172789f06886806bc55\n# Made by a build. The next one takes longer without.\n"
"""The sign by which backup programs know a cache (bford.info/cachedir)."""
KEPT = "kept"
LOCK = "lock"
LIBRARIES = (
    "jinja2",
    "markdown-it-py",
    "markupsafe",
    "mdit-py-plugins",
    "mkdocs",
    "mkdocs-material",
    "pydantic",
    "pyyaml",
    "snowballstemmer",
)
"""What makes a site of parsed reports; another version may make another."""
DIGEST_LETTERS = 32


class Cache:
    """A folder of kept bytes. What a build neither finds nor puts is removed by `sweep` at its end.

    With `folder` None nothing is found and nothing is kept.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._used: set[Path] = set()

    def get(self, name: str, key: str) -> bytes | None:
        """Return what was put under this name and key, or None where it is not there whole."""
        if self._folder is None:
            return None
        path = self._folder / KEPT / name
        try:
            head, kept = path.read_bytes().split(b"\n", 1)
        except (OSError, ValueError):
            return None
        if head != _head(key, kept):
            return None
        self._used.add(path)
        return kept

    def put(self, name: str, key: str, kept: bytes) -> None:
        """Keep these bytes under the name, in the place of what was there under any other key.

        Raises BuildProblem where the folder holds other things than a cache.
        """
        if self._folder is None:
            return
        path = self.room(KEPT) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_head(key, kept) + b"\n" + kept)
        self._used.add(path)

    def room(self, name: str) -> Path:
        """Return a folder in this one for things too large to be kept as bytes; `sweep` leaves it alone.

        Raises BuildProblem where the folder holds other things than a cache.
        """
        assert self._folder is not None
        sign = self._folder / SIGN
        if not sign.is_file():
            if self._folder.is_dir() and any(self._folder.iterdir()):
                raise _foreign(self._folder)
            self._folder.mkdir(parents=True, exist_ok=True)
            sign.write_text(SIGN_WORDS, encoding="utf-8")
        return self._folder / name

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep every other build off this folder. Raises BuildProblem where one is at work on it."""
        if self._folder is None:
            yield
            return
        with only_one(self.room(LOCK), _busy(self._folder)):
            yield

    def sweep(self) -> None:
        """Remove what this build did not use: what it is about is no longer there."""
        if self._folder is None:
            return
        for path in (self._folder / KEPT).rglob("*"):
            if path.is_file() and path not in self._used:
                path.unlink()


NOTHING_KEPT = Cache(None)
"""The cache of a build that neither finds nor keeps anything."""


def _foreign(folder: Path) -> BuildProblem:
    return BuildProblem(
        code="not-a-cache",
        file=str(folder),
        seen="a folder that holds other things",
        expected="a new or empty folder, or one that an earlier build made",
        advice="Name another folder with --cache.",
    )


def _busy(folder: Path) -> BuildProblem:
    return BuildProblem(
        code="cache-in-use",
        file=str(folder),
        seen="another build at work with this cache",
        expected="one build at a time",
        advice="Wait until it is done, or name another folder with --cache.",
    )


def key_of(*parts: object) -> str:
    """Return a key for these parts: bytes as they are, anything else as JSON (sets and paths are refused).

    Raises TypeError for a part that has no JSON form.
    """
    digest = hashlib.sha256()
    for part in parts:
        told = part if isinstance(part, bytes) else json.dumps(part, sort_keys=True, ensure_ascii=False).encode()
        digest.update(f"{len(told)}:".encode() + told)
    return digest.hexdigest()[:DIGEST_LETTERS]


@cache
def program_key() -> str:
    """Return a key of the program: any change to its code, its facts, its libraries or Python makes everything anew."""
    own = key_of_files(PACKAGE, (path for path in PACKAGE.rglob("*") if path.suffix in (".py", ".toml", ".json")))
    return key_of(own, list(sys.version_info), [version(name) for name in LIBRARIES])


def templates_key(templates: Path = TEMPLATES) -> str:
    """Return a key of the templates, the theme and the configuration of MkDocs, as they are now."""
    return key_of(
        key_of_files(templates, (path for path in templates.rglob("*") if path.is_file())), CONFIG.read_bytes()
    )


def key_of_files(folder: Path, paths: Iterable[Path]) -> str:
    """Return a key of these files: their names below the folder and their bytes."""
    return key_of(*((str(path.relative_to(folder)), digest_of(path)) for path in sorted(paths)))


def digest_of(path: Path) -> str:
    """Return the digest of a file's bytes, however many they are."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:DIGEST_LETTERS]


def digest_of_bytes(content: bytes) -> str:
    """Return the digest that `digest_of` gives for a file of these bytes."""
    return hashlib.sha256(content).hexdigest()[:DIGEST_LETTERS]


def _head(key: str, kept: bytes) -> bytes:
    return f"{key} {digest_of_bytes(kept)}".encode()

"""Keys: a few letters that tell all that a thing is made from, so that two equal keys mean two equal things."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path

import msgspec

from generator.resources import CONFIG, PACKAGE, TEMPLATES

LIBRARIES = (
    "jinja2",
    "markdown-it-py",
    "markupsafe",
    "mdit-py-plugins",
    "mkdocs",
    "mkdocs-material",
    "msgspec",
    "pydantic",
    "pystemmer",
    "pyyaml",
    "tomli",
)
"""What makes a site of parsed reports; another version may make another."""
DIGEST_LETTERS = 32
_AS_JSON = msgspec.json.Encoder(order="deterministic")
_WITH_ODD_NAMES = json.JSONEncoder(sort_keys=True, ensure_ascii=False, default=bytes.hex)


def key_of(*parts: object) -> str:
    """Return a key for these parts, by their JSON; bytes are told as letters, and a set as a list in order.

    Raises TypeError for a part that has no JSON form, such as a path.
    """
    try:
        told = _AS_JSON.encode(parts)
    except UnicodeEncodeError:  # a file's name that is no text keeps its bytes
        told = _WITH_ODD_NAMES.encode(parts).encode("utf-8", "surrogateescape")
    return digest_of_bytes(told)


@cache
def program_key() -> str:
    """Return a key of the program: any change to its code, its facts, its libraries or Python makes everything anew."""
    own = key_of_files(PACKAGE, (".py", ".toml", ".json"))
    return key_of(own, list(sys.version_info), [version(name) for name in LIBRARIES])


def templates_key(templates: Path = TEMPLATES) -> str:
    """Return a key of the templates, the theme and the configuration of MkDocs, as they are now."""
    return key_of(key_of_files(templates), CONFIG.read_bytes())


def key_of_files(folder: Path, endings: tuple[str, ...] = ("",)) -> str:
    """Return a key of the files below a folder whose names end so: their names below it and their bytes."""
    above = len(str(folder)) + 1
    paths = sorted(entry.path for entry in entries_below(str(folder)) if entry.name.endswith(endings))
    return key_of([(path[above:], digest_of_bytes(Path(path).read_bytes())) for path in paths])


def state_of(folder: Path) -> str:
    """Return a key of a folder's files by their names, sizes and times of writing, as `make` knows them.

    It is had without reading them; a file that anything has written to since has another state.
    """
    return state_of_listed(listed_below(folder))


def state_of_listed(files: Mapping[str, os.stat_result]) -> str:
    """Return the state that a folder has when it holds these files and no others."""
    return key_of(sorted((name, stat.st_size, stat.st_mtime_ns) for name, stat in files.items()))


def files_below(folder: Path) -> Iterator[Path]:
    """All files below a folder, those behind links to other folders too: a build reads them like the rest."""
    return (Path(entry.path) for entry in entries_below(str(folder)))


def listed_below(folder: Path) -> dict[str, os.stat_result]:
    """The same files by their names below the folder, with slashes as addresses have them; what is told of each."""
    above = len(str(folder)) + 1
    return {entry.path[above:].replace(os.sep, "/"): entry.stat() for entry in entries_below(str(folder))}


def entries_below(folder: str) -> Iterator[os.DirEntry[str]]:
    """The same as the system lists them: it says of each what it is without being asked, where it is no link.

    What several links lead to is gone into once: one that leads back to where it lies would have no end.
    """
    folders, behind_links = [folder], set[str]()
    while folders:
        with suppress(OSError), os.scandir(folders.pop()) as entries:  # whoever reads what cannot be listed says so
            for entry in entries:
                if _leads_nowhere(entry):
                    continue
                if entry.is_dir() and entry.is_symlink():
                    if (real := os.path.realpath(entry.path)) not in behind_links:
                        behind_links.add(real)
                        folders.append(entry.path)
                elif entry.is_dir():
                    folders.append(entry.path)
                elif entry.is_file():
                    yield entry


def _leads_nowhere(entry: os.DirEntry[str]) -> bool:
    """Whether it cannot be said what lies there: a link to itself, or into a folder that nobody here may search."""
    try:
        entry.is_dir()
    except OSError:
        return True
    return False


def digest_of(path: Path) -> str:
    """Return the digest of a file's bytes, however many they are."""
    return sha256_of(path)[:DIGEST_LETTERS]


def sha256_of(path: str | Path) -> str:
    """Return the SHA-256 of a file's bytes, however many they are. Raises OSError where it cannot be read."""
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def digest_of_bytes(content: bytes | memoryview) -> str:
    """Return the digest that `digest_of` gives for a file of these bytes."""
    return hashlib.sha256(content).hexdigest()[:DIGEST_LETTERS]

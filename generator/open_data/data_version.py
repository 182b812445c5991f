"""Which data these are: a day, a digest of every row, and how many rows, so that they can be cited and checked.

The day is the one the site speaks from, so what is built again from the same content is the same version.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from generator.frozen import Frozen
from generator.open_data.json_file import json_file

SCHEMA = "2.1.0"
"""The shape of the tables. The first number changes where something that others may rely on goes or means something
else, the second where something is added."""
NAME = "version.json"
LETTERS = 8


class DataFileFacts(Frozen):
    """What is known of a data file once it is written; `rows` is None for what is no table."""

    name: str
    size: int
    sha256: str
    rows: int | None = None


class DataVersion(Frozen):
    """The data of a site: `date` is the day it speaks from; `files` are the tables' own, each in CSV and in JSON."""

    date: str
    files: tuple[DataFileFacts, ...] = ()

    @property
    def digest(self) -> str:
        """The SHA-256 of what the command `sha256sum *.json` says of the tables, in the order of their names."""
        lines = sorted((file.name, file.sha256) for file in self.files if file.name.endswith(".json"))
        return hashlib.sha256("".join(f"{digest}  {name}\n" for name, digest in lines).encode()).hexdigest()

    @property
    def name(self) -> str:
        """What the version is called: its day, and the beginning of its digest."""
        return f"{self.date}-{self.digest[:LETTERS]}"

    @property
    def rows(self) -> dict[str, int]:
        """How many rows each table has, by its name."""
        return {file.name.removesuffix(".json"): file.rows for file in self.files if file.rows is not None}

    def of(self, name: str) -> DataFileFacts | None:
        """What is known of a file."""
        return next((file for file in self.files if file.name == name), None)


def facts_of(name: str, pieces: Sequence[bytes], rows: int | None = None) -> DataFileFacts:
    """Return what is to be known of a file that is written of these pieces."""
    digest = hashlib.sha256()
    for piece in pieces:
        digest.update(piece)
    return DataFileFacts(name, sum(map(len, pieces)), digest.hexdigest(), rows)


def version_file(version: DataVersion) -> bytes:
    """Return `version.json`."""
    return json_file(
        {
            "version": version.name,
            "date": version.date,
            "schema": SCHEMA,
            "digest": f"sha256:{version.digest}",
            "rows": version.rows,
            "files": {one.name: {"bytes": one.size, "sha256": one.sha256} for one in version.files},
        }
    )

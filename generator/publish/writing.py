"""Writes pages, data files and published files into one folder, touching only what changed.

The folder then holds exactly what it was given: a file that nobody asked for any more is removed.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.errors import BuildProblem
from generator.model.page import Asset, DataFile


@dataclass(frozen=True)
class Written:
    """What became of the files of a build: how many were written, left as they were, and removed."""

    written: int
    unchanged: int
    removed: int


Content = tuple[str, bytes | None]
"""The address of a file and its bytes; None where what stands there is right as it is."""


def write(pages: Iterable[Content], data_files: Iterable[DataFile], assets: Iterable[Asset], out: Path) -> Written:
    """Write everything below `out`, pages as they were printed, and remove what else is there.

    Raises BuildProblem where two files claim one address, or one lies outside the folder.
    """
    wanted: dict[Path, str] = {}
    written = unchanged = 0
    for address, content in _files(pages, data_files, assets):
        path = _place(out, address)
        if path in wanted:
            raise _clash(address, f"Two files have the address {address}")
        wanted[path] = address
        if content is None or (path.is_file() and path.read_bytes() == content):
            unchanged += 1
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        written += 1
    return Written(written, unchanged, _remove_others(out, wanted))


def _files(pages: Iterable[Content], data_files: Iterable[DataFile], assets: Iterable[Asset]) -> Iterator[Content]:
    yield from pages
    for data in data_files:
        yield f"/data/{data.name}.csv", _as_csv(data).encode()
        yield f"/data/{data.name}.json", _as_json(data).encode()
    for asset in assets:
        yield asset.address, asset.content


def _place(out: Path, address: str) -> Path:
    place = out / address.lstrip("/")
    if not address.startswith("/") or not place.resolve().is_relative_to(out.resolve()):
        raise _clash(address, f"The address {address!r} does not lie below the site")
    return place


def _clash(address: str, seen: str) -> BuildProblem:
    return BuildProblem(
        code="address",
        file=address,
        seen=seen,
        expected="one file for each address, and each address to begin with a slash",
        advice="Mend the view that gives this address.",
    )


def _as_csv(data: DataFile) -> str:
    """Return the rows as CSV (RFC 4180, but with plain line ends): lists joined by spaces, unknown as nothing.

    Values stand as they are. A cell that begins with "=" or "-" is not altered to disarm spreadsheets, since
    the file must hold the same words as the report.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(data.columns)
    writer.writerows([_csv_value(row.get(column)) for column in data.columns] for row in data.rows)
    return out.getvalue()


def _csv_value(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case list() | tuple():
            return " ".join(_csv_value(item) for item in value)
        case _:
            return str(value)


def _as_json(data: DataFile) -> str:
    """Return the rows as a list of objects, one a line, so that a difference shows its row."""
    rows = (json.dumps({name: row.get(name) for name in data.columns}, ensure_ascii=False) for row in data.rows)
    return "[\n" + ",\n".join(rows) + "\n]\n"


def _remove_others(out: Path, wanted: dict[Path, str]) -> int:
    removed = 0
    # Deepest first, so that a folder is empty before its turn comes.
    for path in sorted(out.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif path not in wanted:
            path.unlink()
            removed += 1
    return removed

"""Open data as text: each table as CSV and as JSON, each part of it printed once and kept for the next build."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.cache import Cache, key_of, program_key
from generator.model.page import DataFile, DataPart

Printed = tuple[bytes, bytes]
"""The same rows as lines of CSV and as objects of JSON."""

_JSON = json.JSONEncoder(ensure_ascii=False)


def files_of(data: DataFile, cache: Cache) -> Iterator[tuple[str, list[bytes]]]:
    """Give a table's two files, each with its address, in pieces, as it may be too large to be held twice.

    CSV is RFC 4180, but with plain line ends: lists joined by spaces, unknown as nothing. JSON is a list of objects,
    one a line, so that a difference shows its row. Values stand as they are. A cell that begins with "=" or "-" is not
    altered to disarm spreadsheets, since the file must hold the same words as the report.
    """
    parts = [_kept(data, part, cache) for part in data.parts]
    head = _as_csv(data.columns, [{name: name for name in data.columns}])
    yield f"/data/{data.name}.csv", [head, *(lines for lines, _ in parts)]
    lists = [piece for _, objects in parts if objects for piece in (b",\n", objects)]
    yield f"/data/{data.name}.json", [b"[\n", *lists[1:], b"\n]\n"]


def _kept(data: DataFile, part: DataPart, cache: Cache) -> Printed:
    if part.key is None:
        return _printed(data, part)
    name, key = f"data/{data.name}/{part.name}", key_of(program_key(), data.columns, part.key)
    kept = cache.get(name, key)
    if kept is not None:
        length, both = kept.split(b"\n", 1)
        return both[: int(length)], both[int(length) :]
    lines, objects = _printed(data, part)
    cache.put(name, key, f"{len(lines)}\n".encode() + lines + objects)
    return lines, objects


def _printed(data: DataFile, part: DataPart) -> Printed:
    rows = part.make()
    return _as_csv(data.columns, rows), _as_json(data.columns, rows)


def _as_csv(columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerows([_csv_value(row.get(column)) for column in columns] for row in rows)
    return out.getvalue().encode()


def _csv_value(value: Any) -> str:
    match value:
        case str():
            return value
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case list() | tuple():
            return " ".join(_csv_value(item) for item in value)
        case _:
            return str(value)


def _as_json(columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> bytes:
    return ",\n".join(_JSON.encode({name: row.get(name) for name in columns}) for row in rows).encode()

"""Open data as text: each table as CSV and as JSON, each part of it written once and cached for the next build."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from generator.incremental import Cache, key_of
from generator.open_data.declaration import Column, ColumnType, DataFile, DataPart, Values

CsvAndJson = tuple[bytes, bytes]
"""The same rows as lines of CSV and as objects of JSON."""

_JSON = json.JSONEncoder(ensure_ascii=False)
_IN_CSV: dict[ColumnType, Callable[[Any], str]] = {
    "boolean": {True: "true", False: "false", None: ""}.__getitem__,
    "list": " ".join,
}
"""How values are written whose type CSV does not know; the others stand as they are, unknown as nothing."""


def files_of(data: DataFile, cache: Cache) -> Iterator[tuple[str, list[bytes]]]:
    """Give a table's two files, each with its name, in pieces, as it may be too large to be held twice.

    CSV is RFC 4180, but with plain line ends: lists joined by spaces, unknown as nothing. JSON is a list of objects,
    one a line, so that a difference shows its row. Values stand as they are. A cell that begins with "=" or "-" is not
    altered to disarm spreadsheets, since the file must hold the same words as the report.
    """
    parts = [_cached(data, part, cache) for part in data.parts]
    head = _lines([data.columns])
    yield f"{data.name}.csv", [head, *(lines for lines, _ in parts)]
    lists = [piece for _, objects in parts if objects for piece in (b",\n", objects)]
    yield f"{data.name}.json", [b"[\n", *lists[1:], b"\n]\n"]


def _cached(data: DataFile, part: DataPart, cache: Cache) -> CsvAndJson:
    if part.key is None:
        return _written(data, part)
    key = key_of(data.columns, part.key)
    return cache.remembered(f"data/{data.name}/{part.name}", key, lambda: _written(data, part))


def _written(data: DataFile, part: DataPart) -> CsvAndJson:
    rows = part.values()
    return _as_csv(data.table.columns, rows), _as_json(data.columns, rows)


def _as_csv(columns: Sequence[Column[Any]], rows: Sequence[Values]) -> bytes:
    in_words = [(place, _IN_CSV[column.type]) for place, column in enumerate(columns) if column.type in _IN_CSV]
    lines = [list(row) for row in rows]
    for line in lines:
        for place, word in in_words:
            line[place] = word(line[place])
    return _lines(lines)


def _lines(rows: Sequence[Sequence[Any]]) -> bytes:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue().encode()


def _as_json(names: Sequence[str], rows: Sequence[Values]) -> bytes:
    return ",\n".join(_JSON.encode(dict(zip(names, row, strict=True))) for row in rows).encode()

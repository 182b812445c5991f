"""Open data as text: each table as CSV and as JSON, each part of it written once and cached for the next build."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from generator.incremental import Cache, key_of
from generator.open_data.declaration import Column, ColumnType, DataFile, DataPart, Values

CsvAndJson = tuple[bytes, bytes]
"""The same rows as lines of CSV and as objects of JSON."""

BYTE_ORDER_MARK = "\ufeff"
"""What a file begins with that Excel shall read as UTF-8."""
_MAY_BEGIN_A_FORMULA = frozenset("=+-@\t\r\n＝＋－＠'")
_TAKEN_FOR_A_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
"""How a cell begins that a spreadsheet may reckon out (owasp.org/www-community/attacks/CSV_Injection), or one that has
an apostrophe before that in the report itself."""

_YES_OR_NO = {True: "true", False: "false", None: ""}
_JSON = json.JSONEncoder(ensure_ascii=False)


def files_of(data: DataFile, cache: Cache) -> Iterator[tuple[str, list[bytes]]]:
    """Give a table's two files, each with its name, in pieces, as it may be too large to be held twice.

    CSV is RFC 4180 in UTF-8, made to open right in Excel: a byte order mark, CRLF, lists joined by spaces, unknown as
    nothing, and an apostrophe before words that a spreadsheet would take for a formula. Whoever takes one apostrophe
    away from a cell that begins with apostrophes and then one of `= + - @` has the exact words, which JSON has as they
    are: a list of objects, one a line, so that a difference shows its row.
    """
    parts = [_cached(data, part, cache) for part in data.parts]
    head = BYTE_ORDER_MARK.encode() + _lines([data.columns])
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
    """The rows as lines. A column is gone through at once: there are few columns, and many rows."""
    down = [_column(column.type, values) for column, values in zip(columns, zip(*rows, strict=True), strict=False)]
    return _lines(list(zip(*down, strict=True)))


def _column(type_: ColumnType, values: Sequence[Any]) -> Sequence[Any]:
    """One column's values as they stand in CSV; what is not known is nothing there."""
    if type_ == "boolean":
        return [_YES_OR_NO[value] for value in values]
    if type_ in ("integer", "number"):
        return values
    words = [" ".join(value) for value in values] if type_ == "list" else values
    return [inert(one) if one and one[0] in _MAY_BEGIN_A_FORMULA else one for one in words]


def inert(words: str) -> str:
    """Words that no spreadsheet takes for a formula, and of which a program can tell what they were."""
    return f"'{words}" if _TAKEN_FOR_A_FORMULA.match(words) else words


def _lines(rows: Sequence[Sequence[Any]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode()


def _as_json(names: Sequence[str], rows: Sequence[Values]) -> bytes:
    return ",\n".join(_JSON.encode(dict(zip(names, row, strict=True))) for row in rows).encode()

"""Open data as text: each table as CSV and as JSON.

Rows that did not change are taken as they were written from the files that stand: written out they are quicker read
than made.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from generator.frozen import Frozen
from generator.open_data.data_version import DataFileFacts, facts_of
from generator.open_data.declaration import Column, ColumnType, DataFile, DataPart, Values

BYTE_ORDER_MARK = "\ufeff"
"""What a file begins with that Excel shall read as UTF-8."""
_MAY_BEGIN_A_FORMULA = frozenset("=+-@\t\r\n＝＋－＠'")
_TAKEN_FOR_A_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
"""How a cell begins that a spreadsheet may reckon out (owasp.org/www-community/attacks/CSV_Injection), or one that has
an apostrophe before that in the report itself."""

_YES_OR_NO = {True: "true", False: "false", None: ""}
_JSON = json.JSONEncoder(ensure_ascii=False)


class PlaceInFile(NamedTuple):
    """Where some bytes stand in a file: from `start` to before `end`."""

    start: int
    end: int


class PartWritten(NamedTuple):
    """Where a part stands in a table's two files, how many rows it has, and the key of what these are made from."""

    key: str | None
    rows: int
    csv: PlaceInFile
    json: PlaceInFile


class TableStanding(Frozen):
    """A table's files as they were written into a folder, and its parts by name, in order."""

    folder: Path
    parts: Mapping[str, PartWritten]

    def is_right(self, data: DataFile) -> bool:
        """Whether these are the files that would be written."""
        keys = [(part.name, part.key) for part in data.parts]
        return keys == [(name, part.key) for name, part in self.parts.items()] and all(key for _, key in keys)


class TableFiles(NamedTuple):
    """A table's files to be written: by name, in pieces, as one may be too large to be held twice; and its parts."""

    pieces: dict[str, list[bytes]]
    parts: dict[str, PartWritten]

    @property
    def facts(self) -> list[DataFileFacts]:
        rows = sum(part.rows for part in self.parts.values())
        return [
            facts_of(name, pieces, rows if name.endswith(".json") else None) for name, pieces in self.pieces.items()
        ]


def names_of_files(data: DataFile) -> tuple[str, str]:
    """Return the names of a table's files, that of CSV first."""
    return f"{data.name}.csv", f"{data.name}.json"


def files_of(data: DataFile, stands: TableStanding | None = None) -> TableFiles:
    """Return a table's two files; `stands` are the same table's as they were written before.

    CSV is RFC 4180 in UTF-8, made to open right in Excel: a byte order mark, CRLF, lists joined by spaces, unknown as
    nothing, and an apostrophe before words that a spreadsheet would take for a formula. Whoever takes one apostrophe
    away from a cell that begins with apostrophes and then one of `= + - @` has the exact words, which JSON has as they
    are: a list of objects, one a line, so that a difference shows its row.
    """
    in_csv, in_json = names_of_files(data)
    standing = _standing(data, stands) if stands else {}
    lines, objects = _Pieces(BYTE_ORDER_MARK.encode() + _lines([data.columns])), _Pieces(b"[\n")
    parts = dict[str, PartWritten]()
    for part in data.parts:
        rows, as_csv, as_json = standing.get(part.name) or _made(data, part)
        if as_json and objects.has_more:
            objects.add(b",\n")
        parts[part.name] = PartWritten(part.key, rows, lines.add(as_csv), objects.add(as_json))
    objects.add(b"\n]\n")
    return TableFiles({in_csv: lines.pieces, in_json: objects.pieces}, parts)


class _Pieces:
    """The bytes of a file, piece by piece, of which the first opens it."""

    def __init__(self, first: bytes) -> None:
        self.pieces = [first]
        self._size = len(first)

    @property
    def has_more(self) -> bool:
        return len(self.pieces) > 1

    def add(self, piece: bytes) -> PlaceInFile:
        """Add some bytes; return where they stand."""
        if piece:
            self.pieces.append(piece)
        self._size += len(piece)
        return PlaceInFile(self._size - len(piece), self._size)


class _Rows(NamedTuple):
    """The same rows as lines of CSV and as objects of JSON."""

    number: int
    csv: bytes
    json: bytes


def _standing(data: DataFile, stands: TableStanding) -> dict[str, _Rows]:
    """Read the rows of all parts that are made from what they were made from before."""
    same = {part.name: stands.parts[part.name] for part in data.parts if _is_same(part, stands)}
    if not same:
        return {}
    in_csv, in_json = names_of_files(data)
    lines = _read(stands.folder / in_csv, [part.csv for part in same.values()])
    objects = _read(stands.folder / in_json, [part.json for part in same.values()])
    return {name: _Rows(part.rows, next(lines), next(objects)) for name, part in same.items()}


def _is_same(part: DataPart, stands: TableStanding) -> bool:
    before = stands.parts.get(part.name)
    return before is not None and before.key == part.key is not None


def _read(path: Path, spans: Sequence[PlaceInFile]) -> Iterator[bytes]:
    with path.open("rb") as file:
        for start, end in spans:
            file.seek(start)
            yield file.read(end - start)


def _made(data: DataFile, part: DataPart) -> _Rows:
    rows = part.values()
    return _Rows(len(rows), _as_csv(data.table.columns, rows), _as_json(data.columns, rows))


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

"""All tables as one SQLite file: to be asked in SQL, searched by words, and opened in Datasette.

The same rows give the same bytes on any day: pages, order and identity are fixed, and SQLite writes no time. Only
another version of SQLite may write others, as it notes its own in the file. Rows that did not change are taken from the
database that stands, in the order in which they would be made: so SQLite lays them down as it would lay down new ones.
"""

from __future__ import annotations

import json
import sqlite3
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from generator.open_data.data_version import SCHEMA, DataVersion
from generator.open_data.declaration import Column, ColumnType, DataFile, Table, Values

NAME = "inspections.sqlite"
APPLICATION_ID = 0x496E7370
""" "Insp", by which the `file` command and others may know such a file."""
PAGE_SIZE = 4096
_TYPES: dict[ColumnType, str] = {"integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}
"""The others are text: a date is often no whole day, a list is one of JSON, which SQLite reads with `json_each`."""
_QUICK = ("journal_mode = OFF", "synchronous = OFF", "locking_mode = EXCLUSIVE")
"""Nobody else has the file while it is made, and nothing is lost with it."""
_HELD_AT_ONCE = 64 * 2**20
"""Bytes of an index of words that are put in order before they are written (FTS5's `hashsize`): all of it at once, so
that it need not be put together of pieces, nor leaves room where these were."""
_ABOUT = "CREATE TABLE about (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL)"
_JSON = json.JSONEncoder(ensure_ascii=False)


class RowsOfPart(NamedTuple):
    """The numbers of a part's first and last row in their table, and the key of what the rows are made from.

    Of a part without rows the last is before the first.
    """

    key: str | None
    first: int
    last: int


RowsHeld = dict[str, dict[str, RowsOfPart]]
"""Which rows a database holds, by the table and the name of the part."""


def write_sqlite(path: Path, files: Sequence[DataFile], stands: RowsHeld | None = None) -> RowsHeld:
    """Write a database of these tables, with their keys and what searches them, in which no version is noted yet.

    It takes the place of what is there. `stands` are the rows that this holds, where it is a database of the same
    tables: they need not be made again. Returns those that it holds now.
    """
    with TemporaryDirectory(dir=path.parent) as folder:
        made = Path(folder) / "made"
        with closing(sqlite3.connect(made, isolation_level=None)) as database:
            _prepare(database)
            if stands:
                database.execute("ATTACH ? AS standing", [str(path)])
            held = _write(database, files, stands or {})
        path.unlink(missing_ok=True)  # one that is moved over another is at once written to the disk by ext4
        made.rename(path)
    return held


def note_version(path: Path, version: DataVersion) -> None:
    """Say in a database which data it is, in its table `about`: a file may come without what lay beside it."""
    about = {"version": version.name, "date": version.date, "schema": SCHEMA, "digest": version.digest}
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        for setting in _QUICK:
            database.execute(f"PRAGMA {setting}")
        database.execute("BEGIN")
        database.executemany("INSERT INTO about VALUES (?, ?)", about.items())
        database.execute("COMMIT")


def _prepare(database: sqlite3.Connection) -> None:
    shape = SCHEMA.partition(".")[0]
    fixed = (f"page_size = {PAGE_SIZE}", f"application_id = {APPLICATION_ID}", f"user_version = {shape}")
    for setting in (*fixed, *_QUICK):
        database.execute(f"PRAGMA {setting}")


def _write(database: sqlite3.Connection, files: Sequence[DataFile], stands: RowsHeld) -> RowsHeld:
    """Write everything at once: tables, then their rows, then what searches them."""
    keys = {data.name: data.table.key for data in files}
    database.execute("BEGIN")
    for statement in (_ABOUT, *(_table(data.table, keys) for data in files)):
        database.execute(statement)
    held = {data.name: _fill(database, data, stands.get(data.name, {})) for data in files}
    for data in files:
        for statement in _search(data.table):
            database.execute(statement)
    database.execute("COMMIT")
    return held


def _fill(database: sqlite3.Connection, data: DataFile, stands: Mapping[str, RowsOfPart]) -> dict[str, RowsOfPart]:
    """Write the rows of a table, numbered from 1: those that stand as they are, and the others anew."""
    table, blanks = _quoted(data.name), ", ".join("?" * len(data.columns))
    same = f"INSERT INTO main.{table} SELECT * FROM standing.{table} WHERE rowid BETWEEN ? AND ? ORDER BY rowid"
    held, last = dict[str, RowsOfPart](), 0
    stood = deque[tuple[int, int]]()  # the numbers of the first and last of rows that are yet to be taken, all at once

    def take() -> None:
        while stood:
            database.execute(same, stood.popleft())

    for part in data.parts:
        before, first = stands.get(part.name), last + 1
        if part.key and before and before.key == part.key:
            follows = bool(stood) and stood[-1][1] + 1 == before.first
            stood.append((stood.pop()[0] if follows else before.first, before.last))
            last += before.last + 1 - before.first
        else:
            take()
            rows = part.values()
            database.executemany(f"INSERT INTO main.{table} VALUES ({blanks})", _cells(data.table, rows))
            last += len(rows)
        held[part.name] = RowsOfPart(part.key, first, last)
    take()
    return held


def _table(table: Table[Any], keys: dict[str, tuple[str, ...]]) -> str:
    """The statement that makes a table, with the rows of other tables that its own name."""
    lines = [*(_column(table, column) for column in table.columns), f"PRIMARY KEY ({_listed(table.key)})"]
    for column in table.columns:
        if column.names and column.type != "list":
            other = f"{_quoted(column.names)} ({_listed(keys[column.names])})"
            lines.append(f"FOREIGN KEY ({_quoted(column.name)}) REFERENCES {other}")
    return f"CREATE TABLE {_quoted(table.name)} (" + ", ".join(lines) + ")"


def _column(table: Table[Any], column: Column[Any]) -> str:
    needed = " NOT NULL" if table.requires(column) else ""
    return f"{_quoted(column.name)} {_TYPES.get(column.type, 'TEXT')}{needed}"


def _cells(table: Table[Any], rows: Sequence[Values]) -> Iterable[Values]:
    """The rows as SQLite takes them."""
    lists = [place for place, column in enumerate(table.columns) if column.type == "list"]
    return (_without_lists(row, lists) for row in rows) if lists else rows


def _without_lists(row: Values, lists: Sequence[int]) -> Values:
    cells = list(row)
    for place in lists:
        cells[place] = _JSON.encode(cells[place]) if cells[place] else "[]"
    return tuple(cells)


def _search(table: Table[Any]) -> Iterator[str]:
    """A search over the words of a table, which finds "homes" for "home". It holds no words of its own."""
    if table.searched:
        name = _quoted(f"{table.name}_fts")
        settings = f'content="{table.name}", tokenize="porter unicode61"'
        yield f"CREATE VIRTUAL TABLE {name} USING FTS5 ({_listed(table.searched)}, {settings})"
        yield f"INSERT INTO {name} ({name}, rank) VALUES ('hashsize', {_HELD_AT_ONCE})"
        yield f"INSERT INTO {name} ({name}) VALUES ('rebuild')"


def _listed(names: Sequence[str]) -> str:
    return ", ".join(_quoted(name) for name in names)


def _quoted(name: str) -> str:
    return f'"{name}"'

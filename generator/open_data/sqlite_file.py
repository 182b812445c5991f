"""All tables as one SQLite file: to be asked in SQL, searched by words, and opened in Datasette.

The same rows give the same bytes on any day: pages, order and identity are fixed, and SQLite writes no time. Only
another version of SQLite may write others, as it notes its own in the file.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

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
_ABOUT = "CREATE TABLE about (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL)"
_JSON = json.JSONEncoder(ensure_ascii=False)


def write_sqlite(path: Path, files: Sequence[DataFile]) -> None:
    """Write a database of these tables, with their keys and what searches them, in which no version is noted yet.

    It takes the place of what is there.
    """
    with TemporaryDirectory(dir=path.parent) as folder:
        made, compact = Path(folder) / "made", Path(folder) / "compact"
        with closing(sqlite3.connect(made, isolation_level=None)) as database:
            _prepare(database)
            _write(database, files)
            database.execute("VACUUM INTO ?", [str(compact)])
        compact.replace(path)


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


def _write(database: sqlite3.Connection, files: Sequence[DataFile]) -> None:
    """Write everything at once: tables, then their rows, then what searches them."""
    keys = {data.name: data.table.key for data in files}
    database.execute("BEGIN")
    for statement in (_ABOUT, *(_table(data.table, keys) for data in files)):
        database.execute(statement)
    for data in files:
        blanks = ", ".join("?" * len(data.columns))
        database.executemany(f"INSERT INTO {_quoted(data.name)} VALUES ({blanks})", _rows(data))
    for data in files:
        for statement in _search(data.table):
            database.execute(statement)
    database.execute("COMMIT")


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


def _rows(data: DataFile) -> Iterator[Values]:
    lists = [place for place, column in enumerate(data.table.columns) if column.type == "list"]
    for part in data.parts:
        rows = part.values()
        yield from (_without_lists(row, lists) for row in rows) if lists else rows


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
        yield f"INSERT INTO {name} ({name}) VALUES ('rebuild')"


def _listed(names: Sequence[str]) -> str:
    return ", ".join(_quoted(name) for name in names)


def _quoted(name: str) -> str:
    return f'"{name}"'

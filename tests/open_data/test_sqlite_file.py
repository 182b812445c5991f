"""One SQLite file holds all tables with their keys, finds words, and is the same bytes for the same rows."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from generator.frozen import replace
from generator.open_data import TABLES, data_files, write_sqlite
from generator.open_data.declaration import WHOLE, DataFile, DataPart, Values
from generator.open_data.sqlite_file import APPLICATION_ID
from tests.open_data.conftest import DAY, Held, published
from tests.views import sample

COUNCILS = tuple(sample.corpus().by_authority)
SEARCHED = [table.name for table in TABLES if table.searched]


@pytest.fixture
def database(data_folder: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(f"file:{data_folder / 'inspections.sqlite'}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        yield connection


@pytest.mark.parametrize("table", [table.name for table in TABLES])
def test_each_table_holds_the_rows_of_its_json(database: sqlite3.Connection, data_folder: Path, table: str) -> None:
    lists = {column.name for one in TABLES if one.name == table for column in one.columns if column.type == "list"}
    rows = [dict(row) for row in database.execute(f'SELECT * FROM "{table}"')]
    read = [{name: json.loads(value) if name in lists else value for name, value in row.items()} for row in rows]
    assert read == json.loads((data_folder / f"{table}.json").read_text("utf-8"))


def test_keys_and_what_they_name_hold(database: sqlite3.Connection) -> None:
    assert [tuple(row) for row in database.execute("PRAGMA foreign_key_check")] == []
    assert [row[0] for row in database.execute("PRAGMA integrity_check")] == ["ok"]
    named = {row["table"] for row in database.execute("PRAGMA foreign_key_list(findings)")}
    assert named == {"reports", "authorities"}


@pytest.mark.parametrize("table", SEARCHED)
def test_a_search_finds_each_row_by_its_own_words(database: sqlite3.Connection, table: str) -> None:
    words = f'SELECT t.rowid, s.* FROM "{table}_fts" s JOIN "{table}" t ON t.rowid = s.rowid'
    rows = database.execute(f'SELECT rowid, * FROM "{table}"').fetchall()
    assert database.execute(f"SELECT count(*) FROM ({words})").fetchone()[0] == len(rows)
    column = "words" if table == "follow_ups" else "text"
    for row in (row for row in rows if row[column]):
        phrase = '"' + row[column].replace('"', " ") + '"'
        found = database.execute(f'SELECT rowid FROM "{table}_fts" WHERE "{table}_fts" MATCH ?', [phrase])
        assert row["rowid"] in {one[0] for one in found}


def test_a_word_is_found_in_its_other_forms(tmp_path: Path) -> None:
    write_sqlite(tmp_path / "made", data_files(sample.corpus(), sample.analysis()))
    query = "SELECT count(*) FROM recommendations_fts WHERE recommendations_fts MATCH ?"
    with closing(sqlite3.connect(tmp_path / "made")) as made:
        found = [made.execute(query, [word]).fetchone()[0] for word in ("supervision", "supervised", "superb")]
    assert found[0] == found[1] > 0
    assert found[2] == 0


def test_it_says_which_data_it_is(data_folder: Path, database: sqlite3.Connection) -> None:
    told = json.loads((data_folder / "version.json").read_text("utf-8"))
    about = dict(tuple(row) for row in database.execute("SELECT name, value FROM about"))
    assert (about["version"], about["date"], about["schema"]) == (told["version"], DAY, told["schema"])
    assert database.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    assert database.execute("PRAGMA user_version").fetchone()[0] == int(told["schema"].split(".")[0])


def test_no_page_of_it_is_empty(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA freelist_count").fetchone()[0] == 0


def test_the_same_rows_are_the_same_bytes(held: Held, data_folder: Path, tmp_path: Path) -> None:
    again = published(held, tmp_path) / "inspections.sqlite"
    assert again.read_bytes() == (data_folder / "inspections.sqlite").read_bytes()


def data_of(*councils: str) -> list[DataFile]:
    """The made-up tables, of so many of whose councils the rows are told by a key."""
    files = data_files(sample.corpus(), sample.analysis())
    return [replace(data, parts=tuple(one for one in data.parts if one.name in (*councils, WHOLE))) for data in files]


def unmade() -> list[Values]:
    raise AssertionError("made, though it stands")


def only_these_made(files: list[DataFile], *councils: str) -> list[DataFile]:
    def asked(part: DataPart) -> DataPart:
        return part if part.key is None or part.name in councils else replace(part, values=unmade)

    return [replace(data, parts=tuple(map(asked, data.parts))) for data in files]


@pytest.mark.parametrize("new", range(len(COUNCILS)))
def test_rows_that_stand_are_taken_and_give_the_same_bytes(tmp_path: Path, new: int) -> None:
    made, anew = tmp_path / "made", tmp_path / "anew"
    stands = write_sqlite(made, data_of(*COUNCILS[:new], *COUNCILS[new + 1 :]))
    held = write_sqlite(made, only_these_made(data_of(*COUNCILS), COUNCILS[new]), stands)
    assert held == write_sqlite(anew, data_of(*COUNCILS))
    assert made.read_bytes() == anew.read_bytes()


def test_rows_of_another_key_are_made_anew(tmp_path: Path) -> None:
    made, anew = tmp_path / "made", tmp_path / "anew"
    files = data_of(*COUNCILS)
    empty = [replace(data, parts=tuple(replace(one, values=list, key="other") for one in data.parts)) for data in files]
    write_sqlite(made, files, write_sqlite(made, empty))
    write_sqlite(anew, files)
    assert made.read_bytes() == anew.read_bytes()


def test_another_row_is_another_file(tmp_path: Path) -> None:
    files = data_files(sample.corpus(), sample.analysis())
    fewer = [data if data.name != "links" else type(data)(data.table, ()) for data in files]
    made, other = tmp_path / "made", tmp_path / "other"
    write_sqlite(made, files)
    write_sqlite(other, fewer)
    assert made.read_bytes() != other.read_bytes()

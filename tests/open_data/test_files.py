"""Open data is written as CSV and as JSON, and rows that stand are taken only where they are still right."""

from __future__ import annotations

import csv
import io
import json
import re
from operator import itemgetter
from pathlib import Path
from typing import Any

import pytest

from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.open_data.declaration import Column, DataFile, DataPart, Values, WholeTable
from generator.open_data.files import TableFiles, TableStanding, files_of

Rows = list[dict[str, Any]]
COLUMNS = (
    Column[Any]("id", "string", "", itemgetter("id")),
    Column[Any]("text", "string", "", itemgetter("text")),
    Column[Any]("themes", "list", "", itemgetter("themes")),
    Column[Any]("complete", "boolean", "", itemgetter("complete")),
    Column[Any]("number", "number", "", itemgetter("number")),
)
FIRST: Rows = [
    {
        "id": "a#r1",
        "text": '"Yes", it said\nand more – “so”',
        "themes": ["neglect", "health"],
        "complete": True,
        "number": None,
    },
    {"id": "a#r2", "text": "=1+1", "themes": [], "complete": False, "number": -2},
]
HEAD = b"\xef\xbb\xbfid,text,themes,complete,number\r\n"
SECOND: Rows = [{"id": "b#r1", "text": "B", "themes": (), "complete": True, "number": 0.5}]


def no_rows(_corpus: Corpus, _analysis: Analysis) -> Rows:
    return []


POINTS = WholeTable[Any]("points", "A point", ("id",), COLUMNS, of_corpus=no_rows)


def part(name: str, rows: Rows, key: str | None = "1") -> DataPart:
    return DataPart(name, key, lambda: POINTS.values(rows))


def written(*parts: DataPart, stands: TableStanding | None = None) -> dict[str, bytes]:
    return whole(files_of(DataFile(POINTS, parts), stands))


def whole(files: TableFiles) -> dict[str, bytes]:
    return {name: b"".join(pieces) for name, pieces in files.pieces.items()}


def left(folder: Path, *parts: DataPart, stands: TableStanding | None = None) -> TableStanding:
    """Write a table's files into a folder."""
    files = files_of(DataFile(POINTS, parts), stands)
    for name, content in whole(files).items():
        (folder / name).write_bytes(content)
    return TableStanding(folder, files.parts)


def test_a_table_has_the_same_rows_twice() -> None:
    files = written(part("a", FIRST), part("b", SECOND))
    assert json.loads(files["points.json"]) == json.loads(json.dumps(FIRST + SECOND))
    assert rows_of(files["points.csv"]) == [
        {
            "id": "a#r1",
            "text": '"Yes", it said\nand more – “so”',
            "themes": "neglect health",
            "complete": "true",
            "number": "",
        },
        {"id": "a#r2", "text": "'=1+1", "themes": "", "complete": "false", "number": "-2"},
        {"id": "b#r1", "text": "B", "themes": "", "complete": "true", "number": "0.5"},
    ]


def rows_of(written: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(written.decode("utf-8-sig"), newline="")))


def test_both_are_lines_with_a_row_each() -> None:
    files = written(part("b", SECOND))
    assert files["points.csv"] == HEAD + b"b#r1,B,,true,0.5\r\n"
    assert files["points.json"] == (
        b'[\n{"id": "b#r1", "text": "B", "themes": [], "complete": true, "number": 0.5}\n]\n'
    )


@pytest.mark.parametrize(
    ("words", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+44 20", "'+44 20"),
        ("-ing", "'-ing"),
        ("@home", "'@home"),
        ("\tso", "'\tso"),
        ("\rso", "'\rso"),
        ("\nso", "'\nso"),
        ("＝1+1", "'＝1+1"),
        ("'=1+1", "''=1+1"),
        ("'Good' in all", "'Good' in all"),
        ("5 = 5", "5 = 5"),
        ("– a dash", "– a dash"),
        ("", ""),
    ],
)
def test_words_are_no_formula_in_csv_and_one_apostrophe_less_gives_them_back(words: str, cell: str) -> None:
    files = written(part("a", [{**FIRST[1], "text": words, "themes": [words]}]))
    (row,) = rows_of(files["points.csv"])
    assert (row["text"], row["themes"]) == (cell, cell)
    assert re.sub(r"^'('*[=+\-@\t\r\n＝＋－＠])", r"\1", cell) == words
    assert json.loads(files["points.json"])[0]["text"] == words


@pytest.mark.parametrize("parts", [(), (part("a", []),)], ids=["no part", "a part without rows"])
def test_a_table_without_rows_is_its_head_and_an_empty_list(parts: tuple[DataPart, ...]) -> None:
    files = written(*parts)
    assert files["points.csv"] == HEAD
    assert json.loads(files["points.json"]) == []


@pytest.mark.parametrize(
    "rows", [([], FIRST, SECOND), (FIRST, [], SECOND), (FIRST, SECOND, [])], ids=["first", "between", "last"]
)
def test_how_rows_are_parted_is_not_seen(rows: tuple[Rows, ...]) -> None:
    parts = [part(str(number), some) for number, some in enumerate(rows)]
    assert written(*parts) == written(part("all", FIRST + SECOND))


def unmade() -> list[Values]:
    raise AssertionError("made, though it stands")


def standing(name: str, key: str = "1") -> DataPart:
    return DataPart(name, key, unmade)


NONE: Rows = []
THIRD: Rows = [{**SECOND[0], "id": "c#r1", "text": "Ç, “c”"}]


@pytest.mark.parametrize("between", [NONE, SECOND, FIRST + SECOND], ids=["none", "one", "several"])
def test_rows_are_taken_from_where_they_stand_while_their_key_stays(tmp_path: Path, between: Rows) -> None:
    before = left(tmp_path, part("a", FIRST), part("b", between), part("c", THIRD))
    assert before.is_right(DataFile(POINTS, (standing("a"), standing("b"), standing("c"))))
    now = written(standing("a"), part("b", SECOND, "2"), standing("c"), stands=before)
    assert now == written(part("a", FIRST), part("b", SECOND), part("c", THIRD))


@pytest.mark.parametrize("names", ["bc", "ac", "ab", "cba", "b", ""])
def test_they_are_taken_in_any_order_and_some_of_them(tmp_path: Path, names: str) -> None:
    rows = {"a": FIRST, "b": SECOND, "c": THIRD}
    before = left(tmp_path, *(part(name, some) for name, some in rows.items()))
    assert not before.is_right(DataFile(POINTS, tuple(map(standing, names))))
    assert written(*map(standing, names), stands=before) == written(*(part(name, rows[name]) for name in names))


def test_they_are_found_in_files_that_were_put_together_of_such(tmp_path: Path) -> None:
    first = left(tmp_path, part("a", FIRST), part("c", THIRD))
    second = left(tmp_path, standing("a"), part("b", SECOND), standing("c"), stands=first)
    assert written(standing("b"), standing("c"), stands=second) == written(part("b", SECOND), part("c", THIRD))


@pytest.mark.parametrize("key", ["2", None])
def test_rows_of_another_key_or_of_none_are_made_anew(tmp_path: Path, key: str | None) -> None:
    before = left(tmp_path, part("a", FIRST, key and "1"))
    now = part("a", SECOND, key)
    assert not before.is_right(DataFile(POINTS, (now,)))
    assert written(now, stands=before) == written(part("a", SECOND))

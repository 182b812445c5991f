"""Open data is written as CSV and as JSON, and what was cached of it is used only where it is still right."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from operator import itemgetter
from pathlib import Path
from typing import Any

import pytest

from generator.incremental import Cache
from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.open_data.declaration import Column, DataFile, DataPart, Values, WholeTable
from generator.open_data.files import files_of

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


def written(*parts: DataPart, cache: Cache | None = None) -> dict[str, bytes]:
    return whole(DataFile(POINTS, parts), cache or Cache(None))


def whole(data: DataFile, cache: Cache) -> dict[str, bytes]:
    return {name: b"".join(pieces) for name, pieces in files_of(data, cache)}


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
    raise AssertionError("made, though it was cached")


def test_rows_are_made_once_while_their_key_stays(tmp_path: Path) -> None:
    first = written(part("a", FIRST), cache=Cache(tmp_path / "cache"))
    assert written(DataPart("a", "1", unmade), cache=Cache(tmp_path / "cache")) == first


def another_key(_cache: Path) -> DataPart:
    return part("a", SECOND, "2")


def damage(cache: Path) -> DataPart:
    for path in cache.rglob("a"):
        path.write_bytes(path.read_bytes()[:-3] + b"xyz")
    return part("a", SECOND)


def half_a_file(cache: Path) -> DataPart:
    for path in cache.rglob("a"):
        path.write_bytes(path.read_bytes()[:-3])
    return part("a", SECOND)


def no_file(cache: Path) -> DataPart:
    for path in cache.rglob("a"):
        path.unlink()
    return part("a", SECOND)


def no_key(_cache: Path) -> DataPart:
    return part("a", SECOND, None)


@pytest.mark.parametrize("change", [another_key, damage, half_a_file, no_file, no_key])
def test_rows_are_made_anew_where_nothing_fitting_is_cached(tmp_path: Path, change: Callable[[Path], DataPart]) -> None:
    cache = tmp_path / "cache"
    written(part("a", FIRST), cache=Cache(cache))
    assert written(change(cache), cache=Cache(cache)) == written(part("a", SECOND))


def test_other_columns_are_another_table(tmp_path: Path) -> None:
    written(part("a", FIRST), cache=Cache(tmp_path / "cache"))
    other = WholeTable[Any]("points", "", ("id",), COLUMNS[:1], of_corpus=no_rows)
    narrow = DataFile(other, (DataPart("a", "1", lambda: other.values(FIRST)),))
    assert whole(narrow, Cache(tmp_path / "cache"))["points.csv"] == b"\xef\xbb\xbfid\r\na#r1\r\na#r2\r\n"

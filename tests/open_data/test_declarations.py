"""What a table declares holds of its rows: types, unique keys, and values that another table knows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.open_data import TABLES, DataFile, data_files
from tests.views import joint_sample, sample

FITS: dict[str, Callable[[object], bool]] = {
    "string": lambda value: isinstance(value, str),
    "integer": lambda value: type(value) is int,
    "number": lambda value: type(value) in (int, float),
    "boolean": lambda value: isinstance(value, bool),
    "date": lambda value: isinstance(value, str) and bool(re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value)),
    "list": lambda value: isinstance(value, list) and all(isinstance(one, str) for one in value),
}
BETWEEN = [(table.name, column.name, column.names) for table in TABLES for column in table.columns if column.names]


@pytest.fixture(scope="module", params=["made up", "joint", "five reports"])
def files(request: pytest.FixtureRequest, corpus_of_five: Corpus, analysis_of_five: Analysis) -> dict[str, DataFile]:
    held = {
        "made up": (sample.corpus(), sample.analysis()),
        "joint": (joint_sample.corpus(), joint_sample.analysis()),
        "five reports": (corpus_of_five, analysis_of_five),
    }
    corpus, analysis = held[request.param]
    return {data.name: data for data in data_files(corpus, analysis)}


@pytest.mark.parametrize("table", [table.name for table in TABLES])
def test_values_are_of_the_types_declared(files: dict[str, DataFile], table: str) -> None:
    declared = [(column.name, FITS[column.type]) for column in files[table].table.columns]
    cells = ((name, row[name], fits) for row in files[table].rows for name, fits in declared)
    assert [(name, value) for name, value, fits in cells if value is not None and not fits(value)] == []


@pytest.mark.parametrize("table", [table.name for table in TABLES])
def test_a_key_tells_each_row_from_all_others(files: dict[str, DataFile], table: str) -> None:
    key = files[table].table.key
    keys = [tuple(row[name] for name in key) for row in files[table].rows]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(("table", "column", "names"), BETWEEN)
def test_what_names_a_row_of_another_table_names_one_that_is_there(
    files: dict[str, DataFile], table: str, column: str, names: str
) -> None:
    (key,) = files[names].table.key
    known = {row[key] for row in files[names].rows}
    assert {name for row in files[table].rows for name in each(row[column])} <= known


def each(value: Any) -> Iterator[Any]:
    yield from value if isinstance(value, list) else [value]

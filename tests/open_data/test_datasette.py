"""The SQLite file opens in Datasette with its metadata: every table, what chooses rows, and the search."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from generator.open_data import TABLES

if TYPE_CHECKING:
    from datasette.app import Datasette


@pytest.fixture(scope="session")
def datasette(data_folder: Path) -> Datasette:
    from datasette.app import Datasette  # takes long, and only here something is asked

    metadata = json.loads((data_folder / "metadata.json").read_text("utf-8"))
    return Datasette([], immutables=[str(data_folder / "inspections.sqlite")], metadata=metadata)


def asked(datasette: Datasette, address: str) -> Any:
    answer = asyncio.run(datasette.client.get(address))
    assert answer.status_code == 200, answer.text
    return answer


def test_its_first_page_says_what_it_is_and_under_which_licences(datasette: Datasette) -> None:
    page = asked(datasette, "/").text
    assert "Inspections of children’s services in England" in page
    assert "Mixed: each row names its own" in page


@pytest.mark.parametrize("table", [table.name for table in TABLES])
def test_each_table_opens_with_what_it_means(datasette: Datasette, table: str) -> None:
    declared = next(one for one in TABLES if one.name == table)
    page = asked(datasette, f"/inspections/{table}").text
    assert declared.row[1:30] in page
    assert "What" not in declared.columns[0].meaning or declared.columns[0].meaning in page
    facets = asked(datasette, f"/inspections/{table}.json?_size=1").json()["facet_results"]
    assert set(facets) == set(declared.facets)


@pytest.mark.parametrize("table", [table.name for table in TABLES if table.searched])
def test_a_table_with_words_is_searched(datasette: Datasette, data_folder: Path, table: str) -> None:
    rows = json.loads((data_folder / f"{table}.json").read_text("utf-8"))
    if not rows:
        pytest.skip("no row in this sample")
    word = next(word for word in (rows[0].get("text") or rows[0]["words"]).split() if word.isalpha() and len(word) > 5)
    found = asked(datasette, f"/inspections/{table}.json?_search={word}&_shape=array&_size=max").json()
    assert rows[0]["id"] in {row["id"] for row in found}


def test_the_tables_behind_the_search_stand_out_of_the_way(datasette: Datasette) -> None:
    tables = asked(datasette, "/inspections.json").json()["tables"]
    shown = {table["name"] for table in tables if not table["hidden"]}
    assert shown == {"about", *(table.name for table in TABLES)}

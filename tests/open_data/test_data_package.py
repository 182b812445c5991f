"""The data package describes the CSV files so that Frictionless reads and checks them: types, keys, what keys name."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import frictionless
import pytest

from generator.open_data import TABLES
from generator.open_data.licences import known_as
from tests.open_data.conftest import Held, published
from tests.views import sample


def faults(folder: Path) -> list[list[Any]]:
    report = frictionless.validate(str(folder / "datapackage.json"))
    return list(report.flatten(["name", "type", "message"]))


def test_it_validates(data_folder: Path) -> None:
    assert faults(data_folder) == []


def test_every_table_and_column_is_described(data_folder: Path) -> None:
    package = json.loads((data_folder / "datapackage.json").read_text("utf-8"))
    assert [resource["name"] for resource in package["resources"]] == [table.name for table in TABLES]
    for table, resource in zip(TABLES, package["resources"], strict=True):
        assert [field["name"] for field in resource["schema"]["fields"]] == [one.name for one in table.columns]
        assert all(field["description"] for field in resource["schema"]["fields"])
        assert resource["licenses"]
    assert (package["version"], package["created"][:10]) == (told(data_folder)["version"], told(data_folder)["date"])
    assert package["sources"]


def told(folder: Path) -> Any:
    return json.loads((folder / "version.json").read_text("utf-8"))


@pytest.mark.parametrize("name", ["reports", "judgements", "statistics"])
def test_values_are_read_as_they_are_in_json(data_folder: Path, name: str) -> None:
    package: Any = frictionless.Package(str(data_folder / "datapackage.json"))
    read = package.get_resource(name).read_rows()
    rows = json.loads((data_folder / f"{name}.json").read_text("utf-8"))
    assert [typed(row.to_dict()) for row in read] == [typed(row) for row in rows]


def typed(row: dict[str, Any]) -> dict[str, Any]:
    """Numbers as JSON has them; an empty list is nothing in CSV."""
    return {
        name: float(value) if isinstance(value, Decimal) else None if value == [] else value
        for name, value in row.items()
    }


@pytest.mark.parametrize(
    ("table", "change", "kind"),
    [
        ("reports.csv", lambda lines: [lines[0], *lines[2:]], "foreign-key"),
        ("judgements.csv", lambda lines: [*lines, lines[1]], "primary-key"),
    ],
)
def test_a_row_too_few_or_too_many_is_found(tmp_path: Path, table: str, change: Any, kind: str) -> None:
    folder = published(Held(sample.corpus(), sample.analysis()), tmp_path)
    path = folder / table
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(change(lines)))
    assert kind in {type_ for _, type_, _ in faults(folder)}


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Open Government Licence", "OGL-UK-3.0"),
        ("Open Government Licence v2", "OGL-UK-2.0"),
        ("Open Government Licence v3.0", "OGL-UK-3.0"),
        ("MIT", "MIT"),
        ("not stated", "notspecified"),
        ("Non-commercial educational use, unaltered", "other-closed"),
    ],
)
def test_a_licence_is_named_as_data_packages_name_it(printed: str, name: str) -> None:
    assert known_as(printed)["name"] == name

"""`datapackage.json`: what programs need to read the CSV files right, and to check them, by the Data Package standard.

Version 2 of the standard: datapackage.org. Values of the type `date` are strings with a pattern there, since many are
cut to a month or a year.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.english import open_data as wording
from generator.open_data.data_provenance import DataProvenance
from generator.open_data.data_version import DataFileFacts
from generator.open_data.declaration import Column, ColumnType, Table
from generator.open_data.json_file import json_file
from generator.open_data.licences import THIS_SITE, known_as, licences_of

NAME = "datapackage.json"
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_DATE = r"^\d{4}(-\d\d(-\d\d)?)?$"
_TYPES: dict[ColumnType, dict[str, Any]] = {
    "date": {"type": "string"},
    "list": {"type": "list", "delimiter": " "},
    "boolean": {"type": "boolean", "trueValues": ["true"], "falseValues": ["false"]},
}


def data_package(tables: Sequence[Table[Any]], told: DataProvenance) -> bytes:
    """Return the description of these tables' CSV files."""
    keys = {table.name: table.key for table in tables}
    home = {"homepage": told.site_url} if told.site_url else {}
    return json_file(
        {
            "$schema": PROFILE,
            "name": "inspections-of-childrens-services",
            "title": wording.PACKAGE_TITLE,
            "description": wording.PACKAGE_DESCRIPTION,
            "version": told.version.name,
            "created": f"{told.version.date}T00:00:00Z",
            **home,
            "keywords": list(wording.KEYWORDS),
            "licenses": [known_as(name) for name in dict.fromkeys([*told.licences, THIS_SITE])],
            "sources": [{"title": publisher} for publisher in told.publishers],
            "resources": [_resource(table, keys, told) for table in tables],
        }
    )


def _resource(table: Table[Any], keys: dict[str, tuple[str, ...]], told: DataProvenance) -> dict[str, Any]:
    file = f"{table.name}.csv"
    return {
        "name": table.name,
        "type": "table",
        "path": file,
        "title": wording.table_title(table.name),
        "description": wording.row_words(table.row),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        **_bytes(told.version.of(file)),
        "licenses": [known_as(name) for name in licences_of(table, told.licences)],
        "schema": _schema(table, keys),
    }


def _bytes(facts: DataFileFacts | None) -> dict[str, Any]:
    return {"bytes": facts.size, "hash": f"sha256:{facts.sha256}"} if facts else {}


def _schema(table: Table[Any], keys: dict[str, tuple[str, ...]]) -> dict[str, Any]:
    named = [column for column in table.columns if column.names and column.type != "list"]
    others = [
        {"fields": [column.name], "reference": {"resource": column.names, "fields": list(keys[column.names or ""])}}
        for column in named
    ]
    return {
        "fields": [_field(table, column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
        **({"foreignKeys": others} if others else {}),
    }


def _field(table: Table[Any], column: Column[Any]) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if table.requires(column) and column.type != "list":  # a list without items is nothing in CSV
        constraints["required"] = True
    if table.key == (column.name,):
        constraints["unique"] = True
    if column.type == "date":
        constraints["pattern"] = _DATE
    if column.one_of:
        constraints["enum"] = list(column.one_of)
    return {
        "name": column.name,
        **_TYPES.get(column.type, {"type": column.type}),
        "description": column.meaning,
        **({"constraints": constraints} if constraints else {}),
    }

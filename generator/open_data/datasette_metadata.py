"""`metadata.json`: what Datasette shows beside the database (Datasette, "Metadata")."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.english import listed
from generator.english import open_data as wording
from generator.open_data.data_provenance import DataProvenance
from generator.open_data.declaration import Table
from generator.open_data.json_file import json_file
from generator.open_data.sqlite_file import NAME as DATABASE

NAME = "metadata.json"
UNIT = "word"


def datasette_metadata(tables: Sequence[Table[Any]], told: DataProvenance) -> bytes:
    """Return the metadata of the database that holds these tables."""
    version = wording.version_words(told.version.date, told.version.name)
    licences = f"{told.site_url}about/licences/" if told.site_url else None
    terms = {"license": wording.MIXED_LICENCES, "license_url": licences}
    source = {"source": listed(told.publishers), "about": wording.PACKAGE_TITLE, "about_url": told.site_url}
    return json_file(
        {
            "title": wording.PACKAGE_TITLE,
            "description": f"{version}. {wording.PACKAGE_DESCRIPTION}",
            **_known(terms),
            **_known(source),
            "custom_units": [f"{UNIT} = []"],
            "databases": {
                DATABASE.removesuffix(".sqlite"): {"tables": {table.name: _table(table) for table in tables}}
            },
        }
    )


def _known(values: dict[str, str | None]) -> dict[str, str]:
    return {name: value for name, value in values.items() if value}


def _table(table: Table[Any]) -> dict[str, Any]:
    units = {column.name: column.unit for column in table.columns if column.unit}
    return {
        "title": wording.table_title(table.name),
        "description": wording.row_words(table.row),
        "columns": {column.name: column.meaning for column in table.columns},
        **({"units": units} if units else {}),
        **({"facets": [_facet(table, name) for name in table.facets]} if table.facets else {}),
        **({"label_column": table.label} if table.label else {}),
    }


def _facet(table: Table[Any], name: str) -> str | dict[str, str]:
    (column,) = (one for one in table.columns if one.name == name)
    return {"array": name} if column.type == "list" else name

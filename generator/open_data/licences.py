"""The licences of rows, by the names that reports print, as data packages and other tools know them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from generator.open_data.declaration import Table

OPEN = "Open Government Licence"
NOT_STATED = "not stated"
THIS_SITE = "MIT"
"""The licence of the words that were written for this site."""
_OPEN_ADDRESS = "https://www.nationalarchives.gov.uk/doc/open-government-licence/"
_MIT_ADDRESS = "https://opensource.org/license/mit"


def licences_of(table: Table[Any], of_reports: Sequence[str]) -> Sequence[str]:
    """Return the licences that a table's rows may name: one where all have it, else those of the reports."""
    (column,) = (column for column in table.columns if column.name == "licence")
    return column.one_of or of_reports


def known_as(name: str) -> Mapping[str, str]:
    """Return a licence as data packages name it (datapackage.org/standard/data-package/#licenses).

    Names are those of the Open Definition; it has none for terms that only a report prints, of which the title tells.
    """
    if name == THIS_SITE:
        return {"name": "MIT", "path": _MIT_ADDRESS, "title": "MIT licence"}
    if name.startswith(OPEN):
        number = re.search(r"v(\d)", name)
        return {
            "name": f"OGL-UK-{number[1] if number else 3}.0",
            "path": f"{_OPEN_ADDRESS}version/{number[1]}/" if number else _OPEN_ADDRESS,
            "title": name,
        }
    return {"name": "notspecified" if name == NOT_STATED else "other-closed", "title": name}

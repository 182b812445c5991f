"""What the data page says of the open data. What a table and each of its columns mean stands where it is declared."""

from __future__ import annotations

from generator.english.numbers import counted
from generator.english.sentences import lower_first

TITLE = "Data"
DESCRIPTION = "Everything on this site as open data: CSV and JSON files, their columns and licences."
SCHEMA = "JSON Schema of a parsed report"
HYPHENED = {"follow_ups": "Follow-ups"}
MORE_ABOUT_LICENCES = "More about licences"


def table_title(name: str) -> str:
    """A table named as a heading: "Follow-ups" for `follow_ups`, "Later findings" for `later_findings`."""
    return HYPHENED.get(name) or name.replace("_", " ").capitalize()


def table_words(row: str, rows: int) -> str:
    """What a row of a table is, and how many there are."""
    return f"Each row is {lower_first(row)}. {counted(rows, 'row')}."


def columns_of(name: str) -> str:
    return f"Columns of {name}"

"""What the data page says of the open data. What a table and each of its columns mean stands where it is declared."""

from __future__ import annotations

from generator.english.dates import date_words
from generator.english.numbers import counted
from generator.english.sentences import lower_first

TITLE = "Data"
DESCRIPTION = "Everything on this site as open data: CSV, JSON and SQLite files, their columns and licences."
SCHEMA = "JSON Schema of a parsed report"
HYPHENED = {"follow_ups": "Follow-ups"}
PACKAGE_TITLE = "Inspections of children’s services in England"
PACKAGE_DESCRIPTION = (
    "What inspectors judged, found and recommended, each with its place in the report. Licences are mixed: each row "
    "names its own. Count and compare only rows of one programme, and only grades of one scale."
)
KEYWORDS = ("children’s services", "children’s social care", "inspection", "England", "local government")
WHOLE_FILES = {
    "inspections.sqlite": "all tables in one SQLite file, with a search of their words",
    "metadata.json": "what Datasette shows beside it",
    "datapackage.json": "types, keys and licences of the CSV files, for programs (a Data Package)",
    "version.json": "day, digest and number of rows of this version",
}
"""The files on all tables, by their names, each with what it is for."""
WHICH_VERSION = "The version stands in version.json"
HOW_MANY_ROWS = "Rows are counted in version.json"
WHICH_SIZE = "size in version.json"
MIXED_LICENCES = "Mixed: each row names its own"
ALL_VERSIONS = "All versions, as data"
NO_VERSIONS = "No earlier version is on record."
MORE_ABOUT_LICENCES = "More about licences"


def table_title(name: str) -> str:
    """A table named as a heading: "Follow-ups" for `follow_ups`, "Later findings" for `later_findings`."""
    return HYPHENED.get(name) or name.replace("_", " ").capitalize()


def row_words(row: str) -> str:
    return f"Each row is {lower_first(row)}."


def shape_title(number: str, date: str) -> str:
    return f"Format {number}, {date}: what breaks programs, what was added"


def version_title(name: str) -> str:
    """ "26 November 2026", or "26 November 2026 (2)" for the second of a day."""
    number = name[11:]
    return f"{date_words(name[:10])}{f' ({number})' if number else ''}"


def earlier_versions(number: int) -> str:
    return counted(number, "earlier version")


def citation(site_url: str | None) -> str:
    """How the data are cited, but for their version, which stands before it on the page."""
    return f"{PACKAGE_TITLE}{', ' + site_url + 'data/' if site_url else ''}"


def size_words(size: int) -> str:
    """A file's size: "1 KB", "38 KB", "3.6 MB", "65 MB"."""
    if size < 1_000_000:
        return f"{-(-size // 1000)} KB"
    return f"{size / 1_000_000:.{1 if size < 10_000_000 else 0}f} MB"


def version_words(date: str, version: str) -> str:
    """ "Data of 26 November 2026, version 2026-11-26-0a1b2c3d"."""
    return f"Data of {date_words(date)}, version {version}"


def columns_of(name: str) -> str:
    return f"Columns of {name}"

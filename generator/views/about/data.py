"""The data page: every file, which version it is, every column, and under which licences the rows stand.

Which version and how large each file is are known once all data are written: the page leaves room for such words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import Any, ClassVar

from generator.english import counted
from generator.english import open_data as wording
from generator.english.content_changes import in_short
from generator.english.data_shapes import SHAPES, ShapeChange
from generator.english.dates import date_words
from generator.frozen import Frozen
from generator.model.content_changes import RecordedChanges
from generator.model.page import DataShown, Page, Planned
from generator.open_data import BESIDE, DATABASE, TABLES, DataVersion, Table
from generator.open_data.changes_files import LIST, file_of
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import FilledLater, Hyperlink
from generator.views.planning import of_site

VERSION = "data-version"
NEWEST = 5
"""How many versions stand in sight; those before them are folded."""


class ColumnRow(Frozen):
    name: str
    meaning: str


class SizedFile(Frozen):
    link: Hyperlink
    size: FilledLater


class FileEntry(Frozen):
    """One table: what a row is, how many there are, its two files, and its columns."""

    name: str
    about: str
    rows: FilledLater
    files: tuple[SizedFile, ...]
    caption: str
    columns: tuple[ColumnRow, ...]


class WholeFile(Frozen):
    """A file on all tables, and what it is for; how large it is, where that may be much."""

    link: Hyperlink
    about: str
    size: FilledLater | None


class LicenceRow(Frozen):
    licence: str
    reports: str


class VersionEntry(Frozen):
    """What changed up to a version, in short, with the way to all of it."""

    link: Hyperlink
    words: str


class ShapeEntry(Frozen):
    title: str
    breaks: tuple[str, ...]
    adds: tuple[str, ...]


class DataPage(Page, kw_only=True):
    template: ClassVar[str] = "data.md"
    kind: ClassVar[str] = "data"

    version: FilledLater
    schema: Hyperlink
    whole: tuple[WholeFile, ...]
    files: tuple[FileEntry, ...]
    citation: str
    versions: tuple[VersionEntry, ...]
    earlier: tuple[VersionEntry, ...]
    earlier_title: str
    no_versions: str | None
    all_versions: Hyperlink
    shapes: tuple[ShapeEntry, ...]
    licences: tuple[LicenceRow, ...]
    about_licences: Hyperlink


def pages(site: SiteContext) -> Iterator[Planned]:
    yield of_site(site, DataPage, addresses.DATA, partial(_page, site))


def words_of_data(version: DataVersion, database: int) -> dict[str, str]:
    """What the page leaves room for, by name: which data these are, and how large each file is; `database` in bytes."""
    rows = {_rows_of(table): counted(number, "row") for table, number in version.rows.items()}
    sizes = {_size_of(file.name): wording.size_words(file.size) for file in version.files}
    sizes[_size_of(DATABASE)] = wording.size_words(database)
    return rows | sizes | {VERSION: wording.version_words(version.date, version.name)}


def _page(site: SiteContext) -> DataPage:
    files = tuple(_entry(table) for table in TABLES)
    licences = Counter(report.document.licence.name for report in site.corpus.reports)
    whole = tuple(_whole_file(name) for name in (DATABASE, *BESIDE))
    versions = tuple(_version(record) for record in site.corpus.versions)
    shown = [file.link.address for table in files for file in table.files]
    return DataPage(
        address=addresses.DATA,
        title=wording.TITLE,
        description=wording.DESCRIPTION,
        crumbs=site.crumbs(),
        shows=DataShown((whole[0].link.address, *shown)),
        version=FilledLater(VERSION, wording.WHICH_VERSION),
        schema=Hyperlink(wording.SCHEMA, addresses.SCHEMA),
        whole=whole,
        files=files,
        citation=wording.citation(site.corpus.settings.site_url),
        versions=versions[:NEWEST],
        earlier=versions[NEWEST:],
        earlier_title=wording.earlier_versions(len(versions[NEWEST:])),
        no_versions=None if versions else wording.NO_VERSIONS,
        all_versions=Hyperlink(wording.ALL_VERSIONS, addresses.data_file(LIST)),
        shapes=tuple(_shape(one) for one in SHAPES),
        licences=tuple(
            LicenceRow(licence, counted(number, "document")) for licence, number in sorted(licences.items())
        ),
        about_licences=Hyperlink(wording.MORE_ABOUT_LICENCES, addresses.LICENCES),
    )


def _whole_file(name: str) -> WholeFile:
    size = FilledLater(_size_of(name), wording.WHICH_SIZE) if name == DATABASE else None
    return WholeFile(Hyperlink(name, addresses.data_file(name)), wording.WHOLE_FILES[name], size)


def _entry(table: Table[Any]) -> FileEntry:
    names = [f"{table.name}.{ending}" for ending in ("csv", "json")]
    return FileEntry(
        name=wording.table_title(table.name),
        about=wording.row_words(table.row),
        rows=FilledLater(_rows_of(table.name), wording.HOW_MANY_ROWS),
        files=tuple(
            SizedFile(
                Hyperlink(name, addresses.data_file(name)),
                FilledLater(_size_of(name), wording.WHICH_SIZE),
            )
            for name in names
        ),
        caption=wording.columns_of(table.name),
        columns=tuple(ColumnRow(column.name, column.meaning) for column in table.columns),
    )


def _rows_of(table: str) -> str:
    return f"rows-{table.replace('_', '-')}"


def _size_of(file: str) -> str:
    return f"size-{file.replace('_', '-').replace('.', '-')}"


def _version(record: RecordedChanges) -> VersionEntry:
    link = Hyperlink(wording.version_title(record.name), addresses.data_file(file_of(record)))
    return VersionEntry(link, in_short(record.changes))


def _shape(one: ShapeChange) -> ShapeEntry:
    return ShapeEntry(wording.shape_title(one.number, date_words(one.date)), one.breaks, one.adds)

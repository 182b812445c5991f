"""The data page: every file, every column, and under which licences the rows stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar

from generator.english import counted
from generator.english import open_data as wording
from generator.model.page import DataShown, Page, Planned
from generator.open_data import TABLES, Table
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink
from generator.views.planning import of_site


@dataclass(frozen=True, slots=True)
class ColumnRow:
    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class FileEntry:
    """One table: what a row is, how many there are, where its two files lie, and its columns."""

    name: str
    about: str
    files: tuple[Hyperlink, ...]
    caption: str
    columns: tuple[ColumnRow, ...]


@dataclass(frozen=True, slots=True)
class LicenceRow:
    licence: str
    reports: str


@dataclass(frozen=True, kw_only=True)
class DataPage(Page):
    template: ClassVar[str] = "data.md"
    kind: ClassVar[str] = "data"

    schema: Hyperlink
    files: tuple[FileEntry, ...]
    licences: tuple[LicenceRow, ...]
    about_licences: Hyperlink


def pages(site: SiteContext) -> Iterator[Planned]:
    yield of_site(site, DataPage, addresses.DATA, partial(_page, site))


def _page(site: SiteContext) -> DataPage:
    files = tuple(_entry(site, table) for table in TABLES)
    licences = Counter(report.document.licence.name for report in site.corpus.reports)
    return DataPage(
        address=addresses.DATA,
        title=wording.TITLE,
        description=wording.DESCRIPTION,
        crumbs=site.crumbs(),
        shows=DataShown(tuple(link.address for file in files for link in file.files)),
        schema=Hyperlink(wording.SCHEMA, addresses.SCHEMA),
        files=files,
        licences=tuple(
            LicenceRow(licence, counted(number, "document")) for licence, number in sorted(licences.items())
        ),
        about_licences=Hyperlink(wording.MORE_ABOUT_LICENCES, addresses.LICENCES),
    )


def _entry(site: SiteContext, table: Table[Any]) -> FileEntry:
    rows = sum(1 for _ in table.rows(site.corpus, site.analysis))
    names = [f"{table.name}.{ending}" for ending in ("csv", "json")]
    return FileEntry(
        name=wording.table_title(table.name),
        about=wording.table_words(table.row, rows),
        files=tuple(Hyperlink(name, addresses.data_file(name)) for name in names),
        caption=wording.columns_of(table.name),
        columns=tuple(ColumnRow(column.name, column.meaning) for column in table.columns),
    )

"""The open data as they are published: every table in CSV and JSON, one SQLite file of all, and what tells of them.

Each table is a task, and so is the SQLite file, which does not wait for the others. Rows that did not change are taken
from the files that stand. Which version the data are is known once all tables are written; it is then noted in what
tells of them.
"""

from __future__ import annotations

from functools import partial
from typing import Any, NamedTuple

from generator.incremental import DIGEST_LETTERS, Cache, Made, Standing, digest_of, key_of
from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.open_data import (
    DATABASE,
    SCHEMA,
    TABLES,
    DataFile,
    DataFileFacts,
    DataVersion,
    PartWritten,
    RowsHeld,
    TableStanding,
    beside_tables,
    data_files,
    files_of,
    names_of_files,
    note_version,
    write_sqlite,
)
from generator.pipeline.taken_together import SharedStep
from generator.progress import Step
from generator.publish import PAGE_FILE, FilesWritten, PagesFolder
from generator.views import addresses, words_of_data


class TableNoted(NamedTuple):
    """What is known of a table's two files: facts of each, and where each part stands in them."""

    facts: list[DataFileFacts]
    parts: dict[str, PartWritten]


class TableWritten(NamedTuple):
    written: FilesWritten
    noted: TableNoted


class DatabaseNoted(NamedTuple):
    """What is known of the SQLite file: the key of all that it is made from, and which rows it holds."""

    key: str
    rows: RowsHeld


def _place(name: str) -> str:
    """Return where a data file lies below the folder."""
    return addresses.data_file(name)[1:]


def _noted(standing: Standing, *names: str) -> Any | None:
    """Return what was noted with the last of these files, if they all stand as they were written."""
    stand = [standing.current(_place(name)) for name in names]
    return standing.facts(_place(names[-1])) if all(stand) else None


class PublishedData:
    """The data of a corpus, to be written into a folder.

    `noted` is what is known of the files that are written, and `words`, once all of them are, what the data page leaves
    room for. `awaited` are the places of the database and of that page: pages need not wait for them.
    """

    awaited = frozenset({_place(DATABASE), _place(PAGE_FILE)})

    def __init__(self, corpus: Corpus, analysis: Analysis, day: str, folder: PagesFolder, cache: Cache) -> None:
        self._corpus, self._day, self._folder = corpus, day, folder
        self._files = data_files(corpus, analysis)
        self._standing = Standing(cache, "data", folder.out, facts=TableNoted)
        self._database_standing = Standing(cache, "database", folder.out, facts=DatabaseNoted)
        self._database: DatabaseNoted | None = None
        self.words: dict[str, str] = {}
        self.noted: dict[str, Made] = {}

    def tables(self) -> SharedStep:
        """Return how the tables are written, and what tells of them."""
        noted = [_noted(self._standing, *names_of_files(table)) for table in self._files]
        tasks = [partial(self._write, *each) for each in zip(self._files, noted, strict=True)]
        return SharedStep("open data", tasks, self._finish_tables)

    def database(self) -> SharedStep:
        """Return how the database is written; it is to be finished after the tables."""
        self._database = _noted(self._database_standing, DATABASE)
        self._folder.claim(addresses.data_file(DATABASE))
        return SharedStep("database", [self._keep_database], self._finish_database)

    def _write(self, table: DataFile, noted: TableNoted | None) -> TableWritten:
        stands = TableStanding(self._folder.out / _place(""), noted.parts) if noted else None
        if noted and stands and stands.is_right(table):
            return TableWritten(FilesWritten(0, len(noted.facts)), noted)
        files = files_of(table, stands)
        written = PagesFolder(self._folder.out).write(
            (addresses.data_file(name), pieces) for name, pieces in files.pieces.items()
        )
        return TableWritten(written, TableNoted(files.facts, files.parts))

    def _finish_tables(self, made: list[TableWritten], step: Step) -> None:
        facts = [each for one in made for each in one.noted.facts]
        for each in facts:
            self._folder.claim(addresses.data_file(each.name))
        for one in made:
            for each in one.noted.facts:
                self._standing.note(_place(each.name), "", each.sha256[:DIGEST_LETTERS], one.noted)
        self._version = DataVersion(self._day, tuple(facts))
        told = beside_tables(TABLES, self._corpus, self._version)
        beside = self._folder.write((addresses.data_file(name), [content]) for name, content in told)
        self._standing.save()
        self.noted = self._standing.noted()
        step.did = sum((one.written for one in made), beside).in_words

    def _keep_database(self) -> DatabaseNoted:
        """Leave the SQLite file that was made of the same rows on the same day, or make it anew."""
        rows = [(data.name, [part.key or part.values() for part in data.parts]) for data in self._files]
        key = key_of(self._day, SCHEMA, rows)
        before = self._database
        if before and before.key == key:
            return before
        PagesFolder(self._folder.out).make_way_for(addresses.data_file(DATABASE))
        held = write_sqlite(self._folder.out / _place(DATABASE), self._files, before.rows if before else None)
        return DatabaseNoted(key, held)

    def _finish_database(self, made: list[DatabaseNoted], step: Step) -> None:
        (noted,) = made
        stood, path = noted == self._database, self._folder.out / _place(DATABASE)
        if not stood:
            note_version(path, self._version)
            self._database_standing.note(_place(DATABASE), "", digest_of(path), noted)
        self._database_standing.save()
        self.noted = self.noted | self._database_standing.noted()
        self.words = words_of_data(self._version, path.stat().st_size)
        step.did = "left as it was" if stood else "written"

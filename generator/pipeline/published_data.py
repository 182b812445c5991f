"""The open data as they are published: every table in CSV and JSON, one SQLite file of all, and what tells of them.

Each table is a task, and so is the SQLite file, which does not wait for the others. Which version the data are is known
once all tables are written; it is then noted in what tells of them.
"""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from generator.incremental import Cache, digest_of, key_of
from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.open_data import (
    DATABASE,
    SCHEMA,
    TABLES,
    DataFile,
    DataFileFacts,
    DataVersion,
    beside_tables,
    data_files,
    facts_of,
    files_of,
    note_version,
    write_sqlite,
)
from generator.pipeline.taken_together import SharedStep
from generator.progress import Step
from generator.publish import FilesWritten, PagesFolder
from generator.views import addresses, words_of_data


class TableWritten(NamedTuple):
    written: FilesWritten
    facts: list[DataFileFacts]


class DatabaseKept(NamedTuple):
    """The key of what the SQLite file was made from, and whether it stood there already."""

    key: str
    stood: bool


class PublishedData:
    """The data of a corpus, to be written into a folder. `words` is what the data page leaves room for, once known."""

    def __init__(self, corpus: Corpus, analysis: Analysis, day: str, folder: PagesFolder, cache: Cache) -> None:
        self._corpus, self._day, self._folder, self._cache = corpus, day, folder, cache
        self._files = data_files(corpus, analysis)
        self._database = addresses.data_file(DATABASE)
        self._path = folder.out / self._database[1:]
        self.words: dict[str, str] = {}

    def steps(self) -> list[SharedStep]:
        """Return what is to be done; the steps are to be finished in this order."""
        tables = [partial(self._write, table) for table in self._files]
        return [
            SharedStep("open data", tables, self._finish_tables),
            SharedStep("database", [self._keep_database], self._finish_database),
        ]

    def _write(self, table: DataFile) -> TableWritten:
        files = [(name, pieces) for name, pieces in files_of(table, self._cache)]
        written = PagesFolder(self._folder.out).write((addresses.data_file(name), pieces) for name, pieces in files)
        return TableWritten(written, [facts_of(name, pieces) for name, pieces in files])

    def _finish_tables(self, made: list[TableWritten], step: Step) -> None:
        facts = [each for one in made for each in one.facts]
        for each in facts:
            self._folder.claim(addresses.data_file(each.name))
        self._version = DataVersion(self._day, tuple(facts))
        told = beside_tables(TABLES, self._corpus, self._version)
        beside = self._folder.write((addresses.data_file(name), [content]) for name, content in told)
        step.did = sum((one.written for one in made), beside).in_words

    def _keep_database(self) -> DatabaseKept:
        """Leave the SQLite file that was made of the same rows on the same day, or make it anew."""
        rows = [(data.name, [part.key or part.values() for part in data.parts]) for data in self._files]
        key = key_of(self._day, SCHEMA, rows)
        digest = self._cache.read("database", key)
        if digest is not None and self._path.is_file() and digest_of(self._path) == digest:
            return DatabaseKept(key, stood=True)
        PagesFolder(self._folder.out).make_way_for(self._database)
        write_sqlite(self._path, self._files)
        return DatabaseKept(key, stood=False)

    def _finish_database(self, made: list[DatabaseKept], step: Step) -> None:
        (kept,) = made
        self._folder.claim(self._database)
        if not kept.stood:
            note_version(self._path, self._version)
            self._cache.write("database", kept.key, digest_of(self._path))
        self.words = words_of_data(self._version, self._path.stat().st_size)
        step.did = "left as it was" if kept.stood else "written"

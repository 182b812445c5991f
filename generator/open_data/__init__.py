"""The open data. In: a corpus and its analysis; out: tables of rows, and each table's files of CSV and JSON.

`catalogue.TABLES` is the whole list. A table says each of its columns once: name, type, meaning and how a row gives it;
the files, the SQLite file, the data package, the dictionary on the data page and whatever is made of the data next read
that. A new column is one line.
"""

from generator.open_data.beside_tables import BESIDE, beside_tables
from generator.open_data.catalogue import TABLES, data_files
from generator.open_data.data_version import SCHEMA, DataFileFacts, DataVersion, facts_of
from generator.open_data.declaration import DataFile, Table
from generator.open_data.files import files_of
from generator.open_data.sqlite_file import NAME as DATABASE
from generator.open_data.sqlite_file import note_version, write_sqlite

__all__ = [
    "BESIDE",
    "DATABASE",
    "SCHEMA",
    "TABLES",
    "DataFile",
    "DataFileFacts",
    "DataVersion",
    "Table",
    "beside_tables",
    "data_files",
    "facts_of",
    "files_of",
    "note_version",
    "write_sqlite",
]

"""The open data. In: a corpus and its analysis; out: tables of rows, and each table's files of CSV and JSON.

`catalogue.TABLES` is the whole list. A table says each of its columns once: name, type, meaning and how a row gives it;
the files, the SQLite file, the data package, the dictionary on the data page and whatever is made of the data next read
that. A new column is one line.
"""

from generator.open_data.beside_tables import BESIDE, beside_tables
from generator.open_data.catalogue import TABLES, data_files
from generator.open_data.data_version import SCHEMA, DataFileFacts, DataVersion
from generator.open_data.declaration import DataFile, Table
from generator.open_data.files import PartWritten, TableStanding, files_of, names_of_files
from generator.open_data.sqlite_file import NAME as DATABASE
from generator.open_data.sqlite_file import RowsHeld, note_version, write_sqlite

__all__ = [
    "BESIDE",
    "DATABASE",
    "SCHEMA",
    "TABLES",
    "DataFile",
    "DataFileFacts",
    "DataVersion",
    "PartWritten",
    "RowsHeld",
    "Table",
    "TableStanding",
    "beside_tables",
    "data_files",
    "files_of",
    "names_of_files",
    "note_version",
    "write_sqlite",
]

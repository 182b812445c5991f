"""The open data. In: a corpus and its analysis; out: tables of rows, and each table's files of CSV and JSON.

`catalogue.TABLES` is the whole list. A table says each of its columns once: name, type, meaning and how a row gives it;
the files, the dictionary on the data page and whatever is made of the data next read that. A new column is one line.
"""

from generator.open_data.catalogue import TABLES, data_files
from generator.open_data.declaration import DataFile, Table
from generator.open_data.files import files_of

__all__ = ["TABLES", "DataFile", "Table", "data_files", "files_of"]

"""The open data. In: a corpus and its analysis; out: tables of rows, and each table's files of CSV and JSON."""

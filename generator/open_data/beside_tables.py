"""The files beside the tables that tell of them: which version they are, and what programs need to read them right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from generator.model.corpus import Corpus
from generator.open_data import data_package, data_version, datasette_metadata
from generator.open_data.changes_files import changes_files
from generator.open_data.data_provenance import provenance_of
from generator.open_data.declaration import Table

BESIDE = (datasette_metadata.NAME, data_package.NAME, data_version.NAME)
"""The names of the files, but for those that tell what changed."""


def beside_tables(
    tables: Sequence[Table[Any]], corpus: Corpus, told: data_version.DataVersion
) -> Iterator[tuple[str, bytes]]:
    """Yield each file's name and its bytes."""
    of = provenance_of(corpus, told)
    yield datasette_metadata.NAME, datasette_metadata.datasette_metadata(tables, of)
    yield data_package.NAME, data_package.data_package(tables, of)
    yield data_version.NAME, data_version.version_file(told)
    yield from changes_files(corpus.versions)

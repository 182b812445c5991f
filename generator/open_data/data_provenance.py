"""What is known of the data beside their rows: which version they are, from whom, under what licences, and where."""

from __future__ import annotations

from generator.frozen import Frozen
from generator.model.corpus import Corpus
from generator.open_data.data_version import DataVersion


class DataProvenance(Frozen):
    """`licences` and `publishers` are the reports' own, each once; `site_url` ends with a slash."""

    version: DataVersion
    licences: tuple[str, ...]
    publishers: tuple[str, ...]
    site_url: str | None = None


def provenance_of(corpus: Corpus, version: DataVersion) -> DataProvenance:
    """Return what is to be told of a corpus's data."""
    documents = [report.document for report in corpus.reports]
    licences = tuple(sorted({document.licence.name for document in documents}))
    publishers = tuple(sorted({document.publisher for document in documents}))
    return DataProvenance(version, licences, publishers, corpus.settings.site_url)

"""Files published as they are: each source beside its page, the schema of a parsed report, councils to choose from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from generator.model.corpus import Corpus
from generator.model.page import Asset
from generator.model.report import Report
from generator.views import addresses
from generator.views.comparison.councils import council_list


def assets(corpus: Corpus, content: Path) -> Iterator[Asset]:
    """Give source files, and the site's own files beside them; sources are not read, as together they are large.

    A report filed without its source has none, and one whose source is linked is read at its publisher's.
    """
    yield Asset(addresses.SCHEMA, _schema)
    yield Asset(addresses.COUNCIL_LIST, council_list(corpus))
    for report in corpus.reports:
        file = report.document.source.file
        path = content / "reports" / report.id / file
        sidecar = corpus.sidecars.get(report.id)
        if path.is_file() and not (sidecar and sidecar.linked):
            yield Asset(addresses.source_file(report.id, file), path)


def _schema() -> bytes:
    return (json.dumps(Report.model_json_schema(by_alias=True), indent=2, ensure_ascii=False) + "\n").encode()

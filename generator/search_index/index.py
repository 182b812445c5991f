"""Writes the files of the index."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from generator.incremental import Cache
from generator.model.search import SearchedReport, SearchFacts
from generator.progress import Progress
from generator.search_index.asides import Asides
from generator.search_index.packed_files import Files
from generator.search_index.postings import Postings
from generator.search_index.report_index import BLOCK, ReadReport, ReportIndex, index_of
from generator.search_index.report_table import report_table
from generator.search_index.shards import cut
from generator.search_index.word_lists import gazetteer, vocabulary

FOLDER = "search-index"
FORMAT = 12
"""scripts/search/engine/start.ts reads this one."""
STEP = "Making the search index"


class Gathered:
    """What all reports have, in the order they were added: `terms` by stem, `facets` by (facet, value).

    `forms` lead to stems. `texts` are the digest of each report's text and how many passages it has. Reports are added
    one by one, so that their parts need not all be held at once.
    """

    def __init__(self) -> None:
        self.forms: dict[str, str] = {}
        self.terms: dict[str, Postings] = defaultdict(Postings)
        self.facets: dict[tuple[str, str], Postings] = defaultdict(Postings)
        self.texts: list[tuple[str, int]] = []
        self.asides = Asides()

    def add(self, council: str, part: ReportIndex) -> None:
        """Add the next report, on a council."""
        number = len(self.texts)
        self.texts.append((part.text, part.passages))
        self.forms |= part.forms
        for term, found in part.terms.items():
            self.terms[term].add(number, found)
        for facet, found in part.facets.items():
            self.facets[facet].add(number, found)
        self.asides.add(council, part.asides)


def write_index(
    reports: Sequence[SearchedReport], facts: SearchFacts, folder: Path, cache: Cache, progress: Progress
) -> int:
    """Write the index of these reports, in the order given, below `folder`/search-index; return how many passages.

    What is there already as it should be is left alone, anything else in that folder is removed.
    """
    files = Files(folder / FOLDER, cache)
    gathered = Gathered()
    for number, report in enumerate(reports):
        if number % 10 == 0:
            progress(STEP, number, len(reports))
        read = ReadReport(report)
        part = index_of(read, cache)
        gathered.add(report.authority, part)
        for at, name in enumerate(part.text_names()):
            files.ensure(name, lambda at=at, read=read: read.blocks[at])  # type: ignore[misc]
    start = _start(reports, gathered, facts, files)
    files.put_plain("start.json", _json(start))
    files.finish()
    progress(STEP, len(reports), len(reports))
    passages: int = start["passages"]
    return passages


def _start(reports: Sequence[SearchedReport], gathered: Gathered, facts: SearchFacts, files: Files) -> dict[str, Any]:
    """Write all that start.json leads to; return what start.json says."""
    table = _json(report_table(reports, gathered.texts, facts))
    return {
        "format": FORMAT,
        "table": f"reports-{files.put('reports', table)}.gz",
        "shards": [[first, files.put("w", shard)] for first, shard in cut(gathered.forms, gathered.terms)],
        "facets": _put_facets(gathered, facts, files),
        "vocabulary": vocabulary(),
        "gazetteer": gazetteer(),
        "passages": sum(passages for _, passages in gathered.texts),
        "block": BLOCK,
    }


def _put_facets(gathered: Gathered, facts: SearchFacts, files: Files) -> dict[str, dict[str, Any]]:
    """Return the digests of the facets: of kinds alone, of themes with their titles, and of what stands aside.

    A passage is of one kind: the most frequent one has no file, since it is what is of no other.
    """
    titles = dict(facts.themes)
    named: dict[str, dict[str, Any]] = {"kind": {}, "theme": {}}
    kinds = {value: found.passages for (name, value), found in gathered.facets.items() if name == "kind"}
    usual = max(kinds, key=lambda kind: (kinds[kind], kind), default=None)
    for (name, value), postings in sorted(gathered.facets.items(), key=lambda each: each[0]):
        if (name, value) == ("kind", usual):
            named[name][value] = None
            continue
        digest = files.put("f", bytes(postings.written))
        named[name][value] = digest if name == "kind" else [digest, titles[value]]
    return {**named, "aside": {"aside": files.put("f", bytes(gathered.asides.postings().written))}}


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()

"""Writes the files of the index."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from generator.incremental import Cache
from generator.model.search import SearchedReport, SearchFacts
from generator.progress import Progress
from generator.search_index.asides import written_asides
from generator.search_index.gathered import Gathered, index_of_run, runs_of
from generator.search_index.packed_files import Files
from generator.search_index.report_index import BLOCK, IndexPart, text_names
from generator.search_index.report_table import report_table
from generator.search_index.shards import cut
from generator.search_index.word_lists import gazetteer, vocabulary

FOLDER = "search-index"
FORMAT = 12
"""scripts/search/engine/start.ts reads this one."""
STEP = "Making the search index"


def write_index(
    reports: Sequence[SearchedReport], facts: SearchFacts, folder: Path, cache: Cache, progress: Progress
) -> int:
    """Write the index of these reports, in the order given, below `folder`/search-index; return how many passages.

    What is there already as it should be is left alone, anything else in that folder is removed.
    """
    files = Files(folder / FOLDER, cache)
    gathered = Gathered(_parts(reports, files, cache, progress))
    start = _start(reports, gathered, facts, files)
    files.put_plain("start.json", _json(start))
    files.finish()
    progress(STEP, len(reports), len(reports))
    passages: int = start["passages"]
    return passages


def _parts(reports: Sequence[SearchedReport], files: Files, cache: Cache, progress: Progress) -> Iterator[IndexPart]:
    """Give what successive reports have, once their texts are written."""
    begun = 0
    for run in runs_of(reports):
        progress(STEP, begun, len(reports))
        part = index_of_run(run, cache)
        for read, text in zip(run, part.texts, strict=True):
            files.ensure(text_names(*text), lambda read=read: read.blocks)  # type: ignore[misc]
        begun += len(run)
        yield part


def _start(reports: Sequence[SearchedReport], gathered: Gathered, facts: SearchFacts, files: Files) -> dict[str, Any]:
    """Write all that start.json leads to; return what start.json says."""
    table = _json(report_table(reports, gathered.texts, facts))
    return {
        "format": FORMAT,
        "table": f"reports-{files.put('reports', table)}.gz",
        "shards": [[first, files.put("w", *written)] for first, *written in cut(gathered.forms, gathered.terms)],
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
        digest = files.put("f", b"", bytes(postings.written))
        named[name][value] = digest if name == "kind" else [digest, titles[value]]
    return {**named, "aside": {"aside": files.put("f", b"", written_asides(gathered.asides))}}


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()

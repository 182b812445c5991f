"""Writes the files of the index."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache as once
from pathlib import Path
from typing import Any

from generator.incremental import Cache
from generator.model.search import SearchedReport, SearchFacts
from generator.progress import Progress
from generator.search_index.gathering import Gathered
from generator.search_index.gazetteer import places, topics
from generator.search_index.packed_files import Files
from generator.search_index.report_index import BLOCK, ReportIndex, index_of, text_blocks
from generator.search_index.shards import cut
from generator.search_index.tokens import STOP_WORDS
from generator.search_index.vocabulary import other_words, words_instead

FOLDER = "search-index"
FORMAT = 3  # templates/theme/assets/search/index.js reads this one
STEP = "Making the search index"


def write_index(
    reports: Sequence[SearchedReport], facts: SearchFacts, folder: Path, cache: Cache, progress: Progress
) -> int:
    """Write the index of these reports, in the order given, below `folder`/search-index; return how many passages.

    What is there already as it should be is left alone, anything else in that folder is removed.
    """
    files = Files(folder / FOLDER, cache)
    found = Gathered()
    for number, report in enumerate(reports):
        if number % 10 == 0:
            progress(STEP, number, len(reports))
        part = index_of(report, cache)
        found.add(part)
        _ensure_text(files, report, part)
    total = sum(passages for _, passages in found.texts)
    start = {
        "format": FORMAT,
        "reports": f"reports-{files.put('reports', _json(_report_table(reports, found, facts)))}.gz",
        "words": [[first, files.put("w", shard)] for first, shard in cut(found.forms, found.terms)],
        "facets": _put_facets(found, facts, files),
        "stop": sorted(STOP_WORDS),
        "other_words": other_words(),
        "instead": words_instead(),
        "topics": topics(),
        "passages": total,
        "block": BLOCK,
    }
    files.put_plain("start.json", _json(start))
    files.finish()
    progress(STEP, len(reports), len(reports))
    return total


def _ensure_text(files: Files, report: SearchedReport, part: ReportIndex) -> None:
    @once
    def blocks() -> list[bytes]:
        return text_blocks(report.passages())

    for number, name in enumerate(part.text_names()):
        files.ensure(name, lambda number=number: blocks()[number])  # type: ignore[misc]


def _put_facets(found: Gathered, facts: SearchFacts, files: Files) -> dict[str, dict[str, Any]]:
    """Return the digests of the facets: of kinds alone, of themes with their titles."""
    titles = dict(facts.themes)
    told: dict[str, dict[str, Any]] = {"kind": {}, "theme": {}}
    for (name, value), postings in sorted(found.facets.items(), key=lambda each: each[0]):
        named = files.put("f", bytes(postings.written))
        told[name][value] = named if name == "kind" else [named, titles[value]]
    return told


def _report_table(reports: Sequence[SearchedReport], found: Gathered, facts: SearchFacts) -> dict[str, list[Any]]:
    regions = sorted({authority.region for authority in facts.authorities})
    authorities = {authority.slug: number for number, authority in enumerate(facts.authorities)}
    frameworks = {key: number for number, (key, _, _) in enumerate(facts.frameworks)}
    grades = {key: number for number, (key, _) in enumerate(facts.grades)}
    return {
        "authorities": [
            [one.slug, one.name, regions.index(one.region), list(one.other_names)] for one in facts.authorities
        ],
        "without_reports": [
            [one.name, list(one.other_names), [authorities[slug] for slug in one.successors]]
            for one in facts.without_reports
        ],
        "places": places(),
        "regions": regions,
        "frameworks": [list(one) for one in facts.frameworks],
        "grades": [list(one) for one in facts.grades],
        "reports": [
            [
                authorities[report.authority],
                frameworks[report.framework],
                report.date,
                report.year,
                grades[report.grade] if report.grade else -1,
                text,
                passages,
                report.title,
                report.folder,
            ]
            for report, (text, passages) in zip(reports, found.texts, strict=True)
        ],
    }


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()

"""Puts the reports' parts of the index together and writes its files."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cache as once
from pathlib import Path
from typing import Any

from generator.cache import Cache
from generator.model.search import SearchedReport, SearchFacts
from generator.publish.search.files import Files
from generator.publish.search.postings import in_all_reports
from generator.publish.search.report_index import BLOCK, ReportIndex, index_of, text_blocks
from generator.publish.search.shards import Term, cut
from generator.publish.search.words import STOP_WORDS

FOLDER = "search-index"
FORMAT = 1
STEP = "Making the search index"

Progress = Callable[[str, int, int], None]


def write_index(
    reports: Sequence[SearchedReport], facts: SearchFacts, folder: Path, cache: Cache, progress: Progress
) -> int:
    """Write the index of these reports, in the order given, below `folder`/search-index; return how many passages.

    What is there already as it should be is left alone, anything else in that folder is removed.
    """
    files = Files(folder / FOLDER, cache)
    parts: list[ReportIndex] = []
    for number, report in enumerate(reports):
        if number % 10 == 0:
            progress(STEP, number, len(reports))
        parts.append(index_of(report, cache))
        _keep_text(files, report, parts[-1])
    total = sum(part.passages for part in parts)
    start = {
        "format": FORMAT,
        "reports": f"reports-{files.put('reports', _json(_report_table(reports, parts, facts)))}.gz",
        "words": [[first, files.put("w", shard)] for first, shard in cut(*_all_words(parts))],
        "facets": _facets(parts, facts, files),
        "stop": sorted(STOP_WORDS),
        "passages": total,
        "block": BLOCK,
    }
    files.put_plain("start.json", _json(start))
    files.finish()
    progress(STEP, len(reports), len(reports))
    return total


def _keep_text(files: Files, report: SearchedReport, part: ReportIndex) -> None:
    @once
    def blocks() -> list[bytes]:
        return text_blocks(report.passages())

    for number, name in enumerate(part.text_names()):
        files.keep(name, lambda number=number: blocks()[number])  # type: ignore[misc]


def _all_words(parts: Sequence[ReportIndex]) -> tuple[dict[str, str], dict[str, Term]]:
    """Return the term of each form, and each term with its postings in all reports."""
    forms: dict[str, str] = {}
    found: dict[str, list[tuple[int, int, bytes]]] = defaultdict(list)
    for number, part in enumerate(parts):
        forms |= part.forms
        for term, (passages, postings) in part.terms.items():
            found[term].append((number, passages, postings))
    terms = {
        term: Term(in_all_reports((number, postings) for number, _, postings in where), sum(n for _, n, _ in where))
        for term, where in found.items()
    }
    return forms, terms


def _facets(parts: Sequence[ReportIndex], facts: SearchFacts, files: Files) -> dict[str, dict[str, Any]]:
    """Return the digests of the facets: of kinds alone, of themes with their titles."""
    titles = dict(facts.themes)
    found: dict[tuple[str, str], list[tuple[int, bytes]]] = defaultdict(list)
    for number, part in enumerate(parts):
        for facet, postings in part.facets.items():
            found[facet].append((number, postings))
    told: dict[str, dict[str, Any]] = {"kind": {}, "theme": {}}
    for (name, value), where in sorted(found.items()):
        named = files.put("f", in_all_reports(where))
        told[name][value] = named if name == "kind" else [named, titles[value]]
    return told


def _report_table(
    reports: Sequence[SearchedReport], parts: Sequence[ReportIndex], facts: SearchFacts
) -> dict[str, list[Any]]:
    regions = sorted({authority.region for authority in facts.authorities})
    authorities = {authority.slug: number for number, authority in enumerate(facts.authorities)}
    frameworks = {key: number for number, (key, _, _) in enumerate(facts.frameworks)}
    grades = {key: number for number, (key, _) in enumerate(facts.grades)}
    return {
        "authorities": [
            [one.slug, one.name, regions.index(one.region), list(one.other_names)] for one in facts.authorities
        ],
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
                part.text,
                part.passages,
                report.title,
                report.folder,
            ]
            for report, part in zip(reports, parts, strict=True)
        ],
    }


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()

"""What the search knows of each report, and of all that reports refer to: the table that every question needs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.model.search import SearchedReport, SearchFacts


def report_table(
    reports: Sequence[SearchedReport], texts: Sequence[tuple[str, int]], facts: SearchFacts
) -> dict[str, list[Any]]:
    """Return the table as `__init__` describes it; `texts` are the digest and the passages of each report's text."""
    regions = sorted({authority.region for authority in facts.authorities})
    authorities = {authority.slug: number for number, authority in enumerate(facts.authorities)}
    frameworks = {one.key: number for number, one in enumerate(facts.frameworks)}
    kinds = {key: number for number, (key, _) in enumerate(facts.kinds)}
    graded = [(scale, grade) for scale in facts.scales for grade in scale.grades]
    grades = {(scale.key, key): number for number, (scale, (key, _, _)) in enumerate(graded)}
    return {
        "authorities": [
            [one.slug, one.name, regions.index(one.region), list(one.other_names)] for one in facts.authorities
        ],
        "without_reports": [
            [one.name, list(one.other_names), [authorities[slug] for slug in one.successors]]
            for one in facts.without_reports
        ],
        "regions": regions,
        "kinds": [list(one) for one in facts.kinds],
        "frameworks": [
            [
                one.key,
                one.title,
                list(one.other_names),
                list(one.about),
                kinds[one.kind],
                one.not_alone,
                one.page.lstrip("/"),
                one.part,
                list(one.offered_for),
            ]
            for one in facts.frameworks
        ],
        "scales": [[scale.filter, scale.title] for scale in facts.scales],
        "grades": [[facts.scales.index(scale), *grade] for scale, grade in graded],
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
                None if report.folder == f"{report.date}-{report.framework}" else report.folder,
            ]
            for report, (text, passages) in zip(reports, texts, strict=True)
        ],
        "later": [
            [number, words, page.lstrip("/")] for number, report in enumerate(reports) for words, page in report.later
        ],
        "since": _since(reports),
    }


def _since(reports: Sequence[SearchedReport]) -> list[list[Any]]:
    """What came after reports, each thing once with the numbers of the reports that it came after."""
    older: dict[tuple[str, str, str], list[int]] = {}
    for number, report in enumerate(reports):
        for one in report.since:
            older.setdefault(one, []).append(number)
    return [[said, name, page.lstrip("/"), numbers] for (said, name, page), numbers in older.items()]

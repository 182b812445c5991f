"""What the search knows of each report, and of all that reports refer to: the table that every question needs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from generator.model.search import SearchedReport, SearchFacts
from generator.search_index.names import key_of_name
from generator.search_index.word_lists import asks


def report_table(
    reports: Sequence[SearchedReport], texts: Sequence[tuple[str, int]], facts: SearchFacts
) -> dict[str, Any]:
    """Return the table as `__init__` describes it; `texts` are the digest and the passages of each report's text."""
    regions = sorted({authority.region for authority in facts.authorities})
    authorities = {authority.slug: number for number, authority in enumerate(facts.authorities)}
    frameworks = {one.key: number for number, one in enumerate(facts.frameworks)}
    kinds = {key: number for number, (key, _) in enumerate(facts.kinds)}
    graded = [(scale, grade) for scale in facts.scales for grade in scale.grades]
    grades = {(scale.key, key): number for number, (scale, (key, _, _)) in enumerate(graded)}
    return {
        "authorities": [
            [one.slug, one.name, regions.index(one.region), list(one.other_names), one.inspectorate_page]
            for one in facts.authorities
        ],
        "without_reports": [
            [one.name, list(one.other_names), [authorities[slug] for slug in one.successors], one.inspectorate_page]
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
                one.told,
                one.told_on.lstrip("/"),
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
                _days(report),
            ]
            for report, (text, passages) in zip(reports, texts, strict=True)
        ],
        "later": [
            [number, words, page.lstrip("/")] for number, report in enumerate(reports) for words, page in report.later
        ],
        "since": _since(reports),
        "pages": _pages(facts.pages),
        "leads": _leads(reports),
    }


def _pages(pages: Sequence[tuple[str, str, str]]) -> list[list[Any]]:
    """The pages that are offered for some questions, with what asks for each."""
    asked = asks()
    return [[address.lstrip("/"), title, asked[name][0], int(asked[name][1])] for name, address, title in pages]


def _days(report: SearchedReport) -> list[int | None] | None:
    """The report's days, each told by how many it is before or after its date; None where that is no day."""
    day = _day(report.date)
    return [(known - day).days if (known := _day(each)) else None for each in report.days] if day else None


def _day(words: str | None) -> date | None:
    return date.fromisoformat(words) if words and len(words) == len("2017-09-25") else None


def _leads(reports: Sequence[SearchedReport]) -> dict[str, list[int]]:
    """The numbers of the reports that print a name as their lead inspector's, by the key of that name."""
    led: dict[str, list[int]] = defaultdict(list)
    for number, report in enumerate(reports):
        if report.lead_inspector:
            led[key_of_name(report.lead_inspector)].append(number)
    return dict(led)


def _since(reports: Sequence[SearchedReport]) -> list[list[Any]]:
    """What came after reports, each thing once with the numbers of the reports that it came after."""
    older: dict[tuple[str, str, str], list[int]] = {}
    for number, report in enumerate(reports):
        for one in report.since:
            older.setdefault(one, []).append(number)
    return [[said, name, page.lstrip("/"), numbers] for (said, name, page), numbers in older.items()]

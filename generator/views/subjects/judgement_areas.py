"""One judgement area across councils: a table for each framework, since scales are never merged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from generator import english
from generator.analysis.timeline import why_missing
from generator.english.later_visits import FOUND_PRIORITY_ACTIONS
from generator.model.framework import Framework, Relation
from generator.model.page import Page, Planned
from generator.model.report import Judgement, Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.judgements import what_to_know
from generator.views.elements.later_visits import later_visits, latest_graded
from generator.views.elements.pieces import Fact, GradeTag, Hyperlink, grade_tag
from generator.views.elements.timeline import missing_tag
from generator.views.planning import of_site
from generator.views.subjects.frameworks import RELATIONS, areas_with_page, in_time, reports_under


@dataclass(frozen=True, slots=True)
class AreaJudgement:
    """One council's judgement, and the days of the inspection, which lead to the report; `note` begins with its age."""

    council: Hyperlink
    grade: GradeTag
    inspection: Hyperlink
    note: str


@dataclass(frozen=True, slots=True)
class AreaTable:
    """Judgements in the alphabet's order of councils: `heading` is the printed group, where labels repeat."""

    heading: tuple[str, ...]
    caption: str
    rows: tuple[AreaJudgement, ...]


@dataclass(frozen=True, slots=True)
class FrameworkJudgements:
    """All judgements of the area under one framework, one table for each printed group.

    `otherwise` says of reports that judge it as part of a wider area, or in parts, why they are in no table.
    """

    heading: str
    framework: tuple[Hyperlink, ...]
    tables: tuple[AreaTable, ...]
    otherwise: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class JudgementsPage(Page):
    template: ClassVar[str] = "judgements.md"
    kind: ClassVar[str] = "judgements"

    frameworks: tuple[Fact, ...]


@dataclass(frozen=True, kw_only=True)
class JudgementAreaPage(Page):
    template: ClassVar[str] = "judgement_area.md"
    kind: ClassVar[str] = "judgement"

    summary: str
    frameworks: tuple[FrameworkJudgements, ...]
    relations: tuple[str, ...]


def index_pages(site: SiteContext) -> Iterator[Planned]:
    yield of_site(site, JudgementsPage, addresses.JUDGEMENTS, partial(_index, site))


def _index(site: SiteContext) -> JudgementsPage:
    areas = areas_with_page(site)
    return JudgementsPage(
        address=addresses.JUDGEMENTS,
        title="Judgements",
        description="Each area inspectors judge, across all councils held here.",
        crumbs=site.crumbs(),
        frameworks=tuple(
            Fact(framework.short_title, "", _area_links(site, key, areas))
            for key, framework in reversed(in_time(site))
            if any(report.judgements for report in reports_under(site, key))
        ),
    )


def _area_links(site: SiteContext, framework: str, areas: dict[str, str]) -> tuple[Hyperlink, ...]:
    facts = site.corpus.frameworks[framework]
    keys = [area.key for area in facts.areas]
    keys += [judgement.area for report in reports_under(site, framework) for judgement in report.judgements]
    return tuple(
        Hyperlink(site.area_title(framework, key), addresses.judgement_area(key))
        for key in dict.fromkeys(keys)
        if key in areas
    )


def pages(site: SiteContext) -> Iterator[Planned]:
    for area, title in areas_with_page(site).items():
        yield of_site(site, JudgementAreaPage, addresses.judgement_area(area), partial(_page, site, area, title))


def _page(site: SiteContext, area: str, title: str) -> JudgementAreaPage:
    judged = [_judged_under(site, key, area) for key in _frameworks_of(site, area)]
    reports = [report for report in site.corpus.reports if _grades(report, area)]
    councils = {report.authority.slug for report in reports}
    return JudgementAreaPage(
        address=addresses.judgement_area(area),
        title=title,
        description=f"Judgements on {english.lower_first(title)} across councils, each with its date and framework.",
        crumbs=site.crumbs(("Judgements", addresses.JUDGEMENTS)),
        summary=(
            f"{english.counted(len(reports), 'report')} held here on {english.counted(len(councils), 'council')} "
            f"{'judges' if len(reports) == 1 else 'judge'} this area. "
            f"Ages are reckoned to {english.date_words(site.as_of)}. There may be newer reports that are not held here."
        ),
        frameworks=tuple(found for found in judged if found.tables or found.otherwise),
        relations=_relations(site, area),
    )


def _grades(report: Report, area: str) -> bool:
    return any(found.area == area and found.grade not in english.UNGRADED for found in report.judgements)


def _frameworks_of(site: SiteContext, area: str) -> list[str]:
    """Keys of the frameworks of reports that judge the area or should, newest framework first."""
    found = []
    for report in site.corpus.reports:
        facts = site.framework(report.framework.key)
        listed = any(known.key == area for known in facts.areas) if facts and report.judgements else False
        if listed or any(judgement.area == area for judgement in report.judgements):
            found.append(report.framework.key)
    order = [key for key, _ in in_time(site)]
    return sorted(set(found), key=lambda key: (-order.index(key) if key in order else 1, key))


def _judged_under(site: SiteContext, framework: str, area: str) -> FrameworkJudgements:
    return FrameworkJudgements(
        heading=site.framework_title(framework),
        framework=(Hyperlink("What this framework judged", addresses.framework(framework)),)
        if site.framework(framework)
        else (),
        tables=_tables(site, framework, area),
        otherwise=_otherwise(site, framework, area),
    )


def _tables(site: SiteContext, framework: str, area: str) -> tuple[AreaTable, ...]:
    """One table, or one for each printed group where labels repeat; none where no report was asked to judge it."""
    facts = site.framework(framework)
    rows: dict[str, list[AreaJudgement]] = {}
    for report in reports_under(site, framework):
        judged = [judgement for judgement in report.judgements if judgement.area == area]
        for judgement in judged:
            rows.setdefault(judgement.group or "", []).append(_row(site, report, judgement))
        if not judged and report.judgements and _asked(facts, report, area):
            rows.setdefault("", []).append(_missing(site, report, area))
    return tuple(
        AreaTable(
            heading=(group,) if group else (),
            caption=f"Judgements under this framework{f', group “{group}”' if group else ''}",
            rows=tuple(found),
        )
        for group, found in rows.items()
    )


def _otherwise(site: SiteContext, framework: str, area: str) -> tuple[str, ...]:
    """What becomes of reports whose edition judges the area together with others, or each of its parts."""
    facts = site.framework(framework)
    reports = [report for report in reports_under(site, framework) if report.judgements]
    elsewhere = [why_missing(site.corpus, report, area) for report in reports if not _asked(facts, report, area)]
    found = Counter(missing for missing in elsewhere if missing.areas)
    return tuple(
        f"{english.counted(number, 'report')} {'gives' if number == 1 else 'give'} no grade for this area: "
        f"{english.lower_first(missing_tag(missing).words)}."
        for missing, number in found.items()
    )


def _asked(facts: Framework | None, report: Report, area: str) -> bool:
    """Whether the report's edition judges the area: reports of editions that do not are no rows of a table."""
    return facts is None or area in {known.key for known in facts.areas_of(report.framework.edition)}


def _row(site: SiteContext, report: Report, judgement: Judgement) -> AreaJudgement:
    return _line(site, report, grade_tag(judgement.grade), what_to_know(report, judgement))


def _missing(site: SiteContext, report: Report, area: str) -> AreaJudgement:
    return _line(site, report, missing_tag(why_missing(site.corpus, report, area)), [])


def _line(site: SiteContext, report: Report, grade: GradeTag, notes: list[str]) -> AreaJudgement:
    document, slug = report.document, report.authority.slug
    newest = latest_graded(site.corpus.by_authority[slug])
    if newest and newest.id == report.id and later_visits(site, slug):
        notes = [*notes, FOUND_PRIORITY_ACTIONS]
    visited = english.period_words(document.inspection_start, document.inspection_end)
    return AreaJudgement(
        council=site.authority_link(slug),
        grade=grade,
        inspection=Hyperlink(visited, addresses.report(report.id)),
        note=" ".join([f"{site.age(document.inspection_end or report.date)}.", *notes]),
    )


def _relations(site: SiteContext, area: str) -> tuple[str, ...]:
    """What the area's judgements may be compared with, in sentences."""
    found = [
        _relation_words(site, key, relation)
        for key, framework in in_time(site)
        for relation in framework.relations
        if area in (relation.area, relation.other_area)
    ]
    return tuple(dict.fromkeys(found))


def _relation_words(site: SiteContext, framework: str, relation: Relation) -> str:
    here = f"{site.area_title(framework, relation.area)} ({site.inspection_name(framework)})"
    there = english.lower_first(site.area_title(relation.framework, relation.other_area))
    other = f"{there} ({site.inspection_name(relation.framework)})"
    return f"{here} {RELATIONS[relation.relation]} {other}. {relation.why}."

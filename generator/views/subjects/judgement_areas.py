"""One judgement area across councils: a table for each framework, since scales are never merged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import ClassVar

from generator import english
from generator.analysis.judgement_areas import (
    AreaInReport,
    AreaUnderFramework,
    area_across,
    areas_with_reports,
    relations_of_area,
    reports_that_grade,
)
from generator.analysis.timeline import should_judge
from generator.english import frameworks as of_frameworks
from generator.english import judgement_areas as wording
from generator.english import partnership
from generator.model.framework import Framework, Relation
from generator.model.page import Page, Planned
from generator.model.report import Report
from generator.model.timeline import Missing
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import GradeTag, Hyperlink
from generator.views.elements.later_visits import found_later
from generator.views.elements.overall_judgements import what_to_know
from generator.views.elements.timeline import missing_tag
from generator.views.planning import of_site
from generator.views.subjects.frameworks import area_of
from generator.views.subjects.outcomes import OutcomesOfAreas, outcomes_of_areas


@dataclass(frozen=True, slots=True)
class AreaJudgement:
    """One council's judgement, and the days of the inspection, which lead to the report; `note` begins with its age.

    `later` are visits that found priority actions since.
    """

    council: Hyperlink
    grade: GradeTag
    inspection: Hyperlink
    note: str
    later: tuple[Hyperlink, ...]


@dataclass(frozen=True, slots=True)
class AreaTable:
    """Judgements in the alphabet's order of councils: `group` is the printed one, where labels repeat."""

    group: str | None
    caption: str
    rows: tuple[AreaJudgement, ...]


@dataclass(frozen=True, slots=True)
class FrameworkJudgements:
    """All judgements of the area under one framework, one table for each printed group.

    `outcomes` stands in the place of tables where they are not the council's own. `otherwise` says of reports that
    judge it as part of a wider area, or in parts, why they are in no table. `link` leads to the framework, where it is
    known.
    """

    heading: str
    link: Hyperlink | None
    outcomes: OutcomesOfAreas | None
    tables: tuple[AreaTable, ...]
    otherwise: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FrameworkAreas:
    """The areas that inspections of one framework judge, each with its page; `whose` where it is not the council's."""

    framework: str
    whose: str | None
    areas: tuple[Hyperlink, ...]


@dataclass(frozen=True, kw_only=True)
class JudgementsPage(Page):
    template: ClassVar[str] = "judgements.md"
    kind: ClassVar[str] = "judgements"

    frameworks: tuple[FrameworkAreas, ...]


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
    return JudgementsPage(
        address=addresses.JUDGEMENTS,
        title=wording.TITLE,
        description=wording.DESCRIPTION,
        crumbs=site.crumbs(),
        frameworks=tuple(
            FrameworkAreas(framework.short_title, _whose(framework), _area_links(site, framework))
            for framework in reversed(site.corpus.frameworks_in_time)
            if any(should_judge(site.corpus, report) for report in site.corpus.by_framework.get(framework.key, ()))
        ),
    )


def _whose(framework: Framework) -> str | None:
    return partnership.whose(framework.outcome_of) if framework.outcome_of else None


def _area_links(site: SiteContext, framework: Framework) -> tuple[Hyperlink, ...]:
    listed = [area.key for area in framework.areas]
    judged = [judgement.area for report in site.corpus.by_framework[framework.key] for judgement in report.judgements]
    return tuple(
        Hyperlink(site.area_title(framework.key, area), addresses.judgement_area(area))
        for area in dict.fromkeys([*listed, *judged])
    )


def pages(site: SiteContext) -> Iterator[Planned]:
    for area, framework in areas_with_reports(site.corpus).items():
        title = site.area_title(framework, area)
        yield of_site(site, JudgementAreaPage, addresses.judgement_area(area), partial(_page, site, area, title))


def _page(site: SiteContext, area: str, title: str) -> JudgementAreaPage:
    reports = reports_that_grade(site.corpus, area)
    judged = [_under_framework(site, area, found) for found in area_across(site.corpus, area)]
    relations = [_relation_words(site, key, relation) for key, relation in relations_of_area(site.corpus, area)]
    return JudgementAreaPage(
        address=addresses.judgement_area(area),
        title=title,
        description=wording.description_of_areas(title) if _is_of_others(site, area) else wording.description(title),
        crumbs=site.crumbs((wording.TITLE, addresses.JUDGEMENTS)),
        summary=_summary(site, area, reports),
        frameworks=tuple(found for found in judged if found.outcomes or found.tables or found.otherwise),
        relations=tuple(dict.fromkeys(relations)),
    )


def _is_of_others(site: SiteContext, area: str) -> bool:
    """Whether every framework that judges it gives the outcome of others than the council."""
    judging = [one for one in site.corpus.frameworks.values() if area in {listed.key for listed in one.areas}]
    return bool(judging) and all(framework.outcome_of for framework in judging)


def _summary(site: SiteContext, area: str, reports: Sequence[Report]) -> str:
    if _is_of_others(site, area):
        return wording.summary_of_areas(len(reports), site.as_of)
    councils = {report.authority.slug for report in reports}
    return wording.summary(len(reports), len(councils), site.as_of)


def _under_framework(site: SiteContext, area: str, found: AreaUnderFramework) -> FrameworkJudgements:
    framework = site.framework(found.framework)
    given = chain.from_iterable(found.by_group.values())
    outcomes = outcomes_of_areas(site, framework, area, given) if framework else None
    return FrameworkJudgements(
        heading=site.framework_title(found.framework),
        link=Hyperlink(wording.WHAT_IT_JUDGED, addresses.framework(found.framework)) if framework else None,
        outcomes=outcomes,
        tables=() if outcomes else tuple(_tables(site, found)),
        otherwise=tuple(wording.otherwise(missing, number) for missing, number in found.otherwise.items()),
    )


def _tables(site: SiteContext, found: AreaUnderFramework) -> Iterator[AreaTable]:
    for group, answers in found.by_group.items():
        yield AreaTable(group or None, wording.caption(group), tuple(_row(site, given) for given in answers))


def _row(site: SiteContext, given: AreaInReport) -> AreaJudgement:
    report, answer = given.report, given.answer
    if isinstance(answer, Missing):
        return _judgement(site, report, missing_tag(answer), [])
    return _judgement(site, report, site.grade_tag(report, answer.grade), what_to_know(report, answer))


def _judgement(site: SiteContext, report: Report, grade: GradeTag, notes: list[str]) -> AreaJudgement:
    document, slug = report.document, report.authority.slug
    visited = english.inspection_days(document)
    return AreaJudgement(
        council=site.authority_link(slug),
        grade=grade,
        inspection=Hyperlink(visited, addresses.report(report.id)),
        note=wording.note(site.age(report.date), notes),
        later=found_later(site, report),
    )


def _relation_words(site: SiteContext, framework: str, relation: Relation) -> str:
    here = area_of(site, framework, relation.area)
    there = area_of(site, relation.framework, relation.other_area)
    return of_frameworks.relation(here, relation.relation, there, relation.why)

"""Inspection frameworks: what was judged, on what scale, and what may be compared with what."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from generator import english
from generator.model.framework import Area, Edition, Framework, Relation
from generator.model.page import Page, Planned
from generator.model.report import Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.pieces import Entry, Fact, GradeTag, Hyperlink, grade_tag
from generator.views.planning import of_site

INITIALS = "A framework named by its initials only is one whose reports cannot be read here yet."

RELATIONS = {
    "same": "compares with",
    "split": "was split into",
    "merged": "was merged into",
    "none": "does not compare with",
}


@dataclass(frozen=True, slots=True)
class ScaleRow:
    grade: GradeTag
    printed: str
    meaning: str


@dataclass(frozen=True, slots=True)
class AreaRow:
    """A judgement area and the forms its label is printed in. `area` is a link where a page of it exists."""

    title: str
    links: tuple[Hyperlink, ...]
    labels: str


@dataclass(frozen=True, slots=True)
class EditionRow:
    """One edition: when it was in force, the areas it judges and what it leaves out."""

    title: str
    areas: str
    note: str


@dataclass(frozen=True, slots=True)
class RelationRow:
    """How an area stands to one of another framework, and why."""

    area: str
    relation: str
    other: str
    why: str


@dataclass(frozen=True, kw_only=True)
class FrameworksPage(Page):
    template: ClassVar[str] = "frameworks.md"
    kind: ClassVar[str] = "frameworks"

    frameworks: tuple[Entry, ...]


@dataclass(frozen=True, kw_only=True)
class FrameworkPage(Page):
    template: ClassVar[str] = "framework.md"
    kind: ClassVar[str] = "framework"

    summary: str
    facts: tuple[Fact, ...]
    scale_caption: tuple[str, ...]
    scale: tuple[ScaleRow, ...]
    no_scale: tuple[str, ...]
    areas_caption: tuple[str, ...]
    areas: tuple[AreaRow, ...]
    editions_caption: tuple[str, ...]
    editions: tuple[EditionRow, ...]
    relations_caption: tuple[str, ...]
    relations: tuple[RelationRow, ...]
    no_relations: tuple[str, ...]
    initials: tuple[str, ...]
    reports: tuple[Fact, ...]
    no_reports: tuple[str, ...]


def index_pages(site: SiteContext) -> Iterator[Planned]:
    yield of_site(site, FrameworksPage, addresses.FRAMEWORKS, partial(_index, site))


def _index(site: SiteContext) -> FrameworksPage:
    return FrameworksPage(
        address=addresses.FRAMEWORKS,
        title="Inspection frameworks",
        description="The sets of rules inspections followed: what was judged, the scale, what compares with what.",
        crumbs=site.crumbs(),
        frameworks=tuple(
            Entry(Hyperlink(framework.title, addresses.framework(key)), _held(site, framework))
            for key, framework in reversed(in_time(site))
        ),
    )


def in_time(site: SiteContext) -> list[tuple[str, Framework]]:
    """All frameworks, the one that started first at the top."""
    return sorted(site.corpus.frameworks.items(), key=lambda item: (item[1].starts or "", item[0]))


def in_force(framework: Framework) -> str:
    """When it was in force: "November 2013 to July 2018"."""
    if framework.starts and framework.ends:
        return f"{english.date_words(framework.starts)} to {english.date_words(framework.ends)}"
    if framework.starts:
        return f"from {english.date_words(framework.starts)}"
    return f"until {english.date_words(framework.ends)}" if framework.ends else "dates not known"


def _held(site: SiteContext, framework: Framework) -> str:
    number = english.counted(len(reports_under(site, framework.key)), "document")
    return f"{in_force(framework)}; {number} held here."


def reports_under(site: SiteContext, key: str) -> tuple[Report, ...]:
    return tuple(report for report in site.corpus.reports if report.framework.key == key)


def pages(site: SiteContext) -> Iterator[Planned]:
    """One page for every framework the program knows, whether a report under it is held or not."""
    for key, framework in in_time(site):
        yield of_site(site, FrameworkPage, addresses.framework(key), partial(_page, site, framework))


def _page(site: SiteContext, framework: Framework) -> FrameworkPage:
    reports, relations = reports_under(site, framework.key), _relations(site, framework.key)
    with_page = areas_with_page(site)
    return FrameworkPage(
        address=addresses.framework(framework.key),
        title=framework.title,
        description=framework.summary,
        crumbs=site.crumbs(("Inspection frameworks", addresses.FRAMEWORKS)),
        summary=framework.summary,
        facts=_facts(framework),
        scale_caption=("Grades, best first",) if framework.scale else (),
        scale=tuple(
            ScaleRow(grade_tag(step.grade), english.listed([f"“{form}”" for form in step.printed], "or"), step.meaning)
            for step in framework.scale
        ),
        no_scale=() if framework.scale else ("Inspections of this kind give no grades.",),
        areas_caption=("Areas and their labels in reports",) if framework.areas else (),
        areas=tuple(_area(area, with_page) for area in framework.areas),
        editions_caption=("Editions, oldest first",) if framework.editions else (),
        editions=tuple(_edition(framework, edition) for edition in framework.editions),
        relations_caption=("Areas of this framework and of others",) if relations else (),
        relations=relations,
        no_relations=() if relations else ("No judgement of it is compared with another framework’s.",),
        initials=() if _all_known(site, framework) else (INITIALS,),
        reports=tuple(
            Fact(
                english.report_day(report),
                "",
                (Hyperlink(site.authority_name(report.authority.slug), addresses.report(report.id)),),
            )
            for report in sorted(reports, key=lambda report: report.date, reverse=True)
        ),
        no_reports=() if reports else ("No report under this framework is held here.",),
    )


def _facts(framework: Framework) -> tuple[Fact, ...]:
    facts = [Fact("Inspectorate", framework.publisher), Fact("Inspections that started", in_force(framework))]
    if framework.source_url:
        facts.append(
            Fact("The inspectorate’s own description", "", (Hyperlink("see the source", framework.source_url),))
        )
    return tuple(facts)


def _area(area: Area, with_page: Container[str]) -> AreaRow:
    title = f"{area.title} ({area.group})" if area.group else area.title
    links = (Hyperlink("judgements", addresses.judgement_area(area.key)),) if area.key in with_page else ()
    return AreaRow(title, links, english.listed([f"“{label}”" for label in area.labels], "or"))


def areas_with_page(site: SiteContext) -> dict[str, str]:
    """Key of every judgement area that has a page -> its title: areas judged, or expected in a report held here."""
    used = {report.framework.key for report in site.corpus.reports if report.judgements}
    areas = {area.key: area.title for key, facts in in_time(site) if key in used for area in facts.areas}
    for report in site.corpus.reports:
        for judgement in report.judgements:
            areas.setdefault(judgement.area, site.area_title(report.framework.key, judgement.area))
    return areas


def _edition(framework: Framework, edition: Edition) -> EditionRow:
    areas = [english.lower_first(area.title) for area in framework.areas_of(edition.key)]
    return EditionRow(edition.title, english.listed(areas), edition.why_not_reported)


def _relations(site: SiteContext, key: str) -> tuple[RelationRow, ...]:
    """Every relation an area of the framework has, whichever of the two frameworks states it."""
    return tuple(
        _relation(site, framework, relation)
        for _, framework in in_time(site)
        for relation in framework.relations
        if key in (framework.key, relation.framework)
    )


def _relation(site: SiteContext, framework: Framework, relation: Relation) -> RelationRow:
    return RelationRow(
        _area_of(site, framework.key, relation.area),
        RELATIONS[relation.relation],
        _area_of(site, relation.framework, relation.other_area),
        relation.why,
    )


def _all_known(site: SiteContext, framework: Framework) -> bool:
    return all(site.framework(relation.framework) for relation in framework.relations)


def _area_of(site: SiteContext, framework: str, area: str) -> str:
    return f"{site.area_title(framework, area)} ({site.inspection_name(framework)})"

"""Inspection frameworks: what was judged, on what scale, and what may be compared with what."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from functools import partial
from typing import ClassVar

from generator import english
from generator.analysis.judgement_areas import areas_with_reports
from generator.english import frameworks as wording
from generator.frozen import Frozen
from generator.model.framework import Area, Edition, Framework, Relation
from generator.model.page import Page, Planned
from generator.model.report import Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Fact, GradeTag, Hyperlink, PageEntry, grade_tag
from generator.views.elements.joint_inspections import answer_asked
from generator.views.elements.point_counts import points_by_form
from generator.views.planning import of_site


class ScaleRow(Frozen):
    grade: GradeTag
    printed: str
    meaning: str


class AreaRow(Frozen):
    """A judgement area and the forms its label is printed in. `link` leads to the page of its judgements."""

    title: str
    labels: str
    link: Hyperlink | None


class EditionRow(Frozen):
    """One edition: when it was in force, the areas it judges and what it leaves out."""

    title: str
    areas: str
    note: str


class RelationRow(Frozen):
    """How an area stands to one of another framework, and why."""

    area: str
    relation: str
    other: str
    why: str


class ReportsOnTheme(Frozen):
    """Inspections that looked at one theme, the newest first."""

    title: str
    reports: tuple[PageEntry, ...]


class FrameworksPage(Page, kw_only=True):
    template: ClassVar[str] = "frameworks.md"
    kind: ClassVar[str] = "frameworks"

    frameworks: tuple[PageEntry, ...]


class FrameworkPage(Page, kw_only=True):
    """`initials` explains names that are initials only, where the page has such a name.

    Reports that stand by theme come first, the list of others last under `list_title`, which is None without it.
    """

    template: ClassVar[str] = "framework.md"
    kind: ClassVar[str] = "framework"

    summary: str
    facts: tuple[Fact, ...]
    scale: tuple[ScaleRow, ...]
    areas: tuple[AreaRow, ...]
    editions: tuple[EditionRow, ...]
    relations: tuple[RelationRow, ...]
    initials: str | None
    by_theme: tuple[ReportsOnTheme, ...]
    list_title: str | None
    reports: tuple[Fact, ...]
    no_scale: str = wording.NO_SCALE
    no_relations: str = wording.NO_RELATIONS
    no_reports: str = wording.NO_REPORTS


def index_pages(site: SiteContext) -> Iterator[Planned]:
    yield of_site(site, FrameworksPage, addresses.FRAMEWORKS, partial(_index, site))


def _index(site: SiteContext) -> FrameworksPage:
    return FrameworksPage(
        address=addresses.FRAMEWORKS,
        title=wording.TITLE,
        description=wording.DESCRIPTION,
        crumbs=site.crumbs(),
        frameworks=tuple(_entry(site, framework) for framework in reversed(site.corpus.frameworks_in_time)),
    )


def _entry(site: SiteContext, framework: Framework) -> PageEntry:
    documents = len(site.corpus.by_framework.get(framework.key, ()))
    link = Hyperlink(framework.title, addresses.framework(framework.key))
    return PageEntry(link, wording.held(framework, documents))


def pages(site: SiteContext) -> Iterator[Planned]:
    """One page for every framework the program knows, whether a report under it is held or not."""
    for framework in site.corpus.frameworks_in_time:
        yield of_site(site, FrameworkPage, addresses.framework(framework.key), partial(_page, site, framework))


def _areas_with_page(site: SiteContext) -> dict[str, str]:
    return areas_with_reports(site.corpus)


def _page(site: SiteContext, framework: Framework) -> FrameworkPage:
    reports = site.corpus.by_framework.get(framework.key, ())
    newest_first = sorted(reports, key=lambda report: report.date, reverse=True)
    with_page = site.once(_areas_with_page)
    by_theme = tuple(_by_theme(site, framework, newest_first)) if framework.themes else ()
    return FrameworkPage(
        address=addresses.framework(framework.key),
        title=framework.title,
        description=framework.summary,
        crumbs=site.crumbs((wording.TITLE, addresses.FRAMEWORKS)),
        summary=framework.summary,
        facts=tuple(_facts(framework)),
        scale=tuple(
            ScaleRow(grade_tag(framework, step.grade), wording.printed_forms(step.printed), step.meaning)
            for step in framework.scale
        ),
        areas=tuple(_area(area, with_page) for area in framework.areas),
        editions=tuple(_edition(framework, edition) for edition in framework.editions),
        relations=_relations(site, framework.key),
        initials=None if _all_known(site, framework) else wording.INITIALS,
        by_theme=by_theme,
        list_title=None if by_theme else wording.REPORTS_HELD,
        reports=() if framework.themes else tuple(_report(site, report) for report in newest_first),
    )


def _by_theme(site: SiteContext, framework: Framework, reports: Sequence[Report]) -> Iterator[ReportsOnTheme]:
    """In the order of titles, so that themes alike stand together; those on none of the framework's list last."""
    listed = sorted(((theme.key, theme.title) for theme in framework.themes), key=lambda theme: theme[1].casefold())
    for key, title in (*listed, (None, wording.OTHER_THEME)):
        on_it = [report for report in reports if (report.document.theme.key if report.document.theme else None) == key]
        if on_it:
            yield ReportsOnTheme(wording.on_theme(title, len(on_it)), tuple(_on_theme(site, one) for one in on_it))


def _on_theme(site: SiteContext, report: Report) -> PageEntry:
    """A letter with what it asked for and who answers; without a theme of the list, with its own words for it."""
    theme = report.document.theme
    words = None if theme is None or theme.key else english.theme_words(report.document)
    named = english.with_day(site.authority_name(report.authority.slug), english.report_date(report))
    answer = answer_asked(site, report, report.response) if report.response else None
    asked = wording.asking(points_by_form(site, report.recommendations), words, answer)
    return PageEntry(Hyperlink(named, addresses.report(report.id)), asked)


def _facts(framework: Framework) -> Iterator[Fact]:
    if len(framework.inspectorates) > 1:
        yield Fact(wording.WHO_INSPECTS, wording.who_inspects(framework))
    else:
        yield Fact(wording.INSPECTORATE, framework.publisher)
    if framework.outcome_of:
        yield Fact(wording.WHOSE_OUTCOME, wording.not_the_councils(framework.outcome_of))
    yield Fact(wording.STARTED, wording.in_force(framework))
    if framework.source_url:
        yield Fact(wording.OWN_DESCRIPTION, "", (Hyperlink(wording.SEE_SOURCE, framework.source_url),))


def _area(area: Area, with_page: Container[str]) -> AreaRow:
    link = Hyperlink(wording.JUDGEMENTS, addresses.judgement_area(area.key)) if area.key in with_page else None
    return AreaRow(wording.area(area.title, area.group), wording.printed_forms(area.labels), link)


def _edition(framework: Framework, edition: Edition) -> EditionRow:
    areas = wording.areas([area.title for area in framework.areas_of(edition.key)])
    return EditionRow(edition.title, areas, edition.why_not_reported)


def _relations(site: SiteContext, key: str) -> tuple[RelationRow, ...]:
    """Every relation an area of the framework has, whichever of the two frameworks states it."""
    return tuple(
        _relation(site, framework, relation)
        for framework in site.corpus.frameworks_in_time
        for relation in framework.relations
        if key in (framework.key, relation.framework)
    )


def _relation(site: SiteContext, framework: Framework, relation: Relation) -> RelationRow:
    return RelationRow(
        area_of(site, framework.key, relation.area),
        wording.RELATIONS[relation.relation],
        area_of(site, relation.framework, relation.other_area),
        relation.why,
    )


def _all_known(site: SiteContext, framework: Framework) -> bool:
    return all(site.framework(relation.framework) for relation in framework.relations)


def area_of(site: SiteContext, framework: str, area: str) -> str:
    """An area with the kind of inspection that judges it."""
    return wording.area_of(site.area_title(framework, area), site.inspection_name(framework))


def _report(site: SiteContext, report: Report) -> Fact:
    link = Hyperlink(site.authority_name(report.authority.slug), addresses.report(report.id))
    return Fact(english.report_date(report), "", (link,))

"""A council's page: how it was judged last, and before; what it was told; what came later."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import partial
from typing import ClassVar

from generator import english
from generator.model.page import Page, Planned
from generator.model.report import Judgement, Report
from generator.views import addresses
from generator.views.comparison.pairs import partners
from generator.views.context import SiteContext
from generator.views.council.successions import successions
from generator.views.elements.earlier_told import EarlierTold, told_of
from generator.views.elements.later_visits import TakeCare, later_visits, latest_graded, points_by_kind, take_care
from generator.views.elements.pieces import Fact, GradeTag, Hyperlink, grade_tag
from generator.views.elements.report_facts import FigureRow, figure_row
from generator.views.elements.timeline import TimelineTable, timeline_tables, why_no_timeline
from generator.views.planning import of_council


@dataclass(frozen=True, slots=True)
class LatestGrade:
    """One area as the latest graded report held here judges it."""

    area: Hyperlink
    grade: GradeTag
    evidence: Hyperlink
    note: str


@dataclass(frozen=True, slots=True)
class GradesTable:
    """The latest grades, one table for each printed group where labels repeat."""

    caption: str
    rows: tuple[LatestGrade, ...]


@dataclass(frozen=True, slots=True)
class AskedRow:
    """How many points one report makes, by kind."""

    report: Hyperlink
    date: str
    points: str


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What the page says of other councils held here: comparisons with them, and who took whose place."""

    compare: tuple[Hyperlink, ...]
    successions: tuple[Fact, ...]


@dataclass(frozen=True, kw_only=True)
class AuthorityPage(Page):
    template: ClassVar[str] = "authority.md"
    kind: ClassVar[str] = "authority"

    latest: str
    latest_link: Hyperlink
    inspectorate: tuple[Hyperlink, ...]
    take_care: TakeCare | None
    grades_sentence: str
    grades: tuple[GradesTable, ...]
    timelines: tuple[TimelineTable, ...]
    no_timeline: str
    told_of_heading: tuple[str, ...]
    told_of: tuple[EarlierTold, ...]
    asked: tuple[AskedRow, ...]
    history: Hyperlink
    figures_caption: tuple[str, ...]
    figures: tuple[FigureRow, ...]
    no_figures: tuple[str, ...]
    reports: tuple[Fact, ...]
    compare: tuple[Hyperlink, ...]
    neighbours: tuple[str, ...]
    facts: tuple[Fact, ...]


def pages(site: SiteContext) -> Iterator[Planned]:
    """One page for every council of which a report is held."""
    others = partners(site)
    for slug in site.corpus.by_authority:
        elsewhere = _elsewhere(site, slug, others[slug])
        address, make = addresses.authority(slug), partial(_page, slug=slug, elsewhere=elsewhere)
        yield of_council(site, AuthorityPage, address, slug, make, asdict(elsewhere))


def _elsewhere(site: SiteContext, slug: str, others: list[str]) -> Elsewhere:
    return Elsewhere(
        compare=tuple(Hyperlink(site.authority_name(other), addresses.pair(slug, other)) for other in others),
        successions=tuple(successions(site, slug)),
    )


def _page(site: SiteContext, slug: str, elsewhere: Elsewhere) -> AuthorityPage:
    reports, name = site.corpus.by_authority[slug], site.authority_name(slug)
    newest, graded = reports[-1], latest_graded(reports)
    timelines, told = timeline_tables(site, slug), told_of(site, slug)
    with_figures = next((report for report in reversed(reports) if report.statistics), None)
    return AuthorityPage(
        address=addresses.authority(slug),
        title=name,
        description=f"How children’s services in {name} were judged, what inspectors asked for, and what came later.",
        crumbs=site.crumbs(("Councils", addresses.AUTHORITIES)),
        latest=f"{english.report_date(newest)}, {site.age(newest.date)}",
        latest_link=Hyperlink(site.inspection_name(newest.framework.key), addresses.report(newest.id)),
        inspectorate=_inspectorate(site, slug),
        take_care=take_care((), later_visits(site, slug)),
        grades_sentence=_grades_sentence(site, graded),
        grades=latest_grades(site, graded) if graded else (),
        timelines=timelines,
        no_timeline=why_no_timeline(site, slug),
        told_of_heading=("Earlier inspections and visits that these documents tell of:",) if told else (),
        told_of=told,
        asked=tuple(_asked(site, report) for report in reversed(reports)),
        history=Hyperlink("Read all of them by theme, with what inspectors said later", addresses.history(slug)),
        figures_caption=_figures_caption(with_figures),
        figures=tuple(figure_row(site, with_figures, figure) for figure in with_figures.statistics)
        if with_figures
        else (),
        no_figures=() if with_figures else ("No report held here prints figures about the area.",),
        reports=tuple(_report(site, report) for report in reversed(reports)),
        compare=elsewhere.compare,
        neighbours=_neighbours(site, slug),
        facts=(*_facts(site, slug), *elsewhere.successions),
    )


def _inspectorate(site: SiteContext, slug: str) -> tuple[Hyperlink, ...]:
    authority = site.corpus.authorities.get(slug)
    if authority is None or authority.inspectorate_url is None:
        return ()
    return (Hyperlink("see whether Ofsted has published a newer report", authority.inspectorate_url),)


def _grades_sentence(site: SiteContext, graded: Report | None) -> str:
    if graded is None:
        return "No report held here gives grades."
    document = graded.document
    visited = english.period_words(document.inspection_start, document.inspection_end)
    told = "" if document.first_hand else f" These grades are second-hand, told by {document.publisher}."
    return (
        f"{site.inspection_name(graded.framework.key)}: inspectors were there {visited}, "
        f"{site.age(document.inspection_end or graded.date)}.{told}"
    )


def latest_grades(site: SiteContext, graded: Report) -> tuple[GradesTable, ...]:
    """Each judgement of the report, in the report's order, under its printed group."""
    groups: dict[str, list[LatestGrade]] = {}
    for judgement in graded.judgements:
        groups.setdefault(judgement.group or "", []).append(_latest_grade(site, graded, judgement))
    named = site.report_link(graded).text
    return tuple(GradesTable(group or named, tuple(rows)) for group, rows in groups.items())


def _latest_grade(site: SiteContext, report: Report, judgement: Judgement) -> LatestGrade:
    title = site.area_title(report.framework.key, judgement.area)
    said = judgement.deciding
    evidence = site.place_link(report, said.place, said.words) if said else site.report_link(report)
    note = "the report contradicts itself here" if judgement.conflict else ""
    if judgement.grade == "not_reported":
        note = judgement.note or ""
    return LatestGrade(
        Hyperlink(title, addresses.judgement_area(judgement.area)), grade_tag(judgement.grade), evidence, note
    )


def _asked(site: SiteContext, report: Report) -> AskedRow:
    words = points_by_kind(report.recommendations) or "none found in this document"
    return AskedRow(
        Hyperlink(site.inspection_name(report.framework.key), addresses.report(report.id)),
        english.report_date(report),
        words,
    )


def _figures_caption(report: Report | None) -> tuple[str, ...]:
    return (f"Figures printed in the report of {english.date_words(report.date)}",) if report else ()


def _report(site: SiteContext, report: Report) -> Fact:
    told = "" if report.document.first_hand else f", second-hand: told by {report.document.publisher}"
    return Fact(
        f"{english.report_date(report)}{told}",
        "",
        (Hyperlink(site.inspection_name(report.framework.key), addresses.report(report.id)),),
    )


def _neighbours(site: SiteContext, slug: str) -> tuple[str, ...]:
    """Statistical neighbours by name, with the date of the set; none where the register has none."""
    authority = site.corpus.authorities.get(slug)
    if authority is None or not authority.neighbours:
        return ()
    names = [site.authority_name(neighbour) for neighbour in authority.neighbours]
    as_of = f" (set of {english.date_words(site.corpus.neighbours_as_of)})" if site.corpus.neighbours_as_of else ""
    return (f"Councils whose areas are most alike in the official statistics{as_of}: {english.listed(names)}.",)


def _facts(site: SiteContext, slug: str) -> tuple[Fact, ...]:
    authority = site.corpus.authorities.get(slug)
    if authority is None:
        return ()
    facts = [Fact("Region", authority.region), Fact("Kind of council", authority.type)]
    facts.append(Fact("Code (Office for National Statistics)", authority.gss_code))
    if authority.status == "abolished":
        facts.append(Fact("Status", "This council no longer exists."))
    return tuple(facts)

"""A council's page: how it was judged last, and before; what it was told; what came later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from typing import ClassVar

from generator import english
from generator.analysis.later_visits import latest_graded
from generator.english import council as wording
from generator.english import councils
from generator.english.judgements import CONTRADICTS_ITSELF_IN_PASSING
from generator.english.line_of_time import LEADS_HERE
from generator.model.judgement import Judgement
from generator.model.page import Page, Planned
from generator.model.report import Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.council.programmes import NotHeld, ProgrammePart, not_held, programme_parts
from generator.views.council.successions import is_gone, successions
from generator.views.council.trusts import trusts
from generator.views.elements.basic import Fact, GradeTag, Hyperlink
from generator.views.elements.council_box import CouncilBox, compare_with
from generator.views.elements.earlier_told import EarlierTold, told_of
from generator.views.elements.figures import FiguresTable, figures_table
from generator.views.elements.later_visits import TakeCare, later_visits, take_care, unread_since_words
from generator.views.elements.point_counts import points_by_kind
from generator.views.elements.timeline import TimelineTable, timeline_tables, why_no_timeline
from generator.views.planning import of_council


@dataclass(frozen=True, slots=True)
class LatestGrade:
    """One area as the latest graded report held here judges it."""

    area: Hyperlink
    grade: GradeTag
    evidence: Hyperlink
    note: str | None


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
    """What the page says of other councils held here: comparisons with them, and who took whose place.

    `not_held` names each line of inspections of which reports on other areas are held and none on this one.
    """

    compare: tuple[Hyperlink, ...]
    successions: tuple[Fact, ...]
    not_held: tuple[NotHeld, ...]


@dataclass(frozen=True, kw_only=True)
class AuthorityPage(Page):
    template: ClassVar[str] = "authority.md"
    kind: ClassVar[str] = "authority"

    latest_of: str
    latest: str
    latest_link: Hyperlink
    inspectorate: Hyperlink | None
    gone: tuple[Fact, ...]
    ways: tuple[Hyperlink, ...]
    not_held: tuple[NotHeld, ...]
    take_care: TakeCare | None
    grades_sentence: str
    grades: tuple[GradesTable, ...]
    programmes: tuple[ProgrammePart, ...]
    timelines: tuple[TimelineTable, ...]
    no_timeline: str
    told_of: tuple[EarlierTold, ...]
    asked_caption: str
    asked: tuple[AskedRow, ...]
    none_asked: str
    history: Hyperlink | None
    figures: FiguresTable | None
    no_figures: str
    reports: tuple[Fact, ...]
    compare_with: CouncilBox
    compare: tuple[Hyperlink, ...]
    neighbours: str | None
    facts: tuple[Fact, ...]


def pages(site: SiteContext) -> Iterator[Planned]:
    """One page for every council of which a report is held."""
    for slug in site.corpus.by_authority:
        elsewhere = _elsewhere(site, slug, site.partners.get(slug, ()))
        address, make = addresses.authority(slug), partial(_page, slug=slug, elsewhere=elsewhere)
        yield of_council(site, AuthorityPage, address, slug, make, asdict(elsewhere))


def _elsewhere(site: SiteContext, slug: str, others: Sequence[str]) -> Elsewhere:
    return Elsewhere(
        compare=tuple(Hyperlink(site.authority_name(other), addresses.pair(slug, other)) for other in others),
        successions=tuple(successions(site, slug)),
        not_held=not_held(site, slug),
    )


def _page(site: SiteContext, slug: str, elsewhere: Elsewhere) -> AuthorityPage:
    reports, name = site.corpus.by_authority[slug], site.authority_name(slug)
    own, parts = site.corpus.of_programme(slug), programme_parts(site, slug)
    newest, graded = (own or reports)[-1], latest_graded(site.corpus, slug)
    return AuthorityPage(
        address=addresses.authority(slug),
        title=name,
        description=wording.description(name) if own else wording.description_of_area(name),
        crumbs=site.crumbs((councils.TITLE, addresses.AUTHORITIES)),
        latest_of=wording.LATEST_OF_COUNCIL if own and parts else wording.LATEST,
        latest=wording.latest(english.report_date(newest), site.age(newest.date)),
        latest_link=site.inspection_link(newest),
        inspectorate=_inspectorate(site, slug),
        gone=(Fact(wording.STATUS, wording.ABOLISHED), *elsewhere.successions) if is_gone(site, slug) else (),
        ways=(*(_way(slug, part) for part in parts), Hyperlink(LEADS_HERE, addresses.line_of_time(slug))),
        not_held=elsewhere.not_held,
        take_care=take_care(unread_since_words(site, graded), later_visits(site, graded)),
        grades_sentence=_grades_sentence(site, graded) if own else wording.NO_OWN_REPORT,
        grades=latest_grades(site, graded) if graded else (),
        programmes=parts,
        timelines=timeline_tables(site, slug),
        no_timeline=why_no_timeline(site, slug),
        told_of=told_of(site, slug),
        none_asked=wording.NO_OWN_REPORT,
        asked_caption=wording.POINTS_OF_COUNCIL if parts else wording.POINTS,
        asked=tuple(_asked(site, report) for report in reversed(own)),
        history=_history(slug, own),
        figures=_figures(site, reports),
        no_figures=wording.NO_FIGURES,
        reports=tuple(_report(site, report) for report in reversed(reports)),
        compare_with=compare_with(slug),
        compare=elsewhere.compare,
        neighbours=_neighbours(site, slug),
        facts=(*_facts(site, slug), *(() if is_gone(site, slug) else elsewhere.successions), *trusts(site, slug)),
    )


def _way(slug: str, part: ProgrammePart) -> Hyperlink:
    return Hyperlink(part.heading, addresses.programme(slug, part.anchor))


def _inspectorate(site: SiteContext, slug: str) -> Hyperlink | None:
    authority = site.corpus.authorities.get(slug)
    if authority is None or authority.inspectorate_url is None:
        return None
    own = site.corpus.of_programme(slug)
    newest = site.framework(own[-1].framework.key) if own else None
    words = wording.newer_report(newest.publisher) if newest else wording.NEWER_REPORTS
    return Hyperlink(words, authority.inspectorate_url)


def _grades_sentence(site: SiteContext, graded: Report | None) -> str:
    if graded is None:
        return wording.NO_GRADES
    age = site.age(graded.date)
    return wording.grades_from(site.inspection_name(graded.framework.key), graded.document, age)


def latest_grades(site: SiteContext, graded: Report) -> tuple[GradesTable, ...]:
    """Each judgement of the report, in the report's order, under its printed group."""
    groups: dict[str, list[LatestGrade]] = {}
    for judgement in graded.judgements:
        groups.setdefault(judgement.group or "", []).append(_latest_grade(site, graded, judgement))
    named = site.report_link(graded).text
    return tuple(GradesTable(group or named, tuple(rows)) for group, rows in groups.items())


def _latest_grade(site: SiteContext, report: Report, judgement: Judgement) -> LatestGrade:
    title = site.area_title(report.framework.key, judgement.area)
    conflict = CONTRADICTS_ITSELF_IN_PASSING if judgement.conflict else None
    note = judgement.note if judgement.grade == "not_reported" else conflict
    return LatestGrade(
        area=Hyperlink(title, addresses.judgement_area(judgement.area)),
        grade=site.grade_tag(report, judgement.grade),
        evidence=site.judgement_link(report, judgement),
        note=note,
    )


def _history(slug: str, own: Sequence[Report]) -> Hyperlink | None:
    """The way to the council's points by theme; None where its own reports neither make any nor look back."""
    has_some = any(report.recommendations or report.follow_ups for report in own)
    return Hyperlink(wording.ALL_POINTS, addresses.history(slug)) if has_some else None


def _asked(site: SiteContext, report: Report) -> AskedRow:
    words = points_by_kind(report.recommendations) or wording.NO_POINTS
    return AskedRow(_inspection(site, report), english.report_date(report), words)


def _figures(site: SiteContext, reports: Sequence[Report]) -> FiguresTable | None:
    """Those of the newest report that prints any."""
    tables = (figures_table(site, report, wording.figures_of(report)) for report in reversed(reports))
    return next(filter(None, tables), None)


def _report(site: SiteContext, report: Report) -> Fact:
    told_by = None if report.document.first_hand else report.document.publisher
    return Fact(wording.dated(english.report_date(report), told_by), "", (_inspection(site, report),))


def _inspection(site: SiteContext, report: Report) -> Hyperlink:
    link, document = site.inspection_link(report), report.document
    looked_at = document.topic or (document.theme.words if document.theme else None)
    return Hyperlink(wording.on_topic(link.text, looked_at), link.address)


def _neighbours(site: SiteContext, slug: str) -> str | None:
    """Statistical neighbours by name; None where the register has none."""
    authority = site.corpus.authorities.get(slug)
    if authority is None or not authority.neighbours:
        return None
    names = [site.authority_name(neighbour) for neighbour in authority.neighbours]
    return wording.neighbours(names, site.corpus.neighbours_as_of)


def _facts(site: SiteContext, slug: str) -> tuple[Fact, ...]:
    authority = site.corpus.authorities.get(slug)
    if authority is None:
        return ()
    return (
        Fact(wording.REGION, authority.region),
        Fact(wording.KIND, authority.type),
        Fact(wording.CODE, authority.gss_code),
    )

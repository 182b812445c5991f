"""A council's page: how it was judged last and why, what it was told to improve, what came since and before.

Its first screen answers: one sentence, a tile for each area, and the way to whatever is newer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import ClassVar

from generator import english
from generator.analysis.judgement_areas import overall_judgements_of
from generator.analysis.later_visits import latest_graded, unread_since
from generator.english import council as wording
from generator.english import (
    council_choices,
    council_replies,
    council_tiles,
    council_told,
    council_visits,
    councils,
    said_before,
)
from generator.english.feeds import FOLLOW_COUNCIL
from generator.english.home import WORRIED
from generator.english.line_of_time import LEADS_HERE
from generator.frozen import Frozen
from generator.model.page import Page, Planned
from generator.model.report import Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.council.answer import AreaTile, answer, tiles
from generator.views.council.became import WhatBecame, what_became
from generator.views.council.changed_since import WhatChanged, what_changed
from generator.views.council.compared_with import CompareChoices, compare_choices
from generator.views.council.figures_as_dots import Figures, figures
from generator.views.council.grades_explained import GradesExplained, grades_explained
from generator.views.council.programmes import NotHeld, ProgrammePart, not_held, programme_parts
from generator.views.council.successions import is_gone, successions
from generator.views.council.told import ToldToImprove, told
from generator.views.council.trusts import trusts
from generator.views.council.visits import SinceThen, Visits, since_then, visits
from generator.views.elements.ages import age
from generator.views.elements.basic import Fact, FilledLater, Hyperlink
from generator.views.elements.council_box import CouncilBox, compare_with
from generator.views.elements.council_replies import ReplyShown, replies_of_council
from generator.views.elements.earlier_told import EarlierTold, told_of
from generator.views.elements.grades_through_time import GradesThroughTime, grades_through_time
from generator.views.elements.how_common import COUNTED_COUNCILS
from generator.views.elements.judgements_through_time import TimelineTable, timeline_tables, why_no_timeline
from generator.views.elements.later_visits import TakeCare, found_later, take_care, unread_since_words
from generator.views.elements.measured_words import TRUST
from generator.views.elements.point_counts import points_by_form
from generator.views.planning import of_council


class SourceOfGrades(Frozen):
    """Where the grades are from, or where there are none the newest report; `is_newest` says so of grades."""

    said: str
    report: Hyperlink
    ago: FilledLater
    is_newest: str | None


class ReportRow(Frozen):
    """A document in the list of all: what it is and on what, when it ended, and what it asked for."""

    day: str
    report: Hyperlink
    asked: str


class Elsewhere(Frozen):
    """What the page says of other councils: comparisons with them, and who took whose place.

    `not_held` names each line of inspections of which reports on other areas are held and none on this one.
    """

    compare: CompareChoices
    successions: tuple[Fact, ...]
    not_held: tuple[NotHeld, ...]


class AuthorityPage(Page, kw_only=True):
    """`programmes` are inspections of others too; they are `all_there_is`, and stand first, where the council has none
    of its own. `note` explains signs that stand above it."""

    template: ClassVar[str] = "authority.md"
    kind: ClassVar[str] = "authority"

    answer: str
    gone: tuple[Fact, ...]
    take_care: TakeCare | None
    urgent: tuple[Hyperlink, ...]
    tiles_heading: str
    tiles: tuple[AreaTile, ...]
    source: SourceOfGrades
    inspectorate: Hyperlink | None
    no_overall: str | None
    explained: GradesExplained | None
    worried: Hyperlink
    since: SinceThen | None
    visits: Visits | None
    visits_heading: str
    told_heading: str
    told: ToldToImprove | None
    became: WhatBecame | None
    changed: WhatChanged | None
    no_own_report: str
    said_before: str
    named_by_program: str
    subject: str
    also: str
    note: str | None
    counted_councils: FilledLater
    trust: Hyperlink
    all_there_is: tuple[ProgrammePart, ...]
    programmes: tuple[ProgrammePart, ...]
    not_held: tuple[NotHeld, ...]
    through_time: GradesThroughTime | None
    timelines: tuple[TimelineTable, ...]
    no_timeline: str
    told_of: tuple[EarlierTold, ...]
    compare_heading: str
    compare_with: CouncilBox
    compare: CompareChoices
    figures: Figures | None
    no_figures: str
    replies: tuple[ReplyShown, ...]
    reports: tuple[ReportRow, ...]
    all_in_time: Hyperlink
    facts: tuple[Fact, ...]
    replies_heading: str = council_replies.SECTION


def pages(site: SiteContext) -> Iterator[Planned]:
    """One page for every council of which a report is held."""
    for slug in site.corpus.by_authority:
        elsewhere = Elsewhere(compare_choices(site, slug), tuple(successions(site, slug)), not_held(site, slug))
        address, make = addresses.authority(slug), partial(_page, slug=slug, elsewhere=elsewhere)
        yield of_council(site, AuthorityPage, address, slug, make, repr(elsewhere))


def _page(site: SiteContext, slug: str, elsewhere: Elsewhere) -> AuthorityPage:
    reports, name = site.corpus.by_authority[slug], site.authority_name(slug)
    became, asked = what_became(site, slug), told(site, slug)
    changed, parts = what_changed(site, slug, became), programme_parts(site, slug)
    own, graded, said = site.corpus.of_programme(slug), latest_graded(site.corpus, slug), answer(site, slug)
    return AuthorityPage(
        address=addresses.authority(slug),
        title=name,
        description=said,
        crumbs=site.crumbs((councils.TITLE, addresses.AUTHORITIES)),
        feed=site.feed(addresses.authority(slug), name, FOLLOW_COUNCIL),
        answer=said,
        gone=(Fact(wording.STATUS, wording.ABOLISHED), *elsewhere.successions) if is_gone(site, slug) else (),
        take_care=take_care(unread_since_words(site, graded), ()),
        urgent=found_later(site, graded),
        tiles_heading=council_tiles.HEADING,
        tiles=tiles(site, slug),
        source=_source(site, graded or (own or reports)[-1], graded),
        inspectorate=_inspectorate(site, slug),
        no_overall=_no_overall(site, graded),
        explained=grades_explained(site, graded) if graded else None,
        worried=Hyperlink(WORRIED, addresses.WORRIED),
        since=since_then(site, own, graded),
        visits=visits(own, graded),
        visits_heading=council_visits.HEADING,
        told_heading=council_told.heading(name),
        told=asked,
        became=became,
        changed=changed,
        no_own_report=_why_none_told(own),
        said_before=said_before.QUESTION,
        named_by_program=council_told.NAMED_BY_PROGRAM,
        subject=council_told.SUBJECT,
        also=council_told.ALSO,
        note=council_told.NOTE if became or changed or (asked and asked.points) else None,
        counted_councils=COUNTED_COUNCILS,
        trust=TRUST,
        all_there_is=() if own else parts,
        programmes=parts if own else (),
        not_held=elsewhere.not_held,
        through_time=grades_through_time(site, slug),
        timelines=timeline_tables(site, slug),
        no_timeline=why_no_timeline(site, slug),
        told_of=told_of(site, slug),
        compare_heading=council_choices.heading(name),
        compare_with=compare_with(slug),
        compare=elsewhere.compare,
        figures=figures(site, reports),
        no_figures=wording.NO_FIGURES,
        replies=replies_of_council(site, slug),
        reports=tuple(_report(site, report) for report in reversed(reports)),
        all_in_time=Hyperlink(LEADS_HERE, addresses.line_of_time(slug)),
        facts=(*_facts(site, slug), *(() if is_gone(site, slug) else elsewhere.successions), *trusts(site, slug)),
    )


def _why_none_told(own: Sequence[Report]) -> str:
    """Why no inspection is held that could have told the council anything."""
    only_visits = bool(own) and all(one.document.kind == "visit-letter" for one in own)
    return wording.NO_INSPECTION if only_visits else wording.NO_OWN_REPORT


def _source(site: SiteContext, report: Report, graded: Report | None) -> SourceOfGrades:
    is_newest = graded is not None and not unread_since(site.corpus, graded)
    return SourceOfGrades(
        said=council_tiles.GRADES_FROM if graded else council_tiles.NEWEST,
        report=Hyperlink(council_tiles.source_of_grades(report), addresses.report(report.id)),
        ago=age(report),
        is_newest=council_tiles.IS_NEWEST if is_newest else None,
    )


def _inspectorate(site: SiteContext, slug: str) -> Hyperlink | None:
    """The page of those who publish reports on the council's own services, where a newer one may be."""
    authority = site.corpus.authorities.get(slug)
    if authority is None or authority.inspectorate_url is None:
        return None
    own = site.corpus.of_programme(slug)
    newest = site.framework(own[-1].framework.key) if own else None
    words = council_tiles.see_newer(newest.publisher) if newest else council_tiles.SEE_ANY
    return Hyperlink(words, authority.inspectorate_url)


def _no_overall(site: SiteContext, graded: Report | None) -> str | None:
    """Why there is no overall grade: the note on it, or what the framework says of its edition."""
    framework = site.framework(graded.framework.key) if graded else None
    if framework is None or graded is None:
        return None
    wholes = overall_judgements_of(site.corpus, graded)
    if any(judgement.is_graded for judgement in wholes):
        return None
    note = next((judgement.note for judgement in wholes if judgement.note), None)
    if note:
        return note
    overall = {area.key for area in framework.areas if area.overall}
    editions = (one for one in framework.editions if one.key == graded.framework.edition)
    silent = next((one for one in editions if overall.intersection(one.not_reported)), None)
    return silent.why_not_reported if silent else None


def _report(site: SiteContext, report: Report) -> ReportRow:
    link, document = site.inspection_link(report), report.document
    told_by = None if document.first_hand else document.publisher
    named = wording.in_list(wording.on_topic(link.text, english.looked_at(document)), told_by)
    asked = points_by_form(site, report.recommendations) or wording.NO_POINTS
    return ReportRow(english.report_date(report), Hyperlink(named, link.address), asked)


def _facts(site: SiteContext, slug: str) -> Sequence[Fact]:
    authority = site.corpus.authorities.get(slug)
    if authority is None:
        return ()
    return (
        Fact(wording.REGION, authority.region),
        Fact(wording.KIND, authority.type),
        Fact(wording.CODE, authority.gss_code),
    )

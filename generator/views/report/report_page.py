"""A report's page: what it is, what it judged and asked for, and its whole text with an address for each paragraph.

`#r3` is the third recommendation's own place, in the list near the top, where its themes and similar
points stand; it leads to the same words in the full text, `#text-r3`. Readers who follow a link to a
recommendation then see at once what belongs to it, and points without a paragraph of their own (an
earlier priority action named in a sentence) have an address too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sized
from functools import partial
from typing import ClassVar

from generator import english
from generator.english import decisions
from generator.english import report as wording
from generator.english.dates import published_words
from generator.english.line_of_time import LEADS_HERE
from generator.frozen import Frozen
from generator.model.page import Crumb, Page, Planned, ReportShown
from generator.model.report import Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.ages import age
from generator.views.elements.basic import Fact, FilledLater, Hyperlink
from generator.views.elements.council_replies import ReplyShown, replies_about
from generator.views.elements.earlier_told import EarlierTold, earlier_told
from generator.views.elements.evidence import Evidence
from generator.views.elements.figures import FiguresTable, figures_table
from generator.views.elements.joint_inspections import is_of_council
from generator.views.elements.later_visits import TakeCare, later_visits, take_care
from generator.views.elements.looked_back import looked_back
from generator.views.elements.measured_words import TRUST, directions_words, statuses_words
from generator.views.elements.point_counts import findings_of
from generator.views.elements.since import Since, council_inspected_since, in_a_preview, inspected_since, older
from generator.views.planning import of_council
from generator.views.report.doubts_beside import Doubts, doubts_beside
from generator.views.report.explained import GlossaryEntry
from generator.views.report.full_text import TextSection, full_text
from generator.views.report.in_short import InShort, in_short
from generator.views.report.jointly import Jointly, jointly
from generator.views.report.judgements import (
    Conflict,
    JudgementTable,
    conflicts,
    judgement_tables,
    judgements_heading,
    why_no_judgements,
)
from generator.views.report.people_named import PersonNamed, people
from generator.views.report.recommendations import (
    AboutAll,
    RecommendationGroup,
    TrustInLinks,
    about_all,
    recommendation_groups,
    trust_in_links,
)
from generator.views.report.source import LeftOut, left_out, original, source_facts


class PutRightShown(Frozen):
    """How many values of the report a person put right, and where each is told with its reason."""

    words: str
    link: Hyperlink


class ReportPage(Page, kw_only=True):
    template: ClassVar[str] = "report.md"
    kind: ClassVar[str] = "report"

    since: tuple[Since, ...]
    since_of: str
    council_since: Since | None
    put_right: PutRightShown | None
    answer: InShort
    when: str
    ago: FilledLater
    published: str | None
    looked_at: str | None
    framework: Hyperlink | None
    original: Hyperlink | None
    second_hand: str | None
    take_care: TakeCare | None
    judgements_heading: str
    grade_column: str
    judgement_tables: tuple[JudgementTable, ...]
    no_judgements: str
    conflicts: tuple[Conflict, ...]
    replies: tuple[ReplyShown, ...]
    jointly: Jointly | None
    asked_heading: str
    recommendation_groups: tuple[RecommendationGroup, ...]
    no_recommendations: str = wording.NO_RECOMMENDATIONS
    about_all: AboutAll | None
    trust_in_links: TrustInLinks | None
    statuses: str
    directions: str
    trust: Hyperlink = TRUST
    history: Hyperlink
    figures: FiguresTable | None
    earlier: tuple[EarlierTold, ...]
    follow_ups: tuple[Evidence, ...]
    changed: tuple[Evidence, ...]
    changed_title: str
    contents: tuple[Hyperlink, ...]
    glossary: tuple[GlossaryEntry, ...]
    sections: tuple[TextSection, ...]
    cite: str = wording.CITE
    citation: str
    own_address: Hyperlink
    how_to_cite: str = wording.HOW_TO_CITE
    how_read: str
    ledger: str
    doubts: Doubts
    no_doubts: str = wording.NO_DOUBTS
    not_found: str | None
    facts: tuple[Fact, ...]
    source: tuple[Fact, ...]
    people: tuple[PersonNamed, ...]
    no_people: str = wording.NO_PEOPLE
    left_out: tuple[LeftOut, ...]
    nothing_left_out: str = wording.NOTHING_LEFT_OUT


def pages(site: SiteContext) -> Iterator[Planned]:
    """One page for every report."""
    for report in site.corpus.reports:
        address, make = addresses.report(report.id), partial(_page, report=report)
        yield of_council(site, ReportPage, address, report.authority.slug, make)


def _put_right(site: SiteContext, report: Report) -> PutRightShown | None:
    applied = site.corpus.corrections_on.get(report.id, ())
    if not applied:
        return None
    missing = sum(one.was is None for one in applied)
    told = decisions.values_put_right(len(applied) - missing, missing)
    return PutRightShown(told, Hyperlink(decisions.WHAT_AND_WHY, addresses.corrections(report.id)))


def _page(site: SiteContext, report: Report) -> ReportPage:
    slug, name = report.authority.slug, site.authority_name(report.authority.slug)
    changed = looked_back(site, ((report, said) for said in report.follow_ups if said.kind == "change"))
    since, opening = inspected_since(site, report), in_short(site, report)
    groups = recommendation_groups(site, report)
    day, text, doubts = english.report_date(report), full_text(report), doubts_beside(site, report)
    address = addresses.report(report.id)
    return ReportPage(
        address=address,
        title=wording.title(name, site.inspection_name(report.framework.key), day),
        description=in_a_preview(since, opening.in_a_preview),
        crumbs=site.authority_crumbs(slug),
        shows=_shown(site, report),
        since=since,
        since_of=older(site, report),
        council_since=council_inspected_since(site, report),
        put_right=_put_right(site, report),
        answer=opening,
        when=wording.when(report.document),
        ago=age(report),
        published=wording.published(report.document),
        looked_at=_looked_at(report),
        framework=site.framework_link(report.framework.key),
        original=original(site, report),
        second_hand=None if report.document.first_hand else wording.second_hand(report.document.publisher),
        take_care=take_care((), later_visits(site, report)),
        judgements_heading=judgements_heading(report),
        grade_column=wording.OUTCOME_COLUMN if report.document.outcome_of else wording.GRADE_COLUMN,
        judgement_tables=judgement_tables(site, report),
        no_judgements=why_no_judgements(site, report),
        conflicts=conflicts(site, report),
        replies=replies_about(site, report.id),
        jointly=jointly(site, report),
        asked_heading=wording.HAS_TO_IMPROVE if findings_of(site, report) else wording.ASKED_FOR_HEADING,
        recommendation_groups=groups,
        about_all=about_all(site, report),
        trust_in_links=trust_in_links(groups),
        statuses=statuses_words(),
        directions=directions_words(),
        history=_all_points(site, report, name),
        figures=figures_table(site, report, wording.FIGURES_CAPTION, lead_across=True),
        earlier=tuple(earlier_told(site, report, told) for told in report.previous_inspections),
        follow_ups=looked_back(site, ((report, said) for said in report.follow_ups if said.kind == "point")),
        changed=changed,
        changed_title=wording.changes_found(sum(len(said.quotes) for said in changed)),
        contents=text.contents,
        glossary=text.glossary,
        sections=text.sections,
        citation=wording.citation(report, name),
        own_address=Hyperlink(address, address),
        how_read=wording.how_it_was_read(len(doubts.every)),
        ledger=wording.ledger(report.ledger),
        doubts=doubts,
        not_found=_not_found(site, report),
        facts=_facts(site, report),
        source=source_facts(site, report),
        people=people(site, report),
        left_out=left_out(report),
    )


def _looked_at(report: Report) -> str | None:
    """What a visit or a joint inspection looked at, in the words printed."""
    words = english.looked_at(report.document)
    return wording.looked_at(words) if words else None


def _shown(site: SiteContext, report: Report) -> ReportShown:
    slug, document = report.authority.slug, report.document
    council = Crumb(site.authority_name(slug), addresses.authority(slug))
    return ReportShown(council, document.publisher, document.published)


def _all_points(site: SiteContext, report: Report, council: str) -> Hyperlink:
    """Where all points to the council stand by theme; of an inspection of others too, where all stand by date."""
    slug = report.authority.slug
    if is_of_council(site.framework(report.framework.key)):
        return Hyperlink(wording.all_recommendations(council), addresses.history(slug))
    return Hyperlink(LEADS_HERE, addresses.line_of_time(slug))


def _not_found(site: SiteContext, report: Report) -> str | None:
    """What a report might hold and this one was not found to hold; None where it holds all that was looked for."""
    framework = site.framework(report.framework.key)
    sought: dict[str, Sized] = {
        wording.FIGURES: report.statistics,
        wording.EARLIER_INSPECTIONS: report.previous_inspections or report.document.not_inspected_before or (),
    }
    if framework is None or framework.looks_back:
        sought[wording.FOLLOW_UPS] = report.follow_ups
    missing = [words for words, found in sought.items() if not found]
    return wording.not_found(missing) if missing else None


def _facts(site: SiteContext, report: Report) -> tuple[Fact, ...]:
    document = report.document
    framework = site.framework_link(report.framework.key)
    dated = document.inspection_start or document.inspection_end
    days = wording.with_printed(english.inspection_days(document), document.inspection_text if dated else None)
    published = wording.with_printed(published_words(document), document.published_text)
    facts = [
        Fact(wording.COUNCIL, "", (site.authority_link(report.authority.slug),)),
        Fact(wording.KIND_OF_INSPECTION, "", (framework,))
        if framework
        else Fact(wording.KIND_OF_INSPECTION, report.framework.key),
        Fact(wording.INSPECTION_DATES, days),
        Fact(wording.PUBLISHED if document.first_hand else wording.INSPECTORS_REPORT_PUBLISHED, published),
    ]
    if document.published_supplied:
        facts.append(Fact(wording.SUPPLIED, wording.supplied(document.published_supplied)))
    facts.append(Fact(wording.HOW_OLD, "", ago=age(report)))
    return tuple(facts)

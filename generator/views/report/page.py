"""A report's page: what it is, what it judged and asked for, and its whole text with an address for each paragraph.

`#r3` is the third recommendation's own place, in the list near the top, where its themes and similar
points stand; it leads to the same words in the full text, `#text-r3`. Readers who follow a link to a
recommendation then see at once what belongs to it, and points without a paragraph of their own (an
earlier priority action named in a sentence) have an address too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from generator import english
from generator.model.page import Page, Planned
from generator.model.report import DocumentKind, Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements import judgements, report_facts
from generator.views.elements.earlier_told import EarlierTold, earlier_told
from generator.views.elements.later_visits import points_by_kind
from generator.views.elements.measured_words import TRUST, statuses_words
from generator.views.elements.pieces import Fact, Hyperlink
from generator.views.planning import of_council
from generator.views.report import recommendations
from generator.views.report.full_text import TextSection, text_sections

ASKED_FOR = "what-it-asked-for"
"""The anchor of that heading."""
OPENINGS: dict[DocumentKind, str] = {
    "inspection-report": "An inspection report on {name} by {publisher}",
    "visit-letter": "A letter by {publisher} after a visit to {name}",
    "board-review": "A review of the Local Safeguarding Children Board (LSCB) in {name} by {publisher}",
    "council-paper": "A council paper about an inspection of {name}, by {publisher}",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """How many points there are, leading to them; `opening` says whose they are: "It asked for"."""

    opening: str
    points: Hyperlink


@dataclass(frozen=True, kw_only=True)
class ReportPage(Page):
    template: ClassVar[str] = "report.md"
    kind: ClassVar[str] = "report"

    council: Hyperlink
    summary: str
    cautions: tuple[str, ...]
    asked: tuple[Asked, ...]
    original: tuple[Hyperlink, ...]
    facts: tuple[Fact, ...]
    judgement_tables: tuple[judgements.JudgementTable, ...]
    no_judgements: str
    conflicts: tuple[judgements.Conflict, ...]
    recommendation_groups: tuple[recommendations.RecommendationGroup, ...]
    no_recommendations: tuple[str, ...]
    said_before: tuple[str, ...]
    said_later: tuple[str, ...]
    readings: str
    trust: Hyperlink
    links_measured: tuple[str, ...]
    history: Hyperlink
    figures_heading: tuple[str, ...]
    figures: tuple[report_facts.FigureRow, ...]
    earlier_heading: tuple[str, ...]
    earlier: tuple[EarlierTold, ...]
    follow_ups_heading: tuple[str, ...]
    follow_ups: tuple[report_facts.LookedBack, ...]
    doubts: tuple[report_facts.DoubtRow, ...]
    no_doubts: tuple[str, ...]
    not_found: tuple[str, ...]
    sections: tuple[TextSection, ...]
    people: tuple[report_facts.PersonNamed, ...]
    no_people: tuple[str, ...]
    ledger: str
    furniture_caption: tuple[str, ...]
    furniture: tuple[report_facts.FurnitureRow, ...]
    no_furniture: tuple[str, ...]
    source: tuple[Fact, ...]


def pages(site: SiteContext) -> Iterator[Planned]:
    """One page for every report."""
    for report in site.corpus.reports:
        address, make = addresses.report(report.id), partial(_page, report=report)
        yield of_council(site, ReportPage, address, report.authority.slug, make)


def _page(site: SiteContext, report: Report) -> ReportPage:
    slug, name = report.authority.slug, site.authority_name(report.authority.slug)
    what = site.inspection_name(report.framework.key)
    return ReportPage(
        address=addresses.report(report.id),
        title=f"{name}: {english.lower_first(what)}, {english.date_words(report.date)}",
        description=_summary(site, report),
        crumbs=site.authority_crumbs(slug),
        council=site.authority_link(slug),
        summary=_summary(site, report),
        cautions=_cautions(report),
        asked=_asked(report),
        original=report_facts.original(site, report),
        facts=_facts(site, report),
        judgement_tables=judgements.judgement_tables(site, report),
        no_judgements=judgements.why_no_judgements(report),
        conflicts=judgements.conflicts(site, report),
        recommendation_groups=recommendations.recommendation_groups(site, report),
        no_recommendations=_none(report.recommendations, "No recommendations were found in this document."),
        said_before=recommendations.said_before(site, report),
        said_later=recommendations.said_later(site, report),
        readings=statuses_words(),
        trust=TRUST,
        links_measured=recommendations.links_measured(site, report),
        history=Hyperlink(f"All recommendations to {name}, by theme", addresses.history(slug)),
        figures_heading=("Figures",) if report.statistics else (),
        figures=report_facts.figures(site, report),
        earlier_heading=("Earlier inspections it tells of",) if report.previous_inspections else (),
        earlier=tuple(earlier_told(site, report, told) for told in report.previous_inspections),
        follow_ups_heading=("What inspectors said about earlier points",) if report.follow_ups else (),
        follow_ups=report_facts.looked_back(site, [(report, said) for said in report.follow_ups]),
        doubts=report_facts.doubts(site, report),
        no_doubts=_none(report.doubts, "Nothing was doubtful when this document was read."),
        not_found=_not_found(report),
        sections=text_sections(report),
        people=report_facts.people(site, report),
        no_people=_none(report.people, "No names were found in this document."),
        ledger=report_facts.ledger_words(report),
        furniture_caption=("Furniture of the source",) if report.ledger.furniture else (),
        furniture=report_facts.furniture(report),
        no_furniture=_none(report.ledger.furniture, "Nothing: every word of the source stands above."),
        source=report_facts.source_facts(site, report),
    )


def _none(found: tuple[object, ...], words: str) -> tuple[str, ...]:
    """The sentence to print where nothing was found, nothing where something was."""
    return () if found else (words,)


def _not_found(report: Report) -> tuple[str, ...]:
    """One sentence on what a report might hold and this one was not found to hold."""
    sought = {
        "figures about the area": report.statistics,
        "earlier inspections": report.previous_inspections,
        "sentences about what became of earlier points": report.follow_ups,
    }
    missing = [words for words, found in sought.items() if not found]
    return (f"Not found in this document: {english.listed(missing)}.",) if missing else ()


def _summary(site: SiteContext, report: Report) -> str:
    """What the document is, and the days it speaks of."""
    document = report.document
    opening = OPENINGS[document.kind].format(
        name=site.authority_name(report.authority.slug), publisher=document.publisher
    )
    if document.kind == "council-paper":
        return f"{opening}. The inspectors’ report it tells of: {english.report_date(report)}."
    published = f", published {english.date_words(document.published)}" if document.published else ""
    days = "Visit" if document.kind == "visit-letter" else "Inspection"
    return f"{opening}{published}. {days}: {_visited(report)}."


def _asked(report: Report) -> tuple[Asked, ...]:
    """What was asked for in the inspection, apart from earlier points that the document repeats; nothing for none."""
    new = tuple(point for point in report.recommendations if point.kind != "outstanding-priority-action")
    repeated = tuple(point for point in report.recommendations if point.kind == "outstanding-priority-action")
    asked = "It asked for" if report.document.first_hand else "The inspectors asked for"
    return tuple(
        Asked(opening, Hyperlink(points_by_kind(points), addresses.report(report.id, ASKED_FOR)))
        for opening, points in ((asked, new), ("It lists", repeated))
        if points
    )


def _cautions(report: Report) -> tuple[str, ...]:
    if report.document.first_hand:
        return ()
    return (
        f"This is what {report.document.publisher} says about the inspection. "
        "The inspectors’ own report is not held here.",
    )


def _facts(site: SiteContext, report: Report) -> tuple[Fact, ...]:
    document = report.document
    framework = site.framework_link(report.framework.key)
    facts = [
        Fact("Council", "", (site.authority_link(report.authority.slug),)),
        Fact("Kind of inspection", "" if framework else report.framework.key, (framework,) if framework else ()),
        Fact("Inspection dates", _with_printed(_visited(report), document.inspection_text)),
        Fact(
            "Published" if document.first_hand else "Inspectors’ report published",
            _with_printed(english.date_words(document.published), document.published_text),
        ),
    ]
    if document.published_supplied:
        supplied = f"{english.date_words(document.published_supplied)} (not printed in it)"
        facts.append(Fact("Publication date supplied with the document", supplied))
    if not document.published:
        facts.append(Fact("Held here under", english.report_day(report)))
    facts.append(Fact("How old", site.age(report.date)))
    return tuple(facts)


def _visited(report: Report) -> str:
    return english.period_words(report.document.inspection_start, report.document.inspection_end)


def _with_printed(words: str, printed: str | None) -> str:
    """The date in the site's words, with the source's own words where they differ."""
    return words if not printed or printed == words else f"{words} (printed: “{printed}”)"

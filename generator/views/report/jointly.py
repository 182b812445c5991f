"""What a report's page says of an inspection of several bodies: whose outcome it is, what comes next, who was there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import english
from generator.english import partnership as wording
from generator.model.report import Report
from generator.views.context import SiteContext
from generator.views.elements.basic import Fact, Quote
from generator.views.elements.joint_inspections import (
    answer_asked,
    inspectorate,
    inspectors,
    is_of_council,
    return_visits,
)


@dataclass(frozen=True, slots=True)
class NextStep:
    """Something that inspectors ask for or announce: what, in short, and their whole words."""

    what: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class Jointly:
    """What is shown only of an inspection that is not the council's own.

    `whose` says whose outcome it is; None where the kind gives none. `outcome` are the sentences that state it.
    """

    whose: str | None
    outcome: tuple[Quote, ...]
    next_steps: tuple[NextStep, ...]
    no_next_step: str
    facts: tuple[Fact, ...]


def jointly(site: SiteContext, report: Report) -> Jointly | None:
    """None for an inspection of the council's own services."""
    if is_of_council(site.framework(report.framework.key)):
        return None
    whose = report.document.outcome_of
    return Jointly(
        whose=wording.whose(whose) if whose else None,
        outcome=_outcome(site, report) if whose else (),
        next_steps=tuple(_next_steps(site, report)),
        no_next_step=wording.NOTHING_NEXT if report.looks_beyond_council else wording.NEXT_NOT_LOOKED_FOR,
        facts=tuple(_facts(site, report)),
    )


def _outcome(site: SiteContext, report: Report) -> tuple[Quote, ...]:
    """The sentence that decides each judgement, in the inspectors' words."""
    deciding = (judgement.deciding for judgement in report.judgements)
    return tuple(site.quote(report, said.place, said.words) for said in deciding if said)


def _next_steps(site: SiteContext, report: Report) -> Iterator[NextStep]:
    for what, visit in return_visits(report):
        said = wording.coming_back(what, visit.within) if visit.within else what
        yield NextStep(said, site.quote(report, visit.place, visit.words))
    response = report.response
    if response:
        said = wording.answer_asked_for(answer_asked(site, report, response))
        yield NextStep(said, site.quote(report, response.place, response.words))


def _facts(site: SiteContext, report: Report) -> Iterator[Fact]:
    document = report.document
    yield Fact(wording.INSPECTED_BY, english.listed(inspectors(site, report)))
    if document.partnership:
        yield Fact(wording.PARTNERSHIP, document.partnership)
    if report.bodies:
        title = wording.BODIES_WRITTEN_TO if document.kind == "joint-letter" else wording.BODIES
        yield Fact(title, english.listed([body.name for body in report.bodies]))
    if document.theme:
        place = site.place_link(report, document.theme.place, document.theme.words)
        yield Fact(wording.THEME, wording.in_words(document.theme.words), (place,))
    if document.not_inspected_before:
        yield Fact(wording.NOT_INSPECTED_BEFORE, wording.says(document.not_inspected_before))
    leads = [person for person in report.people if person.role == "lead_inspector"]
    if leads:
        named = [wording.lead(one.name, inspectorate(site, report, one.inspectorate)) for one in leads]
        yield Fact(wording.LEADS if len(leads) > 1 else wording.LEAD, english.listed(named))

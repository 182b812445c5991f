"""What a report's page says of an inspection of several bodies: whose outcome it is, what comes next, who was there."""

from __future__ import annotations

from collections.abc import Iterator

from generator import english
from generator.english import partnership as wording
from generator.frozen import Frozen
from generator.model.partnership import Response, ReturnVisit
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

PRINTED_OF_A_PERSON = ("name", "role", "title", "inspectorate")


class NextStep(Frozen):
    """Something that inspectors ask for or announce: what, in short, and their whole words."""

    what: str
    quote: Quote


class Jointly(Frozen):
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
        held_as = "monitoring" if visit is report.monitoring else "next_inspection"
        yield _next_step(site, report, said, held_as, visit)
    if report.response:
        said = wording.answer_asked_for(answer_asked(site, report, report.response))
        yield _next_step(site, report, said, "response", report.response)


def _next_step(site: SiteContext, report: Report, said: str, held_as: str, asked: ReturnVisit | Response) -> NextStep:
    """A step with the sign of a value that a person put right; `held_as` is its name in the report."""
    is_right = site.is_put_right(report, held_as, *type(asked).model_fields)
    return NextStep(english.signed(said, is_right), site.quote(report, asked.place, asked.words))


def _facts(site: SiteContext, report: Report) -> Iterator[Fact]:
    document = report.document
    yield Fact(wording.INSPECTED_BY, english.listed(inspectors(site, report)))
    if document.partnership:
        yield Fact(wording.PARTNERSHIP, english.signed(document.partnership, document.is_put_right("partnership")))
    if report.bodies:
        title = wording.BODIES_WRITTEN_TO if document.kind == "joint-letter" else wording.BODIES
        bodies = (
            english.signed(body.name, site.is_put_right(report, f"bodies.{number}", "name"))
            for number, body in enumerate(report.bodies)
        )
        yield Fact(title, english.listed(list(bodies)))
    theme = english.theme_words(document)
    if document.theme and theme:
        place = site.place_link(report, document.theme.place, document.theme.words)
        yield Fact(wording.THEME, theme, (place,))
    if document.not_inspected_before:
        yield Fact(wording.NOT_INSPECTED_BEFORE, wording.says(document.not_inspected_before))
    leads = [one for one in enumerate(report.people) if one[1].role == "lead_inspector"]
    if leads:
        named = [
            english.signed(
                wording.lead(one.name, inspectorate(site, report, one.inspectorate)),
                site.is_put_right(report, f"people.{number}", *PRINTED_OF_A_PERSON),
            )
            for number, one in leads
        ]
        yield Fact(wording.LEADS if len(leads) > 1 else wording.LEAD, english.listed(named))

"""A document in, a parsed report out: every step named, in the order it is taken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.english.doubts import doubt_words
from generator.frameworks.authority_names import authority_named
from generator.frameworks.detached_cover import unpaired_grades
from generator.frameworks.divided_document import DividedDocument, divided_document
from generator.frameworks.document_facts import document_facts
from generator.frameworks.doubtful_partnerships import tables_read
from generator.frameworks.doubts import doubts
from generator.frameworks.editions import edition_of
from generator.frameworks.facts.bodies import BodyNames
from generator.frameworks.facts.inspection_team import inspection_team
from generator.frameworks.facts.joint_letter_people import bodies_addressed
from generator.frameworks.facts.national_tags import national_tags
from generator.frameworks.facts.partnership_details import partnership_bodies, partnership_people
from generator.frameworks.facts.people import people
from generator.frameworks.facts.previous_inspections import previous_inspections
from generator.frameworks.facts.previous_on_cover import previous_on_cover
from generator.frameworks.facts.response import response_asked
from generator.frameworks.facts.return_visits import ReturnVisits, return_visits
from generator.frameworks.facts.sentence_splitting import sentences
from generator.frameworks.facts.statistics import statistics
from generator.frameworks.judgements import judgement_doubts, judgements
from generator.frameworks.ledger import ledger
from generator.frameworks.loading import load_frameworks
from generator.frameworks.looking_back import follow_ups, inspection_monitored
from generator.frameworks.normalisation import plain
from generator.frameworks.opening import OPENING, comparable
from generator.frameworks.papers_of_others import second_hand_doubts
from generator.frameworks.provenance import place_at
from generator.frameworks.recommendations import numbered_points
from generator.frameworks.statements import StatementFinder
from generator.frameworks.steps import Stopwatch
from generator.frameworks.support import with_support
from generator.model.document import Document
from generator.model.framework import Edition, Framework
from generator.model.judgement import Judgement
from generator.model.partnership import Body
from generator.model.registry import Authority
from generator.model.report import (
    JOINT_KINDS,
    SCHEMA,
    AuthorityNamed,
    DocumentFacts,
    Doubt,
    FollowUp,
    FrameworkUsed,
    Person,
    PreviousInspection,
    Recommendation,
    Report,
)


def parse(
    document: Document,
    authorities: Mapping[str, Authority],
    *,
    title: str | None = None,
    frameworks: Mapping[str, Framework] | None = None,
    stopwatch: Stopwatch | None = None,
) -> Report:
    """Return what the document says, with the place of every statement.

    `title` stands in for the printed title, `frameworks` for those of this package, and `stopwatch` counts the time of
    each. Raises SourceProblem when the document names no known framework or no known authority.
    """
    take = (stopwatch or Stopwatch()).take
    divided = take("division", divided_document, document, frameworks or load_frameworks())
    authority = take("authority", authority_named, document, divided.named, authorities)
    report_id = f"{authority.slug}/{divided.date}-{divided.framework.key}"
    judged = take("judgements", _judged, divided)
    names = BodyNames(authorities, authority.slug)
    recommendations = take("recommendations", _recommendations, divided, report_id, names)
    figures = take("figures", statistics, divided.sections)
    earlier, became = take("earlier inspections", _earlier, divided, authority)
    facts, named = take("document", _document, divided, authority, title, names)
    response, unsure = take(
        "document", response_asked, divided.sections, divided.framework.responses, divided.dates.published
    )
    visits = take("document", return_visits, divided.sections) if divided.kind in JOINT_KINDS else ReturnVisits()
    report = Report(
        schema=SCHEMA,
        id=report_id,
        authority=authority,
        framework=FrameworkUsed(key=divided.framework.key, edition=judged.edition.key if judged.edition else None),
        document=facts,
        judgements=judged.judgements,
        recommendations=recommendations,
        sections=divided.sections,
        statistics=figures,
        previous_inspections=earlier,
        follow_ups=became,
        people=named,
        bodies=take("document", _bodies, divided, authority, names),
        response=response,
        next_inspection=visits.next_inspection,
        monitoring=visits.monitoring,
        ledger=take("ledger", ledger, divided.parts, divided.furniture, document),
    )
    return report.model_copy(update={"doubts": take("doubts", _doubts, report, divided, judged, unsure)})


@dataclass(frozen=True)
class _JudgementsFound:
    """The judgements, the edition whose areas they are of, and what is to be doubted of them."""

    edition: Edition | None
    judgements: tuple[Judgement, ...]
    doubts: tuple[Doubt, ...]


def _judged(divided: DividedDocument) -> _JudgementsFound:
    finder = StatementFinder(divided.vocabulary, divided.document)
    statements = finder.stated(divided.parts)
    edition = edition_of(statements, divided.dates.start, divided.framework, divided.document)
    made = judgements(statements, divided.framework, edition)
    opening = plain(" ".join(divided.document.words[:OPENING]))
    doubted = (
        *judgement_doubts(statements, made, divided.framework, opening, edition),
        *unpaired_grades(divided.parts, divided.vocabulary, divided.document),
        *finder.unread_rows(divided.parts),
    )
    return _JudgementsFound(edition, made, doubted)


def _recommendations(divided: DividedDocument, report_id: str, names: BodyNames) -> tuple[Recommendation, ...]:
    numbered = numbered_points(divided.points, report_id, divided.framework, names)
    tagged = tuple(one.model_copy(update={"tags": national_tags(one.text)}) for one in numbered)
    return with_support(tagged, divided.sections)


def _own_words(authority: AuthorityNamed) -> frozenset[str]:
    """Return the words of the council's names, comparable."""
    return frozenset(comparable(f"{authority.name} {authority.printed}"))


def _earlier(
    divided: DividedDocument, authority: AuthorityNamed
) -> tuple[tuple[PreviousInspection, ...], tuple[FollowUp, ...]]:
    spoken = sentences(divided.sections)
    own = _own_words(authority)
    this = tuple(day for day in (divided.dates.start, divided.dates.end) if day)
    told = previous_on_cover(divided.sections, divided.framework)
    if not divided.framework.looks_back:
        return told, ()
    earlier = (*told, *previous_inspections(spoken, own, this))
    monitored = inspection_monitored(earlier) if divided.framework.tells_progress else None
    return earlier, follow_ups(spoken, earlier, monitored)


def _document(
    divided: DividedDocument, authority: AuthorityNamed, title: str | None, names: BodyNames
) -> tuple[DocumentFacts, tuple[Person, ...]]:
    team = inspection_team(divided.sections, divided.framework) if divided.kind == "joint-report" else ()
    inspecting = divided.framework.inspectorates
    named = team or people(divided.sections, divided.document.lines, _own_words(authority), divided.kind, inspecting)
    named = (*named, *(partnership_people(divided.sections) if divided.kind == "joint-report" else ()))
    return document_facts(divided, authority, named, title, names), named


def _bodies(divided: DividedDocument, authority: AuthorityNamed, names: BodyNames) -> tuple[Body, ...]:
    """Return the bodies that answer for the services together; none where the council answers alone."""
    if divided.kind == "joint-letter":
        return bodies_addressed(divided.document.lines, names, (authority.printed, authority.name, authority.title))
    return partnership_bodies(divided.sections, names) if divided.kind == "joint-report" else ()


def _doubts(
    report: Report, divided: DividedDocument, judged: _JudgementsFound, unsure: tuple[Doubt, ...]
) -> tuple[Doubt, ...]:
    notes = (
        Doubt(
            code=note.code,
            message=doubt_words(note.code, **note.values),
            place=place_at(note.place, divided.document),
        )
        for note in divided.document.notes
    )
    second_hand = second_hand_doubts(divided.document, divided.kind)
    tables = tables_read(divided.parts, divided.document, divided.vocabulary)
    found = (*second_hand, *divided.dates.doubts, *judged.doubts, *unsure, *tables)
    return (*notes, *found, *doubts(report, divided.framework))

"""A document in, a parsed report out: every step named, in the order it is taken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.english.doubts import doubt_words
from generator.frameworks.authority_names import authority_named
from generator.frameworks.detached_cover import unpaired_grades
from generator.frameworks.document_facts import document_facts
from generator.frameworks.doubts import doubts
from generator.frameworks.editions import edition_of
from generator.frameworks.facts.follow_ups import follow_ups
from generator.frameworks.facts.national_tags import national_tags
from generator.frameworks.facts.people import people
from generator.frameworks.facts.previous_inspections import previous_inspections
from generator.frameworks.facts.sentence_splitting import sentences
from generator.frameworks.facts.statistics import statistics
from generator.frameworks.judgements import judgement_doubts, judgements
from generator.frameworks.layout import Layout, layout_of
from generator.frameworks.ledger import ledger
from generator.frameworks.loading import load_frameworks
from generator.frameworks.normalisation import plain
from generator.frameworks.opening import OPENING
from generator.frameworks.provenance import place_at
from generator.frameworks.recommendations import numbered_points
from generator.frameworks.statements import StatementFinder
from generator.frameworks.steps import Steps
from generator.frameworks.support import with_support
from generator.model.document import Document
from generator.model.framework import Edition, Framework
from generator.model.registry import Authority
from generator.model.report import (
    SCHEMA,
    AuthorityNamed,
    DocumentFacts,
    Doubt,
    FollowUp,
    FrameworkUsed,
    Judgement,
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
    steps: Steps | None = None,
) -> Report:
    """Return what the document says, with the place of every statement.

    `title` stands in for the printed title, `frameworks` for those of this package, and `steps` count the time of
    each. Raises SourceProblem when the document names no known framework or no known authority.
    """
    take = (steps or Steps()).take
    layout = take("layout", layout_of, document, frameworks or load_frameworks())
    authority = take("authority", authority_named, document, layout.named, authorities)
    report_id = f"{authority.slug}/{layout.date}-{layout.framework.key}"
    judged = take("judgements", _judged, layout)
    recommendations = take("recommendations", _recommendations, layout, report_id)
    figures = take("figures", statistics, layout.sections)
    earlier, became = take("earlier inspections", _earlier, layout)
    facts, named = take("document", _document, layout, authority, title)
    report = Report(
        schema=SCHEMA,
        id=report_id,
        authority=authority,
        framework=FrameworkUsed(key=layout.framework.key, edition=judged.edition.key if judged.edition else None),
        document=facts,
        judgements=judged.judgements,
        recommendations=recommendations,
        sections=layout.sections,
        statistics=figures,
        previous_inspections=earlier,
        follow_ups=became,
        people=named,
        ledger=take("ledger", ledger, layout.parts, layout.furniture, document),
    )
    return report.model_copy(update={"doubts": take("doubts", _doubts, report, layout, judged)})


@dataclass(frozen=True)
class _Judged:
    """The judgements, the edition whose areas they are of, and what is to be doubted of them."""

    edition: Edition | None
    judgements: tuple[Judgement, ...]
    doubts: tuple[Doubt, ...]


def _judged(layout: Layout) -> _Judged:
    finder = StatementFinder(layout.vocabulary, layout.document)
    statements = finder.stated(layout.parts)
    edition = edition_of(statements, layout.dates.start, layout.framework)
    made = judgements(statements, layout.framework, edition)
    opening = plain(" ".join(layout.document.words[:OPENING]))
    doubted = (
        *judgement_doubts(statements, made, layout.framework, opening, edition),
        *unpaired_grades(layout.parts, layout.vocabulary, layout.document),
        *finder.unread_rows(layout.parts),
    )
    return _Judged(edition, made, doubted)


def _recommendations(layout: Layout, report_id: str) -> tuple[Recommendation, ...]:
    numbered = numbered_points(layout.points, report_id)
    tagged = tuple(one.model_copy(update={"tags": national_tags(one.text)}) for one in numbered)
    return with_support(tagged, layout.sections)


def _earlier(layout: Layout) -> tuple[tuple[PreviousInspection, ...], tuple[FollowUp, ...]]:
    spoken = sentences(layout.sections)
    earlier = previous_inspections(spoken)
    return earlier, follow_ups(spoken, earlier)


def _document(layout: Layout, authority: AuthorityNamed, title: str | None) -> tuple[DocumentFacts, tuple[Person, ...]]:
    named = people(layout.sections)
    return document_facts(layout, authority, named, title), named


def _doubts(report: Report, layout: Layout, judged: _Judged) -> tuple[Doubt, ...]:
    notes = (
        Doubt(
            code=note.code,
            message=doubt_words(note.code, **note.values),
            place=place_at(note.place, layout.document),
        )
        for note in layout.document.notes
    )
    return (*notes, *layout.dates.doubts, *judged.doubts, *doubts(report, layout.framework))

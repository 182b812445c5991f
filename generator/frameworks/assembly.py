"""A document in, a parsed report out: every step named, in the order it is taken."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.documents import to_blocks
from generator.english.doubts import doubt_words
from generator.frameworks import doubts
from generator.frameworks.authority_names import authority_named
from generator.frameworks.detached_cover import unpaired_grades
from generator.frameworks.editions import edition_of
from generator.frameworks.facts.follow_ups import follow_ups
from generator.frameworks.facts.inspection_dates import InspectionDates, inspection_dates
from generator.frameworks.facts.licence import copyright_year, licence
from generator.frameworks.facts.national_tags import national_tags
from generator.frameworks.facts.people import people
from generator.frameworks.facts.previous_inspections import previous_inspections
from generator.frameworks.facts.statistics import statistics
from generator.frameworks.full_text import sections, whole_blocks
from generator.frameworks.judgements import judgement_doubts, judgements
from generator.frameworks.ledger import ledger
from generator.frameworks.loading import load_frameworks
from generator.frameworks.normalisation import plain, without_footnote_mark
from generator.frameworks.opening import OPENING
from generator.frameworks.parts import Part, parts
from generator.frameworks.provenance import place_at
from generator.frameworks.recognition import NamedFramework, frameworks_named
from generator.frameworks.recommendations import numbered_points, points
from generator.frameworks.statements import StatementFinder
from generator.frameworks.support import with_support
from generator.frameworks.version import PARSER_VERSION
from generator.frameworks.vocabulary import Vocabulary, vocabulary_of
from generator.model.document import Document, FurniturePiece
from generator.model.framework import Framework
from generator.model.registry import Authority
from generator.model.report import (
    SCHEMA,
    AuthorityNamed,
    DocumentFacts,
    DocumentKind,
    Doubt,
    FrameworkUsed,
    Person,
    Recommendation,
    Report,
    Section,
    SectionRole,
    SourceFile,
)

_OPENING: dict[DocumentKind, SectionRole] = {"visit-letter": "letter", "council-paper": "council"}


@dataclass(frozen=True)
class _Layout:
    """A document divided as one framework sees it."""

    named: NamedFramework
    vocabulary: Vocabulary
    kind: DocumentKind
    parts: tuple[Part, ...]
    sections: tuple[Section, ...]
    furniture: tuple[FurniturePiece, ...]
    dates: InspectionDates


def parse(
    document: Document,
    authorities: Mapping[str, Authority],
    *,
    title: str | None = None,
    frameworks: Mapping[str, Framework] | None = None,
) -> Report:
    """Return what the document says, with the place of every statement.

    `title` stands in for the printed title, `frameworks` for those of this package. Raises SourceProblem when the
    document names no known framework or no known authority.
    """
    layout = _best_layout(document, frameworks or load_frameworks())
    authority = authority_named(document, layout.named, authorities)
    report_id = f"{authority.slug}/{_date(layout.dates)}-{layout.named.framework.key}"
    found = points(layout.parts, layout.kind, document)
    finder = StatementFinder(layout.vocabulary, document)
    statements = finder.stated(layout.parts)
    edition = edition_of(statements, layout.dates.start, layout.named.framework)
    judged = judgements(statements, layout.named.framework, edition)
    recommendations = tuple(_tagged(one) for one in numbered_points(found, report_id))
    report = Report(
        schema=SCHEMA,
        id=report_id,
        authority=authority,
        framework=FrameworkUsed(key=layout.named.framework.key, edition=edition.key if edition else None),
        document=_facts(document, layout, authority, title),
        judgements=judged,
        recommendations=with_support(recommendations, layout.sections),
        sections=layout.sections,
        statistics=statistics(layout.sections),
        previous_inspections=previous_inspections(layout.sections),
        follow_ups=follow_ups(layout.sections),
        people=people(layout.sections),
        ledger=ledger(layout.parts, layout.furniture, document),
        doubts=(
            *_notes(document),
            *layout.dates.doubts,
            *judgement_doubts(statements, judged, layout.named.framework, _opening(document), edition),
            *unpaired_grades(layout.parts, layout.vocabulary, document),
            *finder.unread_rows(layout.parts),
        ),
    )
    return report.model_copy(update={"doubts": (*report.doubts, *doubts.doubts(report, layout.named.framework))})


def _best_layout(document: Document, frameworks: Mapping[str, Framework]) -> _Layout:
    """Divide the document by the first framework named that was in force when the inspection started.

    Where none was, the likeliest by its words stands, and a check doubts it.
    """
    layouts = []
    for named in frameworks_named(document, frameworks):
        layout = _layout(document, named)
        if doubts.in_force(layout.dates.start, layout.named.framework):
            return layout
        layouts.append(layout)
    return layouts[0]


def _layout(document: Document, named: NamedFramework) -> _Layout:
    vocabulary = vocabulary_of(named.framework)
    kind = _kind(document, named)
    blocks, furniture = to_blocks(document, vocabulary.heading_forms())
    divided = parts(whole_blocks(blocks), vocabulary, _OPENING.get(kind, "cover"))
    text = sections(divided, points(divided, kind, document), document)
    return _Layout(named, vocabulary, kind, divided, text, (*document.furniture, *furniture), inspection_dates(text))


def _kind(document: Document, named: NamedFramework) -> DocumentKind:
    """A paper that prints another body's headings tells of the inspection second-hand."""
    marks = {plain(mark) for mark in named.framework.told_by}
    told = bool(marks) and any(re.sub(r"^\d+ ", "", plain(line.text)) in marks for line in document.lines)
    return "council-paper" if told else named.framework.kind


def _opening(document: Document) -> str:
    return plain(" ".join(document.words[:OPENING]))


def _date(dates: InspectionDates) -> str:
    return dates.published or dates.end or dates.start or "undated"


def _tagged(one: Recommendation) -> Recommendation:
    return one.model_copy(update={"tags": national_tags(one.text)})


def _facts(document: Document, layout: _Layout, authority: AuthorityNamed, title: str | None) -> DocumentFacts:
    first_hand = layout.kind != "council-paper"
    return DocumentFacts(
        kind=layout.kind,
        title=title or _title(document, layout),
        publisher=layout.named.framework.publisher if first_hand else _council(authority),
        first_hand=first_hand,
        inspection_start=layout.dates.start,
        inspection_end=layout.dates.end,
        inspection_text=layout.dates.text,
        published=layout.dates.published,
        published_text=layout.dates.published_text,
        published_supplied=None,
        date_statements=layout.dates.statements,
        copyright_year=copyright_year(layout.sections),
        licence=licence(layout.sections),
        lead_inspector=_lead(people(layout.sections)),
        source=SourceFile(
            file=Path(document.file).name,
            sha256=document.sha256,
            pages=document.extent if document.unit == "page" else None,
            lines=document.extent if document.unit == "line" else None,
        ),
        parser_version=PARSER_VERSION,
    )


def _council(authority: AuthorityNamed) -> str:
    return authority.title if authority.title.casefold().endswith("council") else f"{authority.title} Council"


def _lead(found: tuple[Person, ...]) -> str | None:
    leads = [person.name for person in found if person.role == "lead_inspector"]
    return " and ".join(leads) or None


def _title(document: Document, layout: _Layout) -> str:
    """Return the printed title: the block that names the framework, with what `and` joins to it."""
    blocks = [block for part in layout.parts for block in ((part.heading,) if part.heading else ()) + part.blocks]
    words = set(layout.named.words)
    at = next((k for k, block in enumerate(blocks) if words & set(block.words)), None)
    if at is None:
        return " ".join(document.words[word] for word in layout.named.words)
    text = blocks[at].text
    joined = [block.text for block in blocks[at + 1 : at + 3]]
    if text.endswith(" and"):
        text = " ".join([text, *joined[:1]])
    elif [plain(one) for one in joined[:1]] == ["and"]:
        text = " ".join([text, *joined])
    return without_footnote_mark(text)


def _notes(document: Document) -> tuple[Doubt, ...]:
    return tuple(
        Doubt(code=note.code, message=doubt_words(note.code, **note.values), place=place_at(note.place, document))
        for note in document.notes
    )

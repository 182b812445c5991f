"""A document divided as one framework sees it: what every later step of parsing reads from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.documents import to_blocks
from generator.frameworks.facts.inspection_dates import InspectionDates, inspection_dates
from generator.frameworks.full_text import sections, whole_blocks
from generator.frameworks.item_paragraphs import with_item_paragraphs
from generator.frameworks.label_vocabulary import LabelVocabulary, vocabulary_of
from generator.frameworks.normalisation import plain
from generator.frameworks.papers_of_others import is_council_paper
from generator.frameworks.parts import Part, parts
from generator.frameworks.recognition import NamedFramework, frameworks_named, in_force
from generator.frameworks.recommendations import PrintedPoint, points
from generator.model.document import Document, FurniturePiece
from generator.model.framework import Framework
from generator.model.report import DocumentKind, Section, SectionRole

_OPENING: dict[DocumentKind, SectionRole] = {
    "visit-letter": "letter",
    "joint-letter": "letter",
    "council-paper": "council",
}


@dataclass(frozen=True)
class DividedDocument:
    """A document's parts, the points found in them, its full text in sections, and when the inspection was."""

    document: Document
    named: NamedFramework
    vocabulary: LabelVocabulary
    kind: DocumentKind
    parts: tuple[Part, ...]
    points: tuple[PrintedPoint, ...]
    sections: tuple[Section, ...]
    furniture: tuple[FurniturePiece, ...]
    dates: InspectionDates

    @property
    def framework(self) -> Framework:
        return self.named.framework

    @property
    def first_hand(self) -> bool:
        """A council's paper tells of the inspection second-hand."""
        return self.kind != "council-paper"

    @property
    def date(self) -> str:
        """The day the report stands under."""
        return self.dates.published or self.dates.end or self.dates.start or "undated"


def divided_document(document: Document, frameworks: Mapping[str, Framework]) -> DividedDocument:
    """Divide the document by the first framework named that was in force when the inspection started.

    Where none was, the likeliest by its words stands, and a check doubts it. Raises SourceProblem when the document
    names no known framework.
    """
    divisions = []
    for named in frameworks_named(document, frameworks):
        divided = _divided(document, named)
        if in_force(divided.dates.start, divided.framework):
            return divided
        divisions.append(divided)
    return divisions[0]


def _divided(document: Document, named: NamedFramework) -> DividedDocument:
    vocabulary = vocabulary_of(named.framework)
    kind = _kind(document, named)
    blocks, furniture = to_blocks(document, vocabulary.heading_forms(), vocabulary.ruled_headings())
    found_parts = parts(whole_blocks(blocks), vocabulary, _OPENING.get(kind, "cover"))
    if kind == "joint-letter":
        found_parts = tuple(map(with_item_paragraphs, found_parts))
    found = points(found_parts, kind, document, vocabulary)
    text = sections(found_parts, found, document)
    return DividedDocument(
        document=document,
        named=named,
        vocabulary=vocabulary,
        kind=kind,
        parts=found_parts,
        points=found,
        sections=text,
        furniture=(*document.furniture, *furniture),
        dates=inspection_dates(text, kind),
    )


def _kind(document: Document, named: NamedFramework) -> DocumentKind:
    """A paper that prints another body's headings tells of the inspection second-hand."""
    marks = {plain(mark) for mark in named.framework.told_by}
    told = bool(marks) and any(re.sub(r"^\d+ ", "", plain(line.text)) in marks for line in document.lines)
    return "council-paper" if told or is_council_paper(document) else named.framework.kind

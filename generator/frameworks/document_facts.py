"""Facts about the document itself: its title, its publisher, its dates and licence, who led, and its source."""

from __future__ import annotations

from pathlib import Path

from generator.frameworks.divided_document import DividedDocument
from generator.frameworks.facts.bodies import BodyNames
from generator.frameworks.facts.inspecting import inspecting
from generator.frameworks.facts.inspection_theme import inspection_theme
from generator.frameworks.facts.licence import copyright_year, licence
from generator.frameworks.facts.partnership_named import partnership_named
from generator.frameworks.facts.previous_on_cover import not_inspected_before
from generator.frameworks.facts.visit_topic import visit_topic
from generator.frameworks.normalisation import plain, without_footnote_mark
from generator.frameworks.version import PARSER_VERSION
from generator.model.document import Document
from generator.model.document_source import SourceFile
from generator.model.report import (
    AuthorityNamed,
    DocumentFacts,
    Person,
)


def document_facts(
    divided: DividedDocument, authority: AuthorityNamed, named: tuple[Person, ...], title: str | None, names: BodyNames
) -> DocumentFacts:
    """Return the facts; `title` stands in for the printed one, `named` are the people the document names.

    `names` know the bodies of the register.
    """
    printed_title = _title(divided)
    return DocumentFacts(
        kind=divided.kind,
        title=title or printed_title,
        publisher=divided.framework.publisher if divided.first_hand else _council(authority),
        inspectorates=inspecting(divided.sections, divided.framework),
        outcome_of=divided.framework.outcome_of,
        partnership=_partnership(divided, printed_title, names),
        first_hand=divided.first_hand,
        inspection_start=divided.dates.start,
        inspection_end=divided.dates.end,
        inspection_text=divided.dates.text,
        published=divided.dates.published,
        published_text=divided.dates.published_text,
        published_supplied=None,
        date_statements=divided.dates.statements,
        topic=visit_topic(divided.sections) if divided.kind == "visit-letter" else None,
        theme=inspection_theme(divided.sections, divided.framework.themes, (authority.printed, authority.title)),
        not_inspected_before=not_inspected_before(divided.sections) if divided.kind == "joint-report" else None,
        copyright_year=copyright_year(divided.sections),
        licence=licence(divided.sections),
        lead_inspector=_lead(named),
        source=_source(divided.document),
        parser_version=PARSER_VERSION,
    )


def _partnership(divided: DividedDocument, printed_title: str, names: BodyNames) -> str | None:
    """Return the partnership's name: the title goes before the lines of the cover or of the letter's head."""
    lines = (block.text for part in divided.parts if part.role in {"cover", "letter"} for block in part.blocks)
    return partnership_named((printed_title, *lines), divided.framework.partnership_named, names)


def _source(document: Document) -> SourceFile:
    return SourceFile(
        file=Path(document.file).name,
        sha256=document.sha256,
        pages=document.extent if document.unit == "page" else None,
        lines=document.extent if document.unit == "line" else None,
    )


def _council(authority: AuthorityNamed) -> str:
    return authority.title if authority.title.casefold().endswith("council") else f"{authority.title} Council"


def _lead(named: tuple[Person, ...]) -> str | None:
    leads = [person.name for person in named if person.role == "lead_inspector"]
    return " and ".join(leads) or None


def _title(divided: DividedDocument) -> str:
    """Return the printed title: the block that names the framework, with what `and` joins to it."""
    blocks = [block for part in divided.parts for block in ((part.heading,) if part.heading else ()) + part.blocks]
    words = set(divided.named.words)
    at = next((k for k, block in enumerate(blocks) if words & set(block.words)), None)
    if at is None:
        return " ".join(divided.document.words[word] for word in divided.named.words)
    text = blocks[at].text
    joined = [block.text for block in blocks[at + 1 : at + 3]]
    if text.endswith(" and"):
        text = " ".join([text, *joined[:1]])
    elif [plain(one) for one in joined[:1]] == ["and"]:
        text = " ".join([text, *joined])
    return without_footnote_mark(text)

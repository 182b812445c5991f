"""The tables of the reports themselves, of their findings and of their figures.

Codes are those of the parsed report, not the words of the pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, get_args

from generator.analysis.passages import ON_ITS_OWN_PAGE_ALONE
from generator.model.noun import Place
from generator.model.report import DocumentKind, Report, Section, SectionRole, Statistic, TextBlock, Unit
from generator.open_data.declaration import Column, ReportBeside, ReportTable
from generator.open_data.row_ids import told_apart
from generator.open_data.shared_columns import (
    CORRECTED,
    HEAD,
    LICENCE,
    OUTCOME_OF,
    PLACE,
    THEMES,
)


class Held(NamedTuple):
    report: Report
    programme: str
    corrected: bool


class Found(NamedTuple):
    report: Report
    programme: str
    id: str
    section: Section
    block: TextBlock
    themes: list[str]
    place: Place
    corrected: bool


class Counted(NamedTuple):
    report: Report
    programme: str
    number: int
    figure: Statistic
    place: Place
    corrected: bool


ABOUT_ALL_OF_IT = ("document", "response", "next_inspection", "monitoring")
"""Parts of a parsed report whose values stand in its own row."""


FOUND_UNDER: tuple[SectionRole, ...] = ("findings", "headline", "strengths", "experience", "effective", "do-better")
"""The parts in which inspections of several bodies say what they found; what has to improve is in `recommendations`."""


def _held(beside: ReportBeside) -> Iterator[Held]:
    corrected = any(beside.right.any_of(part) for part in ABOUT_ALL_OF_IT)
    yield Held(beside.report, beside.programme, corrected)


def _found(beside: ReportBeside) -> Iterator[Found]:
    report, found = beside.report, list(_findings(beside.report))
    ids = told_apart(f"{report.id}#{block.anchor}" for _, _, block, _ in found)
    for id_, (section, path, block, index) in zip(ids, found, strict=True):
        tags = beside.analysis.block_themes.get(f"{report.id}#{block.anchor}", ())
        corrected = beside.right.any_of(path, str(index))
        themes = [tag.theme for tag in tags]
        yield Found(report, beside.programme, id_, section, block, themes, block.place, corrected)


def _findings(report: Report) -> Iterator[tuple[Section, str, TextBlock, int]]:
    """Each finding with its section, the path to that section's blocks, and which of them it is."""
    for number, section in enumerate(report.sections):
        for index, block in enumerate(section.blocks):
            if _is_finding(section, block, is_joint=report.document.is_joint):
                yield section, f"sections.{number}.blocks", block, index


def _is_finding(section: Section, block: TextBlock, *, is_joint: bool) -> bool:
    """Numbered findings, and the paragraphs that stand for them where a letter or report numbers none.

    An inspection of several bodies lists what it found under headings of its own, often in bullets.
    """
    if section.role in ON_ITS_OWN_PAGE_ALONE:
        return False
    if is_joint:
        return section.role in FOUND_UNDER and block.kind in ("finding", "paragraph", "bullet", "sub-bullet")
    return block.kind == "finding" or (section.role == "findings" and block.kind == "paragraph")


def _counted(beside: ReportBeside) -> Iterator[Counted]:
    for index, one in enumerate(beside.report.statistics):
        corrected = beside.right.any_of("statistics", str(index), one.measure)
        yield Counted(beside.report, beside.programme, index + 1, one, one.place, corrected)


REPORTS = ReportTable[Held](
    name="reports",
    row="A report or letter on this site",
    key=("report",),
    columns=(
        *HEAD,
        Column(
            "edition",
            "string",
            "Edition of the framework, where it has editions",
            lambda row: row.report.framework.edition,
        ),
        Column(
            "kind",
            "string",
            "inspection-report, visit-letter, board-review, council-paper, joint-letter or joint-report",
            lambda row: row.report.document.kind,
            always=True,
            one_of=get_args(DocumentKind),
        ),
        Column(
            "first_hand",
            "boolean",
            "false where somebody other than the inspectors describes the inspection",
            lambda row: row.report.document.first_hand,
            always=True,
        ),
        Column(
            "topic", "string", "What a visit was about, as its letter prints it", lambda row: row.report.document.topic
        ),
        Column(
            "theme",
            "string",
            "What a joint inspection looked at, by its key in the framework’s own list",
            lambda row: row.report.document.theme.key if row.report.document.theme else None,
        ),
        Column(
            "theme_words",
            "string",
            "What a joint inspection looked at, as printed",
            lambda row: row.report.document.theme.words if row.report.document.theme else None,
        ),
        Column("publisher", "string", "Who published it", lambda row: row.report.document.publisher),
        Column(
            "inspectorates",
            "list",
            "Who inspected, by their keys in the framework’s own list",
            lambda row: list(row.report.document.inspectorates),
            always=True,
        ),
        OUTCOME_OF,
        Column(
            "partnership",
            "string",
            "Name of the partnership inspected, as printed",
            lambda row: row.report.document.partnership,
        ),
        Column(
            "response_kind",
            "string",
            "The written answer asked for, by its key in the framework’s own list",
            lambda row: row.report.response.kind if row.report.response else None,
        ),
        Column(
            "response_by",
            "string",
            "Who has to write it, as printed",
            lambda row: row.report.response.by if row.report.response else None,
        ),
        Column(
            "response_sent_by",
            "string",
            "Who has to send it by the day it is due, as printed; empty where no sentence says so",
            lambda row: row.report.response.sent_by if row.report.response else None,
        ),
        Column(
            "response_due",
            "date",
            "By when (ISO); empty where no day is certain",
            lambda row: row.report.response.due if row.report.response else None,
        ),
        Column(
            "next_inspection",
            "string",
            "When inspectors say that they inspect again, as printed",
            lambda row: row.report.next_inspection.within if row.report.next_inspection else None,
        ),
        Column(
            "monitoring",
            "string",
            "When inspectors say that they look at progress before that, as printed",
            lambda row: row.report.monitoring.within if row.report.monitoring else None,
        ),
        Column(
            "sha256",
            "string",
            "Fingerprint (SHA-256) of the file",
            lambda row: row.report.document.source.sha256,
            always=True,
        ),
        Column(
            "words_source",
            "integer",
            "Words in the file",
            lambda row: row.report.ledger.words_source,
            always=True,
            unit="word",
        ),
        Column(
            "words_content",
            "integer",
            "Of these, words shown in the full text",
            lambda row: row.report.ledger.words_content,
            always=True,
            unit="word",
        ),
        Column(
            "words_furniture",
            "integer",
            "Of these, words left out, such as page numbers and running heads",
            lambda row: row.report.ledger.words_furniture,
            always=True,
            unit="word",
        ),
        Column("doubts", "integer", "Number of doubts", lambda row: len(row.report.doubts), always=True),
        CORRECTED,
        LICENCE,
    ),
    of_report=_held,
    facets=("framework", "kind", "licence"),
)

FINDINGS = ReportTable[Found](
    name="findings",
    row="One finding, numbered or not",
    key=("id",),
    columns=(
        Column(
            "id",
            "string",
            "Report id, # and its anchor: its address is /reports/ and this",
            lambda row: row.id,
            always=True,
        ),
        *HEAD,
        Column("section", "string", "Heading it is under", lambda row: row.section.heading),
        Column("anchor", "string", "Its place on the report’s page", lambda row: row.block.anchor, always=True),
        Column("number", "string", "Number as printed", lambda row: row.block.number),
        Column("text", "string", "Its whole text as printed", lambda row: row.block.text),
        Column(
            "marker",
            "string",
            "Marker printed at its end, such as (Recommendation)",
            lambda row: row.block.marker,
        ),
        Column(
            "fragment",
            "boolean",
            "true where part of it is lost in the file",
            lambda row: row.block.fragment,
            always=True,
        ),
        THEMES,
        *PLACE,
        CORRECTED,
        LICENCE,
    ),
    of_report=_found,
    searched=("text",),
    facets=("framework", "themes"),
)

STATISTICS = ReportTable[Counted](
    name="statistics",
    row="One printed figure",
    key=("id",),
    columns=(
        Column(
            "id", "string", "Report id, #s and its number", lambda row: f"{row.report.id}#s{row.number}", always=True
        ),
        *HEAD,
        Column(
            "number",
            "integer",
            "Which of the report’s figures it is, in order from 1",
            lambda row: row.number,
            always=True,
        ),
        Column("measure", "string", "Key of the measure", lambda row: row.figure.measure, always=True),
        Column("label", "string", "What is counted", lambda row: row.figure.label),
        Column(
            "group",
            "string",
            "Whom it is about, where the figure is of a group",
            lambda row: row.figure.group,
        ),
        Column("value", "number", "The number", lambda row: row.figure.value, always=True),
        Column(
            "unit",
            "string",
            "children, percent, per_10000, count, years, weeks, days or other",
            lambda row: row.figure.unit,
            always=True,
            one_of=get_args(Unit),
        ),
        Column(
            "as_of",
            "date",
            "The day it is for (ISO, cut to what is printed)",
            lambda row: row.figure.as_of,
        ),
        Column(
            "as_of_text",
            "string",
            "The words that say its day, or its period, of which as_of is the last day",
            lambda row: row.figure.as_of_text,
        ),
        Column(
            "national",
            "number",
            "The national figure of the same report",
            lambda row: row.figure.national,
        ),
        Column(
            "previous",
            "number",
            "The earlier value of the same report",
            lambda row: row.figure.previous.value if row.figure.previous else None,
        ),
        Column(
            "previous_as_of",
            "date",
            "The day of the earlier value",
            lambda row: row.figure.previous.as_of if row.figure.previous else None,
        ),
        Column("words", "string", "The sentence that prints it", lambda row: row.figure.words),
        *PLACE,
        CORRECTED,
        LICENCE,
    ),
    of_report=_counted,
    facets=("framework", "measure", "unit"),
)

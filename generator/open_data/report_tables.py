"""The tables of what reports say: the reports themselves, their judgements, recommendations, findings and figures.

Codes are those of the parsed report, not the words of the pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.analysis.passages import ON_ITS_OWN_PAGE_ALONE
from generator.model.analysis import Analysis
from generator.model.judgement import Judgement
from generator.model.noun import Place
from generator.model.report import Recommendation, Report, Section, Statistic, TextBlock
from generator.open_data.declaration import Column, PutRight, ReportTable
from generator.open_data.shared_columns import (
    AUTHORITY,
    AUTHORITY_NAME,
    CORRECTED,
    DATE,
    FRAMEWORK,
    LICENCE,
    PLACE,
    REPORT,
    THEMES,
)


class Held(NamedTuple):
    report: Report
    corrected: bool


class Judged(NamedTuple):
    report: Report
    judgement: Judgement
    place: Place | None
    corrected: bool


class Recommended(NamedTuple):
    report: Report
    recommendation: Recommendation
    themes: list[str]
    place: Place
    corrected: bool


class Found(NamedTuple):
    report: Report
    section: Section
    block: TextBlock
    themes: list[str]
    place: Place
    corrected: bool


class Counted(NamedTuple):
    report: Report
    number: int
    figure: Statistic
    place: Place
    corrected: bool


def _held(report: Report, _: Analysis, right: PutRight) -> Iterator[Held]:
    yield Held(report, right.any_of("document"))


def _judged(report: Report, _: Analysis, right: PutRight) -> Iterator[Judged]:
    for index, one in enumerate(report.judgements):
        place = one.deciding.place if one.deciding else None
        corrected = right.any_of("judgements", str(index), one.area, f"{one.group}/{one.area}")
        yield Judged(report, one, place, corrected)


def _recommended(report: Report, analysis: Analysis, right: PutRight) -> Iterator[Recommended]:
    for index, one in enumerate(report.recommendations):
        point = analysis.points.get(one.id)
        themes = [tag.theme for tag in point.themes] if point else []
        corrected = right.any_of("recommendations", str(index), one.id.rpartition("#")[2])
        yield Recommended(report, one, themes, one.place, corrected)


def _found(report: Report, analysis: Analysis, right: PutRight) -> Iterator[Found]:
    for number, section in enumerate(report.sections):
        for index, block in enumerate(section.blocks):
            if _is_finding(section, block):
                tags = analysis.block_themes.get(f"{report.id}#{block.anchor}", ())
                corrected = right.any_of(f"sections.{number}.blocks", str(index))
                yield Found(report, section, block, [tag.theme for tag in tags], block.place, corrected)


def _is_finding(section: Section, block: TextBlock) -> bool:
    """Numbered findings, and the paragraphs that stand for them where a letter or report numbers none."""
    if section.role in ON_ITS_OWN_PAGE_ALONE:
        return False
    return block.kind == "finding" or (section.role == "findings" and block.kind == "paragraph")


def _counted(report: Report, _: Analysis, right: PutRight) -> Iterator[Counted]:
    for index, one in enumerate(report.statistics):
        yield Counted(report, index + 1, one, one.place, right.any_of("statistics", str(index), one.measure))


REPORTS = ReportTable[Held](
    name="reports",
    row="A document held here",
    key=("report",),
    columns=(
        REPORT,
        AUTHORITY,
        AUTHORITY_NAME,
        DATE,
        FRAMEWORK,
        Column(
            "edition",
            "string",
            "Edition of the framework, where it has editions",
            lambda row: row.report.framework.edition,
        ),
        Column(
            "kind",
            "string",
            "inspection-report, visit-letter, board-review or council-paper",
            lambda row: row.report.document.kind,
        ),
        Column(
            "first_hand",
            "boolean",
            "false where somebody other than the inspectors tells of the inspection",
            lambda row: row.report.document.first_hand,
        ),
        Column(
            "inspection_start",
            "date",
            "First day of the inspection (ISO)",
            lambda row: row.report.document.inspection_start,
        ),
        Column(
            "inspection_end",
            "date",
            "Last day of the inspection (ISO)",
            lambda row: row.report.document.inspection_end,
        ),
        Column(
            "published",
            "date",
            "Publication date printed in the document (ISO)",
            lambda row: row.report.document.published,
        ),
        Column(
            "topic", "string", "What a visit was about, as its letter prints it", lambda row: row.report.document.topic
        ),
        Column("publisher", "string", "Who published the document", lambda row: row.report.document.publisher),
        Column("sha256", "string", "Fingerprint of the source file", lambda row: row.report.document.source.sha256),
        Column("words_source", "integer", "Words in the source", lambda row: row.report.ledger.words_source),
        Column(
            "words_content",
            "integer",
            "Of these, words shown as content",
            lambda row: row.report.ledger.words_content,
        ),
        Column(
            "words_furniture",
            "integer",
            "Of these, words that are furniture",
            lambda row: row.report.ledger.words_furniture,
        ),
        Column("doubts", "integer", "Number of doubts", lambda row: len(row.report.doubts)),
        CORRECTED,
        LICENCE,
    ),
    of_report=_held,
)

JUDGEMENTS = ReportTable[Judged](
    name="judgements",
    row="One judgement of one report",
    key=("report", "group", "area"),
    columns=(
        REPORT,
        AUTHORITY,
        AUTHORITY_NAME,
        DATE,
        FRAMEWORK,
        Column("group", "string", "Printed group, where labels repeat", lambda row: row.judgement.group),
        Column("area", "string", "Key of the area", lambda row: row.judgement.area),
        Column(
            "grade",
            "string",
            "Key of the grade; grades of two frameworks are not one scale",
            lambda row: row.judgement.grade,
        ),
        Column("label", "string", "Label as printed", lambda row: row.judgement.label),
        Column(
            "conflict",
            "boolean",
            "true where two places of the report disagree",
            lambda row: row.judgement.conflict,
        ),
        PLACE,
        CORRECTED,
        LICENCE,
    ),
    of_report=_judged,
)

RECOMMENDATIONS = ReportTable[Recommended](
    name="recommendations",
    row="One recommendation",
    key=("id",),
    columns=(
        Column("id", "string", "Report id, # and its place in order", lambda row: row.recommendation.id),
        REPORT,
        AUTHORITY,
        AUTHORITY_NAME,
        DATE,
        FRAMEWORK,
        Column(
            "kind",
            "string",
            "priority-action, outstanding-priority-action, recommendation, area-for-improvement "
            "or board-recommendation",
            lambda row: row.recommendation.kind,
        ),
        Column("number", "string", "Number as printed", lambda row: row.recommendation.number),
        Column("text", "string", "Its whole text as printed", lambda row: row.recommendation.text),
        Column(
            "complete",
            "boolean",
            "false where part of it is lost in the source",
            lambda row: row.recommendation.complete,
        ),
        THEMES,
        PLACE,
        CORRECTED,
        LICENCE,
    ),
    of_report=_recommended,
)

FINDINGS = ReportTable[Found](
    name="findings",
    row="One finding, numbered or not",
    key=("report", "anchor"),
    columns=(
        REPORT,
        AUTHORITY,
        AUTHORITY_NAME,
        DATE,
        FRAMEWORK,
        Column("section", "string", "Heading it stands under", lambda row: row.section.heading),
        Column("anchor", "string", "Its place on the report’s page", lambda row: row.block.anchor),
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
            "true where part of it is lost in the source",
            lambda row: row.block.fragment,
        ),
        THEMES,
        PLACE,
        CORRECTED,
        LICENCE,
    ),
    of_report=_found,
)

STATISTICS = ReportTable[Counted](
    name="statistics",
    row="One printed figure",
    key=("report", "number"),
    columns=(
        REPORT,
        Column("number", "integer", "Which of the report’s figures it is, in order from 1", lambda row: row.number),
        AUTHORITY,
        AUTHORITY_NAME,
        Column("measure", "string", "Key of the measure", lambda row: row.figure.measure),
        Column("label", "string", "What is counted", lambda row: row.figure.label),
        Column(
            "group",
            "string",
            "Whom it speaks of, where the figure is of a group",
            lambda row: row.figure.group,
        ),
        Column("value", "number", "The number", lambda row: row.figure.value),
        Column(
            "unit",
            "string",
            "children, percent, per_10000, count, years, weeks, days or other",
            lambda row: row.figure.unit,
        ),
        Column(
            "as_of",
            "date",
            "The day it speaks of (ISO, cut to what is printed)",
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
        PLACE,
        CORRECTED,
        LICENCE,
    ),
    of_report=_counted,
)

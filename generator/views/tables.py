"""The open data: each table's columns, what they mean, and its rows.

Every row carries its report's id and licence where it comes from a report. Codes are those of the parsed
report, not the words of the pages. The dictionary printed on the data page is made from the same list.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.model.page import DataFile
from generator.model.report import Report

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Table:
    """One data file: its name, what a row is, its columns with their meanings, and how its rows are made."""

    name: str
    row: str
    columns: dict[str, str]
    rows: Callable[[Corpus, Analysis], list[Row]]


LICENCE = "Licence the report states"


def data_files(corpus: Corpus, analysis: Analysis) -> list[DataFile]:
    """Every table as rows, in the order of `TABLES`."""
    return [DataFile(table.name, tuple(table.columns), tuple(table.rows(corpus, analysis))) for table in TABLES]


def _licence(report: Report) -> str:
    return report.document.licence.name


def _authorities(corpus: Corpus, _: Analysis) -> list[Row]:
    known = [corpus.authorities[slug] for slug in corpus.by_authority if slug in corpus.authorities]
    return [
        {
            "authority": authority.slug,
            "name": authority.name,
            "gss_code": authority.gss_code,
            "region": authority.region,
            "type": authority.type,
            "status": authority.status,
            "reports": len(corpus.by_authority[authority.slug]),
            "inspectorate_url": authority.inspectorate_url,
        }
        for authority in known
    ]


def _reports(corpus: Corpus, _: Analysis) -> list[Row]:
    return [
        {
            "report": report.id,
            "authority": report.authority.slug,
            "date": report.date,
            "framework": report.framework.key,
            "edition": report.framework.edition,
            "kind": report.document.kind,
            "first_hand": report.document.first_hand,
            "inspection_start": report.document.inspection_start,
            "inspection_end": report.document.inspection_end,
            "published": report.document.published,
            "publisher": report.document.publisher,
            "sha256": report.document.source.sha256,
            "words_source": report.ledger.words_source,
            "words_content": report.ledger.words_content,
            "words_furniture": report.ledger.words_furniture,
            "doubts": len(report.doubts),
            "licence": _licence(report),
        }
        for report in corpus.reports
    ]


def _judgements(corpus: Corpus, _: Analysis) -> list[Row]:
    return [
        {
            "report": report.id,
            "authority": report.authority.slug,
            "date": report.date,
            "framework": report.framework.key,
            "group": judgement.group,
            "area": judgement.area,
            "grade": judgement.grade,
            "label": judgement.label,
            "conflict": judgement.conflict,
            "licence": _licence(report),
        }
        for report in corpus.reports
        for judgement in report.judgements
    ]


def _recommendations(corpus: Corpus, analysis: Analysis) -> list[Row]:
    return [
        {
            "id": recommendation.id,
            "report": report.id,
            "authority": report.authority.slug,
            "date": report.date,
            "framework": report.framework.key,
            "kind": recommendation.kind,
            "number": recommendation.number,
            "text": recommendation.text,
            "complete": recommendation.complete,
            "themes": _themes(analysis, recommendation.id),
            "licence": _licence(report),
        }
        for report in corpus.reports
        for recommendation in report.recommendations
    ]


def _themes(analysis: Analysis, recommendation: str) -> list[str]:
    point = analysis.points.get(recommendation)
    return [tag.theme for tag in point.themes] if point else []


def _findings(corpus: Corpus, analysis: Analysis) -> list[Row]:
    return [
        {
            "report": report.id,
            "authority": report.authority.slug,
            "date": report.date,
            "framework": report.framework.key,
            "section": section.heading,
            "anchor": block.anchor,
            "number": block.number,
            "text": block.text,
            "marker": block.marker,
            "fragment": block.fragment,
            "themes": [tag.theme for tag in analysis.block_themes.get(f"{report.id}#{block.anchor}", ())],
            "licence": _licence(report),
        }
        for report in corpus.reports
        for section in report.sections
        for block in section.blocks
        if block.kind == "finding"
    ]


def _statistics(corpus: Corpus, _: Analysis) -> list[Row]:
    return [
        {
            "report": report.id,
            "authority": report.authority.slug,
            "measure": figure.measure,
            "label": figure.label,
            "group": figure.group,
            "value": figure.value,
            "unit": figure.unit,
            "as_of": figure.as_of,
            "national": figure.national,
            "previous": figure.previous.value if figure.previous else None,
            "previous_as_of": figure.previous.as_of if figure.previous else None,
            "words": figure.words,
            "licence": _licence(report),
        }
        for report in corpus.reports
        for figure in report.statistics
    ]


def _follow_ups(corpus: Corpus, analysis: Analysis) -> list[Row]:
    return [
        {
            "report": tied.report,
            "words": tied.follow_up.words,
            "refers_to": tied.follow_up.refers_to,
            "recommendations": list(tied.recommendations),
            "themes": list(tied.themes),
            "status": tied.follow_up.status,
            "licence": _licence(corpus.by_id[tied.report]),
        }
        for tied in analysis.follow_ups
    ]


def _links(corpus: Corpus, analysis: Analysis) -> list[Row]:
    return [
        {
            "earlier": link.earlier,
            "later": link.later,
            "basis": link.basis,
            "score": link.score,
            "reason": link.reason,
            "report": link.later.split("#")[0],
            "licence": _licence(corpus.by_id[link.later.split("#")[0]]),
        }
        for link in analysis.links
    ]


def _theme_rows(corpus: Corpus, _: Analysis) -> list[Row]:
    return [
        {"theme": theme.slug, "title": theme.title, "description": theme.description, "pattern": theme.pattern}
        for theme in corpus.themes.values()
    ]


def _frameworks(corpus: Corpus, _: Analysis) -> list[Row]:
    return [
        {
            "framework": framework.key,
            "title": framework.title,
            "publisher": framework.publisher,
            "starts": framework.starts,
            "ends": framework.ends,
            "area": area.key,
            "area_title": area.title,
            "relations": [
                f"{relation.framework}:{relation.other_area}:{relation.relation}"
                for relation in framework.relations
                if relation.area == area.key
            ],
        }
        for framework in corpus.frameworks.values()
        for area in framework.areas
    ]


REPORT_COLUMNS = {
    "report": "Id of the report: its address is /reports/ and the id",
    "authority": "Slug of the council: its address is /authorities/ and the slug",
    "date": "Publication date printed in it, else the end of the inspection or visit (ISO, cut to what is printed)",
    "framework": "Key of the inspection framework",
}

TABLES: tuple[Table, ...] = (
    Table(
        "authorities",
        "A council of which a report is held",
        {
            "authority": REPORT_COLUMNS["authority"],
            "name": "Name in the register",
            "gss_code": "Code of the Office for National Statistics (Government Statistical Service code)",
            "region": "Region of England",
            "type": "Kind of authority",
            "status": "current or abolished",
            "reports": "Documents held here",
            "inspectorate_url": "The inspectorate’s own page of the council",
        },
        _authorities,
    ),
    Table(
        "reports",
        "A document held here",
        REPORT_COLUMNS
        | {
            "edition": "Edition of the framework, where it has editions",
            "kind": "inspection-report, visit-letter, board-review or council-paper",
            "first_hand": "false where somebody other than the inspectors tells of the inspection",
            "inspection_start": "First day of the inspection (ISO)",
            "inspection_end": "Last day of the inspection (ISO)",
            "published": "Publication date printed in the document (ISO)",
            "publisher": "Who published the document",
            "sha256": "Fingerprint of the source file",
            "words_source": "Words in the source",
            "words_content": "Of these, words shown as content",
            "words_furniture": "Of these, words that are furniture",
            "doubts": "Number of doubts",
            "licence": LICENCE,
        },
        _reports,
    ),
    Table(
        "judgements",
        "One judgement of one report",
        REPORT_COLUMNS
        | {
            "group": "Printed group, where labels repeat",
            "area": "Key of the area",
            "grade": "Key of the grade; grades of two frameworks are not one scale",
            "label": "Label as printed",
            "conflict": "true where two places of the report disagree",
            "licence": LICENCE,
        },
        _judgements,
    ),
    Table(
        "recommendations",
        "One recommendation",
        {"id": "Report id, # and its place in order"}
        | REPORT_COLUMNS
        | {
            "kind": "priority-action, outstanding-priority-action, recommendation, area-for-improvement "
            "or board-recommendation",
            "number": "Number as printed",
            "text": "Its whole text as printed",
            "complete": "false where part of it is lost in the source",
            "themes": "Themes given by the program",
            "licence": LICENCE,
        },
        _recommendations,
    ),
    Table(
        "findings",
        "One numbered finding",
        REPORT_COLUMNS
        | {
            "section": "Heading it stands under",
            "anchor": "Its place on the report’s page",
            "number": "Number as printed",
            "text": "Its whole text as printed",
            "marker": "Marker printed at its end, such as (Recommendation)",
            "fragment": "true where part of it is lost in the source",
            "themes": "Themes given by the program",
            "licence": LICENCE,
        },
        _findings,
    ),
    Table(
        "statistics",
        "One printed figure",
        {
            "report": REPORT_COLUMNS["report"],
            "authority": REPORT_COLUMNS["authority"],
            "measure": "Key of the measure",
            "label": "What is counted",
            "group": "Whom it speaks of, where the figure is of a group",
            "value": "The number",
            "unit": "children, percent, per_10000, count, years, weeks, days or other",
            "as_of": "The day it speaks of (ISO, cut to what is printed)",
            "national": "The national figure of the same report",
            "previous": "The earlier value of the same report",
            "previous_as_of": "The day of the earlier value",
            "words": "The sentence that prints it",
            "licence": LICENCE,
        },
        _statistics,
    ),
    Table(
        "follow_ups",
        "One sentence on what became of earlier points",
        {
            "report": REPORT_COLUMNS["report"],
            "words": "The sentence",
            "refers_to": "The earlier inspection: its date, else the words printed",
            "recommendations": "Recommendations it seems to speak of",
            "themes": "Themes given by the program",
            "status": "met, partly_met, not_met or unclear: the program’s reading of the sentence",
            "licence": LICENCE,
        },
        _follow_ups,
    ),
    Table(
        "links",
        "Two recommendations that make a similar point",
        {
            "earlier": "Id of the earlier recommendation",
            "later": "Id of the later recommendation",
            "basis": "inspectors, match (found by the program) or person",
            "score": "How alike the program finds them",
            "reason": "Why, in words",
            "report": "Id of the later report",
            "licence": LICENCE,
        },
        _links,
    ),
    Table(
        "themes",
        "One theme",
        {
            "theme": "Slug of the theme",
            "title": "Its title",
            "description": "What it covers",
            "pattern": "The pattern that gives it",
        },
        _theme_rows,
    ),
    Table(
        "frameworks",
        "One judgement area of one framework",
        {
            "framework": "Key of the framework",
            "title": "Its title",
            "publisher": "The inspectorate",
            "starts": "First inspection start under it",
            "ends": "Last inspection start under it",
            "area": "Key of the area",
            "area_title": "Title of the area",
            "relations": "What the area compares with: framework, area and same, split, merged or none",
        },
        _frameworks,
    ),
)

"""The open data: each table's columns, what they mean, and its rows.

Every row carries its report's id and licence where it comes from a report. Codes are those of the parsed
report, not the words of the pages. The dictionary printed on the data page is made from the same list.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from generator.cache import key_of
from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.model.page import DataFile, DataPart
from generator.open_data import rows
from generator.open_data.rows import Row


@dataclass(frozen=True, slots=True)
class Table:
    """One data file: its name, what a row is, its columns with their meanings, and how its rows are made.

    `by_authority` tells that the rows follow the order of the reports, each row made from one report and its themes.
    """

    name: str
    row: str
    columns: dict[str, str]
    rows: Callable[[Corpus, Analysis], list[Row]]
    by_authority: bool = False


LICENCE = "Licence the report states"


def data_files(corpus: Corpus, analysis: Analysis) -> list[DataFile]:
    """Every table, in the order of `TABLES`. `analysis` is the corpus's own."""
    keys = _keys(corpus)
    return [DataFile(table.name, tuple(table.columns), _parts(table, corpus, analysis, keys)) for table in TABLES]


def _keys(corpus: Corpus) -> dict[str, str]:
    """Authority -> a key of all that the rows of its reports are made from."""
    themes = key_of([theme.model_dump() for theme in corpus.themes.values()])
    return {
        slug: key_of(themes, [(report.id, corpus.report_digest(report)) for report in reports])
        for slug, reports in corpus.by_authority.items()
    }


def _parts(table: Table, corpus: Corpus, analysis: Analysis, keys: dict[str, str]) -> tuple[DataPart, ...]:
    if not table.by_authority:
        return (DataPart("all", None, partial(table.rows, corpus, analysis)),)
    return tuple(
        DataPart(slug, keys[slug], partial(table.rows, replace(corpus, reports=reports), analysis))
        for slug, reports in corpus.by_authority.items()
    )


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
        rows.authorities,
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
        rows.reports,
        by_authority=True,
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
        rows.judgements,
        by_authority=True,
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
        rows.recommendations,
        by_authority=True,
    ),
    Table(
        "findings",
        "One finding, numbered or not",
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
        rows.findings,
        by_authority=True,
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
        rows.statistics,
        by_authority=True,
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
            "status": "met, partly_met, not_met or unclear",
            "basis": "Whose reading the status is: program, or person (then of the one recommendation, in links.toml)",
            "reason": "Why, where a person read it; with it who told, where no report says so and words is empty",
            "licence": LICENCE,
        },
        rows.follow_ups,
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
        rows.links,
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
        rows.themes,
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
        rows.frameworks,
    ),
)

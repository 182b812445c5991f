"""The table of judgements: each with whose outcome it is and the scale that its grade is on.

Grades of several scales stand in one column: what tells them apart stands beside each.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.model.judgement import Judgement
from generator.model.noun import Place
from generator.model.report import Report
from generator.open_data.declaration import Column, ReportBeside, ReportTable
from generator.open_data.row_ids import told_apart
from generator.open_data.shared_columns import CORRECTED, HEAD, LICENCE, OUTCOME_OF, PLACE


class Judged(NamedTuple):
    report: Report
    programme: str
    id: str
    scale: str | None
    judgement: Judgement
    place: Place | None
    corrected: bool


def _judged(beside: ReportBeside) -> Iterator[Judged]:
    report = beside.report
    ids = told_apart(
        f"{report.id}#{one.group}/{one.area}" if one.group else f"{report.id}#{one.area}" for one in report.judgements
    )
    for index, (id_, one) in enumerate(zip(ids, report.judgements, strict=True)):
        place = one.deciding.place if one.deciding else None
        corrected = beside.right.any_of("judgements", str(index), one.area, f"{one.group}/{one.area}")
        yield Judged(report, beside.programme, id_, beside.scale, one, place, corrected)


JUDGEMENTS = ReportTable[Judged](
    name="judgements",
    row="One judgement of one report",
    key=("id",),
    columns=(
        Column(
            "id",
            "string",
            "Report id, # and the area, behind its group where labels repeat",
            lambda row: row.id,
            always=True,
        ),
        *HEAD,
        Column("group", "string", "Printed group, where labels repeat", lambda row: row.judgement.group),
        Column("area", "string", "Key of the area", lambda row: row.judgement.area, always=True),
        OUTCOME_OF,
        Column(
            "scale",
            "string",
            "Key of the scale its grade is on, in the table of scales",
            lambda row: row.scale,
        ),
        Column(
            "grade",
            "string",
            "Key of the grade on that scale: this column holds grades of several scales, which do not compare",
            lambda row: row.judgement.grade,
            always=True,
        ),
        Column("label", "string", "Label as printed", lambda row: row.judgement.label),
        Column(
            "conflict",
            "boolean",
            "true where two places of the report disagree",
            lambda row: row.judgement.conflict,
            always=True,
        ),
        *PLACE,
        CORRECTED,
        LICENCE,
    ),
    of_report=_judged,
    facets=("framework", "scale", "area"),
)

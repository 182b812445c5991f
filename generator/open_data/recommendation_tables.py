"""The table of recommendations: what inspectors ask for or find wanting, and of whom."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, get_args

from generator.model.framework import PointForm
from generator.model.noun import Place
from generator.model.report import Recommendation, RecommendationKind, Report
from generator.open_data.body_tables import ids_of_bodies
from generator.open_data.declaration import Column, ReportBeside, ReportTable
from generator.open_data.row_ids import told_apart
from generator.open_data.shared_columns import CORRECTED, HEAD, LICENCE, PLACE, THEMES


class Recommended(NamedTuple):
    report: Report
    programme: str
    id: str
    form: PointForm
    recommendation: Recommendation
    bodies: list[str]
    themes: list[str]
    place: Place
    corrected: bool


def _recommended(beside: ReportBeside) -> Iterator[Recommended]:
    report, framework = beside.report, beside.framework
    bodies = ids_of_bodies(report)
    ids = told_apart(one.id for one in report.recommendations)
    for index, (id_, one) in enumerate(zip(ids, report.recommendations, strict=True)):
        point = beside.analysis.points.get(one.id)
        yield Recommended(
            report,
            beside.programme,
            id_,
            framework.point_form(one.kind, report.framework.edition) if framework else "ask",
            one,
            bodies=[bodies[body] for body in one.addressed_bodies],
            themes=[tag.theme for tag in point.themes] if point else [],
            place=one.place,
            corrected=beside.right.any_of("recommendations", str(index), one.id.rpartition("#")[2]),
        )


RECOMMENDATIONS = ReportTable[Recommended](
    name="recommendations",
    row="One recommendation",
    key=("id",),
    columns=(
        Column("id", "string", "Report id, # and its place in order", lambda row: row.id, always=True),
        *HEAD,
        Column(
            "kind",
            "string",
            "priority-action, outstanding-priority-action, recommendation, area-for-improvement "
            "or board-recommendation",
            lambda row: row.recommendation.kind,
            always=True,
            one_of=get_args(RecommendationKind),
        ),
        Column(
            "form",
            "string",
            "ask: it says what has to be done; finding: it says what was found wanting. Count them apart",
            lambda row: row.form,
            always=True,
            one_of=get_args(PointForm),
        ),
        Column(
            "addressed_to",
            "string",
            "Who has to act: local-authority or safeguarding-board where the kind of report settles it, "
            "otherwise the whole of the words printed beside it",
            lambda row: row.recommendation.addressed_to,
        ),
        Column(
            "addressed_bodies",
            "list",
            "The bodies that these words name, by their ids",
            lambda row: row.bodies,
            names="bodies",
            always=True,
        ),
        Column("number", "string", "Number as printed", lambda row: row.recommendation.number),
        Column(
            "stem",
            "string",
            "The words that introduce it, as printed, where its sense depends on them",
            lambda row: row.recommendation.stem,
        ),
        Column("text", "string", "Its whole text as printed", lambda row: row.recommendation.text),
        Column(
            "complete",
            "boolean",
            "false where part of it is lost in the file",
            lambda row: row.recommendation.complete,
            always=True,
        ),
        THEMES,
        *PLACE,
        CORRECTED,
        LICENCE,
    ),
    of_report=_recommended,
    searched=("text", "stem"),
    facets=("framework", "kind", "form", "themes"),
)

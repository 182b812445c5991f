"""The tables of the bodies that a report names, and of what it says comes next.

A partnership's points are for some of its bodies: so one can say "for the health board, not for the council".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple, get_args

from generator.model.noun import Place
from generator.model.partnership import Body, BodyKind
from generator.model.report import Recommendation, Report
from generator.open_data.declaration import Column, PutRight, ReportBeside, ReportTable
from generator.open_data.shared_columns import CORRECTED, HEAD, LICENCE, PLACE


class Named(NamedTuple):
    report: Report
    programme: str
    id: str
    body: Body
    council: str | None
    answers: bool
    place: Place | None
    corrected: bool


class ComingNext(NamedTuple):
    report: Report
    programme: str
    step: str
    kind: str | None
    by: str | None
    due: str | None
    within: str | None
    words: str
    place: Place
    corrected: bool


def ids_of_bodies(report: Report) -> dict[Body, str]:
    """Return an id for each body a report names: first those that answer together, then those its points name."""
    of_points = chain.from_iterable(one.addressed_bodies for one in report.recommendations)
    named = dict.fromkeys((*report.bodies, *of_points))
    return {body: f"{report.id}#body{number}" for number, body in enumerate(named, 1)}


def _named(beside: ReportBeside) -> Iterator[Named]:
    report, right = beside.report, beside.right
    for body, id_ in ids_of_bodies(report).items():
        naming = [(index, one) for index, one in enumerate(report.recommendations) if body in one.addressed_bodies]
        answers = body in report.bodies
        corrected = answers and right.any_of("bodies", str(report.bodies.index(body)))
        corrected = corrected or any(_is_put_right(right, index, one) for index, one in naming)
        place = naming[0][1].place if naming else None
        council = beside.names.get(body.authority, body.authority) if body.authority else None
        yield Named(report, beside.programme, id_, body, council, answers, place, corrected)


def _is_put_right(right: PutRight, index: int, point: Recommendation) -> bool:
    """Whether a person said anew whom the point is for."""
    steps = (str(index), point.id.rpartition("#")[2])
    return any(right.any_of(f"recommendations.{step}", "addressed_to", "addressed_bodies") for step in steps)


def _coming_next(beside: ReportBeside) -> Iterator[ComingNext]:
    report, right = beside.report, beside.right
    if asked := report.response:
        said = (asked.kind, asked.by, asked.due, None, asked.words, asked.place)
        yield ComingNext(report, beside.programme, "response", *said, right.any_of("response"))
    for step, visit in (("monitoring", report.monitoring), ("next_inspection", report.next_inspection)):
        if visit:
            when = (None, None, None, visit.within, visit.words, visit.place)
            yield ComingNext(report, beside.programme, step, *when, right.any_of(step))


BODIES = ReportTable[Named](
    name="bodies",
    row="One body that a report names as responsible for services, or as having to act",
    key=("id",),
    columns=(
        Column(
            "id",
            "string",
            "Id of the report and which of the bodies it names it is, from 1",
            lambda row: row.id,
            always=True,
        ),
        *HEAD,
        Column("name", "string", "Its name, as printed", lambda row: row.body.name),
        Column(
            "kind",
            "string",
            "council, icb, police, probation, health-trust, childrens-trust, schools or other; icb: an NHS integrated "
            "care board or, before July 2022, a clinical commissioning group",
            lambda row: row.body.kind,
            always=True,
            one_of=get_args(BodyKind),
        ),
        Column("council", "string", "Slug of the council that it is", lambda row: row.body.authority),
        Column("council_name", "string", "Name of the council that it is, as on the site", lambda row: row.council),
        Column(
            "answers",
            "boolean",
            "true where it is one of those responsible for the services together; false where it only has to act",
            lambda row: row.answers,
            always=True,
        ),
        *PLACE,
        CORRECTED,
        LICENCE,
    ),
    of_report=_named,
    facets=("kind", "framework"),
)

NEXT_STEPS = ReportTable[ComingNext](
    name="next_steps",
    row="One thing that a report says comes after it: a written answer, a look at progress, the next inspection",
    key=("id",),
    columns=(
        Column("id", "string", "Report id, # and the step", lambda row: f"{row.report.id}#{row.step}", always=True),
        *HEAD,
        Column(
            "step",
            "string",
            "response, monitoring or next_inspection",
            lambda row: row.step,
            always=True,
            one_of=("response", "monitoring", "next_inspection"),
        ),
        Column(
            "kind",
            "string",
            "Of a written answer: what is asked for, by its key in the framework’s own list",
            lambda row: row.kind,
        ),
        Column("by", "string", "Who has to write it, as printed", lambda row: row.by),
        Column("due", "date", "By when (ISO); empty where no day is certain", lambda row: row.due),
        Column("within", "string", "When inspectors say they will come back, as printed", lambda row: row.within),
        Column("words", "string", "The words that say so", lambda row: row.words),
        *PLACE,
        CORRECTED,
        LICENCE,
    ),
    of_report=_coming_next,
    facets=("step", "framework"),
)

"""The tables of what inspections are: the areas a framework judges, and the grades of its scale."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.model.framework import Area, Framework, GradeOnScale
from generator.model.judgement import UNGRADED
from generator.open_data.declaration import Column, WholeTable
from generator.open_data.shared_columns import OF_THIS_SITE, PROGRAMME


class AreaOf(NamedTuple):
    """An area of a framework; None for one that judges none, so that each framework has a row."""

    framework: Framework
    area: Area | None

    @property
    def programme(self) -> str:
        return self.framework.programme


class GradeOf(NamedTuple):
    framework: Framework
    point: GradeOnScale
    order: int


def _areas(corpus: Corpus, _: Analysis) -> Iterator[AreaOf]:
    return (AreaOf(framework, area) for framework in corpus.frameworks.values() for area in framework.areas or (None,))


def _id(row: AreaOf) -> str:
    steps = (row.framework.key, row.area.group, row.area.key) if row.area else (row.framework.key,)
    return "/".join(step for step in steps if step)


def _relations(row: AreaOf) -> list[str]:
    return [
        f"{relation.framework}:{relation.other_area}:{relation.relation}"
        for relation in row.framework.relations
        if row.area and relation.area == row.area.key
    ]


def _grades(corpus: Corpus, _: Analysis) -> Iterator[GradeOf]:
    for framework in corpus.frameworks.values():
        points = [point for point in framework.scale if point.grade not in UNGRADED]
        yield from (GradeOf(framework, point, order) for order, point in enumerate(points, 1))


FRAMEWORKS = WholeTable[AreaOf](
    name="frameworks",
    row="One judgement area of one framework; one row without an area for a framework that judges none",
    key=("id",),
    columns=(
        Column("id", "string", "Key of the framework, then of the group and the area, joined by /", _id, always=True),
        Column("framework", "string", "Key of the framework", lambda row: row.framework.key, always=True),
        Column("title", "string", "Its title", lambda row: row.framework.title, always=True),
        Column("publisher", "string", "The inspectorate", lambda row: row.framework.publisher),
        PROGRAMME,
        Column(
            "inspectorates",
            "list",
            "Who may inspect under it, by the keys that the reports table has",
            lambda row: [one.key for one in row.framework.inspectorates],
            always=True,
        ),
        Column(
            "outcome_of",
            "string",
            "Whose outcome its judgements are, where not the council’s own",
            lambda row: row.framework.outcome_of,
        ),
        Column(
            "scale",
            "string",
            "Key of the scale it grades on; empty where it gives no grades",
            lambda row: row.framework.scale_key if row.framework.scale else None,
        ),
        Column(
            "starts", "date", "First day on which an inspection under it could start", lambda row: row.framework.starts
        ),
        Column("ends", "date", "Last day on which an inspection under it could start", lambda row: row.framework.ends),
        Column(
            "group",
            "string",
            "The group it is in, where its framework has groups",
            lambda row: row.area.group if row.area else None,
        ),
        Column("area", "string", "Key of the area", lambda row: row.area.key if row.area else None),
        Column("area_title", "string", "Title of the area", lambda row: row.area.title if row.area else None),
        Column(
            "relations",
            "list",
            "What the area compares with: framework, area and same, split, merged or none",
            _relations,
            always=True,
        ),
        OF_THIS_SITE,
    ),
    of_corpus=_areas,
)

SCALES = WholeTable[GradeOf](
    name="scales",
    row="One grade that one framework may give",
    key=("framework", "grade"),
    columns=(
        Column(
            "scale",
            "string",
            "Key of the scale: frameworks that grade alike share one. Grades of two scales are never to be compared",
            lambda row: row.framework.scale_key,
            always=True,
        ),
        Column("framework", "string", "Key of the framework", lambda row: row.framework.key, always=True),
        Column(
            "outcome_of",
            "string",
            "Whose outcome the grade is, where not the council’s own",
            lambda row: row.framework.outcome_of,
        ),
        Column("grade", "string", "Key of the grade", lambda row: row.point.grade, always=True),
        Column("title", "string", "The grade in words", lambda row: row.point.title, always=True),
        Column(
            "order",
            "integer",
            "Its place among the framework’s grades, the best first",
            lambda row: row.order,
            always=True,
        ),
        Column("meaning", "string", "What it means, in words of this site", lambda row: row.point.meaning or None),
        OF_THIS_SITE,
    ),
    of_corpus=_grades,
)

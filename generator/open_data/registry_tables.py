"""The tables of what is known beside the reports: councils, themes and frameworks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.model.framework import Area, Framework
from generator.model.registry import Authority, Theme
from generator.open_data.declaration import Column, WholeTable
from generator.open_data.shared_columns import AUTHORITY


class Council(NamedTuple):
    authority: Authority
    reports: int


class AreaOf(NamedTuple):
    framework: Framework
    area: Area


def _councils(corpus: Corpus, _: Analysis) -> Iterator[Council]:
    for slug, reports in corpus.by_authority.items():
        if slug in corpus.authorities:
            yield Council(corpus.authorities[slug], len(reports))


def _themes(corpus: Corpus, _: Analysis) -> Iterable[Theme]:
    return corpus.themes.values()


def _areas(corpus: Corpus, _: Analysis) -> Iterator[AreaOf]:
    return (AreaOf(framework, area) for framework in corpus.frameworks.values() for area in framework.areas)


def _relations(row: AreaOf) -> list[str]:
    return [
        f"{relation.framework}:{relation.other_area}:{relation.relation}"
        for relation in row.framework.relations
        if relation.area == row.area.key
    ]


AUTHORITIES = WholeTable[Council](
    name="authorities",
    row="A council of which a report is held",
    key=("authority",),
    columns=(
        Column(AUTHORITY.name, "string", AUTHORITY.meaning, lambda row: row.authority.slug),
        Column("name", "string", "Name in the register", lambda row: row.authority.name),
        Column(
            "gss_code",
            "string",
            "Code of the Office for National Statistics (Government Statistical Service code)",
            lambda row: row.authority.gss_code,
        ),
        Column("region", "string", "Region of England", lambda row: row.authority.region),
        Column("type", "string", "Kind of authority", lambda row: row.authority.type),
        Column("status", "string", "current or abolished", lambda row: row.authority.status),
        Column("reports", "integer", "Documents held here", lambda row: row.reports),
        Column(
            "inspectorate_url",
            "string",
            "The inspectorate’s own page of the council",
            lambda row: row.authority.inspectorate_url,
        ),
    ),
    of_corpus=_councils,
)

THEMES = WholeTable[Theme](
    name="themes",
    row="One theme",
    key=("theme",),
    columns=(
        Column("theme", "string", "Slug of the theme", lambda theme: theme.slug),
        Column("title", "string", "Its title", lambda theme: theme.title),
        Column("description", "string", "What it covers", lambda theme: theme.description),
        Column("pattern", "string", "The pattern that gives it", lambda theme: theme.pattern),
    ),
    of_corpus=_themes,
)

FRAMEWORKS = WholeTable[AreaOf](
    name="frameworks",
    row="One judgement area of one framework",
    key=("framework", "group", "area"),
    columns=(
        Column("framework", "string", "Key of the framework", lambda row: row.framework.key),
        Column("title", "string", "Its title", lambda row: row.framework.title),
        Column("publisher", "string", "The inspectorate", lambda row: row.framework.publisher),
        Column("starts", "date", "First inspection start under it", lambda row: row.framework.starts),
        Column("ends", "date", "Last inspection start under it", lambda row: row.framework.ends),
        Column("group", "string", "The group it stands in, where its framework has groups", lambda row: row.area.group),
        Column("area", "string", "Key of the area", lambda row: row.area.key),
        Column("area_title", "string", "Title of the area", lambda row: row.area.title),
        Column(
            "relations",
            "list",
            "What the area compares with: framework, area and same, split, merged or none",
            _relations,
        ),
    ),
    of_corpus=_areas,
)

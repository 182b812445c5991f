"""Two to four authorities side by side: the same rows for everyone, and a reason in each empty cell.

No ranks, no averages. Cautions say where frameworks or dates differ.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.analysis.timeline import (
    AreaLine,
    Missing,
    area_lines,
    area_title,
    graded_reports,
    judgement_of,
    why_missing,
)
from generator.model.analysis import Analysis, FollowUpTied, Point
from generator.model.corpus import Corpus
from generator.model.report import Judgement, Report, Statistic

YEARS_APART = 2
"""Inspections further apart than this are cautioned against; services change within two years."""

CautionKind = Literal["frameworks", "dates", "second-hand", "no-report"]


@dataclass(frozen=True, slots=True)
class JudgementCell:
    """One authority's latest judgement of an area, or why there is none.

    `report` is where it was looked for: None where no report under the row's framework is held.
    """

    judgement: Judgement | None
    report: Report | None
    missing: Missing | None


@dataclass(frozen=True, slots=True)
class JudgementRow:
    """One area. `framework` is the framework whose area it is: rows of one framework stand together."""

    framework: str
    area: str
    group: str | None
    title: str
    cells: tuple[JudgementCell, ...]


@dataclass(frozen=True, slots=True)
class PointsRow:
    """What each was told on one theme, oldest first; `theme` None holds the points without one."""

    theme: str | None
    cells: tuple[tuple[Point, ...], ...]


@dataclass(frozen=True, slots=True)
class FigureCell:
    """One authority's newest printed figure, with the report that prints it; both None where none is held."""

    statistic: Statistic | None
    report: Report | None


@dataclass(frozen=True, slots=True)
class FigureRow:
    measure: str
    cells: tuple[FigureCell, ...]


@dataclass(frozen=True, slots=True)
class Caution:
    kind: CautionKind
    authorities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Cells stand in the order of `authorities` in every row."""

    authorities: tuple[str, ...]
    cautions: tuple[Caution, ...]
    judgements: tuple[JudgementRow, ...]
    through_time: tuple[tuple[AreaLine, ...], ...]
    points: tuple[PointsRow, ...]
    follow_ups: tuple[tuple[FollowUpTied, ...], ...]
    figures: tuple[FigureRow, ...]


def compare(corpus: Corpus, analysis: Analysis, authorities: Sequence[str]) -> Comparison:
    """Put two to four authorities side by side. Raises ValueError for any other number."""
    if not 2 <= len(authorities) <= 4:
        raise ValueError(f"two to four authorities can be compared, not {len(authorities)}")
    slugs = tuple(authorities)
    return Comparison(
        authorities=slugs,
        cautions=_cautions(corpus, slugs),
        judgements=_judgement_rows(corpus, slugs),
        through_time=tuple(area_lines(corpus, slug) for slug in slugs),
        points=_points_rows(corpus, analysis, slugs),
        follow_ups=tuple(tuple(t for t in analysis.follow_ups if t.authority == slug) for slug in slugs),
        figures=_figure_rows(corpus, slugs),
    )


def _judgement_rows(corpus: Corpus, slugs: Sequence[str]) -> tuple[JudgementRow, ...]:
    """Areas of the newest framework first, each in the order its reports judge them."""
    reports = sorted((r for slug in slugs for r in graded_reports(corpus, slug)), key=lambda r: r.date, reverse=True)
    rows: dict[tuple[str, str, str | None], str] = {}
    for report in reports:
        for judgement in report.judgements:
            key = (report.framework.key, judgement.area, judgement.group)
            rows.setdefault(key, area_title(corpus, report.framework.key, judgement))
    frameworks = list(dict.fromkeys(report.framework.key for report in reports))
    ordered = sorted(rows, key=lambda key: frameworks.index(key[0]))
    return tuple(
        JudgementRow(key, area, group, rows[key, area, group], tuple(_cell(corpus, s, key, area, group) for s in slugs))
        for key, area, group in ordered
    )


def _cell(corpus: Corpus, slug: str, framework: str, area: str, group: str | None) -> JudgementCell:
    reports = graded_reports(corpus, slug)
    under = [report for report in reports if report.framework.key == framework]
    for report in reversed(under):
        if judgement := judgement_of(report, area, group):
            return JudgementCell(judgement, report, None)
    if under:
        return JudgementCell(None, under[-1], why_missing(corpus, under[-1], area))
    return JudgementCell(None, None, "no-report")


def _points_rows(corpus: Corpus, analysis: Analysis, slugs: Sequence[str]) -> tuple[PointsRow, ...]:
    """A point stands under its first theme only, so that each is read once."""
    order: list[str | None] = [*corpus.themes, None]
    grouped = [_points_by_theme(analysis, slug) for slug in slugs]
    rows = (PointsRow(theme, tuple(tuple(points.get(theme, ())) for points in grouped)) for theme in order)
    return tuple(row for row in rows if any(row.cells))


def _points_by_theme(analysis: Analysis, slug: str) -> dict[str | None, list[Point]]:
    grouped: dict[str | None, list[Point]] = {}
    for point in sorted(analysis.points_of(slug), key=lambda point: point.date):
        grouped.setdefault(point.themes[0].theme if point.themes else None, []).append(point)
    return grouped


def _figure_rows(corpus: Corpus, slugs: Sequence[str]) -> tuple[FigureRow, ...]:
    """Measures that any of them has a figure for, in the registry's order; those not comparable are left out."""
    comparable = [key for key, measure in corpus.measures.items() if measure.comparable]
    rows = (FigureRow(key, tuple(_newest_figure(corpus, slug, key) for slug in slugs)) for key in comparable)
    return tuple(row for row in rows if any(cell.statistic for cell in row.cells))


def _newest_figure(corpus: Corpus, slug: str, measure: str) -> FigureCell:
    for report in reversed(corpus.by_authority.get(slug, ())):
        for statistic in report.statistics:
            if statistic.measure == measure:
                return FigureCell(statistic, report)
    return FigureCell(None, None)


def _cautions(corpus: Corpus, slugs: Sequence[str]) -> tuple[Caution, ...]:
    graded = {slug: [one for one in graded_reports(corpus, slug) if one.judges_authority] for slug in slugs}
    latest = {slug: reports[-1] for slug, reports in graded.items() if reports}
    without = tuple(slug for slug in slugs if slug not in latest)
    second_hand = tuple(slug for slug, report in latest.items() if not report.document.first_hand)
    found = []
    if len({report.framework.key for report in latest.values()}) > 1:
        found.append(Caution("frameworks", tuple(latest)))
    if _years_apart([report.date for report in latest.values() if report.date]) > YEARS_APART:
        found.append(Caution("dates", tuple(latest)))
    if second_hand:
        found.append(Caution("second-hand", second_hand))
    if without:
        found.append(Caution("no-report", without))
    return tuple(found)


def _years_apart(dates: Sequence[str]) -> float:
    days = [date.fromisoformat((day + "-01-01")[:10]) for day in dates]
    return (max(days) - min(days)).days / 365.25 if days else 0.0

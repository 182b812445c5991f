"""Authorities side by side in one programme of inspections: the same rows for all, and a reason in each empty cell.

What a comparison shows of one authority is a `ComparisonColumn`, made once whatever it will stand beside; a comparison
says which rows its columns share. No ranks, no averages. Cautions say where frameworks or dates differ.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.analysis.history import standing_alone
from generator.analysis.later_visits import latest_graded
from generator.analysis.timeline import area_title, graded_reports, why_missing
from generator.model.analysis import Analysis, FollowUpTied, Point
from generator.model.comparison import Caution
from generator.model.corpus import Corpus, PrintedFigure
from generator.model.framework import CHILDRENS_SERVICES
from generator.model.grouping import grouped
from generator.model.judgement import Judgement
from generator.model.report import Report
from generator.model.timeline import Missing

YEARS_APART = 2
"""Inspections further apart than this are cautioned against; services change within two years."""


class AreaKey(NamedTuple):
    """An area as one framework judges it: areas of two frameworks never share a row."""

    framework: str
    area: str
    group: str | None


@dataclass(frozen=True, slots=True)
class LatestJudgement:
    """The newest judgement of an area, and the report that gives it."""

    judgement: Judgement
    report: Report


@dataclass(frozen=True)
class ComparisonColumn:
    """What a comparison shows of one authority in one programme, found by the keys of its rows.

    `graded` are its reports that judge anything, oldest first, and `latest` the newest that judges what the programme
    is about; `areas` the day of each with the areas it judges,
    newest first; `titles` names every area that any of them judges. A point stands in `points` under its first theme
    (None where it has none), so that each is read once, and in `points_also` under its other ones. Both are oldest
    first. `follow_ups` say what became of earlier points; `changes` what has changed, each under its first
    theme, and in `changes_also` under its other ones.
    `figures` are the newest of each measure.
    """

    authority: str
    programme: str
    graded: tuple[Report, ...]
    latest: Report | None
    areas: tuple[tuple[str, tuple[AreaKey, ...]], ...]
    titles: dict[AreaKey, str]
    judged: dict[AreaKey, LatestJudgement]
    points: dict[str | None, tuple[Point, ...]]
    points_also: dict[str | None, tuple[Point, ...]]
    follow_ups: tuple[FollowUpTied, ...]
    changes: dict[str | None, tuple[FollowUpTied, ...]]
    changes_also: dict[str | None, tuple[FollowUpTied, ...]]
    figures: dict[str, PrintedFigure]

    def newest_under(self, framework: str) -> Report | None:
        """The newest report that gives judgements under a framework."""
        return next((report for report in reversed(self.graded) if report.framework.key == framework), None)

    def why_missing(self, corpus: Corpus, area: AreaKey) -> Missing:
        """Why the column has no judgement of an area."""
        newest = self.newest_under(area.framework)
        return why_missing(corpus, newest, area.area) if newest else Missing("no-report")


@dataclass(frozen=True, slots=True)
class Comparison:
    """The rows that some columns share, by their keys: each column has a cell, or a reason for none, for each."""

    cautions: tuple[Caution, ...]
    areas: dict[AreaKey, str]
    """Areas with their titles: those of the newest framework first, each in the order its reports judge them."""
    themes: tuple[str | None, ...]
    """First themes of any column's points, in the registry's order; None stands for points without one."""
    changed: tuple[str | None, ...]
    """First themes of any column's changes, in the same order."""
    measures: tuple[str, ...]
    """Measures that any column has a figure for, in the registry's order; those not comparable are left out."""


def comparison_column(
    corpus: Corpus, analysis: Analysis, authority: str, programme: str = CHILDRENS_SERVICES
) -> ComparisonColumn:
    """Return what any comparison of a programme shows of one authority."""
    graded = graded_reports(corpus, authority, programme)
    points = sorted(analysis.points_of(authority, programme), key=lambda point: point.date)
    looking_back = standing_alone(analysis, authority, programme)
    changes = [tied for tied in looking_back if tied.follow_up.kind == "change"]
    return ComparisonColumn(
        authority=authority,
        programme=programme,
        graded=graded,
        latest=latest_graded(corpus, authority, programme),
        areas=tuple((report.date, _areas_of(report)) for report in reversed(graded)),
        titles=_titles(corpus, graded),
        judged=_judged(graded),
        points=grouped((point.first_theme, point) for point in points),
        points_also=grouped((tag.theme, point) for point in points for tag in point.themes[1:]),
        follow_ups=tuple(tied for tied in looking_back if tied.follow_up.kind == "point"),
        changes=grouped((next(iter(tied.themes), None), tied) for tied in changes),
        changes_also=grouped((theme, tied) for tied in changes for theme in tied.themes[1:]),
        figures=_figures(corpus.of_programme(authority, programme)),
    )


def compare(corpus: Corpus, columns: Sequence[ComparisonColumn]) -> Comparison:
    """Put two to four authorities side by side. Raises ValueError for any other number, or for two programmes."""
    if not 2 <= len(columns) <= 4:
        raise ValueError(f"two to four authorities can be compared, not {len(columns)}")
    programmes = sorted({column.programme for column in columns})
    if len(programmes) > 1:
        raise ValueError(f"columns of one programme can be compared, not of {' and '.join(programmes)}")
    themes = {theme for column in columns for theme in column.points}
    changed = {theme for column in columns for theme in column.changes}
    measures = {measure for column in columns for measure in column.figures}
    return Comparison(
        cautions=_cautions(columns),
        areas=_areas(columns),
        themes=tuple(theme for theme in (*corpus.themes, None) if theme in themes),
        changed=tuple(theme for theme in (*corpus.themes, None) if theme in changed),
        measures=tuple(key for key, measure in corpus.measures.items() if measure.comparable and key in measures),
    )


def _titles(corpus: Corpus, graded: Sequence[Report]) -> dict[AreaKey, str]:
    titles: dict[AreaKey, str] = {}
    for report in reversed(graded):
        for judgement in report.judgements:
            titles.setdefault(_area(report, judgement), area_title(corpus, report.framework.key, judgement))
    return titles


def _judged(graded: Sequence[Report]) -> dict[AreaKey, LatestJudgement]:
    """The newest report's judgement of each area; where it gives two, the first."""
    return {
        _area(report, judgement): LatestJudgement(judgement, report)
        for report in graded
        for judgement in reversed(report.judgements)
    }


def _areas_of(report: Report) -> tuple[AreaKey, ...]:
    return tuple(dict.fromkeys(_area(report, judgement) for judgement in report.judgements))


def _area(report: Report, judgement: Judgement) -> AreaKey:
    return AreaKey(report.framework.key, judgement.area, judgement.group)


def _figures(reports: Sequence[Report]) -> dict[str, PrintedFigure]:
    """The newest report's figure of each measure; where it prints two, the first."""
    return {one.measure: PrintedFigure(one, report) for report in reports for one in reversed(report.statistics)}


def _areas(columns: Sequence[ComparisonColumn]) -> dict[AreaKey, str]:
    newest_first = sorted(
        ((day, areas, column.titles) for column in columns for day, areas in column.areas),
        key=lambda found: found[0],
        reverse=True,
    )
    by_framework: dict[str, dict[AreaKey, str]] = {}
    for _, areas, titles in newest_first:
        for area in areas:
            by_framework.setdefault(area.framework, {}).setdefault(area, titles[area])
    return {area: title for areas in by_framework.values() for area, title in areas.items()}


def _cautions(columns: Sequence[ComparisonColumn]) -> tuple[Caution, ...]:
    latest = {column.authority: column.latest for column in columns if column.latest}
    without = tuple(column.authority for column in columns if column.latest is None)
    second_hand = tuple(slug for slug, report in latest.items() if not report.document.first_hand)
    found = []
    if len({report.framework.key for report in latest.values()}) > 1:
        found.append(Caution("frameworks", tuple(latest)))
    if _too_far_apart([report.date for report in latest.values() if report.date]):
        found.append(Caution("dates", tuple(latest)))
    if second_hand:
        found.append(Caution("second-hand", second_hand))
    if without:
        found.append(Caution("no-report", without))
    return tuple(found)


def _too_far_apart(dates: Sequence[str]) -> bool:
    """Whether the last of some days is after the day `YEARS_APART` years from the first: 2015-09-25 to 2017-09-26.

    A day that is not known in full counts as the first of its month or year.
    """
    days = sorted((day + "-01-01")[: len("2015-09-25")] for day in dates)
    return bool(days) and days[-1] > f"{int(days[0][:4]) + YEARS_APART}{days[0][4:]}"

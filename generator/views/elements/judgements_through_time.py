"""Judgements through time as a table: one row an area, one column an inspection, and each break said in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator import english
from generator.analysis.judgements_through_time import (
    AreaTimeline,
    TimelineStep,
    area_timelines,
    area_title,
    graded_reports,
)
from generator.analysis.lines_of_grades import graded_in_its_place
from generator.english import gaps_in_grades as wording
from generator.frozen import Frozen
from generator.model.gaps_in_grades import Missing
from generator.model.report import Report
from generator.views.context import SiteContext
from generator.views.elements.basic import Fact, GradeTag, unknown_tag
from generator.views.elements.later_visits import found_later


class TimelineRow(Frozen):
    area: str
    cells: tuple[GradeTag, ...]


class TimelineTable(Frozen):
    """One table, or one for each printed group. `breaks` say where grades must not be read as one line.

    `later` are visits that found priority actions after an inspection, under its column's head.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[TimelineRow, ...]
    breaks: tuple[str, ...]
    later: tuple[Fact, ...]


def timeline_tables(site: SiteContext, slug: str) -> tuple[TimelineTable, ...]:
    """The council's timeline, oldest inspection first; nothing where fewer than two reports judge anything."""
    timelines = area_timelines(site.corpus, slug)
    if not timelines or len(timelines[0].steps) < 2:  # each has a step for each report
        return ()
    groups: dict[str, list[AreaTimeline]] = {}
    for line in timelines:
        groups.setdefault(line.group or "", []).append(line)
    columns = tuple(_column(site, step.report) for step in timelines[0].steps)
    later = tuple(_later(site, [step.report for step in timelines[0].steps]))
    return tuple(
        TimelineTable(
            caption=group or wording.CAPTION,
            columns=columns,
            rows=tuple(
                TimelineRow(line.title, tuple(_cell(site, line, step) for step in line.steps)) for line in lines
            ),
            breaks=_breaks(lines),
            later=later,
        )
        for group, lines in groups.items()
    )


def why_no_timeline(site: SiteContext, slug: str) -> str:
    """What to say of a council without a timeline."""
    return wording.ONE_REPORT if graded_reports(site.corpus, slug) else wording.NO_REPORT


def _column(site: SiteContext, report: Report) -> str:
    return english.with_day(site.inspection_name(report.framework.key), english.report_date(report))


def _later(site: SiteContext, reports: Iterable[Report]) -> Iterator[Fact]:
    for report in reports:
        found = found_later(site, report)
        if found:
            yield Fact(_column(site, report), "", found)


def _cell(site: SiteContext, line: AreaTimeline, step: TimelineStep) -> GradeTag:
    """A step as the picture of the council's grades has it: with what was graded in the area's place."""
    left_out = isinstance(step.answer, Missing) and step.answer.code == "not-reported"
    stood = graded_in_its_place(site.corpus, step.report, line.area) if left_out else None
    if stood is None:
        return step_tag(site, step)
    title = area_title(site.corpus, step.report.framework.key, stood)
    return unknown_tag(wording.graded_as(title, site.judged_words(step.report, stood)))


def step_tag(site: SiteContext, step: TimelineStep) -> GradeTag:
    """The grade of one step, or which of the unknowns it is."""
    if isinstance(step.answer, Missing):
        return missing_tag(step.answer)
    return site.judged_tag(step.report, step.answer)


def missing_tag(missing: Missing) -> GradeTag:
    """Why there is no grade, in words, with the areas that were judged in its place."""
    return unknown_tag(wording.missing(missing))


def _breaks(lines: list[AreaTimeline]) -> tuple[str, ...]:
    """Where a grade must not be read on along its row, and why; areas that break alike share a sentence."""
    shared: dict[tuple[str, str], list[str]] = {}
    for line in lines:
        for step, why in line.breaks_after_grades():
            shared.setdefault((english.report_date(step.report), wording.break_words(why)), []).append(line.title)
    return tuple(wording.do_not_read_across(titles, when, why) for (when, why), titles in shared.items())

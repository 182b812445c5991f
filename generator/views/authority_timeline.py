"""Judgements through time as a table: one row an area, one column an inspection, and each break said in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.analysis.timeline import AreaLine, Missing, Step, area_lines, graded_reports
from generator.model.report import PreviousInspection, Report
from generator.views import wording
from generator.views.context import Site
from generator.views.pieces import GradeTag, Quote, grade_tag, unknown_tag

MISSING: dict[Missing, str] = {
    "not-judged": wording.NOT_JUDGED,
    "not-reported": wording.NOT_REPORTED,
    "not-readable": wording.NOT_READABLE,
    "not-found": wording.NOT_FOUND,
    "no-report": "No report held here",
}


@dataclass(frozen=True, slots=True)
class EarlierTold:
    """An inspection that is not held here, as a later document tells of it; `grades` is empty where it names none."""

    date: str
    subject: str
    grades: tuple[GradeTag, ...]
    quote: Quote


@dataclass(frozen=True, slots=True)
class TimelineRow:
    area: str
    cells: tuple[GradeTag, ...]


@dataclass(frozen=True, slots=True)
class TimelineTable:
    """One table, or one for each printed group. `breaks` say where grades must not be read as one line."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[TimelineRow, ...]
    breaks: tuple[str, ...]


def timeline_tables(site: Site, slug: str) -> tuple[TimelineTable, ...]:
    """The council's timeline, oldest inspection first; nothing where fewer than two reports judge anything."""
    if len(graded_reports(site.corpus, slug)) < 2:
        return ()
    groups: dict[str, list[AreaLine]] = {}
    for line in area_lines(site.corpus, slug):
        groups.setdefault(line.group or "", []).append(line)
    columns = tuple(_column(site, report) for report in graded_reports(site.corpus, slug))
    return tuple(
        TimelineTable(
            caption=group or "Oldest inspection first",
            columns=columns,
            rows=tuple(TimelineRow(line.title, tuple(step_tag(step) for step in line.steps)) for line in lines),
            breaks=_breaks(lines),
        )
        for group, lines in groups.items()
    )


def no_timeline(site: Site, slug: str) -> tuple[str, ...]:
    """Why a council has no timeline; nothing where it has one."""
    reports = graded_reports(site.corpus, slug)
    if len(reports) > 1:
        return ()
    return ("Only one report with judgements is held here." if reports else "No report with judgements is held here.",)


def _column(site: Site, report: Report) -> str:
    return f"{site.inspection_name(report.framework.key)}, {_when(report)}"


def _when(report: Report) -> str:
    return wording.date_words(report.document.inspection_end or report.date)


def step_tag(step: Step) -> GradeTag:
    """The grade of one step, or which of the unknowns it is."""
    if step.judgement is not None:
        return grade_tag(step.judgement.grade)
    return unknown_tag(MISSING[step.missing or "not-found"])


def _breaks(lines: list[AreaLine]) -> tuple[str, ...]:
    """Where a grade must not be read on along its row, and why; areas that break alike share a sentence."""
    shared: dict[tuple[str, str], list[str]] = {}
    for line in lines:
        for when, why in _breaks_of(line):
            shared.setdefault((when, why), []).append(line.title)
    return tuple(f"{'; '.join(titles)}: do not read across to {when}. {why}." for (when, why), titles in shared.items())


def _breaks_of(line: AreaLine) -> Iterator[tuple[str, str]]:
    """Each break after a grade; before the first grade of a row there is nothing to read across."""
    graded = False
    for step in line.steps:
        if step.break_before and graded:
            graded = False
            yield _when(step.report), step.break_before
        graded = graded or (step.judgement is not None and step.judgement.grade not in wording.UNGRADED)


def told_of(site: Site, slug: str) -> tuple[EarlierTold, ...]:
    """Earlier inspections and visits that documents of the council tell of, in the order of the documents.

    One that is only mentioned, and is held here itself, is left to the page of the document that mentions it.
    """
    reports = site.corpus.by_authority[slug]
    return tuple(
        earlier_told(site, report, told)
        for report in reports
        for told in report.previous_inspections
        if told.grade or not any(_is_of(told, held) for held in reports)
    )


def _is_of(told: PreviousInspection, held: Report) -> bool:
    """Whether a date, cut to what is printed, is one of the report's own; a visit is never an inspection."""
    document = held.document
    days = (document.inspection_start, document.inspection_end, document.published)
    same_kind = ("visit" in told.subject.lower()) == (document.kind == "visit-letter")
    return same_kind and told.date is not None and any(day and day.startswith(told.date) for day in days)


def earlier_told(site: Site, report: Report, told: PreviousInspection) -> EarlierTold:
    return EarlierTold(
        wording.date_words(told.date),
        told.subject,
        (grade_tag(told.grade),) if told.grade else (),
        Quote(told.words, site.evidence(report, told.place, told.words)),
    )

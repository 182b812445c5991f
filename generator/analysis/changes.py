"""What each report changed: its grades against the last comparable ones of its programme, and what it raised."""

from __future__ import annotations

from collections.abc import Iterable

from generator.analysis.judgements_through_time import answer_of, area_title, break_between
from generator.frozen import Frozen
from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.model.gaps_in_grades import Missing, TimelineBreak
from generator.model.grouping import grouped
from generator.model.judgement import Judgement
from generator.model.report import Report


class GradeChange(Frozen):
    """One area's grade now, and before.

    Where the two are not compared, `before` is why: a break between the frameworks, or why the earlier report has no
    grade for the area, which is "no-report" where there is no earlier report.
    """

    title: str
    now: Judgement
    before: Judgement | TimelineBreak | Missing


class ReportChange(Frozen):
    """A report, and the `earlier` one whose grades its own are set against: None where none is held."""

    report: Report
    earlier: Report | None
    grades: tuple[GradeChange, ...]
    raised: int
    """How many points the report makes."""
    similar_before: int
    """How many of them have a similar earlier point, by a match or a person's decision."""
    follow_ups: int


def report_changes(corpus: Corpus, analysis: Analysis) -> tuple[ReportChange, ...]:
    """Return every report with what it changed, newest first."""
    return tuple(change_of(corpus, analysis, report) for report in newest_first(corpus.reports))


def by_year(reports: Iterable[Report]) -> dict[str, tuple[Report, ...]]:
    """Return the reports of each year, the newest first; under nothing those that print no date."""
    return grouped((report.date[:4], report) for report in newest_first(reports))


def newest_first(reports: Iterable[Report]) -> list[Report]:
    return sorted(reports, key=lambda report: (report.date, report.id), reverse=True)


def change_of(corpus: Corpus, analysis: Analysis, report: Report) -> ReportChange:
    """Return what one report changed."""
    earlier = [r for r in corpus.read_with(report) if r.judgements and r.is_before(report)]
    before = earlier[-1] if earlier else None
    ids = {recommendation.id for recommendation in report.recommendations}
    return ReportChange(
        report=report,
        earlier=before,
        grades=tuple(_grade_change(corpus, before, report, judgement) for judgement in report.judgements),
        raised=len(ids),
        similar_before=sum(any(link.closeness == "similar" for link in analysis.links_to(name)) for name in ids),
        follow_ups=len(report.follow_ups),
    )


def _grade_change(corpus: Corpus, before: Report | None, report: Report, judgement: Judgement) -> GradeChange:
    title = area_title(corpus, report.framework.key, judgement)
    return GradeChange(title, judgement, _grade_before(corpus, before, report, judgement))


def _grade_before(
    corpus: Corpus, before: Report | None, report: Report, judgement: Judgement
) -> Judgement | TimelineBreak | Missing:
    if before is None:
        return Missing("no-report")
    broken = break_between(corpus, before, report, judgement.area)
    return broken or answer_of(corpus, before, judgement.area, judgement.group)

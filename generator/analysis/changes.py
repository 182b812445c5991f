"""What each report changed: its grades against the authority's last comparable ones, and what it raised."""

from __future__ import annotations

from dataclasses import dataclass

from generator.analysis.timeline import area_title, break_between, judgement_of, why_missing
from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.model.report import Judgement, Report


@dataclass(frozen=True, slots=True)
class GradeChange:
    """One area's grade now, and before where the two may be compared; else `not_compared` says why."""

    title: str
    now: Judgement
    before: Judgement | None
    before_report: Report | None
    not_compared: str | None


@dataclass(frozen=True, slots=True)
class ReportChange:
    report: Report
    grades: tuple[GradeChange, ...]
    raised: int
    """How many points the report makes."""
    similar_before: int
    """How many of them have a similar earlier point, by a match or a person's decision."""
    follow_ups: int


def report_changes(corpus: Corpus, analysis: Analysis) -> tuple[ReportChange, ...]:
    """Return every report with what it changed, newest first."""
    newest_first = sorted(corpus.reports, key=lambda report: (report.date, report.id), reverse=True)
    return tuple(_change(corpus, analysis, report) for report in newest_first)


def _change(corpus: Corpus, analysis: Analysis, report: Report) -> ReportChange:
    earlier = [r for r in corpus.by_authority[report.authority.slug] if r.judgements and r.date < report.date]
    before = earlier[-1] if earlier else None
    ids = {recommendation.id for recommendation in report.recommendations}
    return ReportChange(
        report=report,
        grades=tuple(_grade_change(corpus, before, report, judgement) for judgement in report.judgements),
        raised=len(ids),
        similar_before=sum(bool(analysis.links_to(name)) for name in ids),
        follow_ups=len(report.follow_ups),
    )


def _grade_change(corpus: Corpus, before: Report | None, report: Report, judgement: Judgement) -> GradeChange:
    title = area_title(corpus, report.framework.key, judgement)
    if before is None:
        return GradeChange(title, judgement, None, None, "No earlier report with judgements is held here")
    reason = break_between(corpus, before, report, judgement.area)
    if reason:
        return GradeChange(title, judgement, None, before, reason)
    earlier = judgement_of(before, judgement.area, judgement.group)
    not_compared = None if earlier else _not_judged_before(corpus, before, judgement.area)
    return GradeChange(title, judgement, earlier, before, not_compared)


def _not_judged_before(corpus: Corpus, before: Report, area: str) -> str:
    missing = why_missing(corpus, before, area)
    if missing.why == "judged-together":
        return f"The earlier report judged it together with {' and '.join(missing.areas).lower()}"
    if missing.why == "judged-apart":
        return f"The earlier report judged it apart: {' and '.join(missing.areas).lower()}"
    return "The earlier report does not judge it"

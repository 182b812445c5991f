"""Priority actions found after grades were given: a grade is never shown without them, wherever it stands.

A visit that finds them says that something could not wait for the next inspection. They stand beside the grades of
their own programme alone: what a whole local partnership has to do says nothing of the council's grade.
"""

from __future__ import annotations

from generator.analysis.judgements_through_time import reports_giving_outcome
from generator.frozen import Frozen
from generator.model.corpus import Corpus
from generator.model.framework import CHILDRENS_SERVICES
from generator.model.report import Recommendation, RecommendationKind, Report

PRIORITY_ACTIONS: tuple[RecommendationKind, ...] = ("priority-action", "outstanding-priority-action")
"""Points that cannot wait: those a visit makes, and earlier ones that it finds unresolved."""


class FoundLater(Frozen):
    """A document later than some grades, with the priority actions it lists; there is at least one."""

    report: Report
    priority_actions: tuple[Recommendation, ...]


def latest_graded(corpus: Corpus, authority: str, programme: str = CHILDRENS_SERVICES) -> Report | None:
    """Return the newest report that grades what the programme is about, None where none does."""
    return next(reversed(reports_giving_outcome(corpus, authority, programme)), None)


def found_after(corpus: Corpus, graded: Report) -> tuple[FoundLater, ...]:
    """Return the documents of a report's programme that found priority actions after its grades, oldest first.

    Where a later report grades again, only those up to its day: what is found after that stands beside the newer
    grades, and so does what that report finds itself. Nothing for a report that does not grade what the programme is
    about, as a review of a board does not, and nothing where one of the two has no day.
    """
    later = (report for report in corpus.read_with(graded) if graded.is_before(report))
    found = [FoundLater(report, actions) for report in later if (actions := priority_actions(report))]
    if not found:  # as after nearly all grades, and pages hold thousands
        return ()
    giving = [report.id for report in _giving_outcome(corpus, graded)]
    if graded.id not in giving:
        return ()
    again = graded_again(corpus, graded)
    others = (one for one in found if one.report.id not in giving)
    return tuple(one for one in others if not (again and again.is_before(one.report)))


def graded_again(corpus: Corpus, graded: Report) -> Report | None:
    """Return the first report after one that grades what their programme is about; None where none is held."""
    return next((report for report in _giving_outcome(corpus, graded) if graded.is_before(report)), None)


def _giving_outcome(corpus: Corpus, report: Report) -> tuple[Report, ...]:
    return reports_giving_outcome(corpus, report.authority.slug, corpus.programme_of(report))


def are_latest(corpus: Corpus, graded: Report) -> bool:
    """Tell whether no later report of the programme grades again."""
    latest = latest_graded(corpus, graded.authority.slug, corpus.programme_of(graded))
    return latest is not None and latest.id == graded.id


def unread_since(corpus: Corpus, graded: Report) -> tuple[Report, ...]:
    """Return the later reports of a report's programme that should grade again and in which no grade was read."""
    return tuple(
        report
        for report in corpus.read_with(graded)
        if graded.is_before(report)
        and corpus.should_judge(report)
        and not report.judgements
        and report.document.kind != "board-review"
    )


def priority_actions(report: Report) -> tuple[Recommendation, ...]:
    """Return the points of a report that cannot wait."""
    return tuple(point for point in report.recommendations if point.kind in PRIORITY_ACTIONS)

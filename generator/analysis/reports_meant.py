"""Which earlier report, of those held here, a sentence that looks back means; none where there is a doubt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.analysis.second_hand import stands_at
from generator.frameworks.cues import cue, phrases_beside
from generator.model.report import FollowUp, Report

_PHRASES = phrases_beside(__file__)
LAST_INSPECTION = cue(_PHRASES["last_inspection"])
LAST_VISIT = cue(_PHRASES["last_visit"])
LAST_ONE = cue(_PHRASES["last_one"])


def reports_meant(report: Report, follow_up: FollowUp, reports: Sequence[Report]) -> tuple[Report, ...]:
    """Return the reports of all inspections a sentence refers to; `reports` are one authority's, oldest first."""
    found = (_meant(report, reference, follow_up.words, reports) for reference in _references(follow_up))
    return tuple({one.id: one for one in found if one}.values())


def reports_named(report: Report, follow_up: FollowUp, reports: Sequence[Report]) -> dict[str, Report | None]:
    """Return what a sentence calls each inspection it refers to -> its report; None where none held is surely meant.

    A page names it, so that a report of another kind than the words say (`visit`, `inspection`) is left out.
    """
    found = {each: _meant(report, each, follow_up.words, reports) for each in _references(follow_up)}
    return {each: one if one and _is_called_so(one, follow_up.words) else None for each, one in found.items()}


def _references(follow_up: FollowUp) -> tuple[str, ...]:
    return tuple(filter(None, (follow_up.refers_to, *follow_up.also_refers_to)))


def _is_called_so(report: Report, words: str) -> bool:
    """Whether the words speak of a visit, or of an inspection, as the report is one; they may speak of both."""
    visit, inspection = "visit" in words.lower(), "inspect" in words.lower()
    return visit or not inspection if report.document.kind == "visit-letter" else inspection or not visit


def _meant(report: Report, reference: str, words: str, reports: Sequence[Report]) -> Report | None:
    if reference[:4].isdigit():
        return _of_date(report, reference, words, reports)
    return _last_inspection(report, reports) if LAST_ONE.search(reference) else None


def _of_date(report: Report, date: str, words: str, reports: Sequence[Report]) -> Report | None:
    """The one earlier report of a date; of several that of the kind which the words name."""
    fitting = [other for other in reports if other.is_before(report) and stands_at(other, date)]
    kinds = _kinds_named(words)
    fitting = [other for other in fitting if other.document.kind in kinds] if kinds else fitting
    return fitting[0] if len(fitting) == 1 else None


def _kinds_named(words: str) -> tuple[str, ...]:
    """Kinds of document a sentence can mean; none where it does not say."""
    if LAST_VISIT.search(words):
        return ("visit-letter",)
    return ("inspection-report", "council-paper") if LAST_INSPECTION.search(words) else ()


def _last_inspection(report: Report, reports: Sequence[Report]) -> Report | None:
    """The last inspection held here, unless the report tells of a later one that is not held."""
    earlier = [other for other in reports if other.is_before(report) and other.judges_authority]
    if not earlier:
        return None
    last = earlier[-1]
    told = (previous.date for previous in report.previous_inspections if previous.date)
    is_known = all(date <= last.date[: len(date)] or any(_held_at(date, reports)) for date in told)
    return last if is_known else None


def _held_at(date: str, reports: Sequence[Report]) -> Iterator[bool]:
    yield from (stands_at(other, date) for other in reports)

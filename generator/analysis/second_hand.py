"""When something happened that a later document tells of, and which report held here is meant by it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from generator.model.analysis import Point
from generator.model.report import SUBJECT_LOST, SUBJECT_NOT_STATED, PreviousInspection, Report

Subject = Literal["lost", "not-stated", "inspection", "part"]
"""What a document's words say was inspected: nothing that is left of them, nothing, a kind of inspection or visit, or
the part of the services that is named."""

_INSPECTION = re.compile(r"\b(?:inspection|visit)s?\b", re.IGNORECASE)


def second_hand_date(report: Report, point: Point) -> str | None:
    """When an unresolved earlier priority action was set, as the later document tells; None for others.

    The letter must tell of just one earlier visit that its follow-up sentences can mean.
    """
    if point.recommendation.kind != "outstanding-priority-action":
        return None
    dates = {follow_up.refers_to for follow_up in report.follow_ups if follow_up.refers_to}
    told = {date for date in dates if date[:4].isdigit()}
    return told.pop() if len(told) == 1 else None


def stands_at(report: Report, date: str) -> bool:
    """Tell whether the report's inspection, visit or publication has this date, as far as the date goes."""
    document = report.document
    days = (document.inspection_start, document.inspection_end, document.published)
    return any(day.startswith(date) or date.startswith(day) for day in days if day)


def subject_of(told: PreviousInspection) -> Subject:
    """Tell what the words say was inspected: a grade beside a part of the services is that part's alone."""
    if told.subject == SUBJECT_LOST:
        return "lost"
    if told.subject == SUBJECT_NOT_STATED:
        return "not-stated"
    return "inspection" if _INSPECTION.search(told.subject) else "part"


def is_held(told: PreviousInspection, reports: Iterable[Report]) -> bool:
    """Tell whether one of the reports is of the inspection told of: a visit is never an inspection."""
    return told.date is not None and any(_is_of(told, told.date, held) for held in reports)


def _is_of(told: PreviousInspection, date: str, held: Report) -> bool:
    document = held.document
    days = (document.inspection_start, document.inspection_end, document.published)
    same_kind = ("visit" in told.subject.lower()) == (document.kind == "visit-letter")
    return same_kind and any(day is not None and day.startswith(date) for day in days)

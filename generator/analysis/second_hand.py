"""When something happened that a later document tells of, and which report held here is meant by it."""

from __future__ import annotations

from generator.model.analysis import Point
from generator.model.report import Report


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

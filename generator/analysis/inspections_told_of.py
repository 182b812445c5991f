"""What a document tells of an earlier inspection: what was inspected, and whether the report of it is held here."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from generator.model.report import SUBJECT_LOST, SUBJECT_NOT_STATED, PreviousInspection, Report

Subject = Literal["lost", "not-stated", "inspection", "part"]
"""What a document's words say was inspected: nothing that is left of them, nothing, a kind of inspection or visit, or
the part of the services that is named."""

_INSPECTION = re.compile(r"\b(?:inspection|visit)s?\b", re.IGNORECASE)


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

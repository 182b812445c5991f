"""What a document tells of an earlier inspection, beside the report of that inspection where it is held here.

What was inspected, whether a report of it is held, and whether that report gives the grade that is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal

from generator.model.judgement import Grade, Judgement
from generator.model.report import SUBJECT_LOST, SUBJECT_NOT_STATED, PreviousInspection, Report

Subject = Literal["lost", "not-stated", "inspection", "part"]
"""What a document's words say was inspected: nothing that is left of them, nothing, a kind of inspection or visit, or
the part of the services that is named."""

Agreement = Literal["agrees", "disagrees", "not-held"]
"""Whether the report of the inspection gives the grade told. `not-held`: no report is held that could say."""

_HELD_AS = {
    "overall": ("overall",),
    "help_and_protection": ("help_and_protection",),
    "in_care": ("in_care", "looked_after", "in_care_and_care_leavers"),
    "care_leavers": ("care_leavers", "in_care_and_care_leavers"),
    "in_care_and_care_leavers": ("in_care_and_care_leavers",),
    "adoption": ("adoption",),
    "leaders": ("leaders", "leadership"),
}
"""Areas as told of -> the judgements of reports that they may be, by the framework and its edition."""
_NOT_THE_COUNCILS = frozenset({"lscb"})
"""Judgements of another body, which `all areas` does not mean."""
_RENAMED: dict[Grade, Grade] = {"adequate": "requires_improvement"}
"""A grade that later documents may tell by the name it was given in 2013."""

LENGTH_OF_A_MONTH = len("2014-03")

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
    same_kind = (not told.grade and "visit" in told.subject.lower()) == (document.kind == "visit-letter")
    return same_kind and any(day is not None and day.startswith(date) for day in days)


def agreement(told: PreviousInspection, reports: Iterable[Report]) -> Agreement:
    """Tell whether the report of the inspection told of, where it is one of these, gives the same grade to that area.

    Several reports of the time may be held; that of the inspection is not told from others, so one that agrees
    settles it. A report that covers a part of the services, as those before 2013 do, is compared with nothing.
    """
    verdicts = [_agrees(told, judged) for one in reports if (judged := _judgements_meant(told, one))]
    return "agrees" if True in verdicts else "disagrees" if verdicts else "not-held"


def gives_the_grade(told: PreviousInspection, reports: Iterable[Report]) -> bool:
    """Tell whether a report of the month told of gives that grade to any area of the council's own services.

    So the inspection is held, though the words that tell of it call what it graded by none of its report's names.
    """
    if not (told.grade and told.date and len(told.date) >= LENGTH_OF_A_MONTH):
        return False
    return any(
        _same(told.grade, judged.grade)
        for held in reports
        if _is_of(told, told.date, held)
        for judged in held.judgements
        if judged.is_graded and judged.area not in _NOT_THE_COUNCILS
    )


def told_otherwise(told: PreviousInspection, reports: Iterable[Report]) -> tuple[tuple[Report, Judgement], ...]:
    """Return the judgements of the inspection told of that give another grade, where none of its reports agrees."""
    held = tuple(reports)
    if agreement(told, held) != "disagrees":
        return ()
    return tuple(
        (one, judged) for one in held for judged in _judgements_meant(told, one) if not _same(told.grade, judged.grade)
    )


def _agrees(told: PreviousInspection, judged: Sequence[Judgement]) -> bool:
    """Every area has the grade where every one is told of; else one of those that the area told of may be."""
    same = [_same(told.grade, one.grade) for one in judged]
    return all(same) if told.area == "all" else any(same)


def _judgements_meant(told: PreviousInspection, held: Report) -> list[Judgement]:
    """The judgements of a report that a grade told of may be; none where it is of another day, or of a part alone."""
    judged = {one.area: one for one in held.judgements if one.is_graded and one.group is None}
    if not (told.grade and told.date and _is_of(told, told.date, held)) or "help_and_protection" not in judged:
        return []
    if told.area == "all":
        return [one for area, one in judged.items() if area not in _NOT_THE_COUNCILS]
    return [judged[area] for area in _HELD_AS.get(told.area or "", ()) if area in judged]


def _same(told: Grade | None, held: Grade) -> bool:
    return told is not None and _RENAMED.get(told, told) == _RENAMED.get(held, held)

"""How right the program was when it was measured against answers checked by hand: the values, without a word.

`analysis/accuracy.py` reads them from the committed records, `english/accuracy.py` says them. Figures that a reader may
trust were measured on councils that the program was not tuned on. Between the two stands a record of codes, which
`evaluation/` writes: they are named here, as both must mean the same.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Literal

from generator.frozen import Frozen

ErrorKind = Literal["theme-missing", "theme-wrong", "link-missing", "link-wrong", "status", "earlier-grade", "value"]
"""A theme not given, or given wrongly; a similar point missed, or one called similar that is not; what a sentence
says became of a point, read as something else; a grade of an earlier inspection, told wrongly or not at all; any
other value that is wrong."""

THEME, LINK, FOLLOW_UP, EARLIER_GRADE = "theme", "link", "follow-up", "earlier_grade"
"""What a label or an answer is of; any other code is the name of a value. A theme's slug stands behind it."""
GIVEN, NOT_GIVEN = "yes", "no"
"""A theme, as the label has it and as the program has."""
STATED, NOT_STATED = "stated", "not stated"
"""What the program does with a pair of points that people read."""
NOT_FOUND, NONE, UNDATED = "not found", "none", "undated"
"""A sentence that looks back which the program passes over; no value; an inspection whose day is not told."""

How = Literal["unseen", "unread"]
"""On councils none of whose documents were at hand when the program was written; or on councils whose texts were not
read when phrases were written, each by a program that was taught without it."""

ReadValue = Literal[
    "grades", "dates", "counts", "texts", "letter-dates", "letter-counts", "letter-texts", "letter-grades"
]
"""Of reports: grades, dates, numbers of points (of documents), texts of points. Of letters: the same, and grades of
earlier inspections that they tell."""


class Share(Frozen):
    """So many of so many, with the 95% interval (Wilson's) of the share."""

    right: int
    of: int

    @property
    def ratio(self) -> float:
        return self.right / self.of if self.of else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        if not self.of:
            return 0.0, 1.0
        z, share = 1.96, self.right / self.of
        middle = share + z * z / (2 * self.of)
        spread = z * math.sqrt(share * (1 - share) / self.of + z * z / (4 * self.of * self.of))
        whole = 1 + z * z / self.of
        return max(0.0, (middle - spread) / whole), min(1.0, (middle + spread) / whole)


class ReadingAccuracy(Frozen):
    """How right values are read, on councils the program was written without; `on` says in words which.

    `no_points` are texts that were taken for points and are none. `theme_f1` is the micro F1 over `theme_texts`.
    """

    measured: str
    on: str
    values: Mapping[ReadValue, Share]
    no_points: int
    theme_f1: float
    theme_texts: int


JointValue = Literal[
    "dates",
    "outcome",
    "counts",
    "texts",
    "responsible_bodies",
    "theme",
    "partnership",
    "principal_authority",
    "response_due",
    "previous_inspection",
]
"""Of documents of joint inspections, by the names that `evaluate` gives them."""


class JointAccuracy(Frozen):
    """How right documents of joint inspections are read, of councils whose texts nobody read while rules were written.

    `documents` are those of these councils. `invented` are outcomes, grades and dates that were read where none is.
    """

    measured: str
    documents: int
    values: Mapping[JointValue, Share]
    invented: int


class LinksAccuracy(Frozen):
    """How right links are. Of stated ones, `same` ask for the same improvement, `near` for the same or a related one.

    `found` are pairs that ask for the same which are stated. Where it was measured: `shown`, the share of all stated
    or shown that are the same or related; `twins`, of points made before, those beside which the earlier one stands.
    """

    how: How
    measured: str
    same: Share
    near: Share
    found: Share
    shown: Share | None = None
    twins: Share | None = None


class LookingBackAccuracy(Frozen):
    """How right sentences that look back are read.

    `points` and `changes` are the shares that are found of those on what became of a point, and on what has changed;
    `points_meant` and `changes_meant`, of those found, the ones that do say so. `told` are those whose status is right,
    of those given one; `turned` read as the opposite; `directions` of changes.
    """

    how: How
    measured: str
    points: Share
    told: Share
    turned: int
    points_meant: Share | None = None
    changes: Share | None = None
    changes_meant: Share | None = None
    directions: Share | None = None


class ReportMeasured(Frozen):
    """A report that was measured, which need not be held here: its id, and the authority and day that the id names."""

    id: str
    authority: str
    date: str


class KnownError(Frozen):
    """One value that is wrong or missing. `report` is None where the document was refused.

    `subject` is the slug of the theme or the name of the value, empty for links and statuses. `expected` and `got` are
    grades or statuses by their keys, or values as they are; earlier grades as "2018-10 adoption good", of several a
    comma between; empty where they would be words of a report.
    """

    report: ReportMeasured | None
    kind: ErrorKind
    subject: str = ""
    expected: str = ""
    got: str = ""


class KnownErrors(Frozen):
    """Every value found wrong, when last measured, in the documents the program was developed with.

    `measured` is the day, as `2026-11-21`; `reports`, `letters` and `joint` are numbers, the last of documents of
    joint inspections.
    """

    measured: str
    reports: int
    letters: int
    errors: tuple[KnownError, ...]
    joint: int = 0

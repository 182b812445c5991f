"""Why there is no grade, and why grades may not be read as one line: codes and values, which `english` says."""

from __future__ import annotations

from typing import Literal, NamedTuple

from generator.frozen import Frozen

MissingCode = Literal[
    "not-judged", "not-reported", "not-readable", "not-found", "no-report", "judged-together", "judged-apart"
]
"""Why there is no grade: the report says it did not judge; its framework does not grade the area; the
source is damaged there; the report should have it and it was not found; no report is held at all; the report
judges the area together with others, or each of its parts."""


class Missing(NamedTuple):
    """Why there is no grade. `areas` are the titles of those judged together with the area, or of its parts."""

    code: MissingCode
    areas: tuple[str, ...] = ()


class TimelineBreak(Frozen):
    """Two grades of an area that may not be joined.

    `why` is what the relation between the frameworks says of it; None where no published relation joins the area.
    """

    why: str | None

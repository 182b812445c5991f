"""Where a report gives its reasons for a grade: what "Read why" leads to.

The cover states a grade; the part of the report about the area says why. The full text names that part by its area.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.model.framework import LISTS_OF_POINTS
from generator.model.report import Report, Section, SectionRole

SUMS_UP: tuple[SectionRole, ...] = ("outcome", "headline", "summary")
"""Parts that say why the whole was judged as it was, where no part is about the whole by name."""
NO_REASONS: frozenset[SectionRole] = LISTS_OF_POINTS | {"other", "young-people", "grade-descriptions"}
"""Parts about an area that do not say why: lists, the younger readers' version, annexes that repeat the grades."""


def part_with_reasons(report: Report, area: str, *, is_whole: bool) -> str | None:
    """Return the anchor of the part that gives the reasons for an area's grade; None where no such part was found.

    Of several parts on one area, as where the summary has a few words on it under the same heading, it is the longest.
    `is_whole` says that the area sums the others up.
    """
    parts = [part for part in _parts_on(report, area) if _words(part)]
    if parts:
        return _anchor(max(parts, key=_words))
    return _summary(report) if is_whole else None


def _parts_on(report: Report, area: str) -> Iterator[list[Section]]:
    """Neighbouring sections on the area are one part: a heading, the summary under it and the findings."""
    for is_on_it, sections in groupby(report.sections, key=lambda one: one.area == area and one.role not in NO_REASONS):
        if is_on_it:
            yield list(sections)


def _summary(report: Report) -> str | None:
    summing_up = (one for one in report.sections if one.role in SUMS_UP and one.area is None and one.blocks)
    section = next(summing_up, None)
    return _anchor([section]) if section else None


def _words(part: Sequence[Section]) -> int:
    return sum(len(block.text) for section in part for block in section.blocks)


def _anchor(part: Sequence[Section]) -> str:
    """The first heading of the part; of a part without one its first paragraph."""
    headed = next((section.anchor for section in part if section.heading), None)
    return headed or next(block.anchor for section in part for block in section.blocks)

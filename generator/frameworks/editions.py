"""Which edition of its framework a report follows: by the day the inspection started, and by the areas it grades.

Editions overlap in publication, and an inspection that began under one may be finished under the next, so the areas
graded outweigh the day, and words that only one edition prints outweigh both. That an edition leaves an area out is
believed only from the day it began.
"""

from __future__ import annotations

from generator.frameworks.normalisation import plain
from generator.frameworks.statements import Stated
from generator.model.document import Document
from generator.model.framework import Edition, Framework


def edition_of(
    found: tuple[Stated, ...], start: str | None, framework: Framework, document: Document
) -> Edition | None:
    """Return the edition that printed lines name, else the one in force on `start`, or another one that fits the graded
    areas better; None where none fits.

    `start` is an ISO date cut to what is known.
    """
    if not framework.editions:
        return None
    told = next((one for one in framework.editions if _prints(document, one)), None)
    if told is not None:
        return told
    graded = {one.area for one in found if one.statement.role != "prose"}
    by_date = next((edition for edition in framework.editions if _in_force(edition, start)), None)
    if by_date is not None and not _foreign(graded, by_date, framework):
        return by_date
    possible = [one for one in framework.editions if not one.not_reported or _begun(one, start)]
    best = min(possible, key=lambda edition: _misfit(graded, edition, framework), default=None)
    if best is None or (by_date and _misfit(graded, by_date, framework) <= _misfit(graded, best, framework)):
        return by_date
    return best


def _prints(document: Document, edition: Edition) -> bool:
    """Return whether one of the lines that name an edition stands in the document, alone."""
    marks = {plain(mark) for mark in edition.told_by}
    return bool(marks) and any(plain(line.text) in marks for line in document.lines)


def _in_force(edition: Edition, start: str | None) -> bool:
    return _begun(edition, start) and (edition.ends is None or str(start)[: len(edition.ends)] <= edition.ends)


def _begun(edition: Edition, start: str | None) -> bool:
    return start is not None and start >= edition.starts[: len(start)]


def _foreign(graded: set[str], edition: Edition, framework: Framework) -> set[str]:
    """Areas the report grades and the edition does not."""
    return graded - {area.key for area in framework.areas_of(edition.key)}


def _misfit(graded: set[str], edition: Edition, framework: Framework) -> int:
    return len(graded ^ {area.key for area in framework.areas_of(edition.key)})

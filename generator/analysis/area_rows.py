"""Which areas of different frameworks may stand in one row: those that a published relation calls the same, no others.

Rows are of one programme, the newest framework's areas first, each framework's in its own order.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.frozen import Frozen
from generator.model.corpus import Corpus
from generator.model.framework import CHILDRENS_SERVICES, Area, Framework
from generator.model.judgement import Judgement
from generator.model.report import Report

AreaJudged = tuple[str, str, str | None]
"""A framework, an area of it, and the group printed over the area."""


class RowOfAreas(Frozen):
    """A row of a comparison: `framework` is the newest that judges it, and `area` its area there."""

    key: str
    framework: str
    area: Area
    areas: tuple[AreaJudged, ...]


class AreaRows(Frozen):
    rows: tuple[RowOfAreas, ...]

    def key_of(self, report: Report, judgement: Judgement) -> str:
        """The row of a judgement; for an area that no framework lists, one that it has to itself."""
        area = (report.framework.key, judgement.area, judgement.group)
        alike = next((row.key for row in self.rows if area in row.areas), None)
        alone = next((row.key for row in self.rows if (*area[:2], None) in row.areas), None)
        return alike or alone or row_key(*area)


def row_key(framework: str, area: str, group: str | None) -> str:
    """A row's key, safe in an address: "single-care-leavers"."""
    words = "-".join(filter(None, (framework, area, group)))
    return "".join(letter if letter.isalnum() else "-" for letter in words.lower())


def area_rows(corpus: Corpus, programme: str = CHILDRENS_SERVICES) -> AreaRows:
    """Return the rows of all areas that frameworks of a programme judge, whatever reports are held."""
    frameworks = [one for one in reversed(corpus.frameworks_in_time) if one.programme == programme]
    same = set(_same(frameworks))
    found: list[RowOfAreas] = []
    for framework in frameworks:
        for area in framework.areas:
            own: AreaJudged = (framework.key, area.key, area.group)
            at = next((place for place, row in enumerate(found) if _meets(same, own, row)), None)
            if at is None:
                found.append(RowOfAreas(row_key(*own), framework.key, area, (own,)))
            else:
                row = found[at]
                found[at] = RowOfAreas(row.key, row.framework, row.area, (*row.areas, own))
    return AreaRows(tuple(found))


def _same(frameworks: list[Framework]) -> Iterator[frozenset[tuple[str, str]]]:
    for framework in frameworks:
        for relation in framework.relations:
            if relation.relation == "same":
                yield frozenset({(framework.key, relation.area), (relation.framework, relation.other_area)})


def _meets(same: set[frozenset[tuple[str, str]]], area: AreaJudged, row: RowOfAreas) -> bool:
    return any(frozenset({area[:2], other[:2]}) in same for other in row.areas)

"""The grades of one council's services through time, a line for each area that the latest inspection judges.

A line holds the grades that were given for the area itself, those it was given together with others, and those of the
area that stood in its place before: children looked after, say, before children in care. Each says whether it compares
with the one before it, as the frameworks' relations rule. No grade is carried from one area to another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.analysis.timeline import area_title, break_between, reports_giving_outcome
from generator.model.corpus import Corpus
from generator.model.framework import CHILDRENS_SERVICES
from generator.model.judgement import Judgement
from generator.model.report import Report


@dataclass(frozen=True, slots=True)
class GivenGrade:
    """A grade in a line.

    `together` are the titles of the other areas it was given for at the same time; `compares` whether it may be read
    on from the one before it in the line.
    """

    report: Report
    judgement: Judgement
    together: tuple[str, ...] = ()
    compares: bool = False


@dataclass(frozen=True, slots=True)
class LineOfArea:
    """One area's grades, oldest first; the last of them is the latest inspection's."""

    area: str
    group: str | None
    title: str
    given: tuple[GivenGrade, ...]

    @property
    def latest(self) -> GivenGrade:
        return self.given[-1]

    @property
    def before(self) -> GivenGrade | None:
        """The grade before the latest that compares with it, or was given for the area together with others."""
        if len(self.given) < 2:
            return None
        last = self.given[-2]
        return last if self.latest.compares or last.together else None

    @property
    def own_before(self) -> GivenGrade | None:
        """Where the grade before was given together with others: the area's own before that."""
        if not (self.before and self.before.together):
            return None
        own = (one for one in reversed(self.given[:-2]) if not one.together)
        last = next(own, None)
        return last if last and last.judgement.area == self.area else None


def lines_of_grades(corpus: Corpus, authority: str, programme: str = CHILDRENS_SERVICES) -> tuple[LineOfArea, ...]:
    """Return a line for each area that the authority's latest graded report judges, in the report's order.

    Nothing where no report of the programme judges what it is about.
    """
    reports = reports_giving_outcome(corpus, authority, programme)
    graded = [judgement for judgement in reports[-1].judgements if judgement.is_graded] if reports else []
    return tuple(
        LineOfArea(
            judgement.area,
            judgement.group,
            area_title(corpus, reports[-1].framework.key, judgement),
            tuple(_line(corpus, reports, judgement.area, judgement.group)),
        )
        for judgement in graded
    )


def line_of_area(corpus: Corpus, authority: str, area: str, group: str | None, title: str) -> LineOfArea | None:
    """Return an area's line whether or not the latest inspection judges it; None where no inspection did."""
    given = tuple(_line(corpus, reports_giving_outcome(corpus, authority), area, group))
    return LineOfArea(area, group, title, given) if given else None


def _line(corpus: Corpus, reports: Sequence[Report], area: str, group: str | None) -> Iterator[GivenGrade]:
    before: GivenGrade | None = None
    for report in reports:
        given = _given(corpus, report, area, group)
        if given and given.judgement.is_graded:
            compares = before is not None and _compare(corpus, before, given)
            before = GivenGrade(report, given.judgement, given.together, compares)
            yield before


def _given(corpus: Corpus, report: Report, area: str, group: str | None) -> GivenGrade | None:
    """What a report gives for an area: its own grade, one together with others, or that of what stood in its place."""
    own = next((one for one in report.judgements if (one.area, one.group) == (area, group)), None)
    if own:
        return GivenGrade(report, own)
    judged = {one.area: one for one in report.judgements}
    for wholes in corpus.wholes.values():
        for whole, parts in wholes.items():
            if area in parts and whole in judged:
                return GivenGrade(report, judged[whole], tuple(parts[key] for key in parts if key != area))
    earlier = _in_its_place(corpus, area)
    return GivenGrade(report, judged[earlier]) if earlier in judged else None


def _in_its_place(corpus: Corpus, area: str) -> str | None:
    """The area that was merged into the same whole, of which this one was split: where just these two are left over."""
    by_whole: dict[str, set[frozenset[str]]] = {}
    for wholes in corpus.wholes.values():
        for whole, parts in wholes.items():
            by_whole.setdefault(whole, set()).add(frozenset(parts))
    for parted in by_whole.values():
        own = [parts for parts in parted if area in parts]
        others = [parts for parts in parted if area not in parts]
        if len(own) == len(others) == 1 and own[0] - others[0] == {area} and len(others[0] - own[0]) == 1:
            return next(iter(others[0] - own[0]))
    return None


def _compare(corpus: Corpus, earlier: GivenGrade, later: GivenGrade) -> bool:
    """Whether two grades of a line are of one area, which compares under both frameworks."""
    area = later.judgement.area
    return earlier.judgement.area == area and break_between(corpus, earlier.report, later.report, area) is None

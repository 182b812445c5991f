"""The grades of one council's services through time, a line for each area that the latest inspection judges.

A line holds the grades that were given for the area itself, those it was given together with others, and those of the
area that stood in its place before: children looked after, say, before children in care. Each says whether it compares
with the one before it, as the frameworks' relations rule. No grade is carried from one area to another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.analysis.judgements_through_time import area_title, break_between, reports_giving_outcome
from generator.frozen import Frozen
from generator.model.corpus import Corpus
from generator.model.framework import CHILDRENS_SERVICES
from generator.model.judgement import Judgement
from generator.model.report import Report


class GivenGrade(Frozen):
    """A grade in a line.

    `together` are the titles of the other areas it was given for at the same time; `compares` whether it may be read
    on from the one before it in the line.
    """

    report: Report
    judgement: Judgement
    together: tuple[str, ...] = ()
    compares: bool = False


class LineOfArea(Frozen):
    """One area's grades, oldest first; the last of them is the latest inspection's.

    `before` is the grade before the latest, if it compares with it or was given by the same kind of inspection for the
    area together with others. `own_before`: where it was given so, the area's own grade before that, if it compares.
    """

    area: str
    group: str | None
    title: str
    given: tuple[GivenGrade, ...]
    before: GivenGrade | None
    own_before: GivenGrade | None

    @property
    def latest(self) -> GivenGrade:
        return self.given[-1]


def lines_of_grades(corpus: Corpus, authority: str, programme: str = CHILDRENS_SERVICES) -> tuple[LineOfArea, ...]:
    """Return a line for each area that the authority's latest graded report judges, in the report's order.

    Nothing where no report of the programme judges what it is about.
    """
    reports = reports_giving_outcome(corpus, authority, programme)
    graded = [judgement for judgement in reports[-1].judgements if judgement.is_graded] if reports else []
    return tuple(
        _line_of(
            corpus,
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
    return _line_of(corpus, area, group, title, given) if given else None


def _line_of(corpus: Corpus, area: str, group: str | None, title: str, given: tuple[GivenGrade, ...]) -> LineOfArea:
    before = _before(given)
    own_before = _own_before(corpus, given) if before and before.together else None
    return LineOfArea(area, group, title, given, before, own_before)


def _before(given: tuple[GivenGrade, ...]) -> GivenGrade | None:
    if len(given) < 2:
        return None
    last, latest = given[-2:]
    is_joint = bool(last.together) and last.report.framework.key == latest.report.framework.key
    return last if latest.compares or is_joint else None


def _own_before(corpus: Corpus, given: tuple[GivenGrade, ...]) -> GivenGrade | None:
    own = next((one for one in reversed(given[:-2]) if not one.together), None)
    return own if own and _compare(corpus, own, given[-1]) else None


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


def graded_in_its_place(corpus: Corpus, report: Report, area: str) -> Judgement | None:
    """Return what a report gives for the area that stood in the place of another; None where it judges none such."""
    earlier = _in_its_place(corpus, area)
    return next((one for one in report.judgements if one.area == earlier and one.is_graded), None)


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

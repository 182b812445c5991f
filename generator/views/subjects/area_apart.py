"""Councils that are not counted with the others on one area: why, and what is known of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from generator.analysis.judgement_areas import AreaInReport
from generator.analysis.latest_grades import AreaOfCouncil, AreaStanding
from generator.english import judgement_areas as wording
from generator.english import report_month
from generator.frozen import Frozen
from generator.model.gaps_in_grades import Missing
from generator.model.grouping import grouped
from generator.model.report import Report
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink
from generator.views.subjects.area_list import NamedApart, grades_instead
from generator.views.subjects.counted_grades import counts_of

MOST_NAMED = 8
"""How many councils that stand apart are named under the answer: more are told by their numbers."""


class StandsApart(Frozen):
    """Councils that are not counted with the others: why, and either their names or how many stand at which grade."""

    why: str
    named: tuple[NamedApart, ...]
    numbers: str | None


def councils_apart(site: SiteContext, area: str, standing: AreaStanding) -> Iterator[StandsApart]:
    """Councils that were judged by another kind of inspection, or before an inspection that gave no grade."""
    councils = {one.authority: one for one in standing.councils}
    if by_areas := [one for one in standing.councils if grades_instead(site, area, one)]:
        yield StandsApart(_without_whole(site, area, by_areas), (), None)
    of_areas = {one.authority for one in by_areas}
    kinds = grouped(
        ((_why_apart(site, area, standing, councils[one.report.authority.slug]), one.report.framework.key), one)
        for one in standing.otherwise
        if one.report.authority.slug not in of_areas
    )
    for (why, key), found in kinds.items():
        yield _stands_apart(site, why.say(len(found), site.inspection_name(key)), key, found)
    not_found = [one for one in standing.never if isinstance(one.answer, Missing) and one.answer.code in UNREAD]
    if not_found:
        named = tuple(NamedApart(_council(site, one.report), None) for one in not_found)
        yield StandsApart(wording.not_found(len(not_found)), named, None)


def _without_whole(site: SiteContext, area: str, councils: list[AreaOfCouncil]) -> str:
    """That the latest inspections gave no overall grade, and what their framework says of it."""
    why = (_why_left_out(site, area, one.latest.report) for one in councils if one.latest)
    return wording.graded_by_area(len(councils), next(filter(None, why), ""))


class WhyApart(NamedTuple):
    """Why a council is not counted with the others, and what its framework says of leaving the area out."""

    kind: Literal["another-kind", "not-read", "not-graded"]
    why: str = ""

    def say(self, number: int, inspection: str) -> str:
        if self.kind == "another-kind":
            return wording.another_kind(number, inspection)
        if self.kind == "not-read":
            return wording.not_read_since(number, inspection)
        return wording.not_graded_since(number, inspection, self.why)


def _why_apart(site: SiteContext, area: str, standing: AreaStanding, council: AreaOfCouncil) -> WhyApart:
    if standing.shown(council):
        return WhyApart("another-kind")
    if council.why_none in UNREAD:
        return WhyApart("not-read")
    return WhyApart("not-graded", _why_left_out(site, area, council.latest.report) if council.latest else "")


def _why_left_out(site: SiteContext, area: str, report: Report) -> str:
    """What the framework says of an edition that leaves the area out."""
    framework = site.framework(report.framework.key)
    editions = framework.editions if framework else ()
    fitting = (one for one in editions if one.key == report.framework.edition and area in one.not_reported)
    return next((one.why_not_reported for one in fitting), "")


UNREAD = ("not-readable", "not-found")
"""Why there is no grade where the report should have one."""


def _stands_apart(site: SiteContext, why: str, framework: str, found: tuple[AreaInReport, ...]) -> StandsApart:
    if len(found) > MOST_NAMED:
        return StandsApart(why, (), wording.numbers_of(counts_of(site.scale(framework), found)))
    return StandsApart(
        why, tuple(NamedApart(_council(site, one.report), _in_passing(site, one)) for one in found), None
    )


def _in_passing(site: SiteContext, given: AreaInReport) -> str | None:
    words = site.words_of_area(given)
    return wording.grade_in_passing(words, report_month(given.report)) if words else None


def _council(site: SiteContext, report: Report) -> Hyperlink:
    return site.authority_link(report.authority.slug)

"""Outcomes that are not the council's own, on a scale of their own: the latest of each area, those alike together.

A reader asks which areas have the worst outcome, and since when: each row says which inspection found it, which earlier
one the report tells of, and leads to what has to be put right.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator import english
from generator.analysis.judgement_areas import AreaInReport, newest_of_each
from generator.english import outcomes as wording
from generator.model.framework import Framework
from generator.model.judgement import Grade, Judgement
from generator.model.report import Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import GradeTag, Hyperlink
from generator.views.elements.joint_inspections import is_of_council
from generator.views.elements.later_visits import found_later
from generator.views.elements.point_counts import points_by_kind
from generator.views.report.report_page import ASKED_FOR


@dataclass(frozen=True, slots=True)
class AreaOutcome:
    """One area under the name of its council. `urgent` leads to the priority actions; None where there are none.

    `later` lead to documents that found priority actions since.
    """

    council: Hyperlink
    grade: GradeTag
    inspection: Hyperlink
    age: str
    earlier: str
    urgent: Hyperlink | None
    later: tuple[Hyperlink, ...]


@dataclass(frozen=True, slots=True)
class AlikeOutcomes:
    title: str
    anchor: str
    caption: str
    rows: tuple[AreaOutcome, ...]


@dataclass(frozen=True, slots=True)
class OutcomesOfAreas:
    """`ways` lead to each group. `none_held` says of how many councils there is no report, `names` of which.

    `data` lead to the rows that the list is made of and to what their columns mean.
    """

    whose: str
    ways: tuple[Hyperlink, ...]
    groups: tuple[AlikeOutcomes, ...]
    none_held: str
    names_title: str
    names: tuple[str, ...]
    data: tuple[Hyperlink, ...]


def outcomes_of_areas(
    site: SiteContext, framework: Framework, area: str, given: Iterable[AreaInReport]
) -> OutcomesOfAreas | None:
    """None for one whose judgements are the council's own, or that reviewed a board beside the council's services."""
    if framework.outcome_of is None or is_of_council(framework):
        return None
    latest = newest_of_each(given)
    groups = tuple(_groups(site, framework, latest))
    without = _without(site, framework)
    return OutcomesOfAreas(
        whose=wording.whose(framework.outcome_of),
        ways=tuple(Hyperlink(one.title, addresses.outcome(area, one.anchor)) for one in groups),
        groups=groups,
        none_held=wording.none_held(len(without), len(_current(site))),
        names_title=wording.none_held_names(len(without)),
        names=tuple(without),
        data=(
            Hyperlink(wording.AS_DATA, addresses.data_file("judgements.csv")),
            Hyperlink(wording.DATA_EXPLAINED, addresses.data_table("judgements")),
        ),
    )


def _groups(site: SiteContext, framework: Framework, latest: tuple[AreaInReport, ...]) -> Iterator[AlikeOutcomes]:
    """In the order of the scale; what was not found in a report stands last."""
    for grade in (*framework.grades, None):
        alike = [given for given in latest if _grade(given) == grade]
        if alike:
            title = english.grade_words(framework, grade) if grade else wording.OTHERWISE
            anchor = addresses.anchor(grade) if grade else wording.OTHERWISE_ANCHOR
            rows = tuple(_row(site, given) for given in alike)
            yield AlikeOutcomes(wording.areas_with(title, len(alike)), anchor, wording.caption(title), rows)


def _grade(given: AreaInReport) -> Grade | None:
    return given.answer.grade if isinstance(given.answer, Judgement) else None


def _row(site: SiteContext, given: AreaInReport) -> AreaOutcome:
    report, document = given.report, given.report.document
    days = english.inspection_days(document)
    return AreaOutcome(
        council=site.authority_link(report.authority.slug),
        grade=site.grade_tag(report, _grade(given)),
        inspection=Hyperlink(days, addresses.report(report.id)),
        age=site.age(report.date),
        earlier=_earlier(report),
        urgent=_urgent(report),
        later=found_later(site, report),
    )


def _earlier(report: Report) -> str:
    """The earlier inspections of this kind that the report tells of."""
    told = [wording.earlier(one.date, one.words) for one in report.previous_inspections]
    if not told and report.document.not_inspected_before:
        return wording.says_none_before(report.document.not_inspected_before)
    return english.listed(told) or wording.NONE_EARLIER_FOUND


def _urgent(report: Report) -> Hyperlink | None:
    urgent = [point for point in report.recommendations if point.is_urgent]
    return Hyperlink(points_by_kind(urgent), addresses.report(report.id, ASKED_FOR)) if urgent else None


def _current(site: SiteContext) -> list[str]:
    return [slug for slug, authority in site.corpus.authorities.items() if authority.status != "abolished"]


def _without(site: SiteContext, framework: Framework) -> list[str]:
    """Councils on whose areas no report of this kind is held, whatever those held judge."""
    held = {report.authority.slug for report in site.corpus.by_framework[framework.key]}
    return [site.authority_name(slug) for slug in _current(site) if slug not in held]

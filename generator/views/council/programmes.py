"""What a council's page says of inspections that are not of the council alone, a part for each line of them.

A part answers in one screen of a phone what readers come for: what inspectors found and whose outcome that is, who has
to act, when they come back. Nothing of it stands among the council's own grades.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator import english
from generator.analysis.judgements_through_time import latest_to_judge
from generator.english import partnership as wording
from generator.english import point_counts
from generator.english.council import at_ofsted
from generator.english.judgements import NO_GRADE_BY_KIND, NONE_FOUND
from generator.frozen import Frozen, replace
from generator.model.framework import Framework
from generator.model.report import Recommendation, Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.ages import age
from generator.views.elements.basic import Fact, GradeTag, Hyperlink, Quote
from generator.views.elements.joint_inspections import (
    acts_shown,
    all_acting,
    answer_asked,
    coming_back,
    is_of_council,
    of_partnership,
)
from generator.views.elements.later_visits import found_later
from generator.views.elements.point_counts import points_by_form
from generator.views.elements.several_areas import SeveralAreas, several_areas


class OutcomeShown(Frozen):
    """A grade of a scale of its own; `not_the_councils` is None where it is the council's after all."""

    grade: GradeTag
    not_the_councils: str | None


class PointShown(Frozen):
    """A point in the inspectors' words, with who has to act where its kind has that printed beside it."""

    stem: str | None
    quote: Quote
    acts: str | None


class PointsFold(Frozen):
    """Points that a reader opens: their `title` says how many and of what kind."""

    title: str
    points: tuple[PointShown, ...]


class ProgrammePart(Frozen):
    """The latest inspection of one line of them held here that should give an outcome, else the latest of all.

    `outcome` is that of a report that judges one area, `areas` those of one that judges several. `of_whom` says that
    it is not of the council alone, where no outcome does; `no_outcome` why there is no grade, and `later` which later
    documents found priority actions.
    """

    anchor: str
    heading: str
    of_whom: str | None
    outcome: OutcomeShown | None
    areas: SeveralAreas | None
    no_outcome: str | None
    facts: tuple[Fact, ...]
    urgent: PointsFold | None
    later: tuple[Hyperlink, ...]
    others: tuple[Fact, ...]


class NotHeld(Frozen):
    """A line of inspections of which no report on the area is held: no more is known of it.

    `inspectorate` leads to where one may be found; None where that is not known.
    """

    anchor: str
    heading: str
    words: str
    inspectorate: Hyperlink | None


def programme_parts(site: SiteContext, slug: str) -> tuple[ProgrammePart, ...]:
    """A part for each line of inspections beside the council's own of which a report is held, with outcomes first."""
    held = sorted(site.corpus.by_programme[slug].values(), key=lambda reports: reports[-1].date, reverse=True)
    with_outcomes_first = sorted(held, key=lambda reports: not site.corpus.should_judge(reports[-1]))
    return tuple(
        _part(site, framework, reports)
        for reports in with_outcomes_first
        if (framework := site.framework(reports[-1].framework.key)) and not is_of_council(framework)
    )


def not_held(site: SiteContext, slug: str) -> tuple[NotHeld, ...]:
    """Each line of inspections of which there are reports on other areas and none on this one."""
    has = site.corpus.by_programme[slug]
    others = {
        framework.programme: framework
        for key in site.corpus.by_framework
        if (framework := site.framework(key)) and not is_of_council(framework) and framework.programme not in has
    }
    return tuple(_not_held(site, slug, framework) for framework in others.values())


def _not_held(site: SiteContext, slug: str, framework: Framework) -> NotHeld:
    heading = wording.part_heading(site.inspection_name(framework.key), framework.outcome_of)
    authority = site.corpus.authorities.get(slug)
    url = authority.inspectorate_url if authority else None
    elsewhere = Hyperlink(wording.look_on(at_ofsted(site.authority_name(slug))), url) if url else None
    return NotHeld(framework.programme, heading, wording.NONE_HELD, elsewhere)


def _part(site: SiteContext, framework: Framework, reports: Sequence[Report]) -> ProgrammePart:
    latest = latest_to_judge(site.corpus, reports[-1].authority.slug, framework.programme) or reports[-1]
    areas = several_areas(site, latest)
    return ProgrammePart(
        anchor=framework.programme,
        heading=wording.part_heading(site.inspection_name(framework.key), latest.document.outcome_of),
        of_whom=None if latest.judgements else of_partnership(latest),
        outcome=_outcome(site, latest) if areas is None else None,
        areas=areas,
        no_outcome=None if latest.judgements else NONE_FOUND if framework.scale else NO_GRADE_BY_KIND,
        facts=tuple(_facts(site, framework, latest)),
        urgent=_urgent(site, latest),
        later=found_later(site, latest),
        others=tuple(_other(site, report) for report in reversed(reports) if report is not latest),
    )


def _outcome(site: SiteContext, report: Report) -> OutcomeShown | None:
    """None where the report judges nothing."""
    if not report.judgements:
        return None
    not_its = wording.NOT_THE_COUNCILS if report.document.outcome_of else None
    return OutcomeShown(site.judged_tag(report, report.judgements[0]), not_its)


def _facts(site: SiteContext, framework: Framework, report: Report) -> Iterator[Fact]:
    document = report.document
    yield Fact(wording.INSPECTED, english.inspection_days(document), ago=age(report))
    theme = english.theme_words(document)
    if theme:
        yield Fact(wording.THEME_SHORT, theme)
    yield Fact(wording.WHO_HAS_TO_ACT, all_acting(report, framework))
    returning = coming_back(report, framework)
    if returning:
        yield Fact(wording.COMES_BACK, returning)
    if report.response:
        yield Fact(wording.ANSWER, answer_asked(site, report, report.response))
    yield Fact(wording.POINTS, points_by_form(site, report.recommendations) or wording.NO_POINTS)
    yield Fact(wording.READ_ON, "", tuple(_read_on(site, framework, report)))


def _read_on(site: SiteContext, framework: Framework, report: Report) -> Iterator[Hyperlink]:
    yield Hyperlink(wording.THE_WHOLE_REPORT, addresses.report(report.id))
    expected = framework.areas_of(report.framework.edition)
    judged = [one.area for one in report.judgements] or [one.key for one in expected]
    titles = {area: site.area_title(framework.key, area) for area in judged}
    for area in titles:
        yield Hyperlink(wording.all_outcomes(titles[area] if len(titles) > 1 else None), addresses.judgement_area(area))
    if not framework.scale:
        yield Hyperlink(wording.ALL_OF_THIS_KIND, addresses.framework(framework.key))


def _urgent(site: SiteContext, report: Report) -> PointsFold | None:
    """The priority actions; None where there are none."""
    points = tuple(point for point in report.recommendations if point.is_urgent)
    return points_fold(site, report, points) if points else None


def points_fold(site: SiteContext, report: Report, points: Sequence[Recommendation]) -> PointsFold:
    """Points of one kind and form, to open."""
    return PointsFold(wording.points_to_read(counted(site, points)), tuple(points_shown(site, report, points)))


def counted(site: SiteContext, points: Sequence[Recommendation]) -> str:
    """How many points of one kind and form there are: "6 recommendations"."""
    return point_counts.counted_points(points[0].kind, site.analysis.points[points[0].id].form, len(points))


def points_shown(site: SiteContext, report: Report, points: Sequence[Recommendation]) -> Iterator[PointShown]:
    """A lead-in that points in a row share stands before the first of them."""
    for _, alike in groupby(points, key=lambda point: point.stem):
        first, *others = (_point(site, report, point) for point in alike)
        yield first
        yield from (replace(one, stem=None) for one in others)


def _point(site: SiteContext, report: Report, point: Recommendation) -> PointShown:
    acts = acts_shown(site, report, point)
    source = Hyperlink(english.source_words(report, point.place), addresses.recommendation(point.id))
    return PointShown(point.stem, site.quote_point(report, point, source), acts)


def _other(site: SiteContext, report: Report) -> Fact:
    theme = english.theme_words(report.document)
    words = wording.on_theme(theme) if theme else ""
    return Fact(english.report_date(report), words, (site.inspection_link(report),))

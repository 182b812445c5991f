"""What several kinds of page show of an inspection of several bodies: who inspected, who acts, what comes next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.english import partnership as wording
from generator.english import signed
from generator.english.point_counts import by_kind
from generator.model.framework import CHILDRENS_SERVICES, Framework, Inspectorate, kinds_beside_bodies
from generator.model.partnership import Response, ReturnVisit
from generator.model.report import Recommendation, RecommendationKind, Report
from generator.views.context import SiteContext

FIXED = ("local-authority", "safeguarding-board")
"""Whom a point is addressed to where its kind of report settles that: keys, and no printed words."""


def is_of_council(framework: Framework | None) -> bool:
    """Whether a kind of inspection is of the council's own services for children; one not described here counts so."""
    return framework is None or framework.programme == CHILDRENS_SERVICES


def inspectors(site: SiteContext, report: Report) -> list[str]:
    """All inspectorates by name, as a sentence has it; the publisher where the document names none."""
    named = {key: one.named for key, one in _inspectorates(site, report).items()}
    return [named.get(key, key) for key in report.document.inspectorates] or [report.document.publisher]


def inspectorate(site: SiteContext, report: Report, key: str | None) -> str | None:
    """One inspectorate by name."""
    known = _inspectorates(site, report).get(key) if key else None
    return known.title if known else key


def _inspectorates(site: SiteContext, report: Report) -> dict[str, Inspectorate]:
    framework = site.framework(report.framework.key)
    return {one.key: one for one in framework.inspectorates} if framework else {}


def printed_beside(point: Recommendation) -> str | None:
    """Who has to act, in the words printed beside a point; None where none are."""
    return None if point.addressed_to in FIXED else point.addressed_to


def all_acting(report: Report, framework: Framework) -> str:
    """Everybody named beside a point, each once with how many points; else why nobody is.

    Where there are priority actions it is those who have to act on them.
    """
    if not report.looks_beyond_council:
        return wording.NOT_LOOKED_FOR
    points = [point for point in report.recommendations if point.is_urgent] or report.recommendations
    beside_bodies = kinds_beside_bodies(report, framework)
    named: dict[str, Counter[RecommendationKind]] = {}
    for point in points:
        body = printed_beside(point) or (wording.NOT_SAID if point.kind in beside_bodies else None)
        if body:
            named.setdefault(body, Counter())[point.kind] += 1
    if not named:
        return _together(report, framework) if points else wording.NOT_SAID
    return wording.all_acting([wording.acting(body, by_kind(numbers)) for body, numbers in named.items()])


def _together(report: Report, framework: Framework) -> str:
    """The bodies whose outcome it is; of a letter to many, of which not all are known, only that nobody is named."""
    bodies = [body.name for body in report.bodies] if framework.outcome_of else []
    return wording.acting_together(bodies) if bodies else wording.NOBODY_NAMED


def acts_on(report: Report, framework: Framework | None, point: Recommendation) -> str | None:
    """Who has to act on a point, or that it was not found; None where its kind has nobody named beside it."""
    is_sought = framework is not None and report.looks_beyond_council
    beside_bodies = kinds_beside_bodies(report, framework) if framework and is_sought else frozenset()
    acts = printed_beside(point) or (wording.NOT_SAID if point.kind in beside_bodies else None)
    return wording.who_acts(acts) if acts else None


def acts_shown(site: SiteContext, report: Report, point: Recommendation) -> str | None:
    """The same with the sign of a value that a person put right."""
    acts = acts_on(report, site.framework(report.framework.key), point)
    item = f"recommendations.{point.id.rpartition('#')[2]}"
    return acts and signed(acts, site.is_put_right(report, item, "addressed_to"))


def coming_back(report: Report, framework: Framework) -> str | None:
    """When inspectors say that they come back, the nearest first; None of a kind whose documents never say."""
    visits = [wording.coming_back(what, _when(visit)) for what, visit in return_visits(report)]
    if visits:
        return wording.coming_back_all(visits)
    not_found = wording.NOT_SAID if report.looks_beyond_council else wording.NOT_LOOKED_FOR
    return not_found if framework.tells_return else None


def of_partnership(report: Report) -> str | None:
    """Whom an inspection was of, where that is not the council alone."""
    document = report.document
    return wording.of_partnership(document.partnership or document.outcome_of) if document.is_joint else None


def return_visits(report: Report) -> Iterator[tuple[str, ReturnVisit]]:
    """Each visit or inspection to come, with what it is called."""
    for what, visit in ((wording.MONITORING, report.monitoring), (wording.NEXT_INSPECTION, report.next_inspection)):
        if visit:
            yield what, visit


def _when(visit: ReturnVisit) -> str:
    return visit.within or wording.in_words(visit.words)


def answer_asked(site: SiteContext, report: Report, response: Response) -> str:
    """The written answer that inspectors ask for, by whom and by when.

    That no day is printed is said only of a kind of answer that has one, and where the reading is not doubted.
    """
    framework = site.framework(report.framework.key)
    kinds = {one.kind: one for one in framework.responses} if framework else {}
    kind = kinds.get(response.kind)
    title = kind.title if kind else wording.response(response.kind)
    doubted = any((one.field or "").startswith("response") for one in report.doubts)
    none_printed = kind is not None and kind.dated and not doubted
    return wording.answer(title, response.by, response.sent_by, response.due, none_printed)

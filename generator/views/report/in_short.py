"""What a report's page opens with: what was inspected, the grade that sums it up, and what was asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator import english
from generator.analysis.judgement_areas import is_of_board, overall_judgements_of
from generator.analysis.later_visits import priority_actions
from generator.english import report_answer as wording
from generator.english.point_counts import FORMS
from generator.frozen import Frozen
from generator.model.judgement import Judgement
from generator.model.report import Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink
from generator.views.elements.joint_inspections import inspectors

ASKED_FOR = "what-it-asked-for"
MOST_NAMED = 8
"""So many areas are named: of more, only those that sum the others up."""


class Asked(Frozen):
    """How many points there are, leading to them; `opening` says what inspectors did: "Inspectors made"."""

    opening: str
    points: Hyperlink


class InShort(Frozen):
    """`what` was inspected; how it was `judged`, None where no grade is known; what was `asked`; what a visit lacks."""

    what: str
    judged: str | None
    asked: tuple[Asked, ...]
    no_priority_action: str | None

    @property
    def in_a_preview(self) -> str:
        """The same in one line."""
        asked = [(one.opening, one.points.text) for one in self.asked]
        return wording.in_a_preview(self.what, asked, self.judged, self.no_priority_action)


def in_short(site: SiteContext, report: Report) -> InShort:
    """The sentences in the order they are read."""
    name = site.authority_name(report.authority.slug)
    return InShort(
        what=wording.answer(name, report.document, inspectors(site, report)),
        judged=_judged(site, report),
        asked=_asked(site, report),
        no_priority_action=_no_priority_action(site, report),
    )


def _judged(site: SiteContext, report: Report) -> str | None:
    graded = [one for one in report.judgements if one.is_graded]
    owner = next((tag.whose for one in graded if (tag := site.grade_tag(report, one.grade)).whose), None)
    shown = graded if owner else [one for one in graded if not is_of_board(site.corpus, report, one.area)]
    whole = [one for one in overall_judgements_of(site.corpus, report) if one in shown]
    if not whole and (not shown or len(shown) > MOST_NAMED):
        return None
    told = wording.outcome(owner, _named(site, report, shown)) if owner else _own(site, report, whole, shown)
    return wording.contradicting(told) if any(one.conflict for one in whole or shown) else told


def _own(site: SiteContext, report: Report, whole: Sequence[Judgement], shown: Sequence[Judgement]) -> str:
    """The council's own grades."""
    if len(whole) > 1:
        return wording.several_wholes(_named(site, report, whole))
    if not whole:
        return wording.by_area(_named(site, report, shown))
    grade = whole[0].grade
    others = [one for one in shown if one.grade != grade] if len(shown) <= MOST_NAMED else []
    alike = len({one.grade for one in shown}) == 1 and len(shown) > 1
    put_right = any(site.judged_tag(report, one).corrected for one in shown if one not in whole)
    return wording.overall(
        site.judged_words(report, whole[0]),
        _named(site, report, others),
        alike=alike,
        is_an_area_put_right=put_right,
    )


def _named(site: SiteContext, report: Report, judgements: Sequence[Judgement]) -> list[tuple[str, str]]:
    """Areas with their grades, each by the words it stands under, or its title."""
    return [
        (one.group or site.area_title(report.framework.key, one.area), site.judged_words(report, one))
        for one in judgements
    ]


def _asked(site: SiteContext, report: Report) -> tuple[Asked, ...]:
    """What inspectors asked for, in the parts of one sentence that lead to it; nothing for none.

    Points that tell what was found, and ask for nothing, are counted apart.
    """
    numbers = Counter((point.kind, site.analysis.points[point.id].form) for point in report.recommendations)
    told = wording.done(
        {(kind, form): numbers[kind, form] for form in FORMS for kind in english.KINDS if numbers[kind, form]}
    )
    return tuple(Asked(opening, Hyperlink(points, addresses.here(ASKED_FOR))) for opening, points in told)


def _no_priority_action(site: SiteContext, report: Report) -> str | None:
    """That a visit of a kind that may set priority actions was found to set none; None where it does."""
    framework = site.framework(report.framework.key)
    may_set = framework is not None and any(one.kind == "priority-action" for one in framework.points)
    is_visit = report.document.kind == "visit-letter"
    return wording.NO_PRIORITY_ACTION if is_visit and may_set and not priority_actions(report) else None

"""Visits after grades that found priority actions: a grade is never shown without them.

A page on one council says it in a box above its grades (`take_care`), a row or cell of a table beside its grade
(`found_later`): wherever a grade stands on a page, one of the two stands too.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.analysis.later_visits import FoundLater, are_latest, found_after, graded_again, unread_since
from generator.english import later_visits as wording
from generator.frozen import Frozen
from generator.model.report import DocumentFacts, Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink
from generator.views.elements.point_counts import points_by_kind


class LaterVisit(Frozen):
    """`sentence` says when the visit was and how many priority actions it found; `report` leads to them."""

    sentence: str
    report: Hyperlink


class TakeCare(Frozen):
    """All that a reader has to know before the grades of a page, in one box."""

    cautions: tuple[str, ...]
    later_visits: tuple[LaterVisit, ...]


def take_care(cautions: tuple[str, ...], visits: tuple[LaterVisit, ...]) -> TakeCare | None:
    """The box; None where there is nothing to say."""
    return TakeCare(cautions, visits) if cautions or visits else None


def later_visits(site: SiteContext, graded: Report | None) -> tuple[LaterVisit, ...]:
    """Every document of its programme that found priority actions after a report's grades, and before the next."""
    return tuple(_later_visit(site, found, graded) for found in _after(site, graded)) if graded else ()


def unread_since_words(site: SiteContext, graded: Report | None) -> tuple[str, ...]:
    """That later reports are held in which no grades were found, so that older grades do not pass for the newest."""
    if graded is None:
        return ()
    name = site.authority_name(graded.authority.slug)
    return tuple(wording.unread(name, site.report_link(one).text) for one in unread_since(site.corpus, graded))


def found_later(site: SiteContext, graded: Report | None) -> tuple[Hyperlink, ...]:
    """The same in few words, each leading to its document."""
    return _links(site, graded, wording.found_later)


def found_between(site: SiteContext, earlier: Report | None) -> tuple[Hyperlink, ...]:
    """The same of the earlier of two reports whose grades stand side by side."""
    return _links(site, earlier, wording.found_between)


def _links(
    site: SiteContext, graded: Report | None, said: Callable[[DocumentFacts, str], str]
) -> tuple[Hyperlink, ...]:
    return tuple(
        Hyperlink(
            said(found.report.document, points_by_kind(found.priority_actions)), addresses.report(found.report.id)
        )
        for found in _after(site, graded)
    )


def _after(site: SiteContext, graded: Report | None) -> tuple[FoundLater, ...]:
    return found_after(site.corpus, graded) if graded and graded.judgements else ()


def _later_visit(site: SiteContext, found: FoundLater, graded: Report) -> LaterVisit:
    name, points = site.authority_name(found.report.authority.slug), points_by_kind(found.priority_actions)
    return LaterVisit(
        wording.later_visit(name, found.report.document, points, _than(site, found, graded)),
        Hyperlink(wording.READ_WHAT_IT_FOUND, addresses.report(found.report.id)),
    )


def _than(site: SiteContext, found: FoundLater, graded: Report) -> wording.Than:
    """Later than which grades; what stands under the day of the next ones is not said to be before them."""
    if are_latest(site.corpus, graded):
        return "latest"
    again = graded_again(site.corpus, graded)
    return "between" if again and found.report.is_before(again) else "these"

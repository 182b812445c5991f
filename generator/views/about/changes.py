"""What each document changed, newest first: grades against the last comparable ones, and what was raised."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from generator import english
from generator.analysis.changes import GradeChange, ReportChange, report_changes
from generator.english import changes as wording
from generator.model.judgement import Judgement
from generator.model.page import Page, Planned
from generator.model.report import Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Fact, GradeTag, Hyperlink, unknown_tag
from generator.views.elements.later_visits import found_between, found_later
from generator.views.elements.point_counts import points_by_form
from generator.views.planning import of_site
from generator.views.report.judgements import why_no_judgements

SHOWN_WHOLE = 30
"""How many documents, the newest, are shown with their grades; those before them are a list."""


@dataclass(frozen=True, slots=True)
class GradeMove:
    """One area's grade now, and what it was, or why the two are not compared."""

    area: str
    now: GradeTag
    before: GradeTag
    note: str


@dataclass(frozen=True, slots=True)
class ChangeEntry:
    """One document: whose, what kind and when, what it raised, and its grades where any is compared.

    `between` are visits that found priority actions after the earlier grades beside its own, `later` those after its
    own and before the next.
    """

    report: Hyperlink
    words: str
    grades: tuple[GradeMove, ...]
    between: tuple[Hyperlink, ...]
    later: tuple[Hyperlink, ...]


@dataclass(frozen=True, kw_only=True)
class ChangesPage(Page):
    template: ClassVar[str] = "changes.md"
    kind: ClassVar[str] = "changes"

    entries: tuple[ChangeEntry, ...]
    earlier: tuple[Fact, ...]
    none: str = wording.NO_DOCUMENT


def pages(site: SiteContext) -> Iterator[Planned]:
    yield of_site(site, ChangesPage, addresses.CHANGES, partial(_page, site))


def _page(site: SiteContext) -> ChangesPage:
    changes = report_changes(site.corpus, site.analysis)
    return ChangesPage(
        address=addresses.CHANGES,
        title=wording.TITLE,
        description=wording.DESCRIPTION,
        crumbs=site.crumbs(),
        entries=tuple(_entry(site, change) for change in changes[:SHOWN_WHOLE]),
        earlier=tuple(_earlier(site, change.report) for change in changes[SHOWN_WHOLE:]),
    )


def _earlier(site: SiteContext, report: Report) -> Fact:
    link = Hyperlink(site.report_of_council(report), addresses.report(report.id))
    return Fact(english.report_date(report), "", (link,))


def _entry(site: SiteContext, change: ReportChange) -> ChangeEntry:
    compared = any(isinstance(grade.before, Judgement) for grade in change.grades)
    link = site.report_link(change.report)
    council = site.authority_name(change.report.authority.slug)
    return ChangeEntry(
        report=Hyperlink(english.of_council(council, link.text), link.address),
        words=f"{_grades_words(site, change, compared)} {_raised_words(site, change)}",
        grades=tuple(_move(site, change.report, grade) for grade in change.grades) if compared else (),
        between=found_between(site, change.earlier) if compared else (),
        later=found_later(site, change.report),
    )


def _grades_words(site: SiteContext, change: ReportChange, compared: bool) -> str:
    report = change.report
    framework = site.framework(report.framework.key)
    if not change.grades:
        return why_no_judgements(site, report) if framework and not framework.scale else wording.NO_GRADES
    whose = report.document.outcome_of
    if whose and not compared:
        grades = [(grade.title, site.grade_words(report, grade.now.grade)) for grade in change.grades]
        return wording.outcome(whose, grades)
    given = sum(grade.now.is_graded for grade in change.grades)
    reasons = [wording.not_compared(one.before) for one in change.grades if not isinstance(one.before, Judgement)]
    return wording.grades(given, () if compared else reasons)


def _raised_words(site: SiteContext, change: ReportChange) -> str:
    if not change.raised:
        return wording.NO_RECOMMENDATIONS
    return wording.raised(points_by_form(site, change.report.recommendations), change.similar_before, change.follow_ups)


def _move(site: SiteContext, report: Report, grade: GradeChange) -> GradeMove:
    if isinstance(grade.before, Judgement):
        before, note = site.grade_tag(report, grade.before.grade), ""
    else:
        before, note = unknown_tag(wording.NOT_COMPARED), wording.not_compared(grade.before)
    why_none = grade.now.note if grade.now.grade == "not_reported" else None
    return GradeMove(grade.title, site.grade_tag(report, grade.now.grade), before, why_none or note)

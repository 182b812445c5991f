"""What each document changed, newest first: grades against the last comparable ones, and what was raised."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from generator import english
from generator.analysis.changes import GradeChange, ReportChange, report_changes
from generator.model.page import Page, Planned
from generator.views import addresses
from generator.views.about.home import named
from generator.views.context import SiteContext
from generator.views.elements.pieces import Fact, GradeTag, Hyperlink, grade_tag, unknown_tag
from generator.views.elements.point_counts import points_by_kind
from generator.views.planning import of_site

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
    """One document: whose, what kind and when, what it raised, and its grades against the earlier ones."""

    report: Hyperlink
    words: str
    caption: tuple[str, ...]
    grades: tuple[GradeMove, ...]


@dataclass(frozen=True, kw_only=True)
class ChangesPage(Page):
    template: ClassVar[str] = "changes.md"
    kind: ClassVar[str] = "changes"

    entries: tuple[ChangeEntry, ...]
    earlier_heading: tuple[str, ...]
    earlier: tuple[Fact, ...]
    none: tuple[str, ...]


def pages(site: SiteContext) -> Iterator[Planned]:
    yield of_site(site, ChangesPage, addresses.CHANGES, partial(_page, site))


def _page(site: SiteContext) -> ChangesPage:
    changes = report_changes(site.corpus, site.analysis)
    entries = tuple(_entry(site, change) for change in changes[:SHOWN_WHOLE])
    earlier = tuple(Fact(english.report_day(one.report), "", (_named(site, one),)) for one in changes[SHOWN_WHOLE:])
    return ChangesPage(
        address=addresses.CHANGES,
        title="What each report changed",
        description="Every document held here, newest first, with what it changed.",
        crumbs=site.crumbs(),
        entries=entries,
        earlier_heading=("Earlier documents",) if earlier else (),
        earlier=earlier,
        none=() if entries else ("No document is held here yet.",),
    )


def _entry(site: SiteContext, change: ReportChange) -> ChangeEntry:
    compared = [grade for grade in change.grades if grade.before is not None]
    return ChangeEntry(
        report=_dated(site, change),
        words=f"{_grades_words(change, len(compared))} {_raised_words(change)}",
        caption=("Grades against the earlier report",) if compared else (),
        grades=tuple(_move(grade) for grade in change.grades) if compared else (),
    )


def _named(site: SiteContext, change: ReportChange) -> Hyperlink:
    return Hyperlink(named(site, change.report), addresses.report(change.report.id))


def _dated(site: SiteContext, change: ReportChange) -> Hyperlink:
    named = english.lower_first(site.report_link(change.report).text)
    council = site.authority_name(change.report.authority.slug)
    return Hyperlink(f"{council}: {named}", addresses.report(change.report.id))


def _grades_words(change: ReportChange, compared: int) -> str:
    if not change.grades:
        return "It gives no grades."
    given = [grade for grade in change.grades if grade.now.grade not in english.UNGRADED]
    judged = english.counted(len(given), "judgement")
    if compared:
        return f"It gives {judged}."
    reasons = dict.fromkeys(grade.not_compared for grade in change.grades if grade.not_compared)
    return f"It gives {judged}, not compared with earlier ones: {english.lower_first('; '.join(reasons))}."


def _raised_words(change: ReportChange) -> str:
    if not change.raised:
        return "No recommendations were found in it."
    similar = (
        f" The program found a similar earlier point for {change.similar_before:,} of them."
        if change.similar_before
        else ""
    )
    looked_back = (
        f" {english.counted(change.follow_ups, 'sentence')} in it look back at earlier points."
        if change.follow_ups > 1
        else " One sentence in it looks back at earlier points."
        if change.follow_ups
        else ""
    )
    return f"It makes {points_by_kind(change.report.recommendations)}.{similar}{looked_back}"


def _move(grade: GradeChange) -> GradeMove:
    before = grade_tag(grade.before.grade) if grade.before else unknown_tag("Not compared")
    why_none = grade.now.note if grade.now.grade == "not_reported" else None
    return GradeMove(grade.title, grade_tag(grade.now.grade), before, why_none or grade.not_compared or "")

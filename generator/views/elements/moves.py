"""What a report changed, as before-and-after grades: those that moved, those that did not, and those not compared."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar

from generator import english
from generator.analysis.changes import GradeChange, ReportChange
from generator.analysis.judgement_areas import is_of_board, overall_judgements_of
from generator.english import changes as wording
from generator.english.judgements import second_hand
from generator.frozen import Frozen, replace
from generator.model.grouping import grouped
from generator.model.judgement import Judgement
from generator.model.page import Partial
from generator.model.report import DocumentKind, Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import GradeTag, Hyperlink
from generator.views.elements.later_visits import found_between, found_later
from generator.views.elements.point_counts import points_by_form

FULL_INSPECTIONS: tuple[DocumentKind, ...] = ("inspection-report", "council-paper")
"""What is on a full inspection of a council's services, and needs no other name."""


MOST_NAMED = 9
"""So many areas are named: what has more repeats their names under several heads."""


class GradeMove(Frozen):
    """One area whose grade changed: what it was, what it is, and when it was that."""

    area: str
    before: GradeTag
    now: GradeTag
    when: str


class UnmovedGrade(Frozen):
    """A grade, and the areas that have it."""

    grade: GradeTag
    areas: str


class UnmovedGrades(Frozen):
    """Areas whose grade did not change, with when it was that, or which are not compared, with the reason."""

    label: str
    grades: tuple[UnmovedGrade, ...]
    when: str | None
    why: str | None


class ChangeEntry(Partial):
    """One document: its council, what it is and when; its grades; what it asked for.

    `whose` says that the grades are not the council's own. `links` are visits that found priority actions between the
    grades before and its own, and after its own. `anchor` is its place on pages of changes.
    """

    template: ClassVar[str] = "parts/change.md"

    anchor: str
    report: Hyperlink
    whose: str | None
    moves: tuple[GradeMove, ...]
    unmoved: tuple[UnmovedGrades, ...]
    words: str
    links: tuple[Hyperlink, ...]

    @property
    def has_grades(self) -> bool:
        return bool(self.moves or self.unmoved)


def change_entry(site: SiteContext, change: ReportChange) -> ChangeEntry:
    """The whole of it."""
    compared = any(isinstance(grade.before, Judgement) for grade in change.grades)
    return ChangeEntry(
        anchor=addresses.change_anchor(change.report.id),
        report=Hyperlink(title_of(site, change.report), addresses.report(change.report.id)),
        whose=whose_grades(site, change),
        moves=moves_of(site, change),
        unmoved=tuple(_unmoved(site, change)),
        words=" ".join(filter(None, (_told_by(change.report), _no_grades(site, change), _raised(site, change)))),
        links=(*(found_between(site, change.earlier) if compared else ()), *found_later(site, change.report)),
    )


def title_of(site: SiteContext, report: Report) -> str:
    """A document by its council, what it is, and the day it ended."""
    what = None if report.document.kind in FULL_INSPECTIONS else site.inspection_name(report.framework.key)
    return wording.title(site.authority_name(report.authority.slug), report, what)


def whose_grades(site: SiteContext, change: ReportChange) -> str | None:
    """Whose the grades are, said once for all of them; None where they are the council's own or there are none."""
    tags = (site.grade_tag(change.report, grade.now.grade) for grade in change.grades)
    whose = next((tag.whose for tag in tags if tag.whose), None)
    return wording.whose(whose) if whose else None


def _tag(site: SiteContext, report: Report, judgement: Judgement) -> GradeTag:
    """A grade without whose it is, which is said over all of them."""
    return replace(site.judged_tag(report, judgement), whose=None)


def moves_of(site: SiteContext, change: ReportChange) -> tuple[GradeMove, ...]:
    """The grades that changed."""
    return tuple(
        GradeMove(
            _title(site, change.report, grade),
            _tag(site, change.earlier or change.report, grade.before),
            _tag(site, change.report, grade.now),
            wording.before(english.report_month(change.earlier)) if change.earlier else "",
        )
        for grade in change.grades
        if isinstance(grade.before, Judgement) and grade.before.is_graded and _moved(grade)
    )


def _title(site: SiteContext, report: Report, grade: GradeChange) -> str:
    """The area; a safeguarding board's grade is said to be none of the council's."""
    return wording.of_board(grade.title) if is_of_board(site.corpus, report, grade.now.area) else grade.title


def _moved(grade: GradeChange) -> bool:
    was = grade.before.grade if isinstance(grade.before, Judgement) and grade.before.is_graded else None
    return was is not None and grade.now.is_graded and was != grade.now.grade


def unchanged(change: ReportChange) -> bool:
    """Whether any grade stayed as it was in the report before."""
    return any(
        grade.now.is_graded and not _moved(grade) and _why_not_compared(grade) is None for grade in change.grades
    )


def _unmoved(site: SiteContext, change: ReportChange) -> Iterator[UnmovedGrades]:
    """Those that stayed as they were first; then, for each reason, those that are not compared."""
    still = [grade for grade in change.grades if grade.now.is_graded and not _moved(grade)]
    by_reason = grouped((_why_not_compared(grade), grade) for grade in still)
    first = wording.first(whose_grades(site, change))
    for why, grades in sorted(by_reason.items(), key=lambda entry: entry[0] is not None):
        label = wording.UNCHANGED if why is None else wording.NOT_COMPARED if change.earlier else first
        named, say = _named(site, change.report, grades)
        by_grade = grouped((_tag(site, change.report, now), title) for title, now in named)
        tags = (UnmovedGrade(tag, say(titles)) for tag, titles in by_grade.items())
        when = wording.before(english.report_month(change.earlier)) if change.earlier and why is None else None
        yield UnmovedGrades(label, tuple(tags), when, why if change.earlier else None)


def _named(
    site: SiteContext, report: Report, grades: Sequence[GradeChange]
) -> tuple[list[tuple[str, Judgement]], Callable[[Sequence[str]], str]]:
    """Areas with their grades, and how to list them: of very many, those that sum several services up, else counts."""
    if len(grades) <= MOST_NAMED:
        return [(_title(site, report, one), one.now) for one in grades], wording.areas
    wholes = overall_judgements_of(site.corpus, report)
    sums_up = [(wording.whole(one.now.group), one.now) for one in grades if one.now.group and one.now in wholes]
    if len(sums_up) > 1:
        return sums_up, wording.areas
    return [(_title(site, report, one), one.now) for one in grades], lambda titles: wording.number_of_areas(len(titles))


def _why_not_compared(grade: GradeChange) -> str | None:
    if isinstance(grade.before, Judgement):
        return None if grade.before.is_graded else wording.NO_GRADE_BEFORE
    return wording.not_compared(grade.title, grade.before)


def _told_by(report: Report) -> str | None:
    return None if report.document.first_hand else second_hand(report.document.publisher)


def _no_grades(site: SiteContext, change: ReportChange) -> str | None:
    """That no grade was found where there should be some; a visit gives none, which its name says."""
    framework = site.framework(change.report.framework.key)
    return None if change.grades or framework is None or not framework.scale else wording.NO_GRADES


def _raised(site: SiteContext, change: ReportChange) -> str:
    if not change.raised:
        return wording.NO_RECOMMENDATIONS
    return wording.raised(points_by_form(site, change.report.recommendations), change.raised, change.similar_before)

"""What each report changed, newest first: its grades against those before it, and what it asked for.

The newest stand on one page, and all of a year on one of its own, where each has a place that feeds lead to.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import ClassVar, Literal

from generator import english
from generator.analysis.changes import GradeChange, ReportChange, by_year, change_of, report_changes
from generator.english import changes as wording
from generator.english.feeds import FOLLOW_ALL
from generator.english.sentences import lower_first
from generator.frozen import Frozen, replace
from generator.model.corpus import Corpus
from generator.model.judgement import Grade, Judgement
from generator.model.page import Page, Planned, PlannedPart
from generator.model.report import Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import FilledLater, Hyperlink
from generator.views.elements.moves import (
    ChangeEntry,
    GradeMove,
    change_entry,
    moves_of,
    title_of,
    unchanged,
    whose_grades,
)
from generator.views.planning import of_site, part_of_council

Way = Literal["up", "down"]

SHOWN_WHOLE = 30
"""How many reports, the newest, are shown whole."""
MOST_MOVED = 30
"""How many inspections stand in the list of those in which a grade went up, or down: the newest."""


class EarlierChange(Frozen):
    """An older report: the grades that changed. `words` say since when and whose they are, or that none changed."""

    report: Hyperlink
    words: str | None
    moves: tuple[GradeMove, ...]


class MovedOneWay(Frozen):
    """The newest inspections in which a grade of a council's own services went down, or up; with those grades alone."""

    title: str
    changes: tuple[EarlierChange, ...]


class OtherYear(Frozen):
    """A year, and how many reports are held of it: words that change with each of them, but the page does not."""

    link: Hyperlink
    number: FilledLater


class ChangesPage(Page, kw_only=True):
    template: ClassVar[str] = "changes.md"
    kind: ClassVar[str] = "changes"

    down: MovedOneWay | None
    up: MovedOneWay | None
    entries: tuple[PlannedPart, ...]
    years: tuple[Hyperlink, ...]
    none: str = wording.NO_DOCUMENT


class ChangesOfYearPage(Page, kw_only=True):
    template: ClassVar[str] = "changes_of_year.md"
    kind: ClassVar[str] = "changes-of-year"

    number: str
    entries: tuple[PlannedPart, ...]
    years: tuple[OtherYear, ...]


def pages(site: SiteContext) -> Iterator[Planned]:
    yield of_site(site, ChangesPage, addresses.CHANGES, partial(_page, site))


def year_pages(site: SiteContext) -> Iterator[Planned]:
    """A page for each year of which a report is held."""
    reports = by_year(site.corpus.reports)
    for year in reports:
        make = partial(_page_of_year, site, year, reports)
        yield of_site(site, ChangesOfYearPage, addresses.changes_of_year(year), make)


def _page_of_year(site: SiteContext, year: str, reports: Mapping[str, Sequence[Report]]) -> ChangesOfYearPage:
    entries = tuple(_entry(site, report) for report in reports[year])
    return ChangesOfYearPage(
        address=addresses.changes_of_year(year),
        title=wording.title_of_year(year),
        description=wording.description_of_year(year, len(entries)),
        crumbs=site.crumbs((wording.TITLE, addresses.CHANGES)),
        feed=site.feed(addresses.HOME, None, FOLLOW_ALL),
        number=wording.in_year(len(entries)),
        entries=entries,
        years=tuple(_other_year(other) for other in reports if other != year),
    )


def _entry(site: SiteContext, report: Report) -> PlannedPart:
    return part_of_council(site, report.authority.slug, partial(_changed, report=report), report.id)


def _changed(site: SiteContext, report: Report) -> ChangeEntry:
    return change_entry(site, change_of(site.corpus, site.analysis, report))


def _other_year(year: str) -> OtherYear:
    link = Hyperlink(wording.year_alone(year), addresses.changes_of_year(year))
    return OtherYear(link, FilledLater(_name_of_number(year), wording.SOME))


def words_of_years(corpus: Corpus) -> dict[str, str]:
    """What pages of years are filled with, by name: how many reports are held of each other year."""
    years = by_year(corpus.reports)
    return {_name_of_number(year): wording.number_of_year(len(found)) for year, found in years.items()}


def _name_of_number(year: str) -> str:
    return f"reports-of-{year or 'no-year'}"


def _page(site: SiteContext) -> ChangesPage:
    changes = report_changes(site.corpus, site.analysis)
    return ChangesPage(
        address=addresses.CHANGES,
        title=wording.TITLE,
        description=wording.DESCRIPTION,
        crumbs=site.crumbs(),
        feed=site.feed(addresses.HOME, None, FOLLOW_ALL),
        down=_moved_one_way(site, changes, "down"),
        up=_moved_one_way(site, changes, "up"),
        entries=tuple(_entry(site, change.report) for change in changes[:SHOWN_WHOLE]),
        years=tuple(
            Hyperlink(wording.year_with_number(year, len(found)), addresses.changes_of_year(year))
            for year, found in by_year(site.corpus.reports).items()
        ),
    )


def _moved_one_way(site: SiteContext, changes: Sequence[ReportChange], way: Way) -> MovedOneWay | None:
    """None where no grade on this site went this way."""
    found = [kept for change in changes if (kept := _only(site, change, way))]
    if not found:
        return None
    shown = tuple(_earlier(site, change) for change in found[:MOST_MOVED])
    return MovedOneWay(wording.one_way(way, len(shown), len(found)), shown)


def _only(site: SiteContext, change: ReportChange, way: Way) -> ReportChange | None:
    """A change with the grades that went one way alone; None where there are none, or none is the council's own."""
    scale = site.scale(change.report.framework.key)
    if scale is None or not scale.is_main:
        return None
    order = [point.grade for point in scale.points]
    kept = tuple(grade for grade in change.grades if _way(order, grade) == way)
    return replace(change, grades=kept) if kept else None


def _way(order: Sequence[Grade], grade: GradeChange) -> Way | None:
    """Which way a grade went on a scale, best first; None where it did not move or does not compare."""
    if not isinstance(grade.before, Judgement) or not {grade.before.grade, grade.now.grade} <= set(order):
        return None
    was, now = order.index(grade.before.grade), order.index(grade.now.grade)
    return None if was == now else "up" if now < was else "down"


def _earlier(site: SiteContext, change: ReportChange) -> EarlierChange:
    link = Hyperlink(title_of(site, change.report), addresses.report(change.report.id))
    moves = moves_of(site, change)
    return EarlierChange(link, _words(site, change, moves) if change.grades else None, moves)


def _words(site: SiteContext, change: ReportChange, moves: Sequence[GradeMove]) -> str:
    if change.earlier is None:
        return lower_first(wording.first(whose_grades(site, change)))
    if moves:
        return wording.moved(whose_grades(site, change), english.report_month(change.earlier))
    return wording.NONE_MOVED if unchanged(change) else wording.NONE_COMPARED

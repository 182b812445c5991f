"""What each report changed, newest first: its grades against those before it, and what it asked for.

The newest are shown whole; those before them stand in folds, one for each year, with the grades that changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from generator import english
from generator.analysis.changes import ReportChange, report_changes
from generator.english import changes as wording
from generator.model.grouping import grouped
from generator.model.page import Page, Planned
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink
from generator.views.elements.moves import (
    ChangeEntry,
    GradeMove,
    change_entry,
    moves_of,
    title_of,
    unchanged,
    whose_grades,
)
from generator.views.planning import of_site

SHOWN_WHOLE = 30
"""How many reports, the newest, are shown whole."""


@dataclass(frozen=True, slots=True)
class EarlierChange:
    """An older report: the grades that changed. `words` say since when and whose they are, or that none changed."""

    report: Hyperlink
    words: str | None
    moves: tuple[GradeMove, ...]


@dataclass(frozen=True, slots=True)
class YearOfChanges:
    year: str
    number: str
    changes: tuple[EarlierChange, ...]


@dataclass(frozen=True, kw_only=True)
class ChangesPage(Page):
    template: ClassVar[str] = "changes.md"
    kind: ClassVar[str] = "changes"

    entries: tuple[ChangeEntry, ...]
    earlier: tuple[YearOfChanges, ...]
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
        entries=tuple(change_entry(site, change) for change in changes[:SHOWN_WHOLE]),
        earlier=tuple(_years(site, changes[SHOWN_WHOLE:])),
    )


def _years(site: SiteContext, changes: Sequence[ReportChange]) -> Iterator[YearOfChanges]:
    for year, found in grouped((change.report.date[:4], change) for change in changes).items():
        lines = tuple(_earlier(site, change) for change in found)
        yield YearOfChanges(year or wording.NO_YEAR, wording.in_year(len(found)), lines)


def _earlier(site: SiteContext, change: ReportChange) -> EarlierChange:
    link = Hyperlink(title_of(site, change.report), addresses.report(change.report.id))
    moves = moves_of(site, change)
    return EarlierChange(link, _words(site, change, moves) if change.grades else None, moves)


def _words(site: SiteContext, change: ReportChange, moves: Sequence[GradeMove]) -> str:
    if change.earlier is None:
        return wording.FIRST_IN_A_LINE
    if moves:
        return wording.moved(whose_grades(site, change), english.report_month(change.earlier))
    return wording.NONE_MOVED if unchanged(change) else wording.NONE_COMPARED

"""What stands on each page: every field worked out, down to the last number, ready to render.

A corpus and its analysis come in. Out go the pages, each planned with all that it depends on and made when it is asked
for (`planned_pages`), what fills finished pages (`words_of_site`, `words_of_day`), the files published as they
are (`assets`), and what the search finds of each report (`searched_reports`, `search_facts`). Nothing here words a
sentence (`generator/english`) or knows Markdown.

`PAGE_KINDS` is the whole list of kinds of page: docs/pages.md says how to add one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from generator.frozen import Frozen
from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.model.page import Page, Planned, PlannedData
from generator.resources import WRITTEN
from generator.views.about import changes, data, home, moved, quality, search, written
from generator.views.about.changes import words_of_years
from generator.views.about.data import words_of_data
from generator.views.about.moved import MovedPage, moved_misfits
from generator.views.assets import assets
from generator.views.comparison import choices
from generator.views.comparison import comparison_page as comparison
from generator.views.comparison.comparison_page import PairPage
from generator.views.comparison.neighbours_standing import words_of_neighbours
from generator.views.comparison.planned_parts import planned_parts
from generator.views.context import SiteContext
from generator.views.council import abolished, authorities, authority, history, line_of_time
from generator.views.elements.ages import words_of_day
from generator.views.elements.how_common import words_of_site
from generator.views.feeds.planned_feeds import planned_feeds
from generator.views.report import report_page as report
from generator.views.report.report_page import ReportPage
from generator.views.searched_reports import search_facts, searched_reports
from generator.views.subjects import frameworks, judgement_areas, measures, themes
from generator.views.typography import typeset

__all__ = [
    "PAGE_KINDS",
    "MovedPage",
    "PageKind",
    "PairPage",
    "ReportPage",
    "assets",
    "moved_misfits",
    "pages_of",
    "planned_data",
    "planned_feeds",
    "planned_pages",
    "search_facts",
    "searched_reports",
    "site_of",
    "words_of_data",
    "words_of_day",
    "words_of_neighbours",
    "words_of_site",
    "words_of_years",
]


class PageKind(Frozen):
    """One kind of page: its class and the function that plans all of its pages."""

    page: type[Page]
    pages: Callable[[SiteContext], Iterable[Planned]]


PAGE_KINDS: tuple[PageKind, ...] = (
    PageKind(home.HomePage, home.pages),
    PageKind(authorities.AuthoritiesPage, authorities.pages),
    PageKind(authority.AuthorityPage, authority.pages),
    PageKind(abolished.AbolishedPage, abolished.pages),
    PageKind(history.HistoryPage, history.pages),
    PageKind(line_of_time.LineOfTimePage, line_of_time.pages),
    PageKind(report.ReportPage, report.pages),
    PageKind(choices.ComparePage, choices.pages),
    PageKind(comparison.ComparisonPage, comparison.pages),
    PageKind(comparison.PairPage, comparison.pair_pages),
    PageKind(themes.ThemesPage, themes.index_pages),
    PageKind(themes.ThemePage, themes.pages),
    PageKind(judgement_areas.JudgementsPage, judgement_areas.index_pages),
    PageKind(judgement_areas.JudgementAreaPage, judgement_areas.pages),
    PageKind(measures.MeasuresPage, measures.index_pages),
    PageKind(measures.MeasurePage, measures.pages),
    PageKind(frameworks.FrameworksPage, frameworks.index_pages),
    PageKind(frameworks.FrameworkPage, frameworks.pages),
    PageKind(changes.ChangesPage, changes.pages),
    PageKind(changes.ChangesOfYearPage, changes.year_pages),
    PageKind(data.DataPage, data.pages),
    PageKind(quality.QualityPage, quality.pages),
    PageKind(search.SearchPage, search.pages),
    PageKind(written.WrittenPage, written.pages),
    PageKind(moved.MovedPage, moved.pages),
)


def site_of(corpus: Corpus, analysis: Analysis, as_of: str, content: Path | None = None) -> SiteContext:
    """What pages and data are planned from; one for both, so that what they share is made once.

    `as_of` (ISO) is the day ages are reckoned to. Hand-written pages come from `content`, or from the
    project's own content folder where that one has none.
    """
    own = content / "pages" if content else WRITTEN
    return SiteContext(typeset(corpus), analysis, as_of, own if own.is_dir() else WRITTEN)


def planned_data(site: SiteContext) -> Iterator[PlannedData]:
    """Every file of data that scripts put pages together from, not yet made."""
    return planned_parts(site)


def pages_of(site: SiteContext) -> Iterator[Planned]:
    """Every page of the site, not yet made, in the order of `PAGE_KINDS`.

    Making one raises BuildProblem where it is malformed.
    """
    return moved.fitting((planned for kind in PAGE_KINDS for planned in kind.pages(site)), site.corpus.moved)


def planned_pages(corpus: Corpus, analysis: Analysis, as_of: str, content: Path | None = None) -> Iterator[Planned]:
    """The same of a site that is asked for nothing else."""
    return pages_of(site_of(corpus, analysis, as_of, content))

"""What one council was told to improve, subject by subject, with what inspectors said later.

A similar point found by the program is never called repeated, and where it found nothing that is all that is said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from typing import ClassVar

from generator.analysis.history import AuthorityHistory
from generator.analysis.stories import (
    Story,
    documents_on_board,
    documents_that_ask,
    in_no_story,
    of_all_points,
    stories_of,
    stories_of_board,
)
from generator.english import history as wording
from generator.english.council import NO_OWN_REPORT
from generator.frozen import Frozen
from generator.model.analysis import FollowUpTied
from generator.model.page import Page, Planned
from generator.model.report import Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.council.stories import GridOfSubjects, StoryGrid, board_grid, more_than_once, story_grid
from generator.views.elements.basic import Hyperlink
from generator.views.elements.earlier_told import EarlierTold, told_of
from generator.views.elements.evidence import Evidence
from generator.views.elements.looked_back import looked_back_of
from generator.views.elements.measured_words import TRUST, directions_words, links_words, statuses_words, usually_finds
from generator.views.elements.point_counts import CountedRow, counted_row, shrunk_words
from generator.views.planning import of_council

DATA = Hyperlink(wording.AS_DATA, addresses.data_file("recommendations.csv"))


class GroupOfWords(Frozen):
    """Sentences that look back, under their `title`; `anchor` is their place where other pages lead to it."""

    title: str
    anchor: str | None
    said: tuple[Evidence, ...]


class HistoryPage(Page, kw_only=True):
    """`beside` is what inspectors say of all earlier points, and of subjects on which nothing was asked.

    `board` is what the council's safeguarding board was told, which is not the council.
    """

    template: ClassVar[str] = "history.md"
    kind: ClassVar[str] = "history"

    answer: str
    apart: Hyperlink | None
    grid: StoryGrid | None
    board_title: str
    board: GridOfSubjects | None
    more_title: str | None
    beside: tuple[GroupOfWords, ...]
    counted_title: str
    counted: tuple[CountedRow, ...]
    told_of_title: str
    told_of: tuple[EarlierTold, ...]
    kinds_title: str
    kinds: tuple[Evidence, ...]
    shrunk: str | None
    trust: Hyperlink = TRUST
    data: Hyperlink = DATA

    @property
    def tells_subjects(self) -> bool:
        """Whether the council or its safeguarding board was told anything."""
        return bool(self.grid or self.board)


def pages(site: SiteContext) -> Iterator[Planned]:
    """One page for every council of which a report is held."""
    for slug in site.corpus.by_authority:
        yield of_council(site, HistoryPage, addresses.history(slug), slug, partial(_page, slug=slug))


def _page(site: SiteContext, slug: str) -> HistoryPage:
    name, history, told = site.authority_name(slug), site.history(slug), told_of(site, slug)
    documents = documents_that_ask(site.corpus, slug)
    on_board = documents_on_board(site.corpus, slug)
    asking = [report for report in site.corpus.of_programme(slug) if report.recommendations]
    stories = stories_of(site.corpus, site.analysis, history)
    of_board = stories_of_board(site.corpus, site.analysis, history)
    often, once = more_than_once(stories)
    beside = tuple(_beside(site, history, [*stories, *of_board]))
    answer = _answer(site, slug, asking, len(often), len(once))
    return HistoryPage(
        address=addresses.history(slug),
        title=wording.title(name),
        description=wording.description(name, answer),
        crumbs=site.authority_crumbs(slug),
        answer=answer,
        apart=_apart(site, slug),
        grid=story_grid(site, stories, documents),
        board_title=wording.of_board(sum(one.is_of_board for report in on_board for one in report.recommendations)),
        board=board_grid(site, of_board, on_board),
        more_title=wording.MORE if beside or told else None,
        beside=beside,
        counted_title=wording.BY_DOCUMENT,
        counted=tuple(counted_row(site, report, report is asking[0]) for report in asking),
        told_of_title=wording.told_of(len(told)),
        told_of=told,
        kinds_title=wording.WHO_SAYS_SO,
        kinds=tuple(_kinds(history)),
        shrunk=shrunk_words(asking),
    )


def _answer(site: SiteContext, slug: str, asking: Sequence[Report], often: int, once: int) -> str:
    """How many points since when, and on how many subjects; where there are none, what is held."""
    if not asking:
        return wording.NO_RECOMMENDATIONS if site.corpus.of_programme(slug) else NO_OWN_REPORT
    kinds = Counter(one.kind for report in asking for one in report.recommendations)
    own = [report for report in asking if not all(one.is_of_board for one in report.recommendations)]
    return wording.answer(kinds, [report.date[:4] for report in own or asking], often, once)


def _apart(site: SiteContext, slug: str) -> Hyperlink | None:
    """The way to points of other lines of inspections, which this page does not hold; None where there are none."""
    of_others = len(site.corpus.by_authority[slug]) - len(site.corpus.of_programme(slug))
    return Hyperlink(wording.APART, addresses.line_of_time(slug)) if of_others else None


def _beside(site: SiteContext, history: AuthorityHistory, stories: Sequence[Story]) -> Iterator[GroupOfWords]:
    """Sentences that stand in no story: on all points, then by their first subject in the registry's order."""
    of_all, told = of_all_points(history), in_no_story(history, stories)
    if of_all:
        title = wording.sentences_on(wording.OF_ALL_POINTS, len(of_all))
        yield GroupOfWords(title, addresses.WHAT_BECAME, looked_back_of(site, of_all))
    by_title: dict[str, list[FollowUpTied]] = {site.theme_title(slug): [] for slug in site.corpus.themes}
    for tied in told:
        title = site.theme_title(tied.themes[0]) if tied.themes else wording.OF_SERVICES
        by_title.setdefault(title, []).append(tied)
    for title, found in by_title.items():
        if found:
            yield GroupOfWords(wording.sentences_on(title, len(found)), None, looked_back_of(site, found))


def _kinds(history: AuthorityHistory) -> Iterator[Evidence]:
    """What each kind of evidence means, in its own look, with how far it can be trusted."""
    readings = f"{statuses_words()} {directions_words()}"
    yield Evidence("inspectors", wording.INSPECTORS, wording.INSPECTORS_MEANS, note=readings)
    yield Evidence("program", wording.RELATED, wording.RELATED_MEANS, note=links_words())
    if any(found.statuses for found in history.by_date):
        yield Evidence("person", wording.PERSON, wording.PERSON_MEANS)
    yield Evidence("nothing", wording.NOTHING, wording.NOTHING_MEANS, note=usually_finds())

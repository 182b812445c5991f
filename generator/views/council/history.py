"""What one council was told to improve, by theme and then by date, with what inspectors said later.

A similar point found by the program is never called repeated, and where it found nothing that is all that is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import ClassVar

from generator import english
from generator.analysis.history import AuthorityHistory, PointHistory, ThemeHistory
from generator.english import history as wording
from generator.english import looking_back
from generator.english.council import NO_OWN_REPORT
from generator.model.analysis import FollowUpTied, RecommendationLink
from generator.model.page import Page, Picture, Planned
from generator.model.report import FollowUpKind, Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.council.raised_picture import PictureColumn, PictureRow, draw
from generator.views.elements.basic import Hyperlink, PageEntry, Quote
from generator.views.elements.earlier_told import EarlierTold, told_of
from generator.views.elements.looked_back import FoldedWords, LookedBack, first_and_more, looked_back_of, since
from generator.views.elements.measured_words import TRUST, directions_words, links_words, statuses_words
from generator.views.elements.point_counts import CountedRow, counted_row, shrunk_words
from generator.views.elements.point_links import Around, SimilarPoint, around, quote_point
from generator.views.planning import of_council

OPENING = 24
"""Words of a point on the same subject: enough to tell whether it is worth going to."""

MOST_OPEN = 3
"""Sentences on earlier points that stand open before the points themselves: more of them would bury these."""


@dataclass(frozen=True, slots=True)
class HistoryPoint:
    """One point: what it is and when, its words, and what came of it as far as the reports say.

    `anchor` is its place on this page, to which its other themes lead.
    """

    anchor: str
    sentence: str
    quote: Quote
    fragment: str | None
    given_for: str | None
    around: Around


@dataclass(frozen=True, slots=True)
class HistoryTheme:
    """All points on one theme, oldest first: in full those of which it is the first theme, of others where they stand.

    `across` leads to the theme across councils.
    """

    title: str
    anchor: str
    across: Hyperlink | None
    points: tuple[HistoryPoint, ...]
    elsewhere: tuple[PageEntry, ...]


@dataclass(frozen=True, slots=True)
class RaisedRow:
    """How many points each document makes on one theme, in the order of the columns."""

    theme: Hyperlink
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Raised:
    """Which themes came up in which document, as a picture and as a table with the same facts."""

    picture: Picture
    columns: tuple[str, ...]
    rows: tuple[RaisedRow, ...]


@dataclass(frozen=True, kw_only=True)
class HistoryPage(Page):
    template: ClassVar[str] = "history.md"
    kind: ClassVar[str] = "history"

    summary: str
    apart: Hyperlink | None
    counted_caption: str
    counted: tuple[CountedRow, ...]
    shrunk: str | None
    links_measured: str
    statuses: str
    directions: str
    looked_back: tuple[LookedBack, ...]
    more_looked_back: FoldedWords | None
    changed: tuple[FoldedWords, ...]
    told_of: tuple[EarlierTold, ...]
    trust: Hyperlink
    raised: Raised | None
    themes: tuple[HistoryTheme, ...]


def pages(site: SiteContext) -> Iterator[Planned]:
    """One page for every council of which a report is held."""
    for slug in site.corpus.by_authority:
        yield of_council(site, HistoryPage, addresses.history(slug), slug, partial(_page, slug=slug))


def _page(site: SiteContext, slug: str) -> HistoryPage:
    reports, name = site.corpus.of_programme(slug), site.authority_name(slug)
    history = site.history(slug)
    asking = [report for report in reports if report.recommendations]
    looked_back, more_looked_back = first_and_more(looked_back_of(site, _of_kind(history, "point")), MOST_OPEN)
    return HistoryPage(
        address=addresses.history(slug),
        title=wording.title(name),
        description=wording.description(name),
        crumbs=site.authority_crumbs(slug),
        summary=_summary(history, reports, asking),
        apart=_apart(site, slug),
        counted_caption=wording.by_document(name),
        counted=tuple(counted_row(site, report, report is asking[0]) for report in asking),
        shrunk=shrunk_words(asking),
        links_measured=links_words(),
        statuses=statuses_words(),
        directions=directions_words(),
        looked_back=looked_back,
        more_looked_back=more_looked_back,
        changed=_changed(site, _of_kind(history, "change")),
        told_of=told_of(site, slug),
        trust=TRUST,
        raised=_raised(site, slug, _by_spread(history.by_theme), asking) if history.by_date else None,
        themes=tuple(_theme(site, theme) for theme in history.by_theme),
    )


def _summary(history: AuthorityHistory, reports: Sequence[Report], asking: Sequence[Report]) -> str:
    """How many points there are; where there are none, whether there are documents that might make some."""
    if asking:
        return wording.summary(len(history.by_date), len(asking))
    return wording.NO_RECOMMENDATIONS if reports else NO_OWN_REPORT


def _apart(site: SiteContext, slug: str) -> Hyperlink | None:
    """The way to points of other lines of inspections, which this page does not hold; None where there are none."""
    of_others = len(site.corpus.by_authority[slug]) - len(site.corpus.of_programme(slug))
    return Hyperlink(wording.APART, addresses.line_of_time(slug)) if of_others else None


def _of_kind(history: AuthorityHistory, kind: FollowUpKind) -> list[FollowUpTied]:
    return [tied for tied in history.follow_ups if tied.follow_up.kind == kind]


def _changed(site: SiteContext, changes: Sequence[FollowUpTied]) -> tuple[FoldedWords, ...]:
    """What inspectors say has changed, each sentence once: under its first theme, else its inspection.

    Themes stand in the registry's order.
    """
    by_title: dict[str, list[FollowUpTied]] = {site.theme_title(slug): [] for slug in site.corpus.themes}
    for tied in changes:
        title = site.theme_title(tied.themes[0]) if tied.themes else since(site, tied)
        by_title.setdefault(title, []).append(tied)
    return tuple(
        FoldedWords(looking_back.sentences_on(title, len(found)), looked_back_of(site, found))
        for title, found in by_title.items()
        if found
    )


def _by_spread(themes: Sequence[ThemeHistory]) -> list[ThemeHistory]:
    """Themes that most documents raise first: what came up again and again is what a reader looks for."""
    return sorted(themes, key=lambda theme: -len({found.point.report for found in theme.points}))


def _raised(site: SiteContext, slug: str, themes: Sequence[ThemeHistory], asking: Sequence[Report]) -> Raised:
    return Raised(
        picture=_picture(site, site.authority_name(slug), themes, asking),
        columns=tuple(site.report_link(report).text for report in asking),
        rows=tuple(_raised_row(site, slug, theme, asking) for theme in themes),
    )


def _picture(site: SiteContext, name: str, themes: Sequence[ThemeHistory], asking: Sequence[Report]) -> Picture:
    raised = [{found.point.report for found in theme.points} for theme in themes]
    again = sum(len(documents) > 1 for documents in raised)
    words = wording.picture(len(themes), len(asking), again)
    columns = [PictureColumn(report.date[:4], report.document.kind == "visit-letter") for report in asking]
    rows = [
        PictureRow(_title(site, theme), tuple(report.id in documents for report in asking))
        for theme, documents in zip(themes, raised, strict=True)
    ]
    return draw("raised", wording.picture_title(name), words, columns, rows)


def _title(site: SiteContext, theme: ThemeHistory) -> str:
    return site.theme_title(theme.theme) if theme.theme else wording.NO_THEME


def _raised_row(site: SiteContext, slug: str, theme: ThemeHistory, asking: Sequence[Report]) -> RaisedRow:
    number = [sum(found.point.report == report.id for found in theme.points) for report in asking]
    return RaisedRow(
        Hyperlink(_title(site, theme), addresses.history_theme(slug, theme.theme)),
        tuple(map(wording.raised, number)),
    )


def _theme(site: SiteContext, theme: ThemeHistory) -> HistoryTheme:
    first = [found for found in theme.points if found.point.first_theme == theme.theme]
    also = [found for found in theme.points if found.point.first_theme != theme.theme]
    return HistoryTheme(
        title=_title(site, theme),
        anchor=addresses.history_theme_anchor(theme.theme),
        across=Hyperlink(wording.ACROSS_COUNCILS, addresses.theme(theme.theme)) if theme.theme else None,
        points=tuple(_point(site, theme.theme, found) for found in first),
        elsewhere=tuple(_elsewhere(site, found) for found in also),
    )


def _elsewhere(site: SiteContext, found: PointHistory) -> PageEntry:
    """A point that stands in full under its first theme, by its opening words."""
    report, first = site.corpus.by_id[found.point.report], found.point.themes[0].theme
    opening = wording.opening(found.point.recommendation.text)
    return PageEntry(
        Hyperlink(opening, addresses.history_point(found.point.id)), wording.elsewhere(report, site.theme_title(first))
    )


def _point(site: SiteContext, theme: str | None, found: PointHistory) -> HistoryPoint:
    point, recommendation = found.point, found.point.recommendation
    report = site.corpus.by_id[point.report]
    words = [word for tag in point.themes if tag.theme == theme for word in tag.words]
    return HistoryPoint(
        anchor=addresses.history_point_anchor(point.id),
        sentence=wording.point(recommendation.kind, report, found.date if found.told_later_by else None),
        quote=Quote(recommendation.text, Hyperlink(english.source_words(report), addresses.recommendation(point.id))),
        fragment=english.fragment_words(recommendation.complete, recommendation.lost),
        given_for=wording.given_for(words) if words else None,
        around=_around(site, found),
    )


def _around(site: SiteContext, found: PointHistory) -> Around:
    """What is known of a point, each text once: with an earlier point its text, to a later one on this page a link."""
    known = around(site, found, _opening)
    after = [link for link in found.after if link.closeness == "similar"]
    return replace(
        known,
        similar_before=tuple(replace(similar, texts=similar.texts[:1]) for similar in known.similar_before),
        similar_after=tuple(map(partial(_later, site), known.similar_after, after)),
    )


def _opening(site: SiteContext, recommendation: str) -> Quote:
    """The opening words of a point that stands on this page in full, leading there."""
    whole = quote_point(site, recommendation)
    link = Hyperlink(whole.source.text, addresses.history_point(recommendation))
    return Quote(english.opening_words(whole.words, OPENING), link)


def _later(site: SiteContext, similar: SimilarPoint, link: RecommendationLink) -> SimilarPoint:
    later = site.analysis.points[link.later]
    if later.authority != site.analysis.points[link.earlier].authority:
        return replace(similar, texts=similar.texts[1:])
    return replace(similar, texts=(), read_on=Hyperlink(wording.READ_IT_HERE, addresses.history_point(later.id)))

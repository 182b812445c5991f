"""What one council was told to improve, by theme and then by date, with what inspectors said later.

A similar point found by the program is never called repeated, and silence is never called done.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import ClassVar

from generator import english
from generator.analysis.history import PointHistory, ThemeHistory, history_of
from generator.model.analysis import FollowUpTied, Point, RecommendationLink
from generator.model.page import Page, Planned
from generator.model.report import Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.council.raised_picture import PictureColumn, PictureRow, draw
from generator.views.elements.earlier_told import EarlierTold, earlier_told
from generator.views.elements.measured_words import TRUST, links_words, statuses_words
from generator.views.elements.pieces import Entry, Hyperlink, Quote
from generator.views.elements.point_counts import CountedRow, counted_row, shrunk_words
from generator.views.elements.point_links import SILENCE, Around, SimilarPoint, around
from generator.views.elements.report_facts import LookedBack, looked_back
from generator.views.planning import of_council

NO_THEME = "no-theme"


@dataclass(frozen=True, slots=True)
class HistoryPoint:
    """One point: what it is and when, its words, and what came of it as far as the reports say.

    `anchor` is its place on this page, to which its other themes lead.
    """

    anchor: str
    sentence: str
    quote: Quote
    fragment: str | None
    given_for: tuple[str, ...]
    around: Around


@dataclass(frozen=True, slots=True)
class HistoryTheme:
    """All points on one theme, oldest first: in full those of which it is the first theme, of others where they stand.

    `links` leads to the theme across councils.
    """

    title: str
    anchor: str
    links: tuple[Hyperlink, ...]
    points: tuple[HistoryPoint, ...]
    elsewhere_heading: tuple[str, ...]
    elsewhere: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class RaisedRow:
    """How many points each document makes on one theme, in the order of the columns."""

    theme: Hyperlink
    cells: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class HistoryPage(Page):
    template: ClassVar[str] = "history.md"
    kind: ClassVar[str] = "history"

    summary: str
    counted_caption: tuple[str, ...]
    counted: tuple[CountedRow, ...]
    shrunk: tuple[str, ...]
    links_measured: str
    readings: tuple[str, ...]
    looked_back: tuple[LookedBack, ...]
    no_looking_back: tuple[str, ...]
    told_of: tuple[EarlierTold, ...]
    no_told_of: tuple[str, ...]
    raised_caption: tuple[str, ...]
    trust: Hyperlink
    picture: tuple[str, ...]
    silence: str
    raised_columns: tuple[str, ...]
    raised: tuple[RaisedRow, ...]
    themes: tuple[HistoryTheme, ...]
    none: tuple[str, ...]


def pages(site: SiteContext) -> Iterator[Planned]:
    """One page for every council of which a report is held."""
    for slug in site.corpus.by_authority:
        yield of_council(site, HistoryPage, addresses.history(slug), slug, partial(_page, slug=slug))


def _page(site: SiteContext, slug: str) -> HistoryPage:
    reports, name = site.corpus.by_authority[slug], site.authority_name(slug)
    history = history_of(site.corpus, site.analysis, slug)
    asking = [report for report in reports if report.recommendations]
    number = len(history.by_date)
    by_spread = _by_spread(history.by_theme)
    told = history.follow_ups
    return HistoryPage(
        address=addresses.history(slug),
        title=f"What {name} was told to improve",
        description=f"Every recommendation to {name} in the documents held here, by theme and date.",
        crumbs=site.authority_crumbs(slug),
        summary=(
            f"{english.counted(number, 'point')} from {english.counted(len(asking), 'document')} held here, "
            "oldest first under each theme. A point with several themes stands in full under the first of them."
        ),
        counted_caption=(f"Points to {name} by document",) if asking else (),
        counted=tuple(counted_row(site, report, report is asking[0]) for report in asking),
        shrunk=shrunk_words(asking),
        links_measured=links_words(),
        readings=(statuses_words(),) if told else (),
        looked_back=_looked_back(site, told),
        no_looking_back=() if told else ("No document held here says what became of earlier points.",),
        told_of=tuple(earlier_told(site, told.report, told.previous) for told in history.told_of),
        no_told_of=() if history.told_of else ("No document held here tells of an inspection that is not held.",),
        raised_caption=("How many points each document makes on a theme",) if number else (),
        raised_columns=tuple(site.report_link(report).text for report in asking),
        trust=TRUST,
        picture=(_picture(site, name, by_spread, asking),) if number else (),
        silence=SILENCE,
        raised=tuple(_raised(site, slug, theme, asking) for theme in by_spread),
        themes=tuple(_theme(site, theme) for theme in history.by_theme),
        none=() if number else ("No recommendations were found in the documents held here.",),
    )


def _by_spread(themes: Sequence[ThemeHistory]) -> list[ThemeHistory]:
    """Themes that most documents raise first: what came up again and again is what a reader looks for."""
    return sorted(themes, key=lambda theme: -len({found.point.report for found in theme.points}))


def _picture(site: SiteContext, name: str, themes: Sequence[ThemeHistory], asking: Sequence[Report]) -> str:
    """The picture of which themes were raised when; the table beside it has the numbers."""
    raised = [{found.point.report for found in theme.points} for theme in themes]
    again = sum(len(documents) > 1 for documents in raised)
    words = (
        f"{english.counted(len(themes), 'theme')}, one a row; {english.counted(len(asking), 'document')}, oldest at "
        f"the left. {english.counted(again, 'theme')} raised in more than one document. The table after this picture "
        "has the same facts in words."
    )
    columns = [PictureColumn(report.date[:4], report.document.kind == "visit-letter") for report in asking]
    rows = [
        PictureRow(_title(site, theme), tuple(report.id in documents for report in asking))
        for theme, documents in zip(themes, raised, strict=True)
    ]
    return draw("raised", f"Themes raised with {name}, by document", words, columns, rows)


def _title(site: SiteContext, theme: ThemeHistory) -> str:
    return site.theme_title(theme.theme) if theme.theme else "Points without a theme"


def _anchor(theme: ThemeHistory) -> str:
    return f"theme-{theme.theme}" if theme.theme else NO_THEME


def _raised(site: SiteContext, slug: str, theme: ThemeHistory, asking: list[Report]) -> RaisedRow:
    number = [sum(found.point.report == report.id for found in theme.points) for report in asking]
    return RaisedRow(
        Hyperlink(_title(site, theme), f"{addresses.history(slug)}#{_anchor(theme)}"),
        tuple(english.counted(found, "point") if found else "not raised" for found in number),
    )


def _theme(site: SiteContext, theme: ThemeHistory) -> HistoryTheme:
    links = (Hyperlink("This theme across councils", addresses.theme(theme.theme)),) if theme.theme else ()
    elsewhere = tuple(_elsewhere(site, found) for found in theme.points if _first_theme(found) != theme.theme)
    return HistoryTheme(
        title=_title(site, theme),
        anchor=_anchor(theme),
        links=links,
        points=tuple(_point(site, theme.theme, found) for found in theme.points if _first_theme(found) == theme.theme),
        elsewhere_heading=("Also on this theme:",) if elsewhere else (),
        elsewhere=elsewhere,
    )


def _first_theme(found: PointHistory) -> str | None:
    return found.point.themes[0].theme if found.point.themes else None


def _elsewhere(site: SiteContext, found: PointHistory) -> Entry:
    """A point that stands in full under its first theme, by its opening words."""
    report, first = site.corpus.by_id[found.point.report], found.point.themes[0].theme
    address = f"{addresses.history(found.point.authority)}#{_point_anchor(found.point)}"
    opening = english.opening_words(found.point.recommendation.text)
    return Entry(
        Hyperlink(f"“{opening}”", address), f"{english.report_date(report)}, in full under “{site.theme_title(first)}”."
    )


def _point_anchor(point: Point) -> str:
    """The report's id without the council, and the point's anchor on the report's page: "2017-09-25-sif-r4"."""
    return point.id.partition("/")[2].replace("#", "-")


def _point(site: SiteContext, theme: str | None, found: PointHistory) -> HistoryPoint:
    point, recommendation = found.point, found.point.recommendation
    report = site.corpus.by_id[point.report]
    words = [f"“{word}”" for tag in point.themes if tag.theme == theme for word in tag.words]
    return HistoryPoint(
        anchor=_point_anchor(found.point),
        sentence=_sentence(found, report),
        quote=Quote(recommendation.text, Hyperlink(english.report_words(report), addresses.recommendation(point.id))),
        fragment=english.fragment_words(recommendation.complete, recommendation.lost),
        given_for=(english.listed(list(dict.fromkeys(words))),) if words else (),
        around=_around(site, found),
    )


def _around(site: SiteContext, found: PointHistory) -> Around:
    """What is known of a point, each text once: with an earlier point its text, to a later one on this page a link."""
    known, number = around(site, found), len(found.before)
    before = (replace(similar, texts=similar.texts[:1]) for similar in known.similar[:number])
    after = map(partial(_later, site), known.similar[number:], found.after)
    return replace(known, similar=(*before, *after))


def _later(site: SiteContext, similar: SimilarPoint, link: RecommendationLink) -> SimilarPoint:
    later = site.analysis.points[link.later]
    if later.authority != site.analysis.points[link.earlier].authority:
        return replace(similar, texts=similar.texts[1:])
    address = f"{addresses.history(later.authority)}#{_point_anchor(later)}"
    return replace(similar, texts=(), links=(Hyperlink("Read it on this page", address),))


def _sentence(found: PointHistory, report: Report) -> str:
    kind = english.lower_first(english.KINDS[found.point.recommendation.kind][0])
    if found.told_later_by:
        return f"{english.date_words(found.date)}, as told in the {english.report_words(report)}: {kind}"
    return f"{english.report_date(report)}: {kind}"


def _looked_back(site: SiteContext, tied: tuple[FollowUpTied, ...]) -> tuple[LookedBack, ...]:
    return looked_back(site, [(site.corpus.by_id[found.report], found.follow_up) for found in tied])

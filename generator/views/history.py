"""What one council was told to improve, by theme and then by date, with what inspectors said later.

A similar point found by the program is never called repeated, and silence is never called done.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.analysis.history import PointHistory, ThemeHistory, history_of
from generator.model.analysis import FollowUpTied
from generator.model.page import Page
from generator.model.report import Report
from generator.views import addresses, wording
from generator.views.authority_timeline import EarlierTold, earlier_told
from generator.views.context import Site, report_date, report_words
from generator.views.pieces import Link, Quote
from generator.views.report_facts import LookedBack, looked_back
from generator.views.report_recommendations import SimilarPoint, similar_points

NO_THEME = "no-theme"
NOT_MENTIONED = "Not mentioned later"


@dataclass(frozen=True, slots=True)
class HistoryPoint:
    """One point: what it is and when, its words, and what came of it as far as the reports say."""

    sentence: str
    quote: Quote
    fragment: tuple[str, ...]
    given_for: tuple[str, ...]
    similar: tuple[SimilarPoint, ...]
    said_later: tuple[LookedBack, ...]
    otherwise: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HistoryTheme:
    """All points on one theme, oldest first. `links` leads to the theme across councils."""

    title: str
    anchor: str
    links: tuple[Link, ...]
    points: tuple[HistoryPoint, ...]


@dataclass(frozen=True, slots=True)
class RaisedRow:
    """How many points each document makes on one theme, in the order of the columns."""

    theme: Link
    cells: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class HistoryPage(Page):
    template: ClassVar[str] = "history.md"
    kind: ClassVar[str] = "history"

    council: Link
    summary: str
    cautions: tuple[str, ...]
    looked_back: tuple[LookedBack, ...]
    no_looking_back: tuple[str, ...]
    told_of: tuple[EarlierTold, ...]
    no_told_of: tuple[str, ...]
    raised_caption: tuple[str, ...]
    raised_columns: tuple[str, ...]
    raised: tuple[RaisedRow, ...]
    themes: tuple[HistoryTheme, ...]
    none: tuple[str, ...]


def pages(site: Site) -> Iterator[HistoryPage]:
    """One page for every council of which a report is held."""
    return (_page(site, slug) for slug in site.corpus.by_authority)


def _page(site: Site, slug: str) -> HistoryPage:
    reports, name = site.corpus.by_authority[slug], site.authority_name(slug)
    history = history_of(site.corpus, site.analysis, slug)
    asking = [report for report in reports if report.recommendations]
    number = len(history.by_date)
    return HistoryPage(
        address=addresses.history(slug),
        title=f"What {name} was told to improve",
        description=f"Every recommendation to {name} in the documents held here, by theme and date.",
        crumbs=site.authority_crumbs(slug),
        filters=site.filters("Recommendations", *reports),
        council=site.authority_link(slug),
        summary=(
            f"{wording.counted(number, 'point')} from {wording.counted(len(asking), 'document')} held here, "
            "oldest first under each theme. A point with two themes stands under both."
        ),
        cautions=_cautions(site, asking),
        looked_back=_looked_back(site, history.follow_ups),
        no_looking_back=() if history.follow_ups else ("No document held here says what became of earlier points.",),
        told_of=tuple(earlier_told(site, told.report, told.previous) for told in history.told_of),
        no_told_of=() if history.told_of else ("No document held here tells of an inspection that is not held.",),
        raised_caption=("How many points each document makes on a theme",) if number else (),
        raised_columns=tuple(site.report_link(report).text for report in asking),
        raised=tuple(_raised(site, slug, theme, asking) for theme in history.by_theme),
        themes=tuple(_theme(site, theme) for theme in history.by_theme),
        none=() if number else ("No recommendations were found in the documents held here.",),
    )


def _cautions(site: Site, asking: list[Report]) -> tuple[str, ...]:
    kinds = sorted({wording.lower_first(site.inspection_name(report.framework.key)) for report in asking})
    if len(kinds) < 2:
        return ()
    return (
        f"These points come from inspections of different kinds: {wording.listed(kinds)}. A visit looks at one part "
        "of the service and makes fewer points than a full inspection.",
    )


def _title(site: Site, theme: ThemeHistory) -> str:
    return site.theme_title(theme.theme) if theme.theme else "Points without a theme"


def _anchor(theme: ThemeHistory) -> str:
    return f"theme-{theme.theme}" if theme.theme else NO_THEME


def _raised(site: Site, slug: str, theme: ThemeHistory, asking: list[Report]) -> RaisedRow:
    number = [sum(found.point.report == report.id for found in theme.points) for report in asking]
    return RaisedRow(
        Link(_title(site, theme), f"{addresses.history(slug)}#{_anchor(theme)}"),
        tuple(wording.counted(found, "point") if found else "not raised" for found in number),
    )


def _theme(site: Site, theme: ThemeHistory) -> HistoryTheme:
    links = (Link("This theme across councils", addresses.theme(theme.theme)),) if theme.theme else ()
    points = tuple(_point(site, theme.theme, found) for found in theme.points)
    return HistoryTheme(_title(site, theme), _anchor(theme), links, points)


def _point(site: Site, theme: str | None, found: PointHistory) -> HistoryPoint:
    point, recommendation = found.point, found.point.recommendation
    report = site.corpus.by_id[point.report]
    words = [f"“{word}”" for tag in point.themes if tag.theme == theme for word in tag.words]
    return HistoryPoint(
        sentence=_sentence(found, report),
        quote=Quote(recommendation.text, Link(report_words(report), addresses.recommendation(point.id))),
        fragment=wording.fragment_words(recommendation.complete, recommendation.lost),
        given_for=(wording.listed(list(dict.fromkeys(words))),) if words else (),
        similar=similar_points(site, point.id),
        said_later=_looked_back(site, found.follow_ups),
        otherwise=() if found.mentioned_later else (_silence(found),),
    )


def _sentence(found: PointHistory, report: Report) -> str:
    kind = wording.lower_first(wording.KINDS[found.point.recommendation.kind][0])
    if found.told_later_by:
        return f"{wording.date_words(found.date)}, as told in the {report_words(report)}: {kind}"
    return f"{report_date(report)}: {kind}"


def _silence(found: PointHistory) -> str:
    """What is known of a point that no later document is found to speak of."""
    if not found.later_reports:
        return "No later document on this council is held here."
    held = "is" if found.later_reports == 1 else "are"
    return f"{NOT_MENTIONED} ({wording.counted(found.later_reports, 'later document')} {held} held here)."


def _looked_back(site: Site, tied: tuple[FollowUpTied, ...]) -> tuple[LookedBack, ...]:
    return looked_back(site, [(site.corpus.by_id[found.report], found.follow_up) for found in tied])

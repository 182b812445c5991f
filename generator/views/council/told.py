"""What the latest inspection told a council to improve, and what was said later of the list before it."""

from __future__ import annotations

from collections.abc import Sequence

from generator import english
from generator.analysis.how_common import inspections_of
from generator.english import council_told as wording
from generator.frozen import Frozen
from generator.model.report import Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.council.asked import AskedFor, asked_for, quote_of
from generator.views.council.visits import in_order
from generator.views.elements.basic import Hyperlink, Quote

MOST_OPEN = 8
"""How many recommendations stand open; the rest of a long list is folded."""


class ToldToImprove(Frozen):
    """A list of recommendations: the first of them open, `more` folded, those of the board apart and folded too."""

    opening: str
    points: tuple[AskedFor, ...]
    more_title: str
    more: tuple[AskedFor, ...]
    board_title: str
    board: tuple[Quote, ...]
    all_points: Hyperlink | None


def told(site: SiteContext, slug: str) -> ToldToImprove | None:
    """Return None where no inspection of the council's own services is held."""
    held = inspections_of(site.corpus, slug)
    if not held:
        return None
    latest = held[-1]
    own = [point for point in in_order(latest) if not point.is_of_board]
    board = [point for point in latest.recommendations if point.is_of_board]
    more = own[MOST_OPEN:]
    return ToldToImprove(
        opening=wording.opening(own, english.report_month(latest), first_hand=latest.document.first_hand),
        points=asked_for(site, latest, own[:MOST_OPEN]),
        more_title=wording.more(len(more)),
        more=asked_for(site, latest, more),
        board_title=wording.for_board(len(board)),
        board=tuple(quote_of(site, latest, point) for point in board),
        all_points=_all_points(site, slug),
    )


def _all_points(site: SiteContext, slug: str) -> Hyperlink | None:
    """The way to everything asked by subject, what its board was told not counted, as there; None where nothing was."""
    own: Sequence[Report] = site.corpus.of_programme(slug)
    asking = [report for report in own if report.recommendations]
    if not (asking or any(report.follow_ups for report in own)):
        return None
    asked = [(report.date, one) for report in asking for one in report.recommendations if not one.is_of_board]
    number = len(asked)
    first = min((date for date, _ in asked), default="")
    return Hyperlink(wording.all_points(number, first[:4]), addresses.history(slug))

"""What inspectors said later about the list before the latest: each recommendation with what is known of it.

What inspectors say stands first, then the nearest words that the program found. Where it found none of either, the
recommendation is only named: that is no sign that nothing was said.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator import english
from generator.analysis.history import PointHistory
from generator.analysis.how_common import COUNCIL, inspections_of
from generator.english import council_told as wording
from generator.english.history import RELATED, opening
from generator.frozen import Frozen, replace
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.council.asked import quote_of
from generator.views.council.visits import in_order
from generator.views.elements.basic import Hyperlink, Quote
from generator.views.elements.evidence import Evidence
from generator.views.elements.point_links import finding_quote, said_later

MOST_OPEN = 6
MOST_NAMED = 2
"""So many recommendations of which nothing was found are named in the open."""
MOST_QUOTED = 2
"""How many sentences of one kind stand beside a recommendation here; all stand on the council's history."""
SAID_BY_PEOPLE = ("inspectors", "person")


class CameOfIt(Frozen):
    """One recommendation, and what was said later."""

    quote: Quote
    later: tuple[Evidence, ...]


class WhatBecame(Frozen):
    """The list before the latest: the first open, `more` folded.

    On how many nothing was found is said in `nothing`, or in `nothing_fold` where they are too many to stand open;
    `not_found` leads to them by their opening words.
    """

    heading: str
    asked: str
    points: tuple[CameOfIt, ...]
    more_title: str
    more: tuple[CameOfIt, ...]
    nothing: str | None
    nothing_fold: str | None
    not_found: tuple[Hyperlink, ...]


def what_became(site: SiteContext, slug: str) -> WhatBecame | None:
    """Return None where no list before the latest is held, or nothing was found on any of it."""
    held = inspections_of(site.corpus, slug)
    if len(held) < 2:
        return None
    before = held[-2]
    known = {found.point.id: found for found in site.history(slug).by_date}
    asked = [known[point.id] for point in in_order(before) if point.addressed_to == COUNCIL]
    told = [(found, tuple(_later(site, found))) for found in asked]
    found_on = [CameOfIt(quote_of(site, before, one.point.recommendation), later) for one, later in told if later]
    if not found_on:
        return None
    not_found = [found.point.recommendation for found, later in told if not later]
    nothing = wording.nothing_on(len(not_found), len(told)) if not_found else None
    few = len(not_found) <= MOST_NAMED
    month = english.report_month(before)
    return WhatBecame(
        heading=wording.became(month),
        asked=wording.asked_in(month),
        points=tuple(found_on[:MOST_OPEN]),
        more_title=wording.more(len(found_on[MOST_OPEN:])),
        more=tuple(found_on[MOST_OPEN:]),
        nothing=nothing if few else None,
        nothing_fold=None if few else nothing,
        not_found=tuple(Hyperlink(opening(one.text), addresses.recommendation(one.id)) for one in not_found),
    )


def _later(site: SiteContext, found: PointHistory) -> Iterator[Evidence]:
    for one in said_later(site, found):
        if one.kind in SAID_BY_PEOPLE and one.quotes:
            yield replace(one, quotes=one.quotes[:MOST_QUOTED])
    nearest = next(iter(found.later_findings), None)
    if nearest:
        yield Evidence("program", RELATED, quotes=(finding_quote(site, nearest),))

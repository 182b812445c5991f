"""Which council took whose place: reports on a council that is gone still tell of the same streets."""

from __future__ import annotations

from collections.abc import Iterator

from generator import english
from generator.model.registry import Succession
from generator.views.context import SiteContext
from generator.views.elements.pieces import Fact


def successions(site: SiteContext, slug: str) -> Iterator[Fact]:
    """Each change of councils this one was in, with links to the others of which a report is held."""
    changes = [change for change in site.corpus.successions if slug in (change.predecessor, change.successor)]
    for before, day in dict.fromkeys((change.predecessor, change.date) for change in changes):
        told = [one for one in site.corpus.successions if (one.predecessor, one.date) == (before, day)]
        others = [one for one in (before, *(one.successor for one in told)) if one != slug]
        links = tuple(site.authority_link(other) for other in others if other in site.corpus.by_authority)
        yield Fact("Change of councils", _in_words(site, told), links)


def _in_words(site: SiteContext, told: list[Succession]) -> str:
    """Who took whose place; a council that goes on gave up a part of its area."""
    before, day = told[0].predecessor, english.date_words(told[0].date)
    after = english.listed([site.authority_name(one.successor) for one in told])
    goes_on = before in site.corpus.authorities and site.corpus.authorities[before].status == "current"
    what = "took over a part of the area of" if goes_on else "took the place of"
    notes = "".join(f" {one.note}" for one in told if one.note)
    return f"{after} {what} {site.authority_name(before)} on {day}.{notes}"

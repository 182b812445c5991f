"""Sentences in which a document looks back at earlier points, those that say the same of the same together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator import english
from generator.english import earlier_inspections as wording
from generator.model.analysis import FollowUpTied
from generator.model.report import FollowUp, Report
from generator.views.context import SiteContext
from generator.views.elements.basic import Quote


@dataclass(frozen=True, slots=True)
class LookedBack:
    """Sentences of one document that say the same of the same earlier inspection; `status` is how they are read."""

    status: str
    refers_to: str
    quotes: tuple[Quote, ...]


def looked_back(site: SiteContext, said_in: Iterable[tuple[Report, FollowUp]]) -> tuple[LookedBack, ...]:
    """Sentences with their documents, grouped in the order in which they are said."""
    groups: dict[tuple[str, str, str], list[Quote]] = {}
    for report, said in said_in:
        key = (report.id, english.STATUSES[said.status], wording.refers_to(said.refers_to))
        groups.setdefault(key, []).append(site.quote(report, said.place, said.words))
    return tuple(LookedBack(status, refers_to, tuple(quotes)) for (_, status, refers_to), quotes in groups.items())


def looked_back_of(site: SiteContext, tied: Iterable[FollowUpTied]) -> tuple[LookedBack, ...]:
    """The same of sentences that the analysis tied to recommendations."""
    return looked_back(site, ((site.corpus.by_id[found.report], found.follow_up) for found in tied))

"""Sentences in which a document looks back, those that say the same of the same together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.english import looking_back as wording
from generator.model.analysis import FollowUpTied
from generator.model.report import FollowUp, Report
from generator.views.context import SiteContext
from generator.views.elements.basic import Quote


@dataclass(frozen=True, slots=True)
class LookedBack:
    """Sentences of one document on the same earlier inspection that are read alike; `about` says both."""

    about: str
    quotes: tuple[Quote, ...]


def looked_back(site: SiteContext, said_in: Iterable[tuple[Report, FollowUp]]) -> tuple[LookedBack, ...]:
    """Sentences with their documents, grouped in the order in which they are said."""
    groups: dict[tuple[str, str], list[Quote]] = {}
    for report, said in said_in:
        quotes = groups.setdefault((report.id, wording.about(said)), [])
        quotes.append(Quote(wording.quoted_words(said), site.evidence(report, said.place, said.words)))
    return tuple(LookedBack(about, tuple(quotes)) for (_, about), quotes in groups.items())


def looked_back_of(site: SiteContext, tied: Iterable[FollowUpTied]) -> tuple[LookedBack, ...]:
    """The same of sentences that the analysis tied to recommendations, themes or inspections."""
    return looked_back(site, ((site.corpus.by_id[found.report], found.follow_up) for found in tied))

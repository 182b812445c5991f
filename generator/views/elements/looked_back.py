"""Sentences in which a document looks back, those that say the same of the same together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.analysis.reports_meant import reports_named
from generator.english import looking_back as wording
from generator.english.documents import inspection_words
from generator.model.analysis import FollowUpTied
from generator.model.report import FollowUp, Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink, Quote


@dataclass(frozen=True, slots=True)
class LookedBack:
    """Sentences of one document on the same earlier inspection that are read alike.

    Before them stand `about`, the documents `held` of the inspections meant, and `read_as`.
    """

    about: str
    held: tuple[Hyperlink, ...]
    read_as: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class FoldedWords:
    """Sentences that a reader unfolds under their `title`."""

    title: str
    said: tuple[LookedBack, ...]


def looked_back(site: SiteContext, said_in: Iterable[tuple[Report, FollowUp]]) -> tuple[LookedBack, ...]:
    """Sentences with their documents, grouped, in their order; what is printed twice stands once, with both places."""
    groups: dict[tuple[str, LookedBack], dict[str, list[Hyperlink]]] = {}
    for report, said in said_in:
        printed = groups.setdefault((report.id, _about(site, report, said)), {})
        printed.setdefault(wording.quoted_words(said), []).append(site.evidence(report, said.place, said.words))
    return tuple(replace(group, quotes=tuple(_quotes(printed))) for (_, group), printed in groups.items())


def _quotes(printed: Mapping[str, Sequence[Hyperlink]]) -> Iterator[Quote]:
    for words, (first, *others) in printed.items():
        yield Quote(words, first, tuple(dict.fromkeys(others)))


def _about(site: SiteContext, report: Report, said: FollowUp) -> LookedBack:
    """What stands before a sentence, without it."""
    named = reports_named(report, said, site.corpus.read_with(report))
    held = {each: one for each, one in named.items() if one}
    links = dict.fromkeys(Hyperlink(inspection_words(one), addresses.report(one.id)) for one in held.values())
    about = wording.about(held, [each for each in named if each not in held])
    return LookedBack(about, tuple(links), wording.read_as(said, is_told=bool(named)), ())


def first_and_more(said: Iterable[LookedBack], most: int) -> tuple[tuple[LookedBack, ...], FoldedWords | None]:
    """The first sentences open, `most` in all, and those after them folded; None where there are no more."""
    shown: list[LookedBack] = []
    more: list[LookedBack] = []
    for group in said:
        room = max(most - sum(len(one.quotes) for one in shown), 0)
        for part, quotes in ((shown, group.quotes[:room]), (more, group.quotes[room:])):
            if quotes:
                part.append(replace(group, quotes=quotes))
    number = sum(len(one.quotes) for one in more)
    return tuple(shown), FoldedWords(wording.more_sentences(number), tuple(more)) if more else None


def since(site: SiteContext, tied: FollowUpTied) -> str:
    """Which inspection a sentence without a theme looks back at; of several, the first."""
    report = site.corpus.by_id[tied.report]
    named = reports_named(report, tied.follow_up, site.corpus.read_with(report))
    return wording.since(*next(iter(named.items()), (None, None)))


def looked_back_of(site: SiteContext, tied: Iterable[FollowUpTied]) -> tuple[LookedBack, ...]:
    """The same of sentences that the analysis tied to recommendations, themes or inspections."""
    return looked_back(site, ((site.corpus.by_id[found.report], found.follow_up) for found in tied))

"""Sentences in which a document looks back, those that say the same of the same together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.analysis.reports_meant import reports_named
from generator.english import looking_back as wording
from generator.english.documents import inspection_words
from generator.frozen import replace
from generator.model.analysis import FollowUpTied
from generator.model.report import FollowUp, Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink, Quote
from generator.views.elements.evidence import Evidence

READING_OF_A_SENTENCE = ("kind", "status", "refers_to", "also_refers_to", "themes")
"""What is read of a sentence that looks back, and is no word of it."""


def looked_back(
    site: SiteContext, said_in: Iterable[tuple[Report, FollowUp]], name: str = wording.SAY_SO
) -> tuple[Evidence, ...]:
    """Sentences with their documents, grouped, in their order; what is printed twice stands once, with both places."""
    groups: dict[tuple[str, Evidence], dict[str, list[Quote]]] = {}
    for report, said in said_in:
        quote = site.quote_sentence(report, said, site.evidence(report, said.place, said.words))
        groups.setdefault((report.id, _about(site, report, said, name)), {}).setdefault(quote.words, []).append(quote)
    return tuple(replace(group, quotes=tuple(_quotes(printed))) for (_, group), printed in groups.items())


def _quotes(printed: Mapping[str, Sequence[Quote]]) -> Iterator[Quote]:
    for first, *others in printed.values():
        sign = next((one.corrected for one in (first, *others) if one.corrected), None)
        yield replace(first, also=tuple(dict.fromkeys(one.source for one in others)), corrected=sign)


def _about(site: SiteContext, report: Report, said: FollowUp, name: str) -> Evidence:
    """What stands around a sentence, without it."""
    named = reports_named(report, said, site.corpus.read_with(report))
    held = {each: one for each, one in named.items() if one}
    links = dict.fromkeys(Hyperlink(inspection_words(one), addresses.report(one.id)) for one in held.values())
    about = wording.about(held, [each for each in named if each not in held])
    sign = site.corrected_sentence(report, said, *READING_OF_A_SENTENCE)
    note = wording.read_as(said, by_a_person=sign is not None)
    return Evidence("inspectors", name, about, tuple(links), note=note, corrected=sign)


def looked_back_of(site: SiteContext, tied: Iterable[FollowUpTied], name: str = wording.SAY_SO) -> tuple[Evidence, ...]:
    """The same of sentences that the analysis tied to recommendations, themes or inspections."""
    return looked_back(site, ((site.corpus.by_id[found.report], found.follow_up) for found in tied), name)

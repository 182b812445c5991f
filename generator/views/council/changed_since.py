"""What the newest reports say has changed, by subject, in inspectors' words: of services, never of a recommendation.

What the program ties to the recommendations of the list before the latest is little of it. Sentences on a subject of
that list or of the latest stand first, and of many the rest is folded; none is read as a verdict here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from generator.analysis.how_common import inspections_of, themes_told
from generator.english import council_told as wording
from generator.english.looking_back import quoted_words
from generator.frozen import Frozen
from generator.model.analysis import FollowUpTied
from generator.views.context import SiteContext
from generator.views.council.became import WhatBecame
from generator.views.elements.basic import Quote
from generator.views.elements.evidence import Evidence

MOST_OPEN = 3
"""How many subjects stand open; the rest is folded."""


class WhatChanged(Frozen):
    """Sentences by subject: those on a subject of the two latest lists first, `more` folded."""

    heading: str
    meaning: str
    first: tuple[Evidence, ...]
    more_title: str
    more: tuple[Evidence, ...]


def what_changed(site: SiteContext, slug: str, became: WhatBecame | None) -> WhatChanged | None:
    """What the latest inspection and later visits say has changed, without what already stands beside the list before.

    Return None where they were found to say nothing more.
    """
    held = inspections_of(site.corpus, slug)
    told = list(_newest_first(site, slug, _quoted(became)))
    if not held or not told:
        return None
    asked = frozenset[str]().union(*(themes_told(site.analysis, report) for report in held[-2:]))
    on_list = [tied for tied in told if not asked.isdisjoint(tied.themes)]
    others = [tied for tied in told if tied not in on_list]
    by_subject = (*_by_subject(site, on_list, asked), *_by_subject(site, others, ()))
    more = by_subject[MOST_OPEN:]
    return WhatChanged(
        heading=wording.CHANGED,
        meaning=wording.CHANGED_MEANS,
        first=by_subject[:MOST_OPEN],
        more_title=wording.more_changed(sum(len(one.quotes) for one in more)),
        more=more,
    )


def _newest_first(site: SiteContext, slug: str, quoted: Collection[str]) -> Iterator[FollowUpTied]:
    """Sentences on what has changed, of the latest inspection and of what came after it."""
    held = inspections_of(site.corpus, slug)
    for tied in reversed(site.history(slug).follow_ups if held else ()):
        report, said = site.corpus.by_id[tied.report], tied.follow_up
        is_newest = report.id == held[-1].id or held[-1].is_before(report)
        if is_newest and said.kind == "change" and quoted_words(said) not in quoted:
            yield tied


def _quoted(became: WhatBecame | None) -> frozenset[str]:
    """What stands beside the recommendations of the list before."""
    points = (*became.points, *became.more) if became else ()
    return frozenset(quote.words for point in points for one in point.later for quote in one.quotes)


def _by_subject(site: SiteContext, told: Iterable[FollowUpTied], first: Collection[str]) -> tuple[Evidence, ...]:
    """Sentences by their subject, one of `first` where they have such; what is printed twice stands once."""
    by_title: dict[str | None, dict[str, Quote]] = {}
    for tied in told:
        theme = next((one for one in tied.themes if one in first), next(iter(tied.themes), None))
        title = site.theme_title(theme) if theme else None
        report, said = site.corpus.by_id[tied.report], tied.follow_up
        quote = site.quote_sentence(report, said, site.evidence(report, said.place, said.words))
        by_title.setdefault(title, {}).setdefault(quote.words, quote)
    return tuple(
        Evidence("inspectors", wording.changed_on(title), quotes=tuple(quotes.values()))
        for title, quotes in by_title.items()
    )

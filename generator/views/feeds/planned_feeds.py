"""Plans every feed of the site. A feed has whole addresses in it: a site that does not know its own has none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, partial

from generator.english import feeds as wording
from generator.english.lists import SITE
from generator.model.feed import Feed, FeedEntry
from generator.model.page import PlannedData
from generator.model.registry import Theme
from generator.model.report import Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.council.authorities import regions_with_feed
from generator.views.feeds.entries import entry_of_report, entry_on_theme, newest_here

KIND = "feed"
NEWEST = 40
"""So many entries has the feed of all councils, of a region and of a subject; a council's has all its reports."""


@dataclass(frozen=True)
class FeedsOfSite:
    """All feeds of a site, each entry made once."""

    site: SiteContext

    @cached_property
    def entry(self) -> Callable[[Report], FeedEntry]:
        # A report is told by its id: to hash a whole one takes long.
        made = cache(lambda name: self._entry(self.site.corpus.by_id[name]))
        return lambda report: made(report.id)

    def _entry(self, report: Report) -> FeedEntry:
        return entry_of_report(self.site.council(report.authority.slug), report)

    def of_all(self) -> Feed:
        newest = newest_here(self.site, self.site.corpus.reports)[:NEWEST]
        return self._feed(addresses.feed(addresses.HOME), addresses.HOME, None, map(self.entry, newest))

    def of_council(self, slug: str) -> Feed:
        newest, page = newest_here(self.site, self.site.corpus.by_authority[slug]), addresses.authority(slug)
        return self._feed(addresses.feed(page), page, self.site.authority_name(slug), map(self.entry, newest))

    def of_region(self, region: str, slugs: tuple[str, ...]) -> Feed:
        reports = (report for slug in slugs for report in self.site.corpus.by_authority[slug])
        newest, address = newest_here(self.site, reports)[:NEWEST], addresses.region_feed(region)
        return self._feed(address, addresses.AUTHORITIES, region, map(self.entry, newest))

    def on_theme(self, theme: Theme) -> Feed:
        names = dict.fromkeys(point.report for point in self.site.analysis.points_on(theme.slug))
        newest = newest_here(self.site, (self.site.corpus.by_id[name] for name in names))[:NEWEST]
        entries, page = (entry_on_theme(self.site, one, theme.slug) for one in newest), addresses.theme(theme.slug)
        words = wording.theme_subtitle(theme.title)
        return self._feed(addresses.feed(page), page, theme.title, entries, words)

    def _feed(
        self, address: str, page: str, name: str | None, entries: Iterator[FeedEntry], words: str | None = None
    ) -> Feed:
        told = tuple(entries)
        return Feed(
            address=address,
            page=page,
            title=wording.title(name),
            subtitle=words or wording.subtitle(name),
            author=self.site.corpus.settings.keeper or SITE,
            updated=told[0].updated if told else self.site.corpus.as_of,
            entries=told,
        )


def planned_feeds(site: SiteContext) -> Iterator[PlannedData]:
    """Every feed, not yet made; none where the site's address is not known."""
    if not site.corpus.settings.site_url:
        return
    feeds, corpus = FeedsOfSite(site), site.corpus
    yield PlannedData(KIND, addresses.feed(addresses.HOME), None, (), feeds.of_all)
    for slug in corpus.by_authority:
        address = addresses.feed(addresses.authority(slug))
        yield PlannedData(KIND, address, site.circle(slug), (), partial(feeds.of_council, slug))
    for region, slugs in regions_with_feed(site).items():
        scope = frozenset[str]().union(*map(site.circle, slugs))
        make = partial(feeds.of_region, region, slugs)
        yield PlannedData(KIND, addresses.region_feed(region), scope, (), make)
    for theme in corpus.themes.values():
        yield PlannedData(KIND, addresses.feed(addresses.theme(theme.slug)), None, (), partial(feeds.on_theme, theme))

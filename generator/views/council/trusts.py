"""The trusts and companies that ran a council's services for children, or run them still."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from generator.english import council as wording
from generator.views.context import SiteContext
from generator.views.elements.basic import Fact, Hyperlink


def trusts(site: SiteContext, slug: str) -> Iterator[Fact]:
    """Each of them with when it did, and links to what tells it, reports among them where they are held."""
    for trust in site.corpus.trusts:
        if trust.authority == slug:
            links = tuple(link for source in trust.sources for link in _source(site, source))
            ran = wording.trust(trust.name, trust.start, trust.end)
            yield Fact(wording.TRUST, wording.with_links(ran, wording.SOURCE, has_links=bool(links)), links)


def _source(site: SiteContext, source: str) -> Iterator[Hyperlink]:
    if source.startswith("http"):
        yield Hyperlink(urlsplit(source).netloc, source)
    elif source in site.corpus.by_id:
        yield site.report_link(site.corpus.by_id[source])

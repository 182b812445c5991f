"""The page of the search. A script fills it; its own words are lists of councils and themes, which need none."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from generator.english import about as wording
from generator.model.page import Page, Planned
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink
from generator.views.planning import of_site


class SearchPage(Page, kw_only=True):
    template: ClassVar[str] = "search.md"
    kind: ClassVar[str] = "search"

    councils: tuple[Hyperlink, ...]
    themes: tuple[Hyperlink, ...]


def pages(site: SiteContext) -> Iterator[Planned]:
    yield of_site(site, SearchPage, addresses.SEARCH, partial(_page, site))


def _page(site: SiteContext) -> SearchPage:
    themes = sorted(site.corpus.themes.values(), key=lambda theme: theme.title.casefold())
    return SearchPage(
        address=addresses.SEARCH,
        title=wording.SEARCH_TITLE,
        description=wording.SEARCH_DESCRIPTION,
        crumbs=site.crumbs(),
        councils=tuple(site.authority_link(slug) for slug in site.corpus.by_authority),
        themes=tuple(Hyperlink(theme.title, addresses.theme(theme.slug)) for theme in themes),
    )

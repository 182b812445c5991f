"""Pages to come: how each view says what its pages are made from, before any is made."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from generator.model.page import Page, Planned
from generator.views.context import Site


def of_site(site: Site, page: type[Page], address: str, make: Callable[[], Page], *also: Any) -> Planned:
    """A page that may speak of anything the site holds. `also` is what it is made from besides, such as a file."""
    return Planned(page.kind, address, None, (site.as_of, *also), make)


def of_council(
    site: Site, page: type[Page], address: str, slug: str, make: Callable[[Site], Page], *also: Any
) -> Planned:
    """A page on one council, made from what the site holds of it and from `also`, and from nothing else of the site."""
    return Planned(page.kind, address, site.circle(slug), also, lambda: make(site.council(slug)))


def of_councils(page: type[Page], address: str, scope: Iterable[str], make: Callable[[], Page], *also: Any) -> Planned:
    """A page made from the reports of these councils and from `also`, and from nothing else of the site."""
    return Planned(page.kind, address, frozenset(scope), also, make)

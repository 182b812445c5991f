"""Pages to come: how each view says what its pages are made from, before any is made."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from generator.model.page import Page, Partial, Planned, PlannedPart
from generator.views.context import SiteContext


def of_site(site: SiteContext, page: type[Page], address: str, make: Callable[[], Page], *also: Any) -> Planned:
    """A page that may speak of anything the site holds. `also` is what it is made from besides, such as a file."""
    return Planned(page.kind, address, None, (site.as_of, *also), make)


def of_council(
    site: SiteContext, page: type[Page], address: str, slug: str, make: Callable[[SiteContext], Page], *also: Any
) -> Planned:
    """A page on one council, made from what the site holds of it and from `also`, and from nothing else of the site."""
    return of_councils(site, page, address, (slug,), lambda: make(site.council(slug)), *also)


def of_councils(
    site: SiteContext, page: type[Page], address: str, slugs: Iterable[str], make: Callable[[], Page], *also: Any
) -> Planned:
    """A page made from what `site.council` holds of each of these and from `also`, and from nothing else of the site.

    Of the day the pages speak from it may tell no more than the axis of years, which all timelines share: for how long
    ago a report was it leaves room (`elements/ages`).
    """
    scope = frozenset[str]().union(*map(site.circle, slugs))
    return Planned(page.kind, address, scope, (*also, site.years_told), make)


def part_of_council(site: SiteContext, slug: str, make: Callable[[SiteContext], Partial], *name: str) -> PlannedPart:
    """A part made from what the site holds of one council and from what its `name` tells, as a page on it is."""
    return PlannedPart(site.circle(slug), (*name, site.years_told), lambda: make(site.council(slug)))

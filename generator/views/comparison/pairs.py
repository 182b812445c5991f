"""Which councils have a ready-made comparison: all of few, and of many those that have something in common."""

from __future__ import annotations

from itertools import combinations

from generator.views.context import SiteContext

ALL_PAIRS_UP_TO = 12


def pairs(site: SiteContext) -> list[tuple[str, str]]:
    """Pairs of slugs, each in order of the alphabet.

    Up to twelve councils in content, every pair; above that, pairs of one region or of which either names the
    other as statistical neighbour.
    """
    slugs = list(site.corpus.by_authority)
    every = list(combinations(sorted(slugs), 2))
    if len(slugs) <= ALL_PAIRS_UP_TO:
        return every
    return [(one, other) for one, other in every if _have_something_in_common(site, one, other)]


def _have_something_in_common(site: SiteContext, one: str, other: str) -> bool:
    first, second = site.corpus.authorities.get(one), site.corpus.authorities.get(other)
    if first is None or second is None:
        return False
    return first.region == second.region or other in first.neighbours or one in second.neighbours


def partners(site: SiteContext) -> dict[str, list[str]]:
    """Slug of every council -> those it has a ready-made comparison with, in order of the alphabet."""
    found: dict[str, list[str]] = {slug: [] for slug in site.corpus.by_authority}
    for one, other in pairs(site):
        found[one].append(other)
        found[other].append(one)
    return {slug: sorted(others) for slug, others in found.items()}

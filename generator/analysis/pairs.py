"""Which authorities have a ready-made comparison: all of few, and of many statistical neighbours."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import combinations

from generator.model.corpus import Corpus
from generator.model.grouping import grouped

ALL_PAIRS_UP_TO = 12
"""Of so many authorities every pair has a comparison."""

Pair = tuple[str, str]
"""The slugs of two authorities, in order of the alphabet."""


def ready_made_pairs(corpus: Corpus) -> tuple[Pair, ...]:
    """Return every pair of up to `ALL_PAIRS_UP_TO` authorities; of more, those of statistical neighbours.

    One is the other's neighbour where either names the other.
    """
    slugs = sorted(corpus.by_authority)
    if len(slugs) <= ALL_PAIRS_UP_TO:
        return tuple(combinations(slugs, 2))
    return tuple(sorted(set(_neighbours(corpus))))


def pairs_of_regions(corpus: Corpus, ready: Collection[Pair]) -> tuple[Pair, ...]:
    """Return the pairs of one region that are not `ready`: they have an address, and are put together when asked for.

    In order of the alphabet.
    """
    held = (
        (corpus.authorities[slug].region, slug) for slug in sorted(corpus.by_authority) if slug in corpus.authorities
    )
    within = {pair for slugs in grouped(held).values() for pair in combinations(slugs, 2)}
    return tuple(sorted(within.difference(ready)))


def partners(pairs: Sequence[Pair]) -> dict[str, tuple[str, ...]]:
    """Return each authority that stands in a pair -> those it stands beside, in order of the alphabet."""
    both_ways = sorted([*pairs, *((other, one) for one, other in pairs)])
    return grouped(both_ways)


def _neighbours(corpus: Corpus) -> Iterator[Pair]:
    """Each authority with each that it names its neighbour; a pair comes twice where both name the other."""
    for slug in corpus.by_authority:
        authority = corpus.authorities.get(slug)
        for other in authority.neighbours if authority else ():
            if other in corpus.by_authority and other != slug:
                yield (slug, other) if slug < other else (other, slug)

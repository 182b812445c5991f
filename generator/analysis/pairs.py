"""Which authorities have a ready-made comparison: all of few, and of many statistical neighbours."""

from __future__ import annotations

from collections.abc import Sequence
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
    every = combinations(slugs, 2)
    return tuple(pair for pair in every if len(slugs) <= ALL_PAIRS_UP_TO or _are_neighbours(corpus, *pair))


def pairs_of_regions(corpus: Corpus) -> tuple[Pair, ...]:
    """Return the other pairs of one region: they have an address of their own, and are put together when asked for."""
    ready = set(ready_made_pairs(corpus))
    return tuple(
        pair
        for pair in combinations(sorted(corpus.by_authority), 2)
        if pair not in ready and _share_region(corpus, *pair)
    )


def partners(pairs: Sequence[Pair]) -> dict[str, tuple[str, ...]]:
    """Return each authority that stands in a pair -> those it stands beside, in order of the alphabet."""
    both_ways = sorted([*pairs, *((other, one) for one, other in pairs)])
    return grouped(both_ways)


def _are_neighbours(corpus: Corpus, one: str, other: str) -> bool:
    first, second = corpus.authorities.get(one), corpus.authorities.get(other)
    return bool(first and other in first.neighbours) or bool(second and one in second.neighbours)


def _share_region(corpus: Corpus, one: str, other: str) -> bool:
    first, second = corpus.authorities.get(one), corpus.authorities.get(other)
    return first is not None and second is not None and first.region == second.region

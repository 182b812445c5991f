"""Which authorities have a ready-made comparison: all of few, and of many those that have something in common."""

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
    """Return every pair of up to `ALL_PAIRS_UP_TO` authorities; of more, those of one region or of neighbours.

    One is the other's statistical neighbour where either names the other.
    """
    slugs = sorted(corpus.by_authority)
    every = combinations(slugs, 2)
    if len(slugs) <= ALL_PAIRS_UP_TO:
        return tuple(every)
    return tuple(pair for pair in every if _have_something_in_common(corpus, *pair))


def partners(pairs: Sequence[Pair]) -> dict[str, tuple[str, ...]]:
    """Return each authority that stands in a pair -> those it stands beside, in order of the alphabet."""
    both_ways = sorted([*pairs, *((other, one) for one, other in pairs)])
    return grouped(both_ways)


def _have_something_in_common(corpus: Corpus, one: str, other: str) -> bool:
    first, second = corpus.authorities.get(one), corpus.authorities.get(other)
    if first is None or second is None:
        return False
    return first.region == second.region or other in first.neighbours or one in second.neighbours

"""How rare a word, a theme, a subject or a shortfall is among recommendations: what is rare says most when shared.

The counts are part of the learnt data file (`link_model.json`), so that five reports are compared by the same measure
as five hundred, and one more report changes no other authority's links.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.frozen import Frozen

Counts = Mapping[str, int]


@dataclass(frozen=True, eq=False)
class Rarity:
    """Inverse document frequency, smooth: as if one more text held everything. `texts` is how many were counted."""

    texts: int
    counts: Counts

    def of(self, name: str) -> float:
        """Return 1 for what every text holds, and the more the fewer do."""
        return self._known.get(name, self._unknown)

    def sum(self, names: Collection[str]) -> float:
        """Return how rare they are together: the same in any order, as sets have another in each run."""
        known, unknown = self._known, self._unknown
        return math.fsum([known.get(name, unknown) for name in names])

    @cached_property
    def _known(self) -> dict[str, float]:
        return {name: self._rarity(count) for name, count in self.counts.items()}

    @cached_property
    def _unknown(self) -> float:
        return self._rarity(0)

    def _rarity(self, count: int) -> float:
        return math.log((1 + self.texts) / (1 + count)) + 1


class Rarities(Frozen):
    words: Rarity
    themes: Rarity
    subjects: Rarity
    shortfalls: Rarity


WordWeights = Mapping[str, float]
"""The weights of a text's stems: a vector of length 1."""


def word_weights(stems: Counts, rarity: Rarity) -> WordWeights:
    """Return the text's stems, rare ones weighing more; nothing for a text without words."""
    weights = {stem: (1 + math.log(count)) * rarity.of(stem) for stem, count in stems.items()}
    length = math.hypot(*weights.values())
    return {stem: weight / length for stem, weight in weights.items()}


def words_alike(one: WordWeights, other: WordWeights) -> float:
    """Cosine of two vectors, 0 to 1; equal texts are exactly as like to a third, as no order of adding matters."""
    return math.fsum([one[stem] * other[stem] for stem in one.keys() & other.keys()])

"""How alike two recommendations are, by how rare the runs of letters and the themes are that they share.

How rare they are is a small data file (`weights.json`, made by `learning.py`), so that five reports are compared by
the same measure as five hundred, and one more report changes no other authority's links.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import mul
from pathlib import Path

from generator.analysis.letter_runs import runs_of
from generator.model.analysis import Point

FILE = Path(__file__).with_name("weights.json")

RunWeights = Mapping[int, float]
"""What is not nothing of a vector of length 1, by its place: the weights of a text's runs of letters."""


@dataclass(frozen=True)
class Weights:
    """Inverse document frequencies: `runs` of the hashed letter runs, `of_theme` of the themes."""

    runs: Sequence[float]
    of_theme: dict[str, float]

    def vector(self, text: str) -> RunWeights:
        """The text's runs of letters, rare ones weighing more; nothing for a text without letters."""
        # log(1 + n) damps a run that one text repeats; the usual sublinear term frequency.
        weighed = {run: math.log1p(count) * self.runs[run] for run, count in runs_of(text).items()}
        length = math.sqrt(math.fsum(map(mul, weighed.values(), weighed.values())))
        return {run: weight / length for run, weight in weighed.items()}

    def letters(self, one: str, other: str) -> float:
        """Cosine likeness of two texts, 0 to 1."""
        return runs_alike(self.vector(one), self.vector(other))

    def themes(self, earlier: Point, later: Point) -> float:
        """Overlap of the two points' themes, rare themes weighing more, 0 to 1; 0 where either has none.

        It is the mean of two overlaps, with all their themes and with those of the point that has less: a later
        point often takes up one item of an earlier list.
        """
        one, other = ({tag.theme for tag in point.themes} for point in (earlier, later))
        shared = self._weight(one & other)
        if not shared:
            return 0.0
        return (shared / self._weight(one | other) + shared / min(self._weight(one), self._weight(other))) / 2

    def _weight(self, themes: Iterable[str]) -> float:
        usual = max(self.of_theme.values(), default=1.0)
        return sum(self.of_theme.get(theme, usual) for theme in themes)


@cache
def load_weights(file: Path = FILE) -> Weights:
    """Read the data file; inverse document frequency, smooth: as if one more text held everything."""
    stored = json.loads(file.read_text("utf-8"))
    total = stored["recommendations"]
    return Weights(
        runs=[_rarity(count, total) for count in stored["runs"]],
        of_theme={theme: _rarity(count, total) for theme, count in stored["themes"].items()},
    )


def _rarity(count: int, total: int) -> float:
    return math.log((1 + total) / (1 + count)) + 1


def runs_alike(one: RunWeights, other: RunWeights) -> float:
    """Cosine of two vectors, 0 to 1; equal texts are exactly as like to a third, as no order of adding matters."""
    shared = one.keys() & other.keys()
    return math.fsum(map(mul, map(one.__getitem__, shared), map(other.__getitem__, shared)))

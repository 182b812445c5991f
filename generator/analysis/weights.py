"""How rare a run of letters or a theme is, learnt once from many recommendations.

The weights are a small data file (`weights.json`), so that five reports are compared by the same
measure as five hundred, and one more report changes no other authority's links. The file holds
counts of hashed runs of letters only, never words of a report. `python -m generator weights` makes it.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.preprocessing import normalize

from generator.model.analysis import Point

FILE = Path(__file__).with_name("weights.json")
BUCKETS = 2**16
HASHER = HashingVectorizer(analyzer="char_wb", ngram_range=(3, 5), n_features=BUCKETS, alternate_sign=False, norm=None)


@dataclass(frozen=True)
class Weights:
    """Inverse document frequencies: `runs` of the hashed letter runs, `of_theme` of the themes."""

    runs: np.ndarray[Any, np.dtype[np.float64]]
    of_theme: dict[str, float]

    def letters(self, earlier: Sequence[str], later: Sequence[str]) -> np.ndarray[Any, np.dtype[np.float64]]:
        """Cosine likeness of each earlier text (row) to each later one (column), 0 to 1."""
        return np.asarray((self.vectors(earlier) @ self.vectors(later).T).todense())

    def vectors(self, texts: Sequence[str]) -> Any:
        """One sparse row of length 1 a text: its runs of letters, rare ones weighing more."""
        # log(1 + n) damps a run that one text repeats; the usual sublinear term frequency.
        counts = HASHER.transform(texts).log1p()
        return normalize(counts.multiply(self.runs).tocsr())

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
    """Read the data file; smooth inverse document frequency, as scikit-learn defines it."""
    stored = json.loads(file.read_text("utf-8"))
    total = stored["recommendations"]
    runs = np.asarray(stored["runs"], dtype=np.float64)
    return Weights(
        runs=np.log((1 + total) / (1 + runs)) + 1,
        of_theme={theme: math.log((1 + total) / (1 + n)) + 1 for theme, n in stored["themes"].items()},
    )


def make_weights(texts: Sequence[str], themes: Iterable[Iterable[str]]) -> dict[str, Any]:
    """Return the data file's content: in how many of the texts each run of letters and each theme stands."""
    documents = np.asarray((HASHER.transform(texts) > 0).sum(axis=0)).ravel()
    of_theme = Counter(theme for tags in themes for theme in set(tags))
    return {
        "version": 1,
        "recommendations": len(texts),
        "themes": dict(sorted(of_theme.items())),
        "runs": [int(count) for count in documents],
    }

"""The learnt model of links between points: how likely a reader is to call two points the same.

It is a small data file (`link_model.json`, made by `learning/links.py`): counts of words and subjects, and a weight for
each number that `likeness.py` gives. It says from which councils it was learnt.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from generator.analysis.rarity import Rarities, Rarity
from generator.frameworks.model_file import demand_version, read_model
from generator.frozen import Frozen

FILE = Path(__file__).with_name("link_model.json")
VERSION = 1
"""Of the numbers that `likeness.py` gives: to be raised, and the model learnt anew, where one means something else."""


class LinkModel(Frozen):
    """Weights by the names of `likeness.py`, and from which score on a pair is stated, or only shown."""

    rarities: Rarities
    weights: Mapping[str, float]
    intercept: float
    similar: float
    same_subject: float
    learnt_from: frozenset[str]

    def score(self, numbers: Mapping[str, float]) -> float:
        """Return how likely a reader is to call the two points the same, 0 to 1; no order of `numbers` matters."""
        weights = self.weights
        told = self.intercept + math.fsum([weights.get(name, 0.0) * number for name, number in numbers.items()])
        return 1 / (1 + math.exp(-told))


@cache
def load_link_model(file: Path = FILE) -> LinkModel:
    """Return the model of the program's own file. Raises RegistryProblem where it is missing or of another make."""
    return read_model(file, link_model)


def link_model(stored: Mapping[str, Any]) -> LinkModel:
    """Return the model of a data file's content. Raises ValueError where it is of another version."""
    demand_version(stored["version"], VERSION)
    texts = stored["texts"]
    return LinkModel(
        rarities=Rarities(
            *(Rarity(texts, stored["counts"][kind]) for kind in ("words", "themes", "subjects", "shortfalls"))
        ),
        weights=stored["weights"],
        intercept=stored["intercept"],
        similar=stored["similar"],
        same_subject=stored["same_subject"],
        learnt_from=frozenset(stored["learnt_from"]),
    )

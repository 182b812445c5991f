"""A learnt linear model as the program uses it: a dictionary of weights and a sum, with no library of learning.

What is asked of it is the features of a text, each a short name with how much it counts. Its answer is a probability
for each class. `generator/learning` makes the numbers; a data file keeps them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import exp, sqrt
from typing import Any

Features = Mapping[str, float]
"""What holds of a text, each under a short name, and how much it counts."""


@dataclass(frozen=True)
class LinearModel:
    """Weights of features, one for each class in the order of `classes`, and what each class has without any."""

    classes: tuple[str, ...]
    start: tuple[float, ...]
    weights: Mapping[str, tuple[float, ...]]

    def probabilities(self, features: Features) -> dict[str, float]:
        """Return how likely each class is; together they are 1.

        A feature counts the less the more of them hold, those included that the model does not know: a long text
        is no surer for its length.
        """
        share = 1 / sqrt(len(features) or 1)
        sums = list(self.start)
        for feature, value in features.items():
            for k, weight in enumerate(self.weights.get(feature, ())):
                sums[k] += weight * value * share
        highest = max(sums)
        powers = [exp(one - highest) for one in sums]
        return {name: power / sum(powers) for name, power in zip(self.classes, powers, strict=True)}

    def as_json(self) -> dict[str, Any]:
        """Return the model as a data file keeps it, the weights of a feature in one line: `-0.3 1.2 0`."""
        return {
            "classes": " ".join(self.classes),
            "start": _line(self.start),
            "weights": {feature: _line(each) for feature, each in sorted(self.weights.items())},
        }


def model_of(kept: Mapping[str, Any]) -> LinearModel:
    """Return the model that a data file keeps. Raises KeyError, ValueError or AttributeError where it keeps none."""
    weights = {feature: _numbers(line) for feature, line in kept["weights"].items()}
    return LinearModel(tuple(kept["classes"].split()), _numbers(kept["start"]), weights)


def _line(numbers: Iterable[float]) -> str:
    return " ".join(f"{number:g}" for number in numbers)


def _numbers(line: str) -> tuple[float, ...]:
    return tuple(map(float, line.split()))

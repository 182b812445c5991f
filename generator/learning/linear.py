"""Fit a linear model to features that people have labelled: logistic regression, and only the weights that count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import compress
from math import sqrt
from typing import NamedTuple

from generator.frameworks.linear_model import Features, LinearModel

SEEN_AT_LEAST = 2
"""In how many texts a feature must hold to be learnt: what stands in one only is chance, or its own words."""
DECIMALS = 1


class Choice(NamedTuple):
    """How much a model may learn: how many features are kept, and scikit-learn's C.

    The lower the freedom is, the nearer all weights stay to nothing.
    """

    kept: int
    freedom: float


def fit(texts: Sequence[Features], labels: Sequence[str], choice: Choice) -> LinearModel:
    """Return the model of those features that part the labels best, by chi-squared."""
    from generator.learning.scikit_learn import LogisticRegression, chi2, csr_matrix, threadpool_limits  # takes long

    counted = Counter(feature for text in texts for feature in text)
    known = sorted(feature for feature, count in counted.items() if count >= SEEN_AT_LEAST)
    rows, columns, shares = zip(*_cells(texts, known), strict=True)
    matrix = csr_matrix((shares, (rows, columns)), shape=(len(texts), len(known)))
    chosen = _best(chi2(matrix, labels)[0], choice.kept)
    features = list(compress(known, chosen))
    with threadpool_limits(1):  # several threads take turns over so little, and cost more than they save
        learnt = LogisticRegression(C=choice.freedom, max_iter=500).fit(matrix[:, chosen], labels)
    weights, start = learnt.coef_.round(DECIMALS).tolist(), learnt.intercept_.round(DECIMALS).tolist()
    if len(start) == 1:  # of two classes only the second is given, as what it has more than the first
        weights, start = [[0.0] * len(features), *weights], [0.0, *start]
    by_feature = dict(zip(features, zip(*weights, strict=True), strict=True))
    return LinearModel(
        classes=tuple(map(str, learnt.classes_)),
        start=tuple(start),
        weights={feature: each for feature, each in by_feature.items() if any(each)},
    )


def _cells(texts: Sequence[Features], known: Sequence[str]) -> Iterator[tuple[int, int, float]]:
    """Of each feature that holds: the row of its text, its column, and the share that `LinearModel` gives it."""
    columns = {feature: k for k, feature in enumerate(known)}
    for row, text in enumerate(texts):
        for feature in sorted(text):
            if feature in columns:
                yield row, columns[feature], text[feature] / sqrt(len(text))


def _best(scores: Sequence[float], kept: int) -> list[bool]:
    ranked = sorted(range(len(scores)), key=lambda k: (-scores[k], k))
    chosen = set(ranked[:kept])
    return [k in chosen for k in range(len(scores))]

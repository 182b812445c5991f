"""Average precision of a ranking: worked by hand, ties and all."""

from __future__ import annotations

import pytest

from generator.evaluation.histories import average_precision

CASES = {
    "the true ones stand first": ([True, True, False], [0.9, 0.8, 0.1], 1.0),
    "a false one stands before the only true one": ([False, True], [0.9, 0.1], 1 / 2),
    "recall grows in two steps": ([True, False, True, False], [0.9, 0.8, 0.7, 0.6], (1 / 1 + 2 / 3) / 2),
    "the order given does not matter": ([False, True, True, False], [0.6, 0.7, 0.9, 0.8], (1 / 1 + 2 / 3) / 2),
    "equal scores are taken in together": ([True, False, False, True], [0.5, 0.5, 0.5, 0.1], (1 / 3 + 2 / 4) / 2),
    "nothing is true": ([False, False], [0.5, 0.1], 0.0),
    "nothing at all": ([], [], 0.0),
}


@pytest.mark.parametrize("title", CASES)
def test_average_precision(title: str) -> None:
    truths, scores, expected = CASES[title]
    assert average_precision(truths, scores) == pytest.approx(expected)

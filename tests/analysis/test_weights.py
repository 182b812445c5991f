"""Runs of letters: how a text is cut into them, in which buckets they stand, and how alike two texts are by them."""

from __future__ import annotations

import math

import pytest

from generator.analysis.learning import make_weights
from generator.analysis.letter_runs import runs_of
from generator.analysis.weights import load_weights

PLANS = {52476: 1, 20748: 1, 6958: 1, 41074: 1, 754: 1, 11431: 1, 4032: 1, 10018: 1, 53986: 1, 58131: 1, 60069: 1}
"""The buckets of " pl", "pla", "lan" and the like: the weights file was counted by these numbers."""
CASES = {
    "a word of five letters has twelve runs": ("plans", {**PLANS, 17329: 1}),
    "a word shorter than a run is one": ("a", {41912: 1}),
    "words are cut apart": ("to be", {40908: 1, 344: 1, 1360: 1, 45617: 1, 31958: 1, 31803: 1}),
    "case is no difference": ("A a", {41912: 2}),
    "other letters than English ones are letters": ("é", dict(runs_of("É"))),
    "no letters, no runs": ("", {}),
}


@pytest.mark.parametrize("title", CASES)
def test_runs_stand_in_their_buckets(title: str) -> None:
    text, expected = CASES[title]
    assert runs_of(text) == expected


def test_likeness_is_the_cosine_of_damped_counts_weighed_by_rarity() -> None:
    weights = load_weights()
    (bucket,) = runs_of("a")
    others = [(run, weights.runs[run]) for run in runs_of("be")]
    mine = math.log1p(2) * weights.runs[bucket]
    expected = mine / math.hypot(mine, *(math.log1p(1) * rarity for _, rarity in others))
    assert weights.letters("a a be", "a") == pytest.approx(expected)


@pytest.mark.parametrize(
    ("one", "other", "expected"), [("Plans", "plans", 1.0), ("plans", "a", 0.0), ("plans", "", 0.0), ("", "", 0.0)]
)
def test_likeness_of_texts_that_are_the_same_or_share_nothing(one: str, other: str, expected: float) -> None:
    assert load_weights().letters(one, other) == pytest.approx(expected)


def test_weights_count_the_texts_that_hold_a_run_not_how_often_they_do() -> None:
    made = make_weights(["plans plans", "plan"], [["plans"], ["plans", "plans"]])
    assert made["recommendations"] == 2
    assert made["themes"] == {"plans": 2}
    both = runs_of("plans").keys() & runs_of("plan").keys()
    assert {made["runs"][run] for run in both} == {2}
    assert sum(made["runs"]) == len(runs_of("plans")) + len(runs_of("plan"))

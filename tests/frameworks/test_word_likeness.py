"""Texts are alike by the words they share, rare ones weighing more."""

from __future__ import annotations

import math

import pytest

from generator.frameworks.word_likeness import shared_weights, terms_alike, terms_of, vectors

TERMS = {
    "stems of words and of pairs of words": (
        "Care leavers’ health",
        {"care", "leav", "health", "care leav", "leav health"},
    ),
    "words without a subject part no pair": (
        "plans of the care leaver",
        {"plan", "care", "leav", "plan care", "care leav"},
    ),
    "single letters are no words": ("plan B", {"plan"}),
    "accents are dropped": ("Café", {"cafe"}),
    "nothing but words without a subject": ("to be or not to be", set()),
}


@pytest.mark.parametrize("title", TERMS)
def test_terms(title: str) -> None:
    text, expected = TERMS[title]
    assert set(terms_of(text)) == expected


def test_weights_by_hand() -> None:
    """Three texts: "homes" is in two of them, "plans" twice in the first."""
    (first, second) = vectors(["plans, homes; plans", "homes"], among=["schools"])
    rare, usual = 1 + math.log(4 / 2), 1 + math.log(4 / 3)
    length = math.hypot((1 + math.log(2)) * rare, usual, rare, rare)
    assert first["plan"] == pytest.approx((1 + math.log(2)) * rare / length)
    assert first["home"] == pytest.approx(usual / length)
    assert first["plan home"] == pytest.approx(rare / length)
    assert second == {"home": 1.0}


def test_likeness_is_the_sum_over_shared_terms() -> None:
    one, other, third = vectors(["homes and plans", "plans for homes", "schools"], among=())
    assert list(shared_weights(one, other)) == ["home", "plan"]
    assert terms_alike(one, other) == pytest.approx(sum(shared_weights(one, other).values()))
    assert terms_alike(one, one) == pytest.approx(1)
    assert terms_alike(one, third) == 0


def test_a_text_without_words_is_like_nothing() -> None:
    one, other = vectors(["", "plans"], among=())
    assert (terms_alike(one, one), terms_alike(one, other)) == (0, 0)

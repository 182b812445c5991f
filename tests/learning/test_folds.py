"""Councils are parted the same way everywhere, in about equal parts."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.learning.folds import FOLDS, fold_of, is_read


@pytest.mark.parametrize(("slug", "fold"), [("kent", 1), ("leeds", 9)])
def test_a_council_has_its_fold_for_good(slug: str, fold: int) -> None:
    assert fold_of(slug) == fold


def test_every_fold_has_its_share() -> None:
    sizes = Counter(fold_of(f"council-{number}") for number in range(1000))
    assert set(sizes) == set(range(FOLDS))
    assert max(sizes.values()) < 2 * min(sizes.values())


def test_about_half_of_the_councils_may_be_read() -> None:
    assert 400 < sum(is_read(f"council-{number}") for number in range(1000)) < 600

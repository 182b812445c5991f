"""A build seldom looks for rubbish; what runs after it in the same process looks as often as before."""

from __future__ import annotations

import gc

import pytest

from generator.pipeline.collecting import RUBBISH_AFTER, seldom_collected


def failing_build() -> None:
    with seldom_collected():
        assert gc.get_threshold()[0] == RUBBISH_AFTER
        raise KeyError


def test_after_a_build_that_fails_rubbish_is_looked_for_as_before() -> None:
    before = gc.get_threshold()
    with pytest.raises(KeyError):
        failing_build()
    assert gc.get_threshold() == before


def test_what_a_build_made_is_not_looked_through_as_soon_as_it_ends() -> None:
    with seldom_collected():
        made = [[number] for number in range(10_000)]
    assert gc.get_count()[0] < gc.get_threshold()[0]
    assert gc.is_tracked(made[0])  # in the end it will be

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

"""A few kills at random moments; `python -m tests.hostile.kills` makes fifty."""

from __future__ import annotations

import pytest

from tests.hostile.kills import EACH, kill


@pytest.mark.slow
def test_killed_commands_lose_nothing_and_leave_nothing() -> None:
    assert len(list(kill(len(set(EACH)), seed=14))) == len(set(EACH))

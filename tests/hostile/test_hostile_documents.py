"""A fixed sample of what `python -m tests.hostile` makes: each document is read or told, and good ones are read."""

import pytest

from tests.hostile.running import MOST_MEGABYTES, read_hostile


@pytest.mark.slow
def test_a_hundred_hostile_documents_cost_nothing_but_themselves() -> None:
    *_, tally = read_hostile(100, seed=14, folders=(), jobs=2)
    assert tally.failures == []
    assert tally.codes.total() == 102
    assert tally.largest <= MOST_MEGABYTES

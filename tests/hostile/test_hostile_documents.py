"""A fixed sample of what `python -m tests.hostile` makes: each document is read or told, and good ones are read."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.hostile.publishing import content_of, made_site
from tests.hostile.running import MOST_MEGABYTES, Tally, read_hostile
from tests.hostile.sites import faults_of_site

DOCUMENTS = 25


@pytest.mark.slow
@pytest.mark.browser
def test_some_hostile_documents_cost_nothing_but_themselves(tmp_path: Path, browser: Browser) -> None:
    tally = Tally()
    for _, reads in read_hostile(range(DOCUMENTS), 15, (), 2, tally):
        filed = content_of(reads, tmp_path / "content")
    assert tally.failures == []
    assert tally.codes.total() == DOCUMENTS + 1
    assert tally.largest_child <= MOST_MEGABYTES
    made = made_site(tmp_path / "content", tmp_path, 2)
    assert made.status == 0, made.said
    assert faults_of_site(made, tmp_path, filed, browser) == []

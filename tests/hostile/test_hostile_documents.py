"""A fixed sample of what `python -m tests.hostile` makes: each document is read or told, and good ones are read."""

from __future__ import annotations

import resource
from pathlib import Path
from types import SimpleNamespace

import pytest
from playwright.sync_api import Browser

from tests.hostile.publishing import content_of, made_site
from tests.hostile.running import Tally, read_hostile
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
    assert not tally.was_any_too_large
    made = made_site(tmp_path / "content", tmp_path, 2)
    assert made.status == 0, made.said
    assert faults_of_site(made, tmp_path, filed, browser) == []


@pytest.mark.parametrize(
    ("child", "own", "is_too_large"), [(700, 100, False), (701, 100, True), (766, 766, False), (767, 766, True)]
)
def test_a_process_is_too_large_where_it_took_more_than_the_one_that_began_it(
    monkeypatch: pytest.MonkeyPatch, child: int, own: int, is_too_large: bool
) -> None:
    most = {resource.RUSAGE_CHILDREN: child, resource.RUSAGE_SELF: own}
    monkeypatch.setattr(resource, "getrusage", lambda who: SimpleNamespace(ru_maxrss=most[who] * 1024))
    assert Tally().was_any_too_large == is_too_large

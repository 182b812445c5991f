"""What was cached of earlier analyses changes nothing but the time the next one takes."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import analysis
from generator.analysis import analyse
from generator.analysis.by_authority import analyse_authority
from generator.analysis.themes import Tagger
from generator.corpus import load_corpus
from generator.incremental import Cache
from generator.model.analysis import Analysis
from generator.model.framework import Framework
from generator.model.report import Report
from tests.corpus.changing import (
    FOLDERS,
    TEXTS,
    Change,
    changes,
    content_of_four,
    content_with_themes,
    damaged,
    decided,
    deleted,
    filed,
    with_themes,
)
from tests.corpus.made_up import made_up, put


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return content_of_four(tmp_path)


def check(content: Path, cache: Path) -> None:
    """The analysis with what is cached equals one without, to the order of its parts."""
    corpus, cached = load_corpus(content), Cache(cache)
    anew, found = analyse(corpus), analyse(corpus, cached)
    assert found == anew
    assert list(found.points) == list(anew.points)
    assert list(found.block_themes) == list(anew.block_themes)
    cached.sweep()


@settings(max_examples=40)
@given(st.lists(st.tuples(changes, st.none() | st.integers(0, 2000)), min_size=1, max_size=6))
def test_it_equals_a_clean_one_after_any_changes_and_damage(steps: list[tuple[Change, int | None]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        content, cache = content_with_themes(Path(folder)), Path(folder) / "cache"
        filed(FOLDERS[0], TEXTS[:1])(content)
        filed(FOLDERS[1], TEXTS[1:2])(content)
        check(content, cache)
        for change, place in steps:
            change(content)
            if place is not None:
                damaged(cache, place)
            check(content, cache)


CHANGES: dict[str, tuple[Change, list[str]]] = {
    # what changes: (the change, the authorities that are looked at again)
    "nothing": (lambda _: None, []),
    "a new report": (filed(FOLDERS[4], TEXTS[:2]), ["barnet"]),
    "other words in a report": (filed(FOLDERS[0], TEXTS[3:]), ["leeds"]),
    "a report taken away": (deleted(FOLDERS[1]), ["leeds"]),
    "the last report of an authority taken away": (deleted(FOLDERS[3]), []),
    "a decision, which needs no other look at the reports": (
        decided("reject", FOLDERS[0], FOLDERS[1], (TEXTS[0], TEXTS[1])),
        [],
    ),
    "the themes": (with_themes(("plans",)), ["barnet", "leeds"]),
}


@pytest.mark.parametrize("name", CHANGES)
def test_only_what_changed_is_looked_at_again(
    content: Path, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    change, expected = CHANGES[name]
    cache = tmp_path / "cache"
    check(content, cache)
    change(content)
    looked_at: list[str] = []

    def noted(reports: Sequence[Report], frameworks: Mapping[str, Framework], tagger: Tagger) -> Analysis:
        looked_at.append(reports[0].authority.slug)
        return analyse_authority(reports, frameworks, tagger)

    monkeypatch.setattr(analysis, "analyse_authority", noted)
    analyse(load_corpus(content), Cache(cache))
    assert looked_at == expected


def test_a_persons_rejection_is_heard_though_the_link_was_cached(content: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    pair = (f"{FOLDERS[0]}#r1", f"{FOLDERS[1]}#r1")
    found = {(link.earlier, link.later) for link in analyse(load_corpus(content), Cache(cache)).links}
    assert pair in found
    decided("reject", FOLDERS[0], FOLDERS[1], (TEXTS[0], TEXTS[1]))(content)
    left = {(link.earlier, link.later) for link in analyse(load_corpus(content), Cache(cache)).links}
    assert left == found - {pair}


def test_progress_is_told_from_none_to_all(content: Path) -> None:
    told: list[tuple[str, int, int]] = []
    analyse(load_corpus(content), progress=lambda *step: told.append(step))
    assert [step[1:] for step in told] == [(0, 2), (1, 2), (2, 2)]


def test_a_report_that_another_tool_gave_one_id_twice(content: Path, tmp_path: Path) -> None:
    """The later of two recommendations with one id counts, whether or not the analysis was cached."""
    report = made_up("leeds/2011-05-04-sif")
    one = report.recommendations[0]
    other = one.model_copy(update={"text": TEXTS[1]})
    put(content, report.model_copy(update={"recommendations": (one, other)}), "Some words.\n")
    check(content, tmp_path / "cache")
    check(content, tmp_path / "cache")

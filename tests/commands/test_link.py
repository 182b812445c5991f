"""`link`: a decision is written with the words it rests on; what nobody proposed is not confirmed."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from generator.analysis import analyse
from generator.corpus import load_corpus
from tests.commands.conftest import Run

SIF, VISIT = "north-east-lincolnshire/2017-09-25-sif", "north-east-lincolnshire/2019-12-18-ilacs-focused-visit"
ELSEWHERE = "lincolnshire/2015-01-06-sif#r1"
TOLD = ("--reason", "Both say it.", "--by", "A. Keeper", "--date", "2026-11-21")


def entries(content: Path, table: str) -> list[dict[str, Any]]:
    return list(tomllib.loads((content / "links.toml").read_text(encoding="utf-8")).get(table, []))


@pytest.fixture(scope="session")
def proposed(content_of_five: Path) -> tuple[str, str]:
    """The ends of a link that the program finds."""
    found = next(link for link in analyse(load_corpus(content_of_five)).links if link.later.startswith(VISIT))
    return found.earlier, found.later


@pytest.fixture(scope="session")
def unproposed(content_of_five: Path) -> tuple[str, str]:
    """The ends of one that it does not find."""
    corpus = load_corpus(content_of_five)
    links = {(link.earlier, link.later) for link in analyse(corpus).links}
    pairs = [
        (one.id, two.id) for one in corpus.by_id[SIF].recommendations for two in corpus.by_id[VISIT].recommendations
    ]
    return next(pair for pair in pairs if pair not in links)


@pytest.mark.parametrize("action", ["confirm", "reject"])
def test_a_link_that_was_found_is_decided_on_with_its_words(
    run: Run, content: Path, proposed: tuple[str, str], action: str
) -> None:
    result = run("link", action, *proposed, *TOLD, "--content", content)
    assert result.exit_code == 0, result.stderr
    (entry,) = entries(content, "decision")
    assert (entry["action"], entry["by"], entry["earlier"], entry["later"]) == (action, "A. Keeper", *proposed)
    corpus = load_corpus(content)
    assert (corpus.problems, len(corpus.decisions)) == ((), 1)


def test_a_second_decision_takes_the_place_of_the_first_and_is_withdrawn(
    run: Run, content: Path, proposed: tuple[str, str]
) -> None:
    for action in ("confirm", "reject"):
        run("link", action, *proposed, *TOLD, "--content", content)
    assert [entry["action"] for entry in entries(content, "decision")] == ["reject"]
    assert run("link", "withdraw", *proposed, "--content", content).exit_code == 0
    assert entries(content, "decision") == []


def test_a_link_that_was_not_found_is_added(run: Run, content: Path, unproposed: tuple[str, str]) -> None:
    assert run("link", "add", *unproposed, *TOLD, "--content", content).exit_code == 0
    assert load_corpus(content).problems == ()


def test_what_nobody_proposed_is_neither_confirmed_nor_rejected(
    run: Run, content: Path, unproposed: tuple[str, str]
) -> None:
    for action in ("confirm", "reject"):
        result = run("link", action, *unproposed, *TOLD, "--content", content)
        assert result.exit_code == 1
        assert "a link that the program does not propose" in result.stderr
    assert entries(content, "decision") == []


def test_what_is_proposed_is_confirmed_and_not_added(run: Run, content: Path, proposed: tuple[str, str]) -> None:
    assert "`confirm`" in run("link", "add", *proposed, *TOLD, "--content", content).stderr


@pytest.mark.parametrize(
    ("earlier", "later", "seen"),
    [
        (ELSEWHERE, f"{VISIT}#r3", "recommendations of two councils"),
        (f"{VISIT}#r3", f"{SIF}#r1", "as `later`, which is not"),
        (f"{SIF}#r99", f"{VISIT}#r3", "one of r1, r2"),
        (SIF, f"{VISIT}#r3", "no such recommendation"),
        ("north-east-lincolnshyre/2017-09-25-sif#r1", f"{VISIT}#r3", "review north-east-lincolnshire"),
    ],
)
def test_nonsense_is_refused(run: Run, content: Path, earlier: str, later: str, seen: str) -> None:
    result = run("link", "add", earlier, later, *TOLD, "--content", content)
    assert (result.exit_code, entries(content, "decision")) == (1, [])
    assert seen in result.stderr


def test_what_became_of_a_point_is_told_by_somebody(run: Run, content: Path) -> None:
    result = run("link", "status", f"{SIF}#r1", "met", "--told-by", "The council", *TOLD, "--content", content)
    assert result.exit_code == 0, result.stderr
    assert [(one["status"], one["told_by"]) for one in entries(content, "status")] == [("met", "The council")]
    assert load_corpus(content).problems == ()
    assert run("link", "withdraw", f"{SIF}#r1", "--content", content).exit_code == 0
    assert entries(content, "status") == []


def test_a_status_rests_on_something(run: Run, content: Path) -> None:
    result = run("link", "status", f"{SIF}#r1", "met", *TOLD, "--content", content)
    assert (result.exit_code, entries(content, "status")) == (1, [])


def test_check_tells_of_a_link_that_was_confirmed_and_is_proposed_no_more(
    run: Run, content: Path, unproposed: tuple[str, str]
) -> None:
    run("link", "add", *unproposed, *TOLD, "--content", content)
    file = content / "links.toml"
    file.write_text(file.read_text(encoding="utf-8").replace('"add"', '"confirm"'), encoding="utf-8")
    result = run("check", "--jobs", 1, "--content", content)
    assert result.exit_code == 1
    assert "confirmed, and the program does not propose it" in result.stderr


def test_a_dry_run_takes_no_decision_out(run: Run, content: Path, unproposed: tuple[str, str]) -> None:
    run("link", "add", *unproposed, *TOLD, "--content", content)
    result = run("link", "withdraw", *unproposed, "--dry-run", "--content", content)
    assert (result.exit_code, len(entries(content, "decision"))) == (0, 1)
    assert result.stderr.endswith("would be taken out; nothing was written.\n")


def test_what_is_given_empty_is_as_if_it_were_not_given(run: Run, content: Path) -> None:
    empty = ("--report", "", "--words", " ", "--by", "", "--reason", "So.")
    result = run("link", "status", f"{SIF}#r1", "met", "--told-by", "The council", *empty, "--content", content)
    assert result.exit_code == 0, result.stderr
    assert load_corpus(content).problems == ()

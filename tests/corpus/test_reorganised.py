"""Councils that merged, split or began: what a content folder says of them beside the program's register."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.corpus.layout import keeps_registries
from generator.corpus.registry import Registry, load_registry

NEW = """
[[council]]
name = "North Anytown"
gss = "E06000999"
urn = "2799999"
region = "London"
type = "unitary authority"
aliases = ["North Anytown Borough"]
neighbours = ["leeds"]
tile = {column = 0, row = 0}
"""
ENDED = '[[council]]\nname = "Barnet"\nstatus = "abolished"\n'
CHANGE = '[[succession]]\npredecessor = "barnet"\nsuccessor = "north-anytown"\ndate = "2026-04-01"\n'


def registry(content: Path, words: str) -> Registry:
    (content / "registry").mkdir(parents=True)
    (content / "registry/reorganised.toml").write_text(words, encoding="utf-8")
    return load_registry(content)


def test_without_the_file_the_register_is_the_programs(tmp_path: Path) -> None:
    assert "north-anytown" not in load_registry(tmp_path).authorities


def test_a_new_council_stands_beside_the_others(tmp_path: Path) -> None:
    found = registry(tmp_path, NEW)
    council = found.authorities["north-anytown"]
    assert (council.gss_code, council.ofsted_urn, council.status) == ("E06000999", "2799999", "current")
    assert (council.aliases, council.neighbours) == (("North Anytown Borough",), ("leeds",))
    assert len(found.authorities) == len(load_registry(tmp_path / "none").authorities) + 1
    assert list(found.authorities) == sorted(found.authorities)
    assert found.problems == ()


def test_of_a_council_that_ended_only_what_is_new_is_said(tmp_path: Path) -> None:
    before = load_registry(tmp_path / "none").authorities["barnet"]
    barnet = registry(tmp_path, ENDED).authorities["barnet"]
    assert barnet == before.model_copy(update={"status": "abolished", "tile": None})


def test_another_name_stands_beside_those_that_are_known(tmp_path: Path) -> None:
    found = registry(tmp_path, '[[council]]\nname = "Bath and North East Somerset"\naliases = ["Avon Vale"]\n')
    assert found.authorities["bath-and-north-east-somerset"].aliases == ("Bath & North East Somerset", "Avon Vale")


def test_who_took_whose_place_is_added_once(tmp_path: Path) -> None:
    known = load_registry(tmp_path / "none").successions
    again = f'[[succession]]\npredecessor = "{known[0].predecessor}"\nsuccessor = "{known[0].successor}"\n'
    found = registry(tmp_path, NEW + ENDED + CHANGE + again + f'date = "{known[0].date}"\n')
    assert [one.successor for one in found.successions[len(known) :]] == ["north-anytown"]
    assert found.problems == ()


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        pytest.param('[[council]]\nname = "South Anytown"\n', "gss_code", id="a new council lacks its code"),
        pytest.param(
            NEW.replace("North Anytown Borough", "Leeds"), "'leeds', which Leeds has too", id="another's name"
        ),
        pytest.param(NEW.replace("E06000999", "E09000003"), "which Barnet has too", id="another's code"),
        pytest.param(NEW.replace("2799999", "80487"), "which Barnet has too", id="another's number"),
        pytest.param(NEW.replace("leeds", "leads"), "leads among the neighbours", id="a neighbour nobody knows"),
        pytest.param(CHANGE, "the council north-anytown in a change", id="a change of an unknown council"),
        pytest.param('[[councils]]\nname = "Barnet"\n', "`councils`", id="another table"),
        pytest.param("name = ", "not TOML", id="no TOML"),
        pytest.param('[[council]]\nname = "Barnet"\nended = "2026"\n', "ended", id="a line nobody reads"),
    ],
)
def test_what_does_not_fit_is_told_and_keeps_documents_out(tmp_path: Path, words: str, seen: str) -> None:
    found = registry(tmp_path, words)
    (problem,) = found.faults_of_register
    assert seen in problem.seen
    assert problem.code == "malformed-registry"


def test_a_folder_with_nothing_else_keeps_no_registries(tmp_path: Path) -> None:
    registry(tmp_path, NEW)
    assert not keeps_registries(tmp_path)

"""Words that rules look for are lists in a data file: each is read, and a file that holds anything else is told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.errors import RegistryProblem
from generator.frameworks.cues import any_of, cue, phrases_beside, words_cue
from generator.frameworks.data_file import read_data

FRAMEWORKS = Path(__file__).parents[2] / "generator/frameworks"
DATA = [
    path
    for path in FRAMEWORKS.rglob("*.toml")
    if path.with_suffix(".py").exists() and path.stem not in ("measures", "not_taken")
]


def beside(folder: Path, data: str) -> str:
    (folder / "module.toml").write_text(data, encoding="utf-8")
    return str(folder / "module.py")


def test_a_part_stands_for_any_of_its_phrases(tmp_path: Path) -> None:
    data = "done = ['{be} done\\b', 'met']\n[parts]\nbe = ['is', 'was']\n"
    assert phrases_beside(beside(tmp_path, data)) == {"done": ("(?:is|was) done\\b", "met")}


def test_a_cue_is_any_of_its_phrases_whatever_their_case() -> None:
    assert cue(["not all", "some"]).search("Not all plans")
    assert cue(["met"]).search("Meter")
    assert not words_cue(["met"]).search("Meter")
    assert words_cue(["met", "done"]).search("it was Done.")
    assert re.fullmatch(any_of(["a", "b"]) + "c", "bc")


@pytest.mark.parametrize("data", ["done = 'met'", "done = [1]", "[parts]\nbe = 'is'", "[done]\nbe = ['is']"])
def test_anything_but_lists_of_phrases_is_told(tmp_path: Path, data: str) -> None:
    with pytest.raises(RegistryProblem) as caught:
        phrases_beside(beside(tmp_path, data))
    assert caught.value.file.endswith("module.toml")


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.stem)
def test_every_phrase_is_a_pattern_and_every_list_is_read(path: Path) -> None:
    lists = phrases_beside(str(path.with_suffix(".py")))
    assert all(re.compile(phrase) for phrases in lists.values() for phrase in phrases)
    module = path.with_suffix(".py").read_text(encoding="utf-8")
    reads_all = "phrases_beside(__file__).items()" in module or "_PHRASES.items()" in module
    assert reads_all or all(f'"{name}"' in module or f"'{name}'" in module for name in lists)
    parts = read_data(path).get("parts", {})
    assert all(f"{{{name}}}" in path.read_text(encoding="utf-8") for name in parts)

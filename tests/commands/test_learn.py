"""`learn` writes what it learnt into the folder that is named, and into no other."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from generator.analysis.link_model import FILE
from generator.frameworks.looking_back import learnt
from generator.learning import read_sentences
from tests.commands.conftest import Run
from tests.learning.test_links import SLUGS, council
from tests.learning.test_looking_back import SENTENCES, label


def test_models_are_written_to_the_folder_named(run: Run, content: Path, tmp_path: Path) -> None:
    gold, out, before = tmp_path / "gold", tmp_path / "out", FILE.read_bytes()
    gold.mkdir()
    lines = "".join(json.dumps(council(slug)) + "\n" for slug in SLUGS)
    (gold / "links_by_council.jsonl").write_text(lines, "utf-8")
    result = run("learn", "--gold", gold, "--out", out, "--content", content)
    assert result.stderr == f"{out / FILE.name}: learnt from {len(SLUGS)} councils.\n"
    assert json.loads((out / FILE.name).read_text("utf-8"))["learnt_from"] == sorted(SLUGS)
    assert FILE.read_bytes() == before


def test_each_model_is_learnt_where_the_folder_holds_its_labels(run: Run, content: Path, tmp_path: Path) -> None:
    gold, out, before = tmp_path / "gold", tmp_path / "out", learnt.FILE.read_bytes()
    gold.mkdir()
    lines = (json.dumps(label(slug, *told)) for slug in SLUGS for told in SENTENCES)
    (gold / "links_by_council.jsonl").write_text("".join(json.dumps(council(slug)) + "\n" for slug in SLUGS), "utf-8")
    (gold / read_sentences.FILE).write_text("\n".join(lines), "utf-8")
    run("learn", "--gold", gold, "--out", out, "--content", content)
    assert sorted(file.name for file in out.iterdir()) == sorted((FILE.name, learnt.FILE.name))
    assert learnt.models_of(json.loads((out / learnt.FILE.name).read_text("utf-8"))).learnt_from == set(SLUGS)
    assert learnt.FILE.read_bytes() == before


def test_labels_of_one_model_alone_are_enough(run: Run, content: Path, tmp_path: Path) -> None:
    lines = (json.dumps(label(slug, *told)) for slug in SLUGS for told in SENTENCES)
    (tmp_path / read_sentences.FILE).write_text("\n".join(lines), "utf-8")
    result = run("learn", "--gold", tmp_path, "--out", tmp_path / "out", "--content", content)
    assert result.stderr == f"{tmp_path / 'out' / learnt.FILE.name}: learnt from {len(SLUGS)} councils.\n"


def test_labels_that_tell_nothing_apart_are_refused_by_name(run: Run, content: Path, tmp_path: Path) -> None:
    alone = {**council("kent"), "links": []}
    (tmp_path / "links_by_council.jsonl").write_text(json.dumps(alone), "utf-8")
    result = run("learn", "--gold", tmp_path, "--out", tmp_path / "out", "--content", content)
    assert result.exit_code == 1
    assert "links_by_council.jsonl, pairs that are called the same: only 'False' among the labels." in result.stderr


def test_without_scikit_learn_it_says_what_to_install(
    run: Run, content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "generator.learning.scikit_learn", raising=False)
    monkeypatch.setitem(sys.modules, "sklearn.linear_model", None)
    lines = "".join(json.dumps(council(slug)) + "\n" for slug in SLUGS)
    (tmp_path / "links_by_council.jsonl").write_text(lines, "utf-8")
    result = run("learn", "--gold", tmp_path, "--out", tmp_path, "--content", content)
    assert result.exit_code == 1
    assert "Install the extra" in result.stderr


@pytest.mark.parametrize("labels", [None, "no JSON", "{}"])
def test_a_folder_without_labels_is_told(run: Run, content: Path, tmp_path: Path, labels: str | None) -> None:
    if labels:
        (tmp_path / "links_by_council.jsonl").write_text(labels, "utf-8")
    result = run("learn", "--gold", tmp_path, "--out", tmp_path / "out", "--content", content)
    assert (result.exit_code, (tmp_path / "out").exists()) == (1, False)
    assert result.stderr.startswith("no-labels: ")

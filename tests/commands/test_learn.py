"""`learn` writes what it learnt into the folder that is named, and into no other."""

from __future__ import annotations

import json
from pathlib import Path

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

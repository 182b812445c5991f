"""`learn` writes what it learnt into the folder that is named, and into no other."""

from __future__ import annotations

import json
from pathlib import Path

from generator.analysis.link_model import FILE
from tests.commands.conftest import Run
from tests.learning.test_links import SLUGS, council


def test_models_are_written_to_the_folder_named(run: Run, content: Path, tmp_path: Path) -> None:
    gold, out, before = tmp_path / "gold", tmp_path / "out", FILE.read_bytes()
    gold.mkdir()
    lines = "".join(json.dumps(council(slug)) + "\n" for slug in SLUGS)
    (gold / "links_by_council.jsonl").write_text(lines, "utf-8")
    result = run("learn", "--gold", gold, "--out", out, "--content", content)
    assert result.stderr == f"{out / FILE.name}: learnt from {len(SLUGS)} councils.\n"
    assert json.loads((out / FILE.name).read_text("utf-8"))["learnt_from"] == sorted(SLUGS)
    assert FILE.read_bytes() == before

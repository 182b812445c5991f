"""`weights` writes what it learnt into the file that is named, and into no other."""

from __future__ import annotations

import json
from pathlib import Path

from generator.analysis.weights import FILE
from tests.commands.conftest import Run


def test_weights_are_written_to_the_file_named(run: Run, content: Path, tmp_path: Path) -> None:
    texts = ["Improve the quality of supervision.", "Visit children more often."]
    line = json.dumps({"items": [{"text": text} for text in texts]})
    (tmp_path / "recommendations.jsonl").write_text(f"{line}\n", encoding="utf-8")
    before, out = FILE.read_bytes(), tmp_path / "weights.json"
    result = run("weights", "--corpus", tmp_path, "--out", out, "--content", content)
    assert result.stderr == f"{out}: learnt from 2 recommendations.\n"
    assert json.loads(out.read_text(encoding="utf-8"))["recommendations"] == 2
    assert FILE.read_bytes() == before

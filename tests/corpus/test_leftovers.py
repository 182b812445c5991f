"""What a killed run left half-made goes with the next one; what another run is at stays."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from generator.corpus.layout import write_whole
from generator.corpus.leftovers import clear_leftovers


def gone() -> int:
    """The number of a process that has ended."""
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    return process.pid


def test_only_what_an_ended_process_left_is_taken_away(tmp_path: Path) -> None:
    left = tmp_path / f".adding-{gone()}-abc"
    left.mkdir()
    (left / "report.json").write_text("{")
    kept = [f".adding-{os.getpid()}-abc", ".adding-by-hand", "adding"]
    for name in kept:
        (tmp_path / name).mkdir()
    clear_leftovers(tmp_path, ".adding-")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(kept)


def test_a_file_that_is_written_clears_what_was_left_of_it(tmp_path: Path) -> None:
    (tmp_path / f".report.json.{gone()}-abc").write_text("{")
    (tmp_path / f".source.toml.{gone()}-abc").write_text("a")
    write_whole(tmp_path / "report.json", b"{}")
    assert sorted(path.name[:12] for path in tmp_path.iterdir()) == [".source.toml", "report.json"]

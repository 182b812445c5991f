"""`check`: silent about sound content, and one finding for each thing that is wrong."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.conftest import PROJECT, Run

SIF = "north-east-lincolnshire/2017-09-25-sif"


def edit(path: Path, change: Callable[[dict[str, object]], object]) -> None:
    data = json.loads(path.read_text(encoding="utf-8"))
    change(data)
    path.write_text(json.dumps(data), encoding="utf-8")


def test_the_projects_content_is_sound(run: Run) -> None:
    result = run("check", "--jobs", 1, "--content", PROJECT / "content")
    assert result.stderr.endswith("5 reports, 0 corrections: nothing found.\n")
    assert result.exit_code == 0


def lose_a_word(folder: Path) -> None:
    edit(folder / "report.json", lambda report: report["ledger"].update(words_content=1))  # type: ignore[attr-defined]


def brush_up_a_judgement(folder: Path) -> None:
    edit(folder / "report.json", lambda report: report["judgements"][0].update(grade="outstanding"))  # type: ignore[index]


def replace_the_source(folder: Path) -> None:
    (folder / "source.txt").write_bytes((folder / "source.txt").read_bytes() + b" more")


def lose_the_sidecar(folder: Path) -> None:
    (folder / "source.toml").unlink()


def lose_the_source(folder: Path) -> None:
    (folder / "source.txt").unlink()


def rename_the_folder(folder: Path) -> None:
    folder.rename(folder.with_name("2017-09-26-sif"))


def outlive_a_correction(folder: Path) -> None:
    (folder.parents[2] / "corrections.toml").write_text(
        f'[[correction]]\nreport = "{SIF}"\nfield = "document.published"\nexpect = "1999-01-01"\n'
        'value = "2017-09-25"\nreason = "It was read wrongly once."\ndate = "2026-11-21"\n'
    )


SPOILT = {
    lose_a_word: ["ledger", "differs-from-source"],
    brush_up_a_judgement: ["differs-from-source"],
    replace_the_source: ["sidecar", "stale"],
    lose_the_sidecar: ["no-sidecar"],
    lose_the_source: ["no-source"],
    rename_the_folder: ["wrong-folder"],
    outlive_a_correction: ["correction-outlived"],
}


@pytest.mark.parametrize("spoil", SPOILT, ids=lambda spoil: spoil.__name__)
def test_each_fault_is_found(run: Run, content: Path, spoil: Callable[[Path], None]) -> None:
    spoil(content / "reports" / SIF)
    result = run("check", "--jobs", 1, "--content", content)
    assert result.exit_code == 1
    assert [line.split(":")[0] for line in result.stderr.splitlines()] == SPOILT[spoil]


def test_no_content_folder(run: Run, tmp_path: Path) -> None:
    result = run("check", "--content", tmp_path / "none")
    assert result.exit_code == 1
    assert "no such folder" in result.stderr

"""`parse`: one JSON file and one line for each document; a bad one costs no other."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from generator.frameworks.steps import STEPS
from generator.model.report import from_json
from tests.commands.conftest import Run
from tests.five_reports import SOURCES, source

LETTER = "north-east-lincolnshire/2019-12-18-ilacs-focused-visit"
PAPER = "north-lincolnshire/2012-06-13-slac"


def test_a_document_becomes_a_file_and_a_line(run: Run, tmp_path: Path) -> None:
    shutil.copy(source(LETTER), tmp_path / "letter.txt")
    result = run("parse", tmp_path / "letter.txt", "--out", tmp_path / "out")
    assert result.exit_code == 0
    assert result.stderr == ""
    report = from_json((tmp_path / "out" / "letter.json").read_text(encoding="utf-8"))
    assert report.id == LETTER
    assert report.document.source.file == "letter.txt"
    (line,) = result.stdout.splitlines()
    assert line.startswith(
        "letter.json: North East Lincolnshire; ilacs-focused-visit; inspected 2019-10-22 to 2019-10-23"
    )


def test_folders_are_searched_deeply_and_clashing_names_are_numbered(run: Run, tmp_path: Path) -> None:
    for number, place in enumerate(["a/same.txt", "b/c/same.txt", "d/Same.md"]):
        path = tmp_path / "in" / place
        path.parent.mkdir(parents=True)
        path.write_bytes(source(LETTER).read_bytes() + b"\n" * number)
    (tmp_path / "in" / "notes.docx").write_bytes(b"is no document that is looked for")
    result = run("parse", tmp_path / "in", "--out", tmp_path / "out")
    assert result.exit_code == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["Same-3.json", "same-2.json", "same.json"]


def test_each_step_and_each_document_is_timed(run: Run, tmp_path: Path) -> None:
    shutil.copy(source(LETTER), tmp_path / "letter.txt")
    shutil.copy(source(PAPER), tmp_path / "paper.txt")
    timings = tmp_path / "timings.json"
    result = run("parse", tmp_path, "--out", tmp_path / "out", "--timings", timings, "--jobs", 2)
    assert result.exit_code == 0
    seconds = json.loads(timings.read_text(encoding="utf-8"))
    assert list(seconds) == [*STEPS, "letter.json", "paper.json"]
    assert seconds["letter.json"] > 0
    of_steps, of_documents = (sum(seconds[name] for name in names) for names in (STEPS, ("letter.json", "paper.json")))
    assert of_steps == pytest.approx(of_documents, abs=0.01)  # each is rounded


def test_a_document_named_twice_is_parsed_once(run: Run, tmp_path: Path) -> None:
    shutil.copy(source(LETTER), tmp_path / "letter.txt")
    result = run("parse", tmp_path / "letter.txt", tmp_path, "--out", tmp_path / "out")
    assert len(result.stdout.splitlines()) == 1


@pytest.mark.children
def test_two_processes_write_what_one_writes(run: Run, tmp_path: Path) -> None:
    for jobs in (1, 2):
        assert run("parse", SOURCES, "--out", tmp_path / str(jobs), "--jobs", jobs).exit_code == 0
    one, two = ({path.name: path.read_bytes() for path in (tmp_path / jobs).iterdir()} for jobs in ("1", "2"))
    assert one == two
    assert len(one) == 5


BAD = {
    "an empty file": ("bad.txt", b""),
    "a binary": ("bad.pdf", bytes(range(256)) * 20),
    "a web page saved as .pdf": ("bad.pdf", b"<!DOCTYPE html>\n<html><title>Report not found</title></html>"),
    "no known framework": ("bad.txt", b"Leeds\n\nAnnual report on parking\n\nThere were many cars.\n"),
    "no file at all": ("bad.txt", None),
    "a folder without documents": ("bad", None),
}


@pytest.mark.parametrize("fault", BAD)
def test_a_bad_document_is_told_and_the_rest_go_on(run: Run, tmp_path: Path, fault: str) -> None:
    name, content = BAD[fault]
    bad, good = tmp_path / name, tmp_path / "good.txt"
    if content is None:
        bad.mkdir() if fault.startswith("a folder") else None
    else:
        bad.write_bytes(content)
    shutil.copy(source(LETTER), good)
    result = run("parse", bad, good, "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert str(bad) in result.stderr
    assert "Expected " in result.stderr
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["good.json"]


def test_a_text_that_names_no_known_authority(run: Run, tmp_path: Path) -> None:
    text = source(LETTER).read_text(encoding="utf-8").replace("North East Lincolnshire", "Atlantis")
    (tmp_path / "bad.txt").write_text(text, encoding="utf-8")
    result = run("parse", tmp_path / "bad.txt", "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert "Atlantis" in result.stderr or "authority" in result.stderr


def test_nothing_outside_the_folder_is_written(run: Run, content: Path, tmp_path: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in content.rglob("*")}
    run("parse", content / "reports", "--out", tmp_path / "out", "--content", content)
    assert {path: path.stat().st_mtime_ns for path in content.rglob("*")} == before


@pytest.mark.parametrize(
    "name",
    [os.fsdecode(b"x\xff y.txt"), f"{'a' * 245}.txt", f"{'é' * 125}.txt"],
    ids=["no text", "too long", "too many bytes"],
)
def test_a_name_that_no_json_file_can_have_is_told_and_the_rest_go_on(run: Run, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    shutil.copy(source(LETTER), folder / name)
    shutil.copy(source(LETTER), folder / "good.txt")
    result = run("parse", folder, "--out", tmp_path / "out")
    assert (result.exit_code, [path.name for path in (tmp_path / "out").iterdir()]) == (1, ["good.json"])
    assert result.stderr.startswith("odd-name: ")
    assert result.stderr.strip().isprintable()


@pytest.mark.parametrize("name", [f"{'a' * 240}.txt", "a\nb.txt", "[x]*.txt"])
def test_a_name_that_a_json_file_can_have_is_kept_and_told_in_signs_that_show(
    run: Run, tmp_path: Path, name: str
) -> None:
    shutil.copy(source(LETTER), tmp_path / name)
    result = run("parse", tmp_path / name, "--out", tmp_path / "out")
    assert [path.stem for path in (tmp_path / "out").iterdir()] == [Path(name).stem]
    assert result.stdout.strip().isprintable()

"""`make new-framework`: what it starts loads at once, asks for a review, and passes once it has been reviewed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.frameworks import load_frameworks
from tests.adding_a_framework.starting import ROOT, start


def test_the_facts_load_and_every_example_in_them_is_one(tmp_path: Path) -> None:
    facts, _ = start("river-services", tmp_path)
    folder = facts.parent.parent
    assert list(load_frameworks(folder)) == ["river-services"]
    examples = tmp_path / "with_examples"
    shutil.copytree(folder, examples)
    written = examples / "river_services/framework.toml"
    example = re.compile(r"^# (?=\[\[|[a-z_]+ = )", re.MULTILINE)
    written.write_text(example.sub("", written.read_text(encoding="utf-8")), encoding="utf-8")
    with_examples = load_frameworks(examples)["river-services"]
    assert all((with_examples.editions, with_examples.relations, with_examples.starts))
    assert [area.key for area in with_examples.areas] == ["river_services", "leaders"]


@pytest.mark.parametrize("key", ["", "River services", "river_services", "-river", "../river"])
def test_a_name_that_is_no_key_is_refused(tmp_path: Path, key: str) -> None:
    with pytest.raises(ValueError, match="is no key"):
        start(key, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_framework_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    facts, _ = start("river-services", tmp_path)
    facts.write_text("worked on", encoding="utf-8")
    with pytest.raises(ValueError, match="is taken"):
        start("river-services", tmp_path)
    assert facts.read_text(encoding="utf-8") == "worked on"


@pytest.mark.slow
def test_its_document_asks_for_a_review_and_passes_after_it(tmp_path: Path) -> None:
    for name in ("generator", "tests"):
        ignored = shutil.ignore_patterns("__pycache__", "golden", "*.pdf")
        shutil.copytree(ROOT / name, tmp_path / name, ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    _, documents = start("river-services", tmp_path)
    asked = _tested(tmp_path, "-k", "river-services")
    assert asked.returncode == 1
    read = re.search(r"E +AssertionError: review me: .*\nE +\n((?:E .*\n)+?)E +assert", asked.stdout)
    assert read, asked.stdout
    words = "\n".join(line[1:].strip() for line in read[1].splitlines())
    assert "river_services: good, printed “Good” (row, sentence)" in words
    documents.write_text(
        documents.read_text(encoding="utf-8").replace("```expected\nreview me", f"```expected\n{words}")
    )
    reviewed = _tested(tmp_path)
    assert reviewed.returncode == 0, reviewed.stdout


def _tested(root: Path, *chosen: str) -> subprocess.CompletedProcess[str]:
    """Run the tests of all frameworks, or those chosen, in a copy of the project."""
    files = ("tests/frameworks/test_whole_documents.py", "tests/frameworks/test_frameworks.py")
    command = [sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", *chosen, *files]
    return subprocess.run(
        command, cwd=root, env={**os.environ, "PYTHONPATH": str(root)}, capture_output=True, text=True, check=False
    )

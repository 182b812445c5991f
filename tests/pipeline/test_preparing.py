"""What is told of a bad input on the quality page names no folder of the computer that the site was made on."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.corpus import load_corpus
from generator.errors import SourceProblem, as_published
from generator.resources import REGISTRY
from tests.corpus.made_up import content_folder, made_up, put

FILE = "reports/leeds/2016-05-04-sif/report.json"


@pytest.mark.parametrize(
    ("file", "shown"),
    [
        ("/home/anybody/content/" + FILE, FILE),
        (str(REGISTRY / "themes.toml"), "themes.toml"),
        ("the environment variable X", "the environment variable X"),
        (FILE, FILE),
    ],
)
def test_a_file_is_named_by_its_place_in_content(file: str, shown: str) -> None:
    problem = SourceProblem("duplicate", file, "the bytes of /home/anybody/content/reports/a", "one", "Take it away.")
    told = as_published(problem, Path("/home/anybody/content"))
    assert str(told) == f"{shown}: the bytes of reports/a. Expected one. Take it away."


def test_so_it_is_where_the_folder_is_named_from_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(content_folder(tmp_path), made_up())
    (tmp_path / "content" / FILE).write_text("{")
    monkeypatch.chdir(tmp_path)
    (problem,) = load_corpus(Path("content")).problems
    assert as_published(problem, Path("content")).file == FILE

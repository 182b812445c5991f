"""The learnt model of links is a data file that fits the program, or says by name that it does not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.analysis.link_model import FILE, VERSION, load_link_model
from generator.errors import RegistryProblem


def test_the_file_of_the_program_fits_it() -> None:
    assert json.loads(FILE.read_text("utf-8"))["version"] == VERSION
    assert len(load_link_model().learnt_from) > 50


@pytest.mark.parametrize("written", ["{}", "[]", "no JSON", '{"version": 0, "texts": 1}'])
def test_a_file_of_another_make_is_refused_by_name(tmp_path: Path, written: str) -> None:
    file = tmp_path / "link_model.json"
    file.write_text(written, "utf-8")
    with pytest.raises(RegistryProblem, match="learn"):
        load_link_model(file)


def test_a_file_that_is_missing_is_told_by_name(tmp_path: Path) -> None:
    with pytest.raises(RegistryProblem, match=r"link_model\.json"):
        load_link_model(tmp_path / "link_model.json")

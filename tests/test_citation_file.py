"""CITATION.cff says how to cite, in the form that forges and libraries read, and names no person."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

FILE = Path(__file__).parents[1] / "CITATION.cff"


def test_it_fits_the_schema_of_such_files() -> None:
    check = shutil.which("check-jsonschema", path=str(Path(sys.executable).parent))
    if not check:
        pytest.skip("check-jsonschema is not installed")
    command = [check, "--builtin-schema", "vendor.citation-file-format", str(FILE)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_it_names_the_project_and_nobody() -> None:
    cited = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    assert [set(author) for author in cited["authors"]] == [{"name"}]
    assert cited["license"] == "MIT"

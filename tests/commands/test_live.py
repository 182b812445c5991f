"""`live` and `check --against`, on the site of the five reports as it is served below a path."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.browser.serving import served
from tests.commands.conftest import Run

pytestmark = pytest.mark.slow


def test_the_five_reports_are_published_guarded_and_proven(content: Path, tmp_path: Path, run: Run) -> None:
    assert run("site", "--content", content, "--out", tmp_path / "site").exit_code == 0
    with served(tmp_path / "site") as there:
        address = f"{there}/some/path/"
        live = ("live", address, "--content", content, "--wait", "0")
        assert "shows north-east-lincolnshire/2019-12-18" in run(*live, "--site", tmp_path / "site").stderr
        assert run("check", "--content", content, "--against", address).exit_code == 0
        shutil.rmtree(content / "reports/lincolnshire")
        assert "not-live: " in run(*live).stderr
        guarded = run("check", "--content", content, "--against", address)
        assert guarded.exit_code == 1
        assert "report-gone: " in guarded.stderr


def test_a_report_that_only_the_build_has_parsed_is_expected_too(content: Path, tmp_path: Path, run: Run) -> None:
    assert run("site", "--content", content, "--out", tmp_path / "site").exit_code == 0
    (content / "reports/lincolnshire/2015-01-06-sif/report.json").unlink()  # as in a checkout of what was dropped in
    with served(tmp_path / "site") as there:
        live = ("live", f"{there}/", "--content", content, "--wait", "0")
        assert run(*live, "--site", tmp_path / "site").exit_code == 0
        assert run(*live).exit_code == 1


def test_nothing_is_published_yet(content: Path, tmp_path: Path, run: Run) -> None:
    with served(tmp_path) as there:
        assert run("check", "--content", content, "--against", f"{there}/some/path/").exit_code == 0

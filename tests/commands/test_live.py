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
        shown = run(*live, "--site", tmp_path / "site").stderr
        assert "shows north-east-lincolnshire/2019-12-18" in shown
        assert f"It is the build in {tmp_path / 'site'}." in shown
        assert run("check", "--content", content, "--against", address).exit_code == 0
        shutil.rmtree(content / "reports/lincolnshire")
        assert "not-live: " in run(*live).stderr
        guarded = run("check", "--content", content, "--against", address)
        assert guarded.exit_code == 1
        assert "report-gone: " in guarded.stderr


def test_a_copy_that_was_forgotten_is_told_and_one_on_top_of_the_site_before(
    content: Path, tmp_path: Path, run: Run
) -> None:
    site, public = tmp_path / "site", tmp_path / "public"
    made = ("site", "--content", content, "--out", site, "--cache", tmp_path / "cache")
    assert run(*made).exit_code == 0
    shutil.copytree(site, public)
    with served(public) as there:
        live = ("live", f"{there}/", "--content", content, "--site", site, "--wait", "0")
        told = ("--reason", "Page 1 says so.", "--content", content)
        assert run("correct", "lincolnshire", "document.inspection_end", "2014-11-26", *told).exit_code == 0
        assert run(*made).exit_code == 0
        assert "not-live: " in (forgotten := run(*live)).stderr
        assert "another build (fingerprint " in forgotten.stderr
        assert run("remove", "lincolnshire", *told).exit_code == 0
        assert run(*made).exit_code == 0
        shutil.copytree(site, public, dirs_exist_ok=True)
        on_top = run(*live)
        assert (on_top.exit_code, "still-there: " in on_top.stderr) == (1, True)
        shutil.rmtree(public)
        shutil.copytree(site, public)
        assert "and the 1 report taken out is gone." in run(*live).stderr


def test_a_report_that_only_the_build_has_parsed_is_expected_too(content: Path, tmp_path: Path, run: Run) -> None:
    assert run("site", "--content", content, "--out", tmp_path / "site").exit_code == 0
    (content / "reports/lincolnshire/2015-01-06-sif/report.json").unlink()  # as in a checkout of what was dropped in
    with served(tmp_path / "site") as there:
        live = ("live", f"{there}/", "--content", content, "--wait", "0")
        assert run(*live, "--site", tmp_path / "site").exit_code == 0
        assert run(*live).exit_code == 1


def test_nothing_is_published_yet(content: Path, tmp_path: Path, run: Run) -> None:
    with served(tmp_path) as there:
        done = run("check", "--content", content, "--against", f"{there}/some/path/")
    assert done.exit_code == 0
    assert "/some/path/: nothing is published there yet, so there is nothing to compare with." in done.stderr


def test_a_site_without_its_data_cannot_be_compared_with(content: Path, tmp_path: Path, run: Run) -> None:
    (tmp_path / "index.html").write_text("Another site", encoding="utf-8")
    with served(tmp_path) as there:
        done = run("check", "--content", content, "--against", f"{there}/some/path/")
    assert done.exit_code == 1
    assert "/data/reports.json: no such file. Expected a data file of a site that this program made." in done.stderr


def test_a_folder_without_reports_proves_nothing(tmp_path: Path, run: Run) -> None:
    (tmp_path / "content/reports").mkdir(parents=True)
    done = run("live", "http://127.0.0.1:1/", "--content", tmp_path / "content", "--wait", "0")
    assert done.exit_code == 1
    assert done.stderr.startswith("no-report: ")


def test_a_site_whose_page_is_missing_as_it_was_built_is_told(content: Path, tmp_path: Path, run: Run) -> None:
    (tmp_path / "site/data").mkdir(parents=True)
    (tmp_path / "site/data/reports.json").write_text("[]", encoding="utf-8")
    done = run("live", "http://127.0.0.1:1/", "--content", content, "--site", tmp_path / "site", "--wait", "0")
    assert done.exit_code == 1
    assert done.stderr.startswith(f"not-built: {tmp_path}/site/fingerprint.json: a file that cannot be read")

"""The installed program is the checkout's: outside it, on a folder of reports alone, it makes the same site."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from generator import __version__
from tests.commands.conftest import Run
from tests.five_reports import PROJECT
from tests.installing import called

pytestmark = pytest.mark.slow


@pytest.fixture
def here(content_of_five: Path, tmp_path: Path) -> Path:
    """A folder that holds nothing but reports, where a person keeps them."""
    shutil.copytree(content_of_five / "reports", tmp_path / "content/reports")
    return tmp_path


def files_of(site: Path) -> dict[str, bytes]:
    return {str(path.relative_to(site)): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_it_tells_its_version_and_how_it_is_called(program: Path, tmp_path: Path) -> None:
    assert called(program, "--version", cwd=tmp_path) == f"{__version__}\n"
    usage = called(program, "site", "--help", cwd=tmp_path)
    assert usage.startswith("Usage: inspection-reports site ")
    assert "\n    inspection-reports site --out site " in usage


def test_it_makes_the_checkouts_site(program: Path, here: Path, content_of_five: Path) -> None:
    called(program, "site", "--strict", cwd=here)
    checkout = (sys.executable, "-m", "generator", "site", "--content", content_of_five)
    called(*checkout, "--out", here / "ours", "--cache", here / "cache", cwd=PROJECT)
    installed, ours = files_of(here / "site"), files_of(here / "ours")
    assert installed.keys() == ours.keys()
    assert [name for name in ours if installed[name] != ours[name]] == []
    assert "authorities/lincolnshire/index.html" in ours


def test_it_begins_a_content_folder_that_needs_no_registries(
    program: Path, content_of_five: Path, tmp_path: Path
) -> None:
    letter = content_of_five / "reports/north-east-lincolnshire/2019-12-18-ilacs-focused-visit/source.txt"
    called(program, "add", letter, cwd=tmp_path)
    kept = {"corrections.toml", "links.toml", "replies.toml", "reports"}
    assert {path.name for path in (tmp_path / "content").iterdir()} == kept
    called(program, "check", cwd=tmp_path)


def test_the_checkout_tells_the_same_version(run: Run) -> None:
    assert run("--version").stdout == f"{__version__}\n"


def test_it_begins_a_repository_with_the_workflows_of_the_checkout(program: Path, tmp_path: Path) -> None:
    called(program, "init", tmp_path / "mine", "--program", "inspection-reports.whl", cwd=tmp_path)
    assert (tmp_path / "mine/.github/workflows/fetch.yml").read_bytes() == (
        PROJECT / ".github/workflows/fetch.yml"
    ).read_bytes()
    called(program, "check", cwd=tmp_path / "mine")

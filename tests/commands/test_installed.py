"""The installed program is the checkout's: outside it, on a folder of reports alone, it makes the same site."""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from generator import __version__
from tests.commands.conftest import Run
from tests.five_reports import PROJECT

pytestmark = pytest.mark.slow


def called(*command: object, cwd: Path) -> str:
    done = subprocess.run([str(word) for word in command], cwd=cwd, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr + done.stdout
    return done.stdout


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command of the wheel, in an environment of its own that borrows only the libraries of ours."""
    folder = tmp_path_factory.mktemp("installed")
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check")
    called(*pip, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", folder, PROJECT, cwd=folder)
    called(sys.executable, "-m", "venv", "--without-pip", folder / "venv", cwd=folder)
    called(*pip, "--python", folder / "venv", "install", "--no-deps", "--no-index", *folder.glob("*.whl"), cwd=folder)
    (packages,) = (folder / "venv").glob("lib/python*/site-packages")
    (packages / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return folder / "venv/bin/inspection-reports"


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
    assert {path.name for path in (tmp_path / "content").iterdir()} == {"corrections.toml", "links.toml", "reports"}
    called(program, "check", cwd=tmp_path)


def test_the_checkout_tells_the_same_version(run: Run) -> None:
    assert run("--version").stdout == f"{__version__}\n"

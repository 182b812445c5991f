"""A content repository of one's own: what is in it, and where none is begun."""

from __future__ import annotations

import os
import sys
import sysconfig
import tomllib
from pathlib import Path

import pytest

from generator import __version__
from generator.content_repository import FILES, begin
from generator.corpus.filing import ADDING
from generator.corpus.one_keeper import LOCK
from generator.corpus.staged_change import DECIDED, PREPARED
from tests.commands.conftest import Run, run
from tests.five_reports import PROJECT, source
from tests.installing import called

__all__ = ["run"]

WHEEL = "inspection-reports @ https://forge.example/inspection_reports-1.0.0-py3-none-any.whl"
LETTER = "north-east-lincolnshire/2019-12-18-ilacs-focused-visit"


def test_it_has_content_steps_and_workflows(tmp_path: Path) -> None:
    written = begin(tmp_path / "mine", None)
    assert {".gitignore", ".gitattributes", "README.md", "requirements.txt", "content/site.toml"} <= {*written}
    assert {f".github/workflows/{name}.yml" for name in ("fetch", "check", "publish")} <= {*written}
    there = (path for path in (tmp_path / "mine").rglob("*") if path.is_file())
    assert {path.relative_to(tmp_path / "mine").as_posix() for path in there} == {*written}
    assert (tmp_path / "mine/.ci/fetch").stat().st_mode & 0o111


def test_nobody_has_decided_anything_in_it(tmp_path: Path) -> None:
    begin(tmp_path, None)
    for name in ("corrections.toml", "links.toml", "replies.toml", "registry/moved.toml"):
        text = (tmp_path / "content" / name).read_text(encoding="utf-8")
        assert text.startswith("# ")
        assert tomllib.loads(text) == {}


@pytest.mark.parametrize("program", [None, WHEEL])
def test_which_program_is_installed_is_the_keepers_to_say(tmp_path: Path, program: str | None) -> None:
    begin(tmp_path, program)
    lines = (tmp_path / "requirements.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#")] == ([program] if program else [])


def test_a_folder_in_use_is_refused(tmp_path: Path, run: Run) -> None:
    (tmp_path / "note.txt").write_text("Mine.", encoding="utf-8")
    for folder in (tmp_path, tmp_path / "note.txt"):
        done = run("init", folder)
        assert done.exit_code == 1
        assert done.stderr.startswith("folder-in-use: ")
    assert [path.name for path in tmp_path.iterdir()] == ["note.txt"]


def test_a_fresh_clone_is_an_empty_folder(tmp_path: Path, run: Run) -> None:
    (tmp_path / ".git").mkdir()
    assert run("init", tmp_path).exit_code == 0


LEFT_BY_COMMANDS = (
    *(f"content/{name}" for name in (DECIDED, LOCK, f"{PREPARED}x1", f"{ADDING}17-x1")),
    *("content/.corrections.toml.17-x1", "content/registry/.not-taken.toml.17-x1"),
    *("content/reports/leeds/2019-01-02-sif/.report.json.17-x1", "content/versions/.2026-11-26.json.17-x1"),
    *(
        "site/index.html",
        ".site.new/index.html",
        ".site.lock",
        ".cache/pages",
        "build/fetched/summary.md",
        ".venv/bin/pip",
    ),
)
"""What lies about meanwhile, or after a command was stopped."""


@pytest.mark.parametrize("here", [PROJECT / ".gitignore", FILES / "gitignore"], ids=("project", "begun"))
def test_git_keeps_nothing_that_commands_leave(tmp_path: Path, here: Path) -> None:
    called("git", "init", "--quiet", cwd=tmp_path)
    (tmp_path / ".gitignore").write_bytes(here.read_bytes())
    kept = (
        "content/reports/.gitkeep",
        "content/reports/.gitattributes",
        "content/reports/leeds/2019-01-02-sif/source.pdf",
    )
    ignored = called("git", "check-ignore", *LEFT_BY_COMMANDS, *kept, cwd=tmp_path).splitlines()
    assert ignored == [*LEFT_BY_COMMANDS]


@pytest.mark.slow
def test_its_environment_is_made_of_the_program_that_is_named(program: Path, tmp_path: Path) -> None:
    alone = {"PATH": os.environ["PATH"], "PIP_NO_DEPS": "1", "PIP_NO_INDEX": "1", "PYTHON": sys.executable}
    mine, (wheel,) = tmp_path / "mine", program.parents[2].glob("*.whl")
    begin(mine, None)
    with pytest.raises(AssertionError, match=r"requirements.txt names no program yet: see README\.md"):
        called("make", ".venv/.installed", cwd=mine, **alone)
    (mine / "requirements.txt").write_text(f"{wheel}\n", encoding="utf-8")
    called("make", ".venv/.installed", cwd=mine, **alone)
    libraries = sysconfig.get_path("purelib")
    told = called(mine / ".venv/bin/inspection-reports", "--version", cwd=mine, PYTHONPATH=libraries)
    assert told == f"{__version__}\n"


@pytest.mark.slow
def test_it_passes_check_and_makes_a_site(tmp_path: Path, run: Run) -> None:
    run("init", tmp_path)
    content = ("--content", tmp_path / "content")
    assert run("check", *content).exit_code == 0
    assert run("add", source(LETTER), *content).exit_code == 0
    assert run("check", *content).exit_code == 0
    assert run("site", "--strict", *content, "--out", tmp_path / "site").exit_code == 0
    assert (tmp_path / "site/about/index.html").is_file()


def test_this_repository_runs_the_same_workflows_and_steps() -> None:
    files = PROJECT / "generator/content_repository/files"
    for folder in ("ci", "github"):
        for path in (path for path in (files / folder).rglob("*") if path.is_file()):
            here = PROJECT / f".{path.relative_to(files).as_posix()}"
            assert here.read_bytes() == path.read_bytes(), f"copy {path} to {here}"
            assert here.stat().st_mode == path.stat().st_mode

"""Commands run as a person runs them, on copies of the five reports' content folder."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.commands import main
from generator.corpus import parsing
from tests.reading_here import ReadHere

Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def read_here(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read documents in this process; a test marked `children` reads them as the program does."""
    if not request.node.get_closest_marker("children"):
        monkeypatch.setattr(parsing, "ChildProcesses", ReadHere)


@pytest.fixture
def run(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a verb in this process; its exit status, standard output and standard error are in the result.

    It runs in a folder of the test's own, where its cache then lies: two builds at once cannot share one. Where no jobs
    are named it has one, as tests run beside each other.
    """
    monkeypatch.chdir(tmp_path_factory.mktemp("here"))
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0})

    def verb(*arguments: object) -> Result:
        result = CliRunner().invoke(main, [str(argument) for argument in arguments])
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return verb


@pytest.fixture
def content(content_of_five: Path, tmp_path: Path) -> Path:
    """A copy of the five reports' content folder, for a test to spoil."""
    copy = tmp_path / "content"
    shutil.copytree(content_of_five, copy)
    return copy

"""Commands run as a person runs them, on copies of the project's content."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.commands import main
from generator.corpus import parse_stale

PROJECT = Path(__file__).parents[2]
SEEDS = PROJECT / "content" / "reports"
Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a verb in this process; its exit status, standard output and standard error are in the result.

    It runs in a folder of the test's own, where its cache then lies: two builds at once cannot share one.
    """
    monkeypatch.chdir(tmp_path_factory.mktemp("here"))

    def verb(*arguments: object) -> Result:
        result = CliRunner().invoke(main, [str(argument) for argument in arguments])
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return verb


@pytest.fixture(scope="session")
def parsed_content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project's content folder, parsed anew: to be copied, not changed."""
    content = tmp_path_factory.mktemp("project") / "content"
    shutil.copytree(PROJECT / "content", content, ignore=shutil.ignore_patterns("report.json"))
    assert parse_stale(content, 1, False, lambda *_: None) == []
    return content


@pytest.fixture
def content(parsed_content: Path, tmp_path: Path) -> Path:
    """A copy of the project's content folder, for a test to spoil."""
    copy = tmp_path / "content"
    shutil.copytree(parsed_content, copy)
    return copy


def seed(name: str) -> Path:
    """The source document of one of the project's reports, by its id."""
    return SEEDS / name / "source.txt"

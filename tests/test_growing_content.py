"""What people add to `content/` breaks nothing that continuous integration runs: ten PDFs filed and one dropped in."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bench import made_up_reports
from generator.model.report import from_json
from tests.five_reports import PROJECT

pytestmark = pytest.mark.slow(seconds=20)

ADDED = 10


def done(project: Path, *command: object) -> str:
    """Run a command in the project and return what it says. Fails with that where the command fails."""
    told = subprocess.run(
        [sys.executable, "-m", *map(str, command)], cwd=project, capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stdout + told.stderr
    return told.stdout + told.stderr


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, content_of_five: Path) -> Path:
    """A clone of the project, to whose content eleven reports came: ten by `add`, one as a document in its folder."""
    made, project = tmp_path_factory.mktemp("made"), tmp_path_factory.mktemp("clone")
    copy = 'git ls-files -z | tar -c --null --ignore-failed-read -T - | tar -x -C "$0"'
    subprocess.run(["bash", "-c", copy, str(project)], cwd=PROJECT, check=True)
    made_up_reports.write(made, content_of_five, ADDED + 1)
    *filed, dropped = sorted(made.iterdir())
    done(project, "generator", "add", *filed, "--quiet")
    done(project, "generator", "parse", dropped, "--out", made)
    folder = project / "content/reports" / from_json(dropped.with_suffix(".json").read_text(encoding="utf-8")).id
    folder.mkdir(parents=True)
    dropped.rename(folder / "As it was sent.pdf")
    return project


def test_the_content_passes_its_check_and_what_is_to_be_made_is_told(project: Path) -> None:
    said = done(project, "generator", "check")
    held = list((project / "content/reports").glob("*/*"))
    assert len(held) >= ADDED + 1
    assert f"{len(held)} reports" in said
    assert "bournemouth/2015-07-10-sif" in said
    assert said.endswith("nothing wrong, something to make.\n")


def test_the_site_is_made_of_all_of_them_and_a_check_finds_nothing_more(project: Path) -> None:
    done(project, "generator", "site", "--strict", "--out", project / "site", "--cache", project / ".cache")
    for folder in (project / "content/reports").glob("*/*"):
        assert (folder / "report.json").is_file()
        assert (project / "site/reports" / folder.relative_to(project / "content/reports") / "index.html").is_file()
    assert done(project, "generator", "check").endswith(": nothing wrong.\n")


def test_the_guides_hold_as_before(project: Path) -> None:
    done(project, "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", "-m", "not slow", "tests/commands/test_docs.py")


def test_no_other_test_can_tell_since_none_may_read_that_content() -> None:
    with pytest.raises(AssertionError, match="tests read tests/content, not "):
        list((PROJECT / "content/reports").iterdir())
    with pytest.raises(AssertionError, match="which content: "):
        subprocess.run([sys.executable, "-m", "generator", "check"], cwd=PROJECT, check=False)

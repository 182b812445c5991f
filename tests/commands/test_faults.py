"""What stops a build is told by its file and line, whichever command makes the pages, and ends with status 1."""

from __future__ import annotations

import errno
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.commands.console import Console
from generator.commands.faults import ended_by_faults, problems_of
from generator.errors import BuildProblem, as_published
from generator.pipeline import RefusedError
from generator.resources import TEMPLATES
from tests.five_reports import PROJECT

A_PROBLEM = BuildProblem("code", "file", "seen", "expected", "advice")

MENDABLE = {
    # what stops the build: the code and the file that are told
    "a wrong input": (A_PROBLEM, "code", "file"),
    "a build refused": (RefusedError((A_PROBLEM,)), "code", "file"),
    "a full disk": (OSError(errno.ENOSPC, "No space left on device", "site/index.html"), "disk", "site/index.html"),
    "a folder of somebody else": (PermissionError(errno.EACCES, "Permission denied", "site"), "disk", "site"),
}


@pytest.mark.parametrize("name", MENDABLE)
def test_what_a_person_can_mend_ends_with_status_1(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    fault, code, file = MENDABLE[name]
    with pytest.raises(SystemExit) as end, ended_by_faults(Console()):
        raise fault
    assert end.value.code == 1
    assert capsys.readouterr().err.startswith(f"{code}: {file}: ")


@pytest.mark.parametrize("fault", [KeyError("title"), FileNotFoundError(errno.ENOENT, "No such file", "x")])
def test_a_fault_of_the_program_goes_on_with_all_its_calls(fault: Exception) -> None:
    assert problems_of(fault) == ()
    with pytest.raises(type(fault)), ended_by_faults(Console()):
        raise fault


def test_a_fault_of_the_program_called_from_a_template_goes_on_with_all_its_calls() -> None:
    def cell(words: str) -> str:
        raise ValueError(words)

    template = compile("\n\ncell('No table')", str(TEMPLATES / "home.md"), "exec")
    with pytest.raises(ValueError, match="No table") as fault:
        exec(template, {"cell": cell})
    assert problems_of(fault.value) == ()


@pytest.fixture(scope="module")
def project(content_of_five: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project, whose templates may be spoilt."""
    project = tmp_path_factory.mktemp("project")
    for folder in ("generator", "templates"):
        shutil.copytree(PROJECT / folder, project / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(content_of_five, project / "content")
    shutil.copy(PROJECT / "mkdocs.yml", project)
    return project


@pytest.fixture
def spoilt(project: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """The template named, with a bad line at its end."""
    name, words = request.param
    template = project / "templates" / name
    good = template.read_text(encoding="utf-8")
    template.write_text(f"{good.rstrip()}\n{words}\n", encoding="utf-8")
    yield template
    template.write_text(good, encoding="utf-8")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("verb", "spoilt"),
    [
        ("build", ("home.md", "{{ page.no_such_field }}")),
        ("site", ("home.md", "{% if %}")),
        ("site", ("theme/partials/footer.html", "{{ nothing.at.all }}")),
    ],
    indirect=["spoilt"],
)
def test_a_broken_template_is_told_with_its_line(project: Path, verb: str, spoilt: Path) -> None:
    line = len(spoilt.read_text(encoding="utf-8").splitlines())
    command = [sys.executable, "-m", "generator", verb, "--out", f"made-{verb}", "--quiet", "--clean"]
    ended = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert ended.stderr.startswith(f"template: {spoilt}, line {line}: it fails (")
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize(
    ("folder", "said", "published"),
    [
        ("/home/a/content", "/home/a/content/reports/x: seen", "reports/x: seen"),
        ("content", "content/reports/x", "reports/x"),
        (".", "reports/x", "reports/x"),
        ("data", "at /data/x, data/y and open-data/z: data", "at /data/x, y and open-data/z: data"),
    ],
)
def test_what_is_published_of_a_problem_names_paths_from_the_content_folder(
    folder: str, said: str, published: str
) -> None:
    told = as_published(BuildProblem("code", said, said, said, said), Path(folder))
    assert (told.file, told.seen, told.expected, told.advice) == (published,) * 4


def test_the_content_folder_itself_is_published_by_its_name() -> None:
    assert as_published(BuildProblem("code", "/home/a/ours", "", "", ""), Path("/home/a/ours")).file == "ours"

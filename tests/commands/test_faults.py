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
from tests.commands.conftest import Run
from tests.five_reports import IDS, PROJECT, source

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


IN_THE_WAY = {
    # what is asked for, where FILE is a file and CONTENT a content folder whose `reports` is one
    "a file for the results' folder": ["parse", "DOCUMENT", "--out", "FILE/sub"],
    "a file for the content folder": ["add", "DOCUMENT", "--content", "FILE"],
    "a folder below a file for the content folder": ["add", "DOCUMENT", "--content", "FILE/sub"],
    "a file for the reports' folder": ["add", "DOCUMENT", "--content", "CONTENT"],
    "a file for the content to check": ["check", "--content", "FILE"],
    "a file for the reports to check": ["check", "--content", "CONTENT"],
    "a file for the reports to publish": ["build", "--content", "CONTENT", "--out", "OUT"],
    "a file for the reports to review": ["review", "leeds", "--content", "CONTENT"],
    "a file for the reports to correct": ["correct", "leeds", "x", "y", "--reason", "z", "--content", "CONTENT"],
    "a file for the reports to take out": ["remove", "leeds", "--reason", "z", "--content", "CONTENT"],
}


@pytest.mark.parametrize("what", IN_THE_WAY)
def test_a_file_that_lies_in_a_folders_place_is_told_in_lines(run: Run, tmp_path: Path, what: str) -> None:
    file = tmp_path / "file"
    file.write_text("")
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "reports").write_text("")
    places = {"DOCUMENT": source(IDS[3]), "CONTENT": tmp_path / "content", "OUT": tmp_path / "out"}
    asked = [places.get(word, word.replace("FILE", str(file))) for word in IN_THE_WAY[what]]
    result = run(*asked)
    told = [line for line in result.stderr.splitlines() if ": begun; " not in line]
    assert (result.exit_code, len(told)) == (1, 1), result.stderr


@pytest.mark.parametrize("name", ["EEXIST", "EIO", "ELOOP", "EMFILE", "ENAMETOOLONG", "ESTALE", "ENOTDIR", "EISDIR"])
def test_any_fault_of_the_disk_is_told_in_a_line_by_any_command(
    run: Run, content: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    def fails(_path: Path) -> None:
        raise OSError(getattr(errno, name), "It is broken", "somewhere")

    monkeypatch.setattr("generator.commands.check.read_stale", lambda *_: fails(content))
    result = run("check", "--content", content)
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert result.stderr.startswith("disk: somewhere: it cannot be used (It is broken)")

"""A folder that is no content folder is told as such by every command: it is not one without reports."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from tests.commands.conftest import Run

ID = "lincolnshire/2015-01-06-sif"
ASKED = {
    "check": (),
    "build": (),
    "site": (),
    "live": ("http://127.0.0.1:9/",),
    "review": (ID,),
    "correct": (ID, "judgements.adoption.grade", "good", "--reason", "So."),
    "remove": (ID, "--reason", "So."),
    "link": ("status", f"{ID}#r1", "met", "--told-by", "Them", "--reason", "So."),
}

BEGINS = {"add": ("nothing.pdf",), "fetch": ("--source", "http://127.0.0.1:9/")}
"""What begins a folder that is missing, and fills an empty one."""


@pytest.mark.parametrize(
    ("verb", "name"),
    [*product(ASKED, ("nowhere", "a-file", "photographs")), *product(BEGINS, ("a-file", "photographs"))],
)
def test_another_folder_is_told(run: Run, tmp_path: Path, verb: str, name: str) -> None:
    (tmp_path / "a-file").touch()
    (tmp_path / "photographs").mkdir()
    (tmp_path / "photographs/one.jpg").touch()
    result = run(verb, *(ASKED | BEGINS)[verb], "--content", tmp_path / name)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"no-content: {tmp_path / name}: ")
    assert len(result.stderr.splitlines()) == 1
    assert {path.name for path in tmp_path.rglob("*")} == {"a-file", "photographs", "one.jpg"}


def test_states_that_are_compared_are_content_folders(run: Run, content: Path, tmp_path: Path) -> None:
    (tmp_path / "photographs").mkdir()
    (tmp_path / "photographs/one.jpg").touch()
    for states in ((content, tmp_path / "photographs"), (tmp_path / "photographs", content)):
        assert run("changed", *states).stderr.startswith("no-content: ")


@pytest.mark.parametrize("held", [(), (".git",), ("corrections.toml",), ("registry",)])
def test_one_that_is_to_be_filled_holds_no_report_yet(run: Run, tmp_path: Path, held: tuple[str, ...]) -> None:
    content = tmp_path / "content"
    content.mkdir()
    for name in held:
        (content / name).touch() if name.endswith(".toml") else (content / name).mkdir()
    assert run("check", "--content", content).exit_code == 0


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder in which nobody can make one")
@pytest.mark.parametrize(
    ("verb", "option"), [("build", "--out"), ("build", "--cache"), ("build", "--timings"), ("parse", "--out")]
)
@pytest.mark.parametrize("place", ["/proc/nothing", "/proc/nothing/deep/down"])
def test_a_place_that_cannot_be_made_is_told(run: Run, content: Path, verb: str, option: str, place: str) -> None:
    documents = (content / "reports" / ID,) if verb == "parse" else ()
    result = run(verb, *documents, option, place, "--content", content)
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1].startswith("disk: /proc/nothing")


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder in which nobody can make one")
@pytest.mark.parametrize("place", ["/proc/nothing", "/proc/nothing/deep/down"])
def test_a_site_without_a_place_is_told_before_anything_is_made(
    run: Run, content: Path, tmp_path: Path, place: str
) -> None:
    result = run("site", "--out", place, "--content", content, "--cache", tmp_path / "cache")
    assert result.exit_code == 1
    assert result.stderr.startswith("disk: /proc/")
    assert len(result.stderr.splitlines()) == 1
    assert not (tmp_path / "cache/pages").exists()

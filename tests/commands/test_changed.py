"""`changed`: folders, folders with a content/ in them and git revisions are compared; the answer is data."""

from __future__ import annotations

import errno
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from generator.corpus import recorded_changes
from generator.corpus.one_keeper import one_keeper
from tests.commands.conftest import Run

REPORT = "lincolnshire/2015-01-06-sif"


def git(folder: Path, *arguments: str) -> None:
    name = ("-c", "user.name=A", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *name, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def kept(content: Path) -> Path:
    """A repository that holds the five reports, and then one fewer, which nobody has recorded."""
    folder = content.parent
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message=Five")
    shutil.rmtree(content / "reports/lincolnshire")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message=Four")
    return folder


def test_a_revision_and_a_folder(kept: Path, run: Run) -> None:
    for old, new in (("HEAD~1", kept), ("HEAD~1", kept / "content")):
        done = run("changed", old, new)
        assert done.exit_code == 0
        assert f"- {REPORT}: nobody has recorded why" in done.stdout


def test_two_revisions(kept: Path, run: Run) -> None:
    told = json.loads(run("changed", "main", "HEAD~1", "--content", kept / "content", "--json").stdout)
    assert [one["report"] for one in told["added"]] == [REPORT]
    assert (told["was"]["reports"], told["now"]["reports"]) == (4, 5)


def test_the_summary_has_the_sheet_of_a_new_report(kept: Path, run: Run) -> None:
    told = run("changed", "HEAD", "HEAD~1", "--content", kept / "content", "--markdown", "--inferred").stdout
    assert told.startswith("**1 report added, none gone; ")
    assert f"What was read of {REPORT}" in told
    assert " themes: " in told


def test_a_record_is_kept_by_the_day_of_the_content(kept: Path, run: Run) -> None:
    content = kept / "content"
    assert run("changed", "HEAD~1", content, "--record").exit_code == 0
    (path,) = (content / "versions").iterdir()
    assert json.loads(path.read_text())["gone"][0]["report"] == REPORT
    assert run("changed", "HEAD", content, "--record").exit_code == 0  # nothing changed: nothing to record
    run("changed", "HEAD~1", content, "--record")
    assert sorted(each.name for each in path.parent.iterdir()) == [f"{path.stem}-2.json", path.name]


def test_a_record_is_never_written_over_another(kept: Path, run: Run) -> None:
    content = kept / "content"
    run("changed", "HEAD~1", content, "--record")
    (first,) = (content / "versions").iterdir()
    first.rename(first.with_stem(f"{first.stem}-2"))
    run("changed", "HEAD~1", content, "--record")
    assert sorted(path.stem[10:] for path in first.parent.iterdir()) == ["-2", "-3"]


def test_a_record_waits_for_no_other_command(kept: Path, run: Run) -> None:
    content = kept / "content"
    with one_keeper(content):
        assert "content-in-use: " in run("changed", "HEAD~1", content, "--record").stderr
        assert run("changed", "HEAD~1", content).exit_code == 0
    assert not (content / "versions").exists()


def test_a_full_disk_is_told(kept: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, _content: bytes) -> bool:
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    monkeypatch.setattr(recorded_changes, "write_whole", full)
    done = run("changed", "HEAD~1", kept / "content", "--record")
    assert done.exit_code == 1
    assert done.stderr.startswith("disk: ")


def test_links_in_a_revision_are_left_out_of_it(kept: Path, run: Run) -> None:
    content = kept / "content"
    for link, target in {
        "reports/kent/2017-01-02-sif/report.json": "/etc/passwd",
        "reports/leeds": "../../north-east-lincolnshire",
        "reports/york": "../../../../../..",
        "links.toml": "/nowhere",
    }.items():
        (content / link).parent.mkdir(parents=True, exist_ok=True)
        (content / link).unlink(missing_ok=True)
        (content / link).symlink_to(target)
    git(kept, "add", ".")
    git(kept, "commit", "--quiet", "--message=Links")
    git(kept, "reset", "--quiet", "--hard", "HEAD~1")
    assert run("changed", "main@{1}", content).stdout == "Nothing changed.\n"
    assert run("check", "--against", "main@{1}", "--content", content).exit_code == 0


def test_a_revision_whose_content_is_a_link_is_told(kept: Path, run: Run) -> None:
    (kept / "content").rename(kept / "elsewhere")
    (kept / "content").symlink_to("elsewhere")
    git(kept, "add", ".")
    git(kept, "commit", "--quiet", "--message=A link")
    git(kept, "reset", "--quiet", "--hard", "HEAD~1")
    done = run("changed", "main@{1}", kept / "content")
    assert done.exit_code == 1
    assert "no-such-content: main@{1}: a revision in which content is no folder" in done.stderr


def test_a_content_folder_may_be_a_repository_itself(content: Path, run: Run) -> None:
    git(content, "init", "--quiet", "--initial-branch=main")
    git(content, "add", ".")
    git(content, "commit", "--quiet", "--message=Five")
    shutil.rmtree(content / "reports/lincolnshire")
    assert f"- {REPORT}: nobody has recorded why" in run("changed", "HEAD", content).stdout


@pytest.mark.parametrize("named", ["no-such-thing", "--output=x", "HEAD~9"])
def test_what_is_neither_is_told(kept: Path, run: Run, named: str) -> None:
    done = run("changed", "--", named, kept)
    assert done.exit_code == 1
    assert f"no-such-content: {named}: neither a folder nor a revision" in done.stderr


def test_two_answers_at_once_are_wrong_usage(content: Path, run: Run) -> None:
    assert run("changed", content, content, "--json", "--markdown").exit_code == 2
    assert run("changed", content, "HEAD", "--record").exit_code == 2

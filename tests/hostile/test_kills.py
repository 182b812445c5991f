"""A few kills at random moments; `python -m tests.hostile.kills` makes fifty."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests import five_reports
from tests.hostile.kills import digests, generator, half_made, kill


@pytest.mark.slow
def test_killed_commands_lose_nothing_and_leave_nothing() -> None:
    assert len(kill(4, seed=14)) == 4


@pytest.mark.slow
def test_two_at_once_file_each_document_once(tmp_path: Path) -> None:
    five_reports.write(tmp_path / "content")
    documents = sorted((tmp_path / "content/reports").glob("*/*/source.txt"))
    pair = [generator("add", *documents, "--content", tmp_path / "added", folder=tmp_path) for _ in range(2)]
    for each in pair:
        each.wait()
    assert len(list((tmp_path / "added/reports").glob("*/*/report.json"))) == len(documents)
    assert half_made(tmp_path / "added") == []


@pytest.mark.slow
@pytest.mark.parametrize("verb", ["site", "add", "parse"])
def test_a_full_disk_is_told_in_a_line_and_costs_nothing(tmp_path: Path, verb: str) -> None:
    """The system refuses to write more than some kilobytes into one file, as a disk does that is full."""
    five_reports.write(tmp_path / "content")
    document = next((tmp_path / "content/reports").glob("*/*/source.txt"))
    before = digests(tmp_path / "content")
    arguments = {
        "site": ["site", "--content", "content"],
        "add": ["add", str(document), "--content", "added"],
        "parse": ["parse", str(document), "--out", "parsed"],
    }[verb]
    script = "import resource, signal; from generator.commands import main"
    script += "; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))"
    script += "; main()"
    command = [sys.executable, "-c", script, *arguments]
    run = subprocess.run(
        command,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(five_reports.PROJECT), "CI": "true", "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert run.returncode == 1
    assert "Traceback" not in run.stderr, run.stderr
    assert "disk: " in run.stderr
    assert digests(tmp_path / "content") == before
    assert half_made(tmp_path / "content") == []


@pytest.mark.slow
def test_a_site_can_be_read_by_a_web_server_whatever_the_umask(tmp_path: Path) -> None:
    five_reports.write(tmp_path / "content")
    before = os.umask(0o077)
    try:
        assert generator("site", "--content", tmp_path / "content", folder=tmp_path).wait() == 0
    finally:
        os.umask(before)
    site = tmp_path / "site"
    modes = {(path.is_dir(), path.stat().st_mode & 0o777) for path in (site, *site.rglob("*"))}
    assert modes == {(True, 0o755), (False, 0o644)}

"""A disk that is full, and folders that may not be written: told in a line, and nothing that was there is changed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import five_reports
from tests.hostile.commands import begun, digests, full_disk, half_made, ran, shelf, without_rights_of_root
from tests.stand_in.server import StandIn

pytestmark = pytest.mark.slow(seconds=25)


@pytest.fixture(scope="module")
def source() -> Iterator[str]:
    with StandIn(shelf()) as site:
        yield site.url


@pytest.fixture
def arguments(tmp_path: Path, source: str) -> dict[str, list[object]]:
    """Commands that write, each on what it needs."""
    five_reports.write(tmp_path / "content")
    new = tmp_path / "new.txt"
    shutil.copy(five_reports.source(five_reports.IDS[0]), new)
    shutil.rmtree(tmp_path / "content/reports" / five_reports.IDS[0])
    return {
        "site": ["site", "--content", "content"],
        "add": ["add", new, "--content", "content"],
        "parse": ["parse", new, "--out", "parsed"],
        "fetch": ["fetch", "--source", source, "--content", "content"],
        "remove": ["remove", five_reports.IDS[3], "--reason", "So.", "--content", "content"],
    }


@pytest.mark.parametrize("verb", ["site", "add", "parse", "fetch"])
def test_a_full_disk_is_told_in_a_line_and_costs_nothing(
    tmp_path: Path, arguments: dict[str, list[object]], verb: str
) -> None:
    before = digests(tmp_path / "content")
    status, said = ran(*arguments[verb], folder=tmp_path, before=full_disk)
    assert status == 1
    assert "Traceback" not in said, said
    assert "disk: " in said
    assert digests(tmp_path / "content") == before
    assert half_made(tmp_path / "content") == []
    status, said = ran(*arguments[verb], folder=tmp_path)
    assert status == 0, f"with room again, all is well: {said}"


@pytest.mark.parametrize("verb", ["site", "add", "fetch", "remove"])
def test_folders_that_may_only_be_read_are_told_in_a_line(
    tmp_path: Path, arguments: dict[str, list[object]], verb: str
) -> None:
    """Nothing at all below the folder it is run in may be written: content, site, cache."""
    before = digests(tmp_path)
    folders = [tmp_path, *(path for path in tmp_path.rglob("*") if path.is_dir())]
    for folder in folders:
        folder.chmod(0o555)
    try:
        status, said = ran(*arguments[verb], folder=tmp_path, before=without_rights_of_root)
    finally:
        for folder in folders:
            folder.chmod(0o755)
    assert status == 1
    assert "Traceback" not in said, said
    assert "Permission denied" in said
    assert digests(tmp_path) == before


def test_a_content_folder_that_may_only_be_read_is_published_all_the_same(
    tmp_path: Path, arguments: dict[str, list[object]]
) -> None:
    content = tmp_path / "content"
    folders = [content, *(path for path in content.rglob("*") if path.is_dir())]
    for folder in folders:
        folder.chmod(0o555)
    try:
        status, said = ran(*arguments["site"], folder=tmp_path, before=without_rights_of_root)
    finally:
        for folder in folders:
            folder.chmod(0o755)
    assert status == 0, said


def test_a_site_can_be_read_by_a_web_server_whatever_the_umask(tmp_path: Path) -> None:
    five_reports.write(tmp_path / "content")
    process = begun("site", "--content", tmp_path / "content", folder=tmp_path, before=lambda: os.umask(0o077))
    _, said = process.communicate()
    assert process.returncode == 0, said
    site = tmp_path / "site"
    modes = {(path.is_dir(), path.stat().st_mode & 0o777) for path in (site, *site.rglob("*"))}
    assert modes == {(True, 0o755), (False, 0o644)}

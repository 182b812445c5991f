"""The folder of pages holds what it was given and nothing else, and only what changed is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import BuildProblem
from generator.publish.pages_folder import FilesWritten, FileToWrite, PagesFolder


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "pages"


def write(out: Path, *files: FileToWrite) -> tuple[FilesWritten, int]:
    """Give the folder these files alone; what became of them, and how many others were removed."""
    folder = PagesFolder(out)
    return folder.write(files), folder.remove_others()


def test_files_are_published_byte_for_byte(out: Path) -> None:
    write(out, ("/reports/x/source.md", [b"\x00# Not a ", b"page\r\n"]))
    assert (out / "reports/x/source.md").read_bytes() == b"\x00# Not a page\r\n"


def test_a_second_writing_touches_only_what_changed(out: Path) -> None:
    first, second, third = ("/a.txt", [b"a"]), ("/b/c.txt", [b"c"]), ("/d.txt", [b"d"])
    assert write(out, first, second) == (FilesWritten(written=2, unchanged=0), 0)
    before = (out / "a.txt").stat().st_mtime_ns
    assert write(out, first, third) == (FilesWritten(written=1, unchanged=1), 1)
    assert (out / "a.txt").stat().st_mtime_ns == before
    assert sorted(path.name for path in out.rglob("*")) == ["a.txt", "d.txt"]


def test_the_second_name_of_a_file_keeps_its_bytes(out: Path, tmp_path: Path) -> None:
    write(out, ("/a.txt", [b"a"]))
    (tmp_path / "site.txt").hardlink_to(out / "a.txt")
    write(out, ("/a.txt", [b"b"]))
    assert (tmp_path / "site.txt").read_bytes() == b"a"


def test_folders_without_files_and_links_to_elsewhere_go(out: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "kept.txt").write_text("not ours")
    (out / "empty/deeper").mkdir(parents=True)
    (out / "link").symlink_to(elsewhere)
    assert write(out, ("/a/b.txt", [b"b"])) == (FilesWritten(written=1, unchanged=0), 1)
    assert sorted(path.name for path in out.rglob("*")) == ["a", "b.txt"]
    assert (elsewhere / "kept.txt").read_text() == "not ours"


@pytest.mark.parametrize("address", ["/../outside.txt", "/a/../../outside.txt", "//outside.txt", "/", "no-slash.txt"])
def test_nothing_is_written_outside_the_folder(out: Path, address: str) -> None:
    with pytest.raises(BuildProblem, match="does not lie below"):
        write(out, (address, [b""]))


def test_a_file_that_stands_as_it_is_to_be_is_not_read_and_stays(out: Path) -> None:
    write(out, ("/a.txt", [b"a"]))
    assert write(out, ("/a.txt", None)) == (FilesWritten(written=0, unchanged=1), 0)
    assert (out / "a.txt").read_bytes() == b"a"


def test_two_files_cannot_share_an_address(out: Path) -> None:
    with pytest.raises(BuildProblem, match=r"Two files have the address /a\.txt"):
        write(out, ("/a.txt", [b"1"]), ("/a.txt", [b"2"]))


def test_a_folder_gives_way_to_a_file_of_its_name_and_a_file_to_a_folder(out: Path) -> None:
    write(out, ("/a/b.txt", [b"b"]), ("/c", [b"c"]))
    write(out, ("/a", [b"a"]), ("/c/d.txt", [b"d"]))
    assert (out / "a").read_bytes() == b"a"
    assert (out / "c/d.txt").read_bytes() == b"d"


def test_a_build_that_stopped_leaves_nothing_in_the_way_of_the_next(out: Path) -> None:
    PagesFolder(out).write([("/data/links.csv/index.md", [b"stopped before what is not wanted was removed"])])
    write(out, ("/data/links.csv", [b"earlier,later"]))
    assert (out / "data/links.csv").read_bytes() == b"earlier,later"

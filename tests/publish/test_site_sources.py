"""Of the folder of pages every file is published, a page by its own name; they are told of folder by folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import BuildProblem
from generator.publish.site_sources import SiteSources

IN_ORDER = {
    "index.md": "index.html",
    "a/index.md": "a/index.html",
    "a/source.md": "a/source.md",
    "a/z/index.md": "a/z/index.html",
    "a-b/index.md": "a-b/index.html",
    "data/all.json": "data/all.json",
}


def test_files_come_by_folder_and_only_a_page_by_another_name(tmp_path: Path) -> None:
    for name in reversed(IN_ORDER):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    sources = SiteSources(tmp_path)
    assert {file.name: file.published_as for file in sources.files} == IN_ORDER
    assert [file.name for file in sources.files] == list(IN_ORDER)
    assert [Path(file.place).relative_to(tmp_path.resolve()).as_posix() for file in sources.files] == list(IN_ORDER)
    assert set(sources.told) == {file.place for file in sources.files}


def test_of_what_is_named_some_may_be_awaited_and_the_rest_of_the_folder_is_none(tmp_path: Path) -> None:
    for name in ("index.md", "left.json"):
        (tmp_path / name).touch()
    sources = SiteSources(tmp_path, {"index.md", "all.sqlite"}, awaited={"index.md", "all.sqlite"})
    assert [file.name for file in sources.files] == ["index.md"]
    assert [file.name for file in sources.awaited] == ["all.sqlite"]
    assert sources.waiting == {"index.md"}


def test_a_file_that_was_taken_away_meanwhile_is_told(tmp_path: Path) -> None:
    with pytest.raises(BuildProblem, match="taken away"):
        SiteSources(tmp_path, {"index.md"})

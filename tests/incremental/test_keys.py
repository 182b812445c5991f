"""A key of a folder is had whatever its files are called, and wherever its links lead."""

from __future__ import annotations

import os
from pathlib import Path

from generator.incremental import files_below, key_of_files


def test_a_name_that_is_no_text_has_a_key(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"ab\xffout.md")).write_text("Words")
    before = key_of_files(tmp_path)
    (tmp_path / os.fsdecode(b"ab\xffout.md")).rename(tmp_path / os.fsdecode(b"ab\xfeout.md"))
    assert key_of_files(tmp_path) != before


def test_a_key_of_files_is_of_those_that_end_so(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "below/rules.py").write_text("rules")
    before, all_before = key_of_files(tmp_path, (".py", ".toml")), key_of_files(tmp_path)
    (tmp_path / "below/rules.pyc").write_text("compiled")
    assert key_of_files(tmp_path, (".py", ".toml")) == before
    assert key_of_files(tmp_path) != all_before


def test_links_that_lead_back_to_where_they_lie_have_an_end(tmp_path: Path) -> None:
    for folder, links in {"a": ("b", "a"), "b": ("a", "b")}.items():
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "words.md").write_text("Words")
        for number, link in enumerate(links):
            (tmp_path / folder / f"{number}").symlink_to(tmp_path / link)
    assert {path.name for path in files_below(tmp_path)} == {"words.md"}
    assert len(list(files_below(tmp_path))) == 4, "each folder, and once more behind the first link to it"


def test_a_link_that_leads_nowhere_hides_nothing_beside_it(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.md").write_text("Words")
        (tmp_path / f"loop{number}").symlink_to(tmp_path / f"loop{number}")
    assert len(list(files_below(tmp_path))) == 5, "whatever the order in which the system lists them"

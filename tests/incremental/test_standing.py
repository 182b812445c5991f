"""A file stands where it was made from the same things and nobody has touched it since."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.incremental import Cache, Standing, digest_of_bytes


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a page that the record tells of."""
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages/a.md").write_bytes(b"words")
    standing = opened(tmp_path / "pages")
    standing.note("a.md", "key", digest_of_bytes(b"words"), ["anchor"])
    standing.save()
    return tmp_path / "pages"


def opened(folder: Path, key: str = "") -> Standing:
    return Standing(Cache(folder.parent / "cache"), "pages", folder, key)


def test_gives_the_bytes_of_a_file_as_it_was_made_with_its_facts(folder: Path) -> None:
    standing = opened(folder)
    assert standing.current("a.md", "key") == b"words"
    assert standing.facts("a.md") == ["anchor"]


@pytest.mark.parametrize(
    ("title", "damage"),
    [("emptied", b""), ("altered", b"wards"), ("taken away", None)],
)
def test_a_file_that_was_touched_does_not_stand(folder: Path, title: str, damage: bytes | None) -> None:
    (folder / "a.md").unlink() if damage is None else (folder / "a.md").write_bytes(damage)
    assert opened(folder).current("a.md", "key") is None, title


def test_nor_one_made_from_other_things_or_that_nobody_made(folder: Path) -> None:
    (folder / "b.md").write_bytes(b"words")
    assert opened(folder).current("a.md", "other") is None
    assert opened(folder).current("b.md", "key") is None
    assert opened(folder, "of all").current("a.md", "key") is None


def test_the_record_tells_of_the_last_build_alone(folder: Path) -> None:
    standing = opened(folder)
    standing.note("b.md", "key", "digest")
    standing.save()
    assert opened(folder).current("a.md", "key") is None


def test_a_build_that_saves_nothing_leaves_the_record_as_it_was(folder: Path) -> None:
    opened(folder).note("b.md", "key", "digest")
    assert opened(folder).current("a.md", "key") == b"words"

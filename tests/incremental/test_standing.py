"""A file stands where it was made from the same things and nobody has touched it since."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.incremental import Cache, Standing, digest_of, digest_of_bytes, listed_below, standing


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a page that the record tells of."""
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages/a.md").write_bytes(b"words")
    record = opened(tmp_path / "pages")
    record.note("a.md", "key", digest_of_bytes(b"words"), ["anchor"])
    record.save()
    return tmp_path / "pages"


def opened(folder: Path, key: str = "") -> Standing:
    return Standing(Cache(folder.parent / "cache"), "pages", folder, key, facts=list)


def test_a_file_stands_as_it_was_made_with_its_facts(folder: Path) -> None:
    record = opened(folder)
    assert record.current("a.md", "key")
    assert record.facts("a.md") == ["anchor"]


@pytest.mark.parametrize(
    ("title", "damage"),
    [("emptied", b""), ("altered", b"wards"), ("taken away", None)],
)
def test_a_file_that_was_touched_does_not_stand(folder: Path, title: str, damage: bytes | None) -> None:
    (folder / "a.md").unlink() if damage is None else (folder / "a.md").write_bytes(damage)
    assert not opened(folder).current("a.md", "key"), title


def test_nor_one_made_from_other_things_or_that_nobody_made(folder: Path) -> None:
    (folder / "b.md").write_bytes(b"words")
    assert not opened(folder).current("a.md", "other")
    assert not opened(folder).current("b.md", "key")
    assert not opened(folder, "of all").current("a.md", "key")


def test_the_record_tells_of_the_last_build_alone(folder: Path) -> None:
    record = opened(folder)
    record.note("b.md", "key", "digest")
    record.save()
    assert not opened(folder).current("a.md", "key")


def test_a_build_that_saves_nothing_leaves_the_record_as_it_was(folder: Path) -> None:
    opened(folder).note("b.md", "key", "digest")
    assert opened(folder).current("a.md", "key")


def test_a_file_that_was_only_copied_is_read_and_stands(folder: Path) -> None:
    (folder / "b.md").write_bytes(b"words")
    os.utime(folder / "b.md", ns=(0, 0))
    (folder / "b.md").replace(folder / "a.md")
    assert opened(folder).current("a.md", "key")


def test_what_was_listed_is_not_asked_about_again_until_it_is_made(folder: Path) -> None:
    listed = listed_below(folder)
    (folder / "a.md").write_bytes(b"other words")
    record = Standing(Cache(folder.parent / "cache"), "pages", folder, listed=listed, facts=list)
    assert record.current("a.md", "key")
    record.save()
    assert not opened(folder).current("a.md", "key"), "the next build sees what was done since"
    record.note("a.md", "key", digest_of_bytes(b"other words"))
    record.save()
    assert opened(folder).current("a.md", "key")


def test_a_record_may_tell_of_files_that_are_still_to_be_moved_to_their_places(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder.parent / "made").mkdir()
    (folder.parent / "made/a.md").write_bytes(b"wards")
    record = opened(folder)
    record.note("a.md", "key", digest_of_bytes(b"wards"))
    record.save(listed_below(folder.parent / "made"))
    assert not opened(folder).current("a.md", "key"), "what it is to replace is still there"
    (folder.parent / "made/a.md").replace(folder / "a.md")
    monkeypatch.setattr(standing, "digest_of", pytest.fail)
    assert opened(folder).current("a.md", "key"), "it is known without being read"


def test_a_folder_in_its_place_does_not_stand(folder: Path) -> None:
    (folder / "a.md").unlink()
    (folder / "a.md").mkdir()
    assert not opened(folder).current("a.md", "key")


def test_a_file_is_read_for_its_digest_only_where_it_was_written_to(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def reading(path: Path) -> str:
        read.append(path.name)
        return digest_of(path)

    monkeypatch.setattr(standing, "digest_of", reading)
    for expected in (["a.md"], [], ["a.md"]):
        seen = Standing(Cache(folder.parent / "cache"), "seen", folder)
        assert [seen.digest_of("a.md") for _ in range(2)] == [digest_of(folder / "a.md")] * 2
        seen.save()
        assert read == expected
        read.clear()
        if not expected:
            (folder / "a.md").write_bytes(b"other words")


def test_a_record_learns_from_another_until_the_file_is_written_to(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_its_maker, place = opened(folder), str(folder.resolve() / "a.md")
    assert by_its_maker.current("a.md", "key")
    learning = Standing(Cache(folder.parent / "cache"), "seen", Path())
    learning.learn(by_its_maker.noted())
    (folder / "a.md").write_bytes(b"other words")
    assert learning.digest_of(place) == digest_of_bytes(b"other words")
    (folder / "a.md").write_bytes(b"words")
    assert opened(folder).current("a.md", "key")
    by_its_maker.note("a.md", "key", digest_of_bytes(b"words"))
    by_its_maker.save()
    learning.learn(by_its_maker.noted())
    monkeypatch.setattr(standing, "digest_of", pytest.fail)
    assert learning.digest_of(place) == digest_of_bytes(b"words"), "it is not read"


def test_a_file_that_others_may_read_is_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that cannot be read is then made anew; it was linked into each new site."""

    def refused(_: Path) -> str:
        raise PermissionError

    (folder / "a.md").chmod(0o604)
    assert opened(folder).current("a.md", "key")
    monkeypatch.setattr(standing, "digest_of", refused)
    (folder / "a.md").chmod(0o000)
    assert not opened(folder).current("a.md", "key")

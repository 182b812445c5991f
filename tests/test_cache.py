"""What a build keeps for the next one is used only where it is whole and was made from the same things."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cache import Cache, key_of, key_of_files, program_key
from generator.errors import BuildProblem


def test_gives_back_what_was_put(tmp_path: Path) -> None:
    Cache(tmp_path / "cache").put("a/b", "key", b"words\nand more")
    assert Cache(tmp_path / "cache").get("a/b", "key") == b"words\nand more"


def test_gives_nothing_under_another_key(tmp_path: Path) -> None:
    kept = Cache(tmp_path / "cache")
    kept.put("a", "key", b"words")
    assert kept.get("a", "other") is None
    assert kept.get("b", "key") is None


@pytest.mark.parametrize("damage", [b"", b"words", b"\xff\xfe"], ids=["emptied", "headless", "no text"])
def test_gives_nothing_of_a_damaged_file(tmp_path: Path, damage: bytes) -> None:
    kept = Cache(tmp_path / "cache")
    kept.put("a", "key", b"words")
    (tmp_path / "cache/kept/a").write_bytes(damage)
    assert kept.get("a", "key") is None


def test_gives_nothing_of_a_file_that_was_cut_short(tmp_path: Path) -> None:
    kept = Cache(tmp_path / "cache")
    kept.put("a", "key", b"words")
    path = tmp_path / "cache/kept/a"
    path.write_bytes(path.read_bytes()[:-1])
    assert kept.get("a", "key") is None


def test_sweeps_away_what_a_build_did_not_use(tmp_path: Path) -> None:
    first = Cache(tmp_path / "cache")
    first.put("stays", "key", b"1")
    first.put("goes", "key", b"2")
    second = Cache(tmp_path / "cache")
    assert second.get("stays", "key") == b"1"
    second.sweep()
    third = Cache(tmp_path / "cache")
    assert third.get("stays", "key") == b"1"
    assert third.get("goes", "key") is None


def test_keeps_nothing_without_a_folder() -> None:
    kept = Cache(None)
    kept.put("a", "key", b"words")
    kept.sweep()
    assert kept.get("a", "key") is None


def test_touches_no_folder_that_is_not_its_own(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(BuildProblem) as refused:
        Cache(tmp_path).put("a", "key", b"words")
    assert refused.value.code == "not-a-cache"
    Cache(tmp_path).sweep()
    assert (tmp_path / "letter.txt").read_text(encoding="utf-8") == "mine"


def test_keys_tell_parts_apart() -> None:
    assert key_of("ab", "c") != key_of("a", "bc")
    assert key_of(b"1") != key_of(1, 1)
    assert key_of({"a": 1, "b": 2}) == key_of({"b": 2, "a": 1})


def test_a_key_of_files_hears_of_every_change(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("words", encoding="utf-8")
    before = key_of_files(tmp_path, tmp_path.iterdir())
    assert key_of_files(tmp_path, tmp_path.iterdir()) == before
    (tmp_path / "a").write_text("other words", encoding="utf-8")
    changed = key_of_files(tmp_path, tmp_path.iterdir())
    (tmp_path / "a").rename(tmp_path / "b")
    renamed = key_of_files(tmp_path, tmp_path.iterdir())
    assert len({before, changed, renamed}) == 3


def test_leaves_its_rooms_to_those_who_asked_for_them(tmp_path: Path) -> None:
    kept = Cache(tmp_path / "cache")
    room = kept.room("pages")
    room.mkdir()
    (room / "index.md").write_text("words", encoding="utf-8")
    kept.sweep()
    assert (room / "index.md").is_file()


def test_gives_no_room_in_a_folder_that_is_not_its_own(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    with pytest.raises(BuildProblem) as refused:
        Cache(tmp_path).room("pages")
    assert refused.value.code == "not-a-cache"


def test_lets_one_build_in_at_a_time(tmp_path: Path) -> None:
    with Cache(tmp_path / "cache").held():
        with pytest.raises(BuildProblem) as refused, Cache(tmp_path / "cache").held():
            pass
        assert refused.value.code == "cache-in-use"
    with Cache(tmp_path / "cache").held():
        pass


def test_a_library_of_another_version_is_another_program(monkeypatch: pytest.MonkeyPatch) -> None:
    before = program_key.__wrapped__()
    assert program_key.__wrapped__() == before
    monkeypatch.setattr("generator.cache.version", lambda name: "another" if name == "jinja2" else "1.0")
    one = program_key.__wrapped__()
    monkeypatch.setattr("generator.cache.version", lambda _: "1.0")
    assert len({before, one, program_key.__wrapped__()}) == 3

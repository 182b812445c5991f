"""What the cache holds is used only where it is whole and was made from the same things."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import BuildProblem
from generator.incremental import Cache, key_of, key_of_files
from generator.incremental.keys import program_key


def test_gives_back_what_was_put(tmp_path: Path) -> None:
    Cache(tmp_path / "cache").write("a/b", "key", b"words\nand more")
    assert Cache(tmp_path / "cache").read("a/b", "key") == b"words\nand more"


def test_gives_nothing_of_another_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Cache(tmp_path / "cache").write("a", "key", b"words")
    monkeypatch.setattr("generator.incremental.store.program_key", lambda: "another")
    assert Cache(tmp_path / "cache").read("a", "key") is None


def test_what_a_link_in_the_cache_leads_to_is_not_swept_away(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/kept.txt").touch()
    cache = Cache(tmp_path / "cache")
    cache.write("a", "key", b"words")
    (tmp_path / "cache/values/link").symlink_to(tmp_path / "mine")
    Cache(tmp_path / "cache").sweep()
    assert (tmp_path / "mine/kept.txt").exists()
    assert not (tmp_path / "cache/values/a").exists()


def test_holds_what_was_put_under_its_name_and_key(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    cache.write("a", "key", b"words")
    assert cache.holds("a", "key")
    assert not cache.holds("a", "other")
    assert not cache.holds("b", "key")
    assert not Cache(None).holds("a", "key")


def test_gives_nothing_under_another_key(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    cache.write("a", "key", b"words")
    assert cache.read("a", "other") is None
    assert cache.read("b", "key") is None


@pytest.mark.parametrize("damage", [b"", b"words", b"\xff\xfe"], ids=["emptied", "headless", "no text"])
def test_gives_nothing_of_a_damaged_file(tmp_path: Path, damage: bytes) -> None:
    cache = Cache(tmp_path / "cache")
    cache.write("a", "key", b"words")
    (tmp_path / "cache/values/a").write_bytes(damage)
    assert cache.read("a", "key") is None


def test_gives_nothing_of_a_file_that_was_cut_short(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    cache.write("a", "key", b"words")
    path = tmp_path / "cache/values/a"
    path.write_bytes(path.read_bytes()[:-1])
    assert cache.read("a", "key") is None


def test_remembers_what_was_made_under_the_same_key(tmp_path: Path) -> None:
    made: list[str] = []

    def make() -> tuple[str, ...]:
        made.append("once more")
        return tuple(made)

    assert Cache(tmp_path / "cache").remembered("a", "key", make) == ("once more",)
    assert Cache(tmp_path / "cache").remembered("a", "key", make) == ("once more",)
    assert Cache(tmp_path / "cache").remembered("a", "other", make) == ("once more", "once more")
    assert Cache(None).remembered("a", "other", make) == ("once more",) * 3


def test_sweeps_away_what_a_build_did_not_use(tmp_path: Path) -> None:
    first = Cache(tmp_path / "cache")
    first.write("stays", "key", b"1")
    first.write("goes", "key", b"2")
    second = Cache(tmp_path / "cache")
    assert second.read("stays", "key") == b"1"
    second.sweep()
    third = Cache(tmp_path / "cache")
    assert third.read("stays", "key") == b"1"
    assert third.read("goes", "key") is None


def test_keeps_nothing_without_a_folder() -> None:
    cache = Cache(None)
    cache.write("a", "key", b"words")
    cache.sweep()
    assert cache.read("a", "key") is None


def test_touches_no_folder_that_is_not_its_own(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(BuildProblem) as refused:
        Cache(tmp_path).write("a", "key", b"words")
    assert refused.value.code == "not-a-cache"
    Cache(tmp_path).sweep()
    assert (tmp_path / "letter.txt").read_text(encoding="utf-8") == "mine"


def test_keys_tell_parts_apart() -> None:
    assert key_of("ab", "c") != key_of("a", "bc")
    assert key_of(b"1") != key_of(1, 1)
    assert key_of({"a": 1, "b": 2}) == key_of({"b": 2, "a": 1})
    assert key_of(frozenset({"ash", "elm"})) == key_of(frozenset({"elm", "ash"})) != key_of(frozenset({"ash"}))
    with pytest.raises(TypeError):
        key_of(Path("ash"))


def test_a_key_of_files_hears_of_every_change(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("words", encoding="utf-8")
    before = key_of_files(tmp_path)
    assert key_of_files(tmp_path) == before
    (tmp_path / "a").write_text("other words", encoding="utf-8")
    changed = key_of_files(tmp_path)
    (tmp_path / "a").rename(tmp_path / "b")
    renamed = key_of_files(tmp_path)
    assert len({before, changed, renamed}) == 3


def test_leaves_its_rooms_to_those_who_asked_for_them(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    room = cache.room("pages")
    room.mkdir()
    (room / "index.md").write_text("words", encoding="utf-8")
    cache.sweep()
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
    monkeypatch.setattr("generator.incremental.keys.version", lambda name: "another" if name == "jinja2" else "1.0")
    one = program_key.__wrapped__()
    monkeypatch.setattr("generator.incremental.keys.version", lambda _: "1.0")
    assert len({before, one, program_key.__wrapped__()}) == 3

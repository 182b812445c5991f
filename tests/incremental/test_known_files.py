"""A file that others write is read once, and again once anything may have written to it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.incremental import Cache, KnownFiles, digest_of, keys, known_files
from generator.incremental.store import DiskTime

WORDS, OTHER = b"some words", b"same sorts"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/file").write_bytes(WORDS)
    return tmp_path / "content/file"


@pytest.fixture
def long_ago(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every file was written to long before the build began that reads it."""
    monkeypatch.setattr(known_files, "_tick", lambda *_: -(10**18))


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that were read for their digests."""
    names: list[str] = []
    reading = keys.sha256_of

    def noted(path: str) -> str:
        names.append(os.path.basename(path))
        return reading(path)

    monkeypatch.setattr(known_files, "sha256_of", noted)
    return names


def of_next_build(file: Path) -> KnownFiles:
    return KnownFiles(Cache(file.parents[1] / "cache"))


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


@pytest.mark.usefixtures("long_ago")
def test_a_file_is_read_once_in_a_build_and_not_by_the_next(file: Path, read: list[str]) -> None:
    known = of_next_build(file)
    assert known.sha256(file) == known.sha256(file) == sha256(WORDS)
    known.save()
    assert of_next_build(file).sha256(file) == sha256(WORDS)
    assert read == ["file"]


def rewritten(file: Path) -> None:
    file.write_bytes(OTHER)


def rewritten_with_the_old_time(file: Path) -> None:
    stat = file.stat()
    rewritten(file)
    os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))


def replaced_by_one_of_the_same_time(file: Path) -> None:
    stat, other = file.stat(), file.with_name("other")
    other.write_bytes(OTHER)
    os.utime(other, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    other.replace(file)


@pytest.mark.usefixtures("long_ago")
@pytest.mark.parametrize("change", [rewritten, rewritten_with_the_old_time, replaced_by_one_of_the_same_time])
def test_other_bytes_of_the_same_length_are_seen(file: Path, change: Callable[[Path], None]) -> None:
    known = of_next_build(file)
    before = known.sha256(file), known.key_of_folder(file.parent)
    known.save()
    change(file)
    for later in (known, of_next_build(file)):
        assert later.sha256(file) == sha256(OTHER) != before[0]
        assert later.key_of_folder(file.parent) != before[1]


@pytest.mark.usefixtures("long_ago")
@pytest.mark.parametrize("change", [rewritten, rewritten_with_the_old_time, replaced_by_one_of_the_same_time])
def test_bytes_come_with_their_own_digest(file: Path, change: Callable[[Path], None]) -> None:
    known = of_next_build(file)
    assert known.read(file) == (WORDS, digest_of(file))
    known.sha256(file)
    known.save()
    change(file)
    for later in (known, of_next_build(file)):
        assert later.read(file) == (OTHER, digest_of(file))


@pytest.mark.usefixtures("long_ago")
def test_bytes_of_a_known_file_are_not_digested_again(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known = of_next_build(file)
    known.sha256(file)
    monkeypatch.setattr(known_files, "digest_of_bytes", None)
    assert known.read(file) == (WORDS, known.digest(file))


SECONDS = 10**9
ON_THE_SECOND, BETWEEN = 1_800_000_000 * SECONDS, 1_800_000_000 * SECONDS + 4_000_000
HERE, ELSEWHERE = 1, 2
# title: (when a file was written to last by its disk's clock, how long after that the build began, the cache's disk)
WITHIN_A_TICK = {
    "by a clock that tells parts of a second": (BETWEEN, SECONDS // 20, HERE),
    "by one that may tell every second second": (ON_THE_SECOND, 2 * SECONDS, HERE),
    "by one that may go otherwise": (BETWEEN, 2 * SECONDS, ELSEWHERE),
    "after the build began": (BETWEEN, -SECONDS, HERE),
}
LONG_AGO = {
    "by a clock that tells parts of a second": (BETWEEN, SECONDS // 5, HERE),
    "by one that may tell every second second": (ON_THE_SECOND, 4 * SECONDS, HERE),
    "by one that may go otherwise": (BETWEEN, 4 * SECONDS, ELSEWHERE),
}


def read_by_a_build(file: Path, written: int, before: int, disk: int, monkeypatch: pytest.MonkeyPatch) -> KnownFiles:
    """What is known once a build has read a file that looks the same from now on, whatever is written to it."""
    looked = known_files._look(file.stat())._replace(written=written, changed=written, disk=HERE)
    monkeypatch.setattr(known_files, "_look", lambda _: looked)
    monkeypatch.setattr(Cache, "time_of_disk", lambda _: DiskTime(disk, written + before))
    known = of_next_build(file)
    known.sha256(file)
    known.save()
    return known


@pytest.mark.parametrize("title", WITHIN_A_TICK)
def test_two_writings_within_one_tick_of_a_clock_are_told_apart(
    title: str, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = read_by_a_build(file, *WITHIN_A_TICK[title], monkeypatch)
    rewritten(file)
    assert known.sha256(file) == of_next_build(file).sha256(file) == sha256(OTHER)


def test_one_that_is_read_again_with_the_same_bytes_is_not_written_down_again(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = read_by_a_build(file, *WITHIN_A_TICK["after the build began"], monkeypatch)
    written: list[str] = []
    monkeypatch.setattr(Cache, "write", lambda _, name, *_more: written.append(name))
    assert known.sha256(file) == sha256(WORDS)
    known.save()
    assert written == []
    rewritten(file)
    assert known.sha256(file) == sha256(OTHER)
    known.save()
    assert written == ["known-files"]


@pytest.mark.parametrize("title", LONG_AGO)
def test_a_file_is_known_where_its_clock_went_on_before_the_build_began(
    title: str, file: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    read_by_a_build(file, *LONG_AGO[title], monkeypatch)
    assert of_next_build(file).sha256(file) == sha256(WORDS)
    assert read == ["file"]


@pytest.mark.usefixtures("long_ago")
def test_what_was_told_of_a_file_is_known_until_its_bytes_are_others(file: Path) -> None:
    asked: list[bytes] = []

    def tell() -> int:
        asked.append(file.read_bytes())
        return len(asked)

    def told_by(known: KnownFiles) -> int:
        number = known.told(file, "number", tell)
        known.save()
        return number

    assert [told_by(of_next_build(file)) for _ in range(2)] == [1, 1]
    os.utime(file, ns=(0, 0))
    assert told_by(of_next_build(file)) == 1, "it was touched, and holds the same"
    rewritten(file)
    assert told_by(of_next_build(file)) == 2
    assert asked == [WORDS, OTHER]


@pytest.mark.usefixtures("long_ago")
def test_what_fails_is_asked_again(file: Path) -> None:
    known = of_next_build(file)
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            known.told(file, "number", lambda: 1 // 0)
    assert known.told(file, "number", lambda: 1) == 1


@pytest.mark.usefixtures("long_ago")
def test_what_is_told_while_the_file_is_written_to_is_not_kept(file: Path) -> None:
    def tell_too_late() -> str:
        rewritten(file)
        return file.read_text()

    known = of_next_build(file)
    assert known.told(file, "words", tell_too_late) == OTHER.decode()
    file.write_bytes(WORDS)
    assert known.told(file, "words", file.read_text) == WORDS.decode()


@pytest.mark.usefixtures("long_ago")
def test_files_that_nobody_asked_for_are_forgotten(file: Path, read: list[str]) -> None:
    for name in ("file", "other", "file"):
        (file.parent / name).touch()
        known = of_next_build(file)
        known.sha256(file.parent / name)
        known.save()
    assert read == ["file", "other", "file"]


def test_a_file_that_is_gone_is_not_known(file: Path) -> None:
    known = of_next_build(file)
    known.sha256(file)
    file.unlink()
    with pytest.raises(FileNotFoundError):
        known.sha256(file)

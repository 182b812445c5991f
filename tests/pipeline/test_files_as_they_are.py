"""A source stands beside its page byte for byte, whatever happened to either since the last build."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.incremental import Cache, KnownFiles, known_files
from generator.model.page import Asset
from generator.pipeline.files_as_they_are import publish_files

WORDS, OTHER = b"some words", b"same sorts"
ADDRESS = "/reports/leeds/source.txt"


class Place:
    """A source and where it is published, from build to build."""

    def __init__(self, room: Path) -> None:
        self.source, self.out, self._cache = room / "source.txt", room / "out", room / "cache"
        self.published = self.out / ADDRESS[1:]
        self.source.write_bytes(WORDS)

    def publish(self) -> int:
        """Publish the source; return how many files were written."""
        cache = Cache(self._cache)
        known = KnownFiles(cache)
        published = publish_files([Asset(ADDRESS, self.source)], self.out, cache, known)
        known.save()
        assert published.addresses == {ADDRESS}
        return published.written.written


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.setattr(known_files, "_tick", lambda *_: -(10**18))
    place = Place(tmp_path)
    assert place.publish() == 1
    return place


def test_what_stands_is_not_read(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: Path) -> bytes:
        raise AssertionError(path)

    monkeypatch.setattr(Asset, "content", property(lambda asset: refused(asset.held)))
    monkeypatch.setattr(known_files, "sha256_of", refused)
    assert place.publish() == 0


@pytest.mark.parametrize(
    "change",
    [
        lambda place: place.source.write_bytes(OTHER),
        lambda place: place.published.write_bytes(OTHER),
        lambda place: place.published.unlink(),
        lambda place: place.published.unlink() or place.published.mkdir(),
    ],
    ids=["the source is another", "what stands is another", "nothing stands", "a folder is in its place"],
)
def test_it_is_the_source_after_any_change(place: Place, change: Callable[[Place], None]) -> None:
    change(place)
    assert place.publish() == 1
    assert place.published.read_bytes() == place.source.read_bytes()
    assert place.publish() == 0


def test_a_source_written_to_while_it_is_published_is_published_by_the_next_build(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And not taken for the one that was looked at, once that is back."""
    of_source = Asset.content.fget  # type: ignore[attr-defined]

    def too_late(asset: Asset) -> bytes:
        place.source.write_bytes(b"between")
        content: bytes = of_source(asset)
        return content

    place.source.write_bytes(OTHER)
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(Asset, "content", property(too_late))
        place.publish()
    place.source.write_bytes(OTHER)
    place.publish()
    assert place.published.read_bytes() == OTHER


def test_what_is_made_of_the_program_alone_is_made_where_it_does_not_stand(tmp_path: Path) -> None:
    made: list[bytes] = []

    def make() -> bytes:
        made.append(WORDS)
        return WORDS

    def publish() -> bytes:
        cache = Cache(tmp_path / "cache")
        publish_files([Asset("/schema.json", make)], tmp_path / "out", cache, KnownFiles(cache))
        return (tmp_path / "out/schema.json").read_bytes()

    assert [publish(), publish()] == [WORDS, WORDS]
    (tmp_path / "out/schema.json").write_bytes(OTHER)
    assert publish() == WORDS
    assert len(made) == 2

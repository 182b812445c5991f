"""A part of a page is made again exactly where something it is made from has changed."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

import pytest

from generator.incremental import Cache, templates_key
from generator.model.page import Partial, PlannedPart
from generator.publish.page_keys import PageKeys
from generator.publish.remembered_parts import RememberedParts

KEYS = PageKeys("site", {"ashmere": "a", "brackendale": "b"}, templates_key())
OTHER_ASHMERE = PageKeys("site", {"ashmere": "other", "brackendale": "b"}, KEYS.templates)
OTHER_BRACKENDALE = PageKeys("site", {"ashmere": "a", "brackendale": "other"}, KEYS.templates)


class Words(Partial):
    template: ClassVar[str] = "words.md"
    words: str


def build(folder: Path, *names: str, keys: PageKeys = KEYS, kind: str = "theme", saved: bool = True) -> list[str]:
    """Ask for the parts of Ashmere of these names; return those that were made for it."""
    made = list[str]()

    def render(part: Partial) -> str:
        assert isinstance(part, Words)
        made.append(part.words)
        return f"**{part.words}**"

    cache = Cache(folder)
    parts = RememberedParts(cache, keys, kind)
    for name in names:
        planned = PlannedPart(frozenset({"ashmere"}), ("adoption", name), lambda name=name: Words(name))  # type: ignore[misc]
        assert parts.of(planned, render) == f"**{name}**"
    if saved:
        parts.save()
        cache.sweep()
    return made


def test_a_part_is_made_once_while_nothing_changes(tmp_path: Path) -> None:
    assert build(tmp_path, "one", "other") == ["one", "other"]
    assert build(tmp_path, "one", "other") == []


def test_a_part_of_another_name_is_made(tmp_path: Path) -> None:
    build(tmp_path, "one")
    assert build(tmp_path, "one", "other") == ["other"]


@pytest.mark.parametrize(
    ("keys", "made"),
    [(OTHER_ASHMERE, ["one"]), (OTHER_BRACKENDALE, []), (PageKeys("other", KEYS.authorities, KEYS.templates), ["one"])],
    ids=["its council", "another council", "what is the same for all"],
)
def test_a_part_is_made_again_when_what_it_is_made_from_changes(
    tmp_path: Path, keys: PageKeys, made: list[str]
) -> None:
    build(tmp_path, "one")
    assert build(tmp_path, "one", keys=keys) == made


def test_parts_of_one_name_on_two_kinds_of_page_are_not_taken_for_one_another(tmp_path: Path) -> None:
    build(tmp_path, "one")
    assert build(tmp_path, "one", kind="measure") == ["one"]


def test_what_no_page_asks_for_any_more_is_let_go(tmp_path: Path) -> None:
    build(tmp_path, "one", "other")
    build(tmp_path, "one")
    assert build(tmp_path, "one", "other") == ["other"]


def test_nothing_is_left_to_the_next_build_where_a_template_was_edited(tmp_path: Path) -> None:
    """Some parts are of the older template, others not: the edit undone, none may be found by its key."""
    before = PageKeys("site", KEYS.authorities, "the key before the edit")
    build(tmp_path, "one", keys=before)
    assert build(tmp_path, "one", keys=before) == ["one"]


def test_what_a_build_did_not_end_is_made_again(tmp_path: Path) -> None:
    build(tmp_path, "one", saved=False)
    assert build(tmp_path, "one") == ["one"]


def test_without_a_cache_every_part_is_made(tmp_path: Path) -> None:
    build(tmp_path, "one")
    parts = RememberedParts(Cache(None), KEYS, "theme")
    planned = PlannedPart(frozenset({"ashmere"}), ("adoption", "one"), lambda: Words("other"))
    assert parts.of(planned, lambda _: "anew") == "anew"


def test_a_part_that_is_whole_is_made_again_when_it_says_anything_else(tmp_path: Path) -> None:
    def shown(words: str) -> str:
        parts = RememberedParts(Cache(tmp_path), KEYS, "theme")
        made = parts.of(Words(words), lambda part: f"made of {part}")
        again = parts.of(Words(words), lambda part: f"made of {part}")
        parts.save()
        assert made == again
        return made

    assert (shown("one"), shown("other")) == ("made of Words(words='one')", "made of Words(words='other')")
    parts = RememberedParts(Cache(tmp_path), KEYS, "theme")
    assert parts.of(Words("other"), lambda _: "anew") == "made of Words(words='other')"
    assert parts.of(Words("one"), lambda _: "anew") == "anew"

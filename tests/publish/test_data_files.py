"""Files of data are made anew where anything in them changes, and of that no more than what changes."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.frozen import Frozen
from generator.incremental import Cache, templates_key
from generator.model.page import PlannedData
from generator.progress import Step
from generator.publish import PageKeys, PagesFolder, data_to_make

ADDRESS = "/compare/parts/leeds.json.gz"
KEYS = PageKeys("site", {"leeds": "1"}, templates_key())


class Near(Frozen):
    stands: str


class Part(Frozen):
    words: str
    near: Near
    name: str = "Leeds"


Ask = Callable[[], Part]


def planned(make: Ask, near: str, also: str = "") -> PlannedData:
    return PlannedData("part", ADDRESS, frozenset(["leeds"]), (also,), make, {"near": Near(near)})


def built(room: Path, plan: PlannedData, keys: PageKeys = KEYS) -> Any:
    """Build as one process would, and return what the file holds."""
    cache, folder = Cache(room / "cache"), PagesFolder(room / "out")
    files = data_to_make([plan], keys, cache, folder, "/compare/")
    files.finish([task() for task in files.tasks()], Step("parts"))
    cache.sweep()
    return json.loads(gzip.decompress((room / "out" / ADDRESS[1:]).read_bytes()))


def unmade() -> Part:
    raise AssertionError("made, though only what stands apart is another")


def part(words: str = "Good", near: str = "two") -> Ask:
    return lambda: Part(words, Near(near))


def told(words: str, near: str) -> dict[str, Any]:
    return {"words": words, "near": {"stands": near}, "name": "Leeds"}


def test_what_stands_apart_is_put_in_its_place_and_the_rest_is_not_made_again(tmp_path: Path) -> None:
    assert built(tmp_path, planned(part(), "two")) == told("Good", "two")
    for near in ("three", "two", "four"):
        now = built(tmp_path, planned(unmade, near))
        assert now == told("Good", near)
        assert list(now) == ["words", "near", "name"]


def test_the_rest_is_found_after_builds_that_left_the_file_as_it_was(tmp_path: Path) -> None:
    built(tmp_path, planned(part(), "two"))
    for _ in range(2):
        built(tmp_path, planned(unmade, "two"))
    assert built(tmp_path, planned(unmade, "three")) == told("Good", "three")


@pytest.mark.parametrize(
    "change",
    [
        {"also": "another day"},
        {"keys": replace(KEYS, authorities={"leeds": "2"})},
        {"keys": replace(KEYS, site="another")},
    ],
    ids=["another day", "another report", "other templates"],
)
@pytest.mark.parametrize("near", ["two", "three"])
def test_the_rest_is_made_anew_where_it_is_made_of_other_things(
    tmp_path: Path, change: dict[str, Any], near: str
) -> None:
    built(tmp_path, planned(part(), "two"))
    plan = planned(part("Poor", near), near, change.get("also", ""))
    assert built(tmp_path, plan, change.get("keys", KEYS)) == told("Poor", near)


def test_other_words_fill_the_rooms_of_html_and_the_rest_is_not_made_again(tmp_path: Path) -> None:
    room = 'Looked at <span class="of-site age-2016">some time ago</span>'
    built(tmp_path, replace(planned(part(room), "two"), words={"age-2016": "9 years ago"}))
    later = replace(planned(unmade, "two"), words={"age-2016": "10 years & more"})
    said = room.replace("some time ago", "10 years &amp; more")
    assert built(tmp_path, later) == told(said, "two")
    assert built(tmp_path, planned(unmade, "two")) == told(room, "two")


def test_what_is_planned_apart_counts_and_not_what_the_noun_says_of_it(tmp_path: Path) -> None:
    """So what was cached beside other neighbours gives the same file as one made now."""
    assert built(tmp_path, planned(part(near="old"), "two")) == told("Good", "two")


def test_what_was_made_of_templates_edited_meanwhile_is_left_to_no_other_build(tmp_path: Path) -> None:
    """Not even where this one is stopped before its end."""
    edited = replace(KEYS, templates="before the edit")
    files = data_to_make(
        [planned(part("Edited"), "two")], edited, Cache(tmp_path / "cache"), PagesFolder(tmp_path / "out"), "/"
    )
    for task in files.tasks():
        task()
    assert built(tmp_path, planned(part(), "two"), edited) == told("Good", "two")


def test_a_file_of_the_whole_site_is_made_each_time(tmp_path: Path) -> None:
    for words in ("Good", "Poor"):
        plan = replace(planned(part(words), "two"), scope=None)
        assert built(tmp_path, plan) == told(words, "two")

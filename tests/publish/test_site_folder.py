"""A site is exchanged or changed whole: after a build that was killed at any step, the next one finds a site."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from generator.errors import BuildProblem
from generator.forks import CAN_FORK
from generator.site_folder import (
    FILLED,
    NEW,
    READY,
    carry_out,
    listing_of,
    put_back,
    replace_site,
    room_beside,
    written_down,
)

KILLED = """
import os, sys
from pathlib import Path
from generator.site_folder import replace_site, room_beside
site, steps = Path(sys.argv[1]), int(sys.argv[2])
rename = Path.rename
def counted(self, target):
    global steps
    if steps == 0:
        os._exit(9)
    steps -= 1
    return rename(self, target)
Path.rename = counted
with room_beside(site) as room:
    (room / "site").mkdir()
    (room / "site" / "index.html").write_text("new")
    replace_site(site)
    os._exit(9)
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("old", encoding="utf-8")
    return site


def make(site: Path, words: str) -> None:
    with room_beside(site) as room:
        (room / "site").mkdir()
        (room / "site/index.html").write_text(words, encoding="utf-8")
        replace_site(site)


def test_the_new_site_takes_the_place_of_the_old_one(site: Path) -> None:
    make(site, "new")
    assert (site / "index.html").read_text(encoding="utf-8") == "new"
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_nothing_is_left_where_a_signal_comes_while_the_room_is_taken_away(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken_off: list[str] = []
    remove = shutil.rmtree

    def broken_off_once(folder: str) -> None:
        if not broken_off:
            broken_off.append(folder)
            raise KeyboardInterrupt
        remove(folder)

    monkeypatch.setattr(shutil, "rmtree", broken_off_once)
    with pytest.raises(KeyboardInterrupt):
        make(site, "new")
    assert (site / "index.html").read_text(encoding="utf-8") == "new"
    assert [path.name for path in site.parent.iterdir()] == ["site"]


@pytest.mark.parametrize("place", ["link", "a/link", "a/b/link", "a/b/c/link"])
def test_what_a_link_in_the_old_site_leads_to_stays(
    site: Path, tmp_path_factory: pytest.TempPathFactory, place: str
) -> None:
    own = tmp_path_factory.mktemp("own") / "a/b/c/kept.txt"
    own.parent.mkdir(parents=True)
    own.touch()
    (site / place).parent.mkdir(parents=True, exist_ok=True)
    (site / place).symlink_to(own.parents[2], target_is_directory=True)
    make(site, "new")
    assert own.is_file()
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_build_that_fails_leaves_the_old_site_and_nothing_else(site: Path) -> None:
    def fail_half_way() -> None:
        with room_beside(site) as room:
            (room / "site").mkdir()
            raise KeyError

    with pytest.raises(KeyError):
        fail_half_way()
    assert (site / "index.html").read_text(encoding="utf-8") == "old"
    assert [path.name for path in site.parent.iterdir()] == ["site"]


@pytest.mark.parametrize(
    ("steps", "found"),
    [(0, "old"), (1, "old"), (2, "new")],
    ids=["before the old site is moved", "between the two moves", "after them"],
)
def test_what_a_killed_build_left_is_put_right(site: Path, steps: int, found: str) -> None:
    killed = subprocess.run([sys.executable, "-c", KILLED, str(site), str(steps)], check=False)
    assert killed.returncode == 9
    assert site.exists() == (steps != 1)
    put_back(site)
    assert (site / "index.html").read_text(encoding="utf-8") == found
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_the_next_build_puts_it_right_too(site: Path) -> None:
    subprocess.run([sys.executable, "-c", KILLED, str(site), "1"], check=False)
    with room_beside(site) as room:
        assert (site / "index.html").read_text(encoding="utf-8") == "old"
        assert list(room.iterdir()) == []


def test_a_build_at_work_is_left_alone(site: Path) -> None:
    with room_beside(site) as room:
        for other in (put_back, lambda site: make(site, "other")):
            with pytest.raises(BuildProblem) as refused:
                other(site)
            assert refused.value.code == "site-in-use"
        assert room.is_dir()


def test_nothing_is_made_where_nothing_was_left(tmp_path: Path) -> None:
    put_back(tmp_path / "site")
    assert list(tmp_path.iterdir()) == []


def test_a_site_for_which_there_is_no_place_is_refused_before_it_is_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OSError, match="file"):
        put_back(tmp_path / "file/site")


STOOD = {
    "index.html": "old",
    "kept.html": "kept",
    "gone/page.html": "old",
    "was-folder/page.html": "old",
    "was-file": "old",
    "filled.html": "old",
    "full/filled.html": "old",
}
MADE = {"index.html": "new", "more/deep/page.html": "new", "was-folder": "new", "was-file/page.html": "new"}
FILLED_PAGES = {"filled.html": "new", "full/filled.html": "new"}
CHANGED = MADE | FILLED_PAGES | {"kept.html": "kept"}


def put(folder: Path, files: dict[str, str]) -> None:
    for name, words in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(words, encoding="utf-8")


def found(folder: Path) -> dict[str, str]:
    return {name: (folder / name).read_text(encoding="utf-8") for name in listing_of(folder).files}


def change(site: Path) -> None:
    with room_beside(site) as room:
        put(room / NEW, MADE)
        put(room / FILLED, {str(number): words for number, words in enumerate(FILLED_PAGES.values())})
        carry_out(written_down(site, listing_of(site), {"kept.html"}, list(FILLED_PAGES)), site)


def test_new_files_are_put_into_a_site_of_which_some_stays(tmp_path: Path) -> None:
    put(tmp_path / "site", STOOD)
    before = (tmp_path / "site/kept.html").stat().st_ino
    change(tmp_path / "site")
    assert found(tmp_path / "site") == CHANGED
    assert (tmp_path / "site/kept.html").stat().st_ino == before
    assert listing_of(tmp_path / "site").folders == {"more", "more/deep", "was-file", "full"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize(
    ("way", "put_there"),
    [
        ("index.html", "index.html/put/there.txt"),
        ("more/deep/page.html", "more/deep/page.html/there.txt"),
        ("filled.html", "filled.html/there.txt"),
        ("more", "more"),
        ("more/deep", "more/deep"),
    ],
)
def test_what_is_put_in_the_way_of_a_new_file_does_not_stay(tmp_path: Path, way: str, put_there: str) -> None:
    site = tmp_path / "site"
    put(site, STOOD)
    with room_beside(site) as room:
        put(room / NEW, MADE)
        put(room / FILLED, {str(number): words for number, words in enumerate(FILLED_PAGES.values())})
        to_do = written_down(site, listing_of(site), {"kept.html"}, list(FILLED_PAGES))
        (site / way).unlink(missing_ok=True)
        put(site, {put_there: "theirs"})
        carry_out(to_do, site)
        carry_out(to_do, site)  # as where whoever did it was stopped at its very end
    assert found(site) == CHANGED


def killed_at(steps: int, site: Path) -> bool:
    """Change the site in another process, which is killed before the step of this number; whether there was one."""
    if not (child := os.fork()):
        left = iter(range(steps))

        def counted(step: Callable[..., None]) -> Callable[..., None]:
            return lambda *given, **more: step(*given, **more) if next(left, None) is not None else os._exit(9)

        for name in ("replace", "rename", "unlink", "rmdir"):
            setattr(os, name, counted(getattr(os, name)))
        change(site)
        os._exit(0)
    return bool(os.waitpid(child, 0)[1])


@pytest.mark.skipif(not CAN_FORK, reason="the other process is a fork")
def test_a_change_that_is_killed_at_any_step_was_not_begun_or_is_finished(tmp_path: Path) -> None:
    seen: list[dict[str, str]] = []
    for steps in count():
        site = tmp_path / str(steps) / "site"
        put(site, STOOD)
        killed = killed_at(steps, site)
        put_back(site)
        seen.append(found(site))
        assert seen[-1] in (STOOD, CHANGED)
        assert {path.name for path in site.parent.iterdir()} - {".site.lock"} == {"site"}
        if not killed:
            break
    assert seen[0] == STOOD
    assert seen[-1] == CHANGED
    assert seen.count(CHANGED) > len(CHANGED), "it was killed before each file was moved"


@pytest.mark.skipif(not CAN_FORK, reason="the other process is a fork")
def test_a_change_whose_site_was_taken_away_meanwhile_leaves_no_part_of_one(tmp_path: Path) -> None:
    site = tmp_path / "site"
    put(site, STOOD)
    assert killed_at(4, site)
    assert found(site) not in (STOOD, CHANGED)
    shutil.rmtree(site)
    put_back(site)
    assert not site.exists()


def test_a_site_that_is_taken_away_while_it_is_changed_is_told_and_no_part_of_one_made(site: Path) -> None:
    with room_beside(site) as room:
        put(room / NEW, MADE)
        stood = listing_of(site)
        shutil.rmtree(site)
        with pytest.raises(BuildProblem, match="taken away"):
            written_down(site, stood, {"index.html"}, [])
    assert list(site.parent.iterdir()) == []


@pytest.mark.parametrize(
    "told",
    [
        *("", "{", "[]", "7", "[[], [], [[]]]", '[["../own"], [".."], []]', '[["OWN"], [], []]'),
        *('[[], [], ["../own"]]', '[[], [], ["../new"]]', '[[], [], ["OWN"]]', '[[], [], ["."]]'),
    ],
)
def test_a_list_that_is_cut_off_or_names_other_files_changes_none(site: Path, told: str) -> None:
    own, room = site.parent / "own", site.parent / ".site.new"
    put(site.parent, {"own": "own", ".site.new/filled/0": "new", f".site.new/{READY}": told.replace("OWN", str(own))})
    put_back(site)
    assert (found(site), own.read_text(encoding="utf-8")) == ({"index.html": "old"}, "own")
    assert not room.exists()
    assert not (site.parent / "new").exists()


def test_what_is_put_behind_a_link_in_the_site_stays(site: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    own = tmp_path_factory.mktemp("own")
    put(own, {"page.html": "own"})
    (site / "link").symlink_to(own, target_is_directory=True)
    put(site.parent, {f".site.new/{READY}": '[["link/page.html"], [], []]', ".site.new/site/link/page.html": "new"})
    put_back(site)
    assert found(own) == {"page.html": "own"}


def test_what_a_link_in_the_place_of_the_room_leads_to_stays(
    site: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    own = tmp_path_factory.mktemp("own")
    put(own, {"a/page.html": "own"})
    (site.parent / ".site.new").symlink_to(own, target_is_directory=True)
    make(site, "new")
    assert found(own) == {"a/page.html": "own"}
    assert [path.name for path in site.parent.iterdir()] == ["site"]


@pytest.mark.parametrize("link", ["link", "a/link"])
def test_a_folder_with_a_link_in_it_counts_as_empty(site: Path, link: str) -> None:
    assert listing_of(site).files == {"index.html"}
    (site / link).parent.mkdir(exist_ok=True)
    (site / link).symlink_to("index.html")
    assert listing_of(site).files == set()

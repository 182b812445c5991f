"""A site is replaced whole: after a build that was killed at any step, the next one finds a site and clears up."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator.errors import BuildProblem
from generator.site_folder import put_back, replace_site, room_beside

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
    replace_site(site, room / "site")
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
        replace_site(site, room / "site")


def test_the_new_site_takes_the_place_of_the_old_one(site: Path) -> None:
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
    put_back(tmp_path / "nowhere/site")
    assert list(tmp_path.iterdir()) == []

"""A build that would change nothing is not made; any change to what it is made from or to what was made is seen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.incremental import Cache, KnownFiles, state_of, templates_key
from generator.pipeline import BuildSettings, whole_site
from generator.pipeline.whole_site import sources_key
from generator.publish import building
from tests.commands.conftest import Run
from tests.corpus.made_up import content_folder, made_up, put


@pytest.fixture
def content(tmp_path: Path) -> Path:
    (tmp_path / "content/registry").mkdir(parents=True)
    (tmp_path / "content/registry/themes.toml").write_text("words", encoding="utf-8")
    return tmp_path / "content"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    (tmp_path / "site/about").mkdir(parents=True)
    (tmp_path / "site/about/index.html").write_text("page", encoding="utf-8")
    return tmp_path / "site"


def key(content: Path, **choices: str) -> str:
    return sources_key(BuildSettings(content, content.parent / "site", **choices), KnownFiles())  # type: ignore[arg-type]


def rewrite(path: Path) -> None:
    """Other words of the same length."""
    path.write_text(path.read_text(encoding="utf-8")[::-1], encoding="utf-8")


def add(path: Path) -> None:
    (path.parent / "other").write_text("more", encoding="utf-8")


changes = pytest.mark.parametrize(
    "change",
    [rewrite, add, Path.unlink, lambda path: path.rename(path.parent / "x")],
    ids=["words", "add", "delete", "rename"],
)


@changes
def test_a_change_to_the_sources_is_seen(content: Path, change: Callable[[Path], None]) -> None:
    before = key(content)
    assert key(content) == before
    change(content / "registry/themes.toml")
    assert key(content) != before


def test_another_choice_is_another_build(content: Path) -> None:
    assert key(content, as_of="2026-11-21") != key(content, as_of="2026-11-22")
    assert key(content, site_url="https://a.example/") != key(content)


@changes
def test_a_change_to_what_was_made_is_seen(out: Path, change: Callable[[Path], None]) -> None:
    before = state_of(out)
    assert state_of(out) == before
    change(out / "about/index.html")
    assert state_of(out) != before


def test_what_lies_behind_a_link_to_a_folder_is_a_source(content: Path, tmp_path: Path) -> None:
    (content / "registry").rename(tmp_path / "elsewhere")
    (content / "registry").symlink_to(tmp_path / "elsewhere")
    before = key(content)
    rewrite(tmp_path / "elsewhere/themes.toml")
    assert key(content) != before


@pytest.mark.parametrize("own", ["WRITTEN", "REGISTRY"])
def test_the_projects_own_written_pages_and_registries_are_sources(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, own: str
) -> None:
    """They stand in for those of a content folder that has none."""
    (tmp_path / "own").mkdir()
    (tmp_path / "own/file").write_text("# About", encoding="utf-8")
    monkeypatch.setattr(f"generator.pipeline.whole_site.{own}", tmp_path / "own")
    before = key(content)
    rewrite(tmp_path / "own/file")
    assert key(content) != before


@pytest.mark.slow
def test_a_fault_of_the_site_is_told_by_each_build_and_stops_a_strict_one(tmp_path: Path, run: Run) -> None:
    content = content_folder(tmp_path)
    put(content, made_up(), "Some words.\n")
    (content / "pages").mkdir()
    (content / "pages/about.md").write_text("# About\n\nSee [this](/nowhere/).\n", encoding="utf-8")
    choices = ("--content", content, "--out", tmp_path / "site", "--cache", tmp_path / "cache")
    assert run("site", *choices).exit_code == 0
    again, strict = run("site", *choices), run("site", *choices, "--strict")
    assert "nothing has changed" not in again.stderr
    assert strict.exit_code == 1
    assert "links to '/nowhere/'" in strict.stderr


@pytest.mark.slow
def test_what_an_older_program_left_beside_the_pages_is_not_published(tmp_path: Path, run: Run) -> None:
    content = content_folder(tmp_path)
    put(content, made_up(), "Some words.\n")
    left = tmp_path / "cache/beside/older-index"
    Cache(tmp_path / "cache").write("any", "key", b"")
    left.mkdir(parents=True)
    (left / "index.js").write_text("words", encoding="utf-8")
    assert run("site", "--content", content, "--out", tmp_path / "site", "--cache", tmp_path / "cache").exit_code == 0
    assert not (tmp_path / "site/older-index").exists()
    assert (tmp_path / "site/search-index/start.json").is_file()


@pytest.mark.slow
def test_a_site_that_a_killed_build_took_away_comes_back_even_where_the_next_is_refused(
    tmp_path: Path, run: Run
) -> None:
    content = content_folder(tmp_path)
    put(content, made_up(), "Some words.\n")
    choices = ("--content", content, "--out", tmp_path / "site", "--cache", tmp_path / "cache")
    run("site", *choices)
    (tmp_path / ".site.new").mkdir()
    (tmp_path / "site").rename(tmp_path / ".site.new/old")
    (content / "corrections.toml").write_text("[[correction]\n", encoding="utf-8")
    assert run("site", *choices).exit_code == 1
    assert (tmp_path / "site/index.html").is_file()
    assert not (tmp_path / ".site.new").exists()


@pytest.mark.slow
def test_a_site_that_stands_as_it_would_be_made_is_left_until_it_is_touched(tmp_path: Path, run: Run) -> None:
    content = content_folder(tmp_path)
    put(content, made_up(), "Some words.\n")
    choices = ("--content", content, "--out", tmp_path / "site", "--cache", tmp_path / "cache")
    run("site", *choices)
    whole = (tmp_path / "site/index.html").read_bytes()
    assert "nothing has changed" in run("site", *choices).stderr
    (tmp_path / "site/index.html").write_bytes(b"touched")
    assert "nothing has changed" not in run("site", *choices).stderr
    assert (tmp_path / "site/index.html").read_bytes() == whole


@pytest.mark.slow
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_templates_edited_before_the_site_is_whole_and_put_back_do_not_count_as_it_was_made(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch, jobs: str
) -> None:
    content = content_folder(tmp_path)
    put(content, made_up(), "Some words.\n")
    choices = ("--content", content, "--out", tmp_path / "site", "--cache", tmp_path / "cache", "--jobs", jobs)
    finished = building.finished

    def finished_while_edited(*begun: Any) -> building.BuiltSite:
        monkeypatch.setattr(whole_site, "templates_key", lambda: "edited")
        return finished(*begun)

    with monkeypatch.context() as editing:
        editing.setattr(building, "finished", finished_while_edited)
        run("site", *choices)
    monkeypatch.setattr(whole_site, "templates_key", templates_key)
    assert "nothing has changed" not in run("site", *choices).stderr
    assert "nothing has changed" in run("site", *choices).stderr

"""A page is made again exactly where something it is made from has changed, or its file was touched."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

import pytest

from generator.incremental import Cache, templates_key
from generator.model.page import Page, Planned
from generator.progress import Step
from generator.publish import markdown_pages
from generator.publish.markdown_pages import pages_to_make
from generator.publish.page_keys import PageKeys
from generator.publish.pages_folder import PagesFolder
from generator.publish.templating import render_page

TEMPLATES = templates_key()
SITE = PageKeys("site", {"ashmere": "a", "brackendale": "b"}, TEMPLATES)


class SmallPage(Page, kw_only=True):
    template: ClassVar[str] = "small.md"
    kind: ClassVar[str] = "small"


def plan(address: str = "/ashmere/", scope: Any = frozenset({"ashmere"}), also: tuple[Any, ...] = ()) -> Planned:
    return Planned(
        kind="small",
        address=address,
        scope=scope,
        also=also,
        make=lambda: SmallPage(address=address, title=address, description=""),
    )


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Build some plans; gives the addresses of the pages that were made for it."""

    def build(*plans: Planned, keys: PageKeys = SITE, cache: Cache | None = None) -> list[str]:
        made = list[str]()

        def render(page: Page, **_: Any) -> str:
            made.append(page.address)
            return f"# {page.title}\n"

        monkeypatch.setattr(markdown_pages, "render_page", render)
        step = Step("pages")
        files = pages_to_make(plans, keys, cache or Cache(tmp_path / "cache"), PagesFolder(tmp_path))
        files.finish([task() for task in files.tasks()], step, recorded=keys.are_current)
        for each in plans:
            assert (tmp_path / f"{each.address}index.md".lstrip("/")).read_text() == f"# {each.address}\n"
        assert (step.kinds["small"].made, step.kinds["small"].stood) == (len(made), len(plans) - len(made))
        return [f"{address}index.md" for address in made]

    return build


def test_a_page_is_made_once_while_nothing_changes(build: Any) -> None:
    assert build(plan()) == ["/ashmere/index.md"]
    assert build(plan()) == []


def test_a_page_is_made_again_when_its_authority_changes(build: Any) -> None:
    both = plan("/both/", frozenset({"ashmere", "brackendale"}))
    build(plan(), both)
    assert build(plan(), both, keys=PageKeys("site", {"ashmere": "a", "brackendale": "other"}, TEMPLATES)) == [
        "/both/index.md"
    ]


def test_a_page_is_made_again_when_the_site_changes(build: Any) -> None:
    build(plan())
    assert build(plan(), keys=PageKeys("other", {"ashmere": "a"}, TEMPLATES)) == ["/ashmere/index.md"]


def test_a_page_is_made_again_when_what_else_it_says_changes(build: Any) -> None:
    build(plan(also=("with", "brackendale")))
    assert build(plan(also=("with",))) == ["/ashmere/index.md"]


def test_a_page_about_the_whole_site_is_made_each_time(build: Any) -> None:
    build(plan("/", scope=None))
    assert build(plan("/", scope=None)) == ["/index.md"]


@pytest.mark.parametrize("damage", [b"", b"# other\n", None], ids=["emptied", "altered", "removed"])
def test_a_page_whose_file_was_touched_is_made_again(build: Any, tmp_path: Path, damage: bytes | None) -> None:
    build(plan())
    path = tmp_path / "ashmere/index.md"
    path.unlink() if damage is None else path.write_bytes(damage)
    assert build(plan()) == ["/ashmere/index.md"]


def test_without_a_cache_every_page_is_made(build: Any) -> None:
    build(plan())
    assert build(plan(), cache=Cache(None)) == ["/ashmere/index.md"]


def test_nothing_is_recorded_of_a_build_in_which_a_template_was_edited(build: Any) -> None:
    """Some of its pages are of the older template, others not: the edit undone, none may be found by its key."""
    assert build(plan(), keys=PageKeys("site", SITE.authorities, "the key before the edit")) == ["/ashmere/index.md"]
    assert build(plan()) == ["/ashmere/index.md"]
    assert build(plan()) == []


def test_a_template_that_was_edited_between_two_builds_of_one_process_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    templates = tmp_path / "templates"
    templates.mkdir()
    monkeypatch.setattr(markdown_pages, "render_page", lambda page, parts: render_page(page, templates, parts))
    for words in ("as it was", "as it is"):
        (templates / "small.md").write_text(words, encoding="utf-8")
        (make,) = pages_to_make([plan()], SITE, Cache(None), PagesFolder(tmp_path)).tasks()
        make()
        assert words in (tmp_path / "ashmere/index.md").read_text(encoding="utf-8")

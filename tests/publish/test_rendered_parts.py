"""A part of a large page is rendered once while its words stay; the page is as one rendered from nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from generator.english import ADMONITIONS
from generator.incremental import Cache
from generator.markdown import kept_parts
from generator.markdown.outline import LeafContainer, PagePart, RunOfWords
from generator.markdown.rendering import Rendered, render
from generator.markdown.runs import PartRead, read_part
from generator.publish.html_pages import html_page
from generator.publish.rendered_parts import RenderedParts

SOURCE = "themes/adoption/index.md"
PAGES = sorted((Path(__file__).parents[1] / "views" / "rendered").glob("*.md"))
HOSTILE = Path(__file__).parents[1] / "markdown" / "hostile.md"
PAGE = """# Adoption

::: box told
{ #%s }
### Ashmere

[%s](/authorities/ashmere/#p1)
:::

::: box told
## Brackendale

> Quoted.
:::
"""


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[PagePart]:
    """The parts of words that are read, in order."""
    parts = list[PagePart]()

    def told(md: MarkdownIt, part: PagePart) -> PartRead:
        if isinstance(part, RunOfWords | LeafContainer):
            parts.append(part)
        return read_part(md, part)

    monkeypatch.setattr(kept_parts, "read_part", told)
    return parts


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache")


def build(cache: Cache, words: str, source: str = SOURCE, kind: str = "theme") -> Rendered:
    """Render a page in one build."""
    with RenderedParts(cache).of(source, kind) as reader:
        return render(words, lambda link: f"../..{link}", ADMONITIONS, reader)


def test_a_part_is_read_once_while_its_words_stay(cache: Cache, read: list[PagePart]) -> None:
    build(cache, PAGE % ("a", "Once"))
    assert len(read) == 3
    build(cache, PAGE % ("a", "Once"))
    assert len(read) == 3


@pytest.mark.parametrize("changed", [("a", "Twice"), ("b", "Once")], ids=["its words", "its attributes"])
def test_only_a_part_that_changed_is_read_anew(cache: Cache, read: list[PagePart], changed: tuple[str, str]) -> None:
    build(cache, PAGE % ("a", "Once"))
    read.clear()
    page = build(cache, PAGE % changed)
    assert len(read) == 1
    assert changed[1] in page.html
    assert changed[0] in page.anchors


@pytest.mark.parametrize("file", [*PAGES, HOSTILE], ids=lambda file: file.stem)
def test_a_page_of_parts_read_before_is_as_one_from_nothing(cache: Cache, read: list[PagePart], file: Path) -> None:
    words = file.read_text(encoding="utf-8").split("---\n", 2)[-1]
    anew = build(cache, words)
    read.clear()
    assert vars(build(cache, words)) == vars(anew)
    assert not read
    assert vars(render(words, lambda link: f"../..{link}", ADMONITIONS)) == vars(anew)


def test_a_heading_without_a_name_gets_one_that_is_free_on_its_page_now(cache: Cache) -> None:
    build(cache, PAGE % ("a", "Once"))
    assert "brackendale-2" in build(cache, PAGE % ("brackendale", "Once")).anchors


def test_other_titles_of_admonitions_are_shown(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    words = "::: doubt\nIt may be wrong.\n:::\n"
    build(cache, words)
    monkeypatch.setitem(ADMONITIONS, "doubt", "Read with care")
    assert "Read with care" in build(cache, words).html


def test_links_of_a_part_that_stands_are_told_and_lead_from_the_page(cache: Cache, tmp_path: Path) -> None:
    file = tmp_path / "index.md"
    file.write_text(f'---\nkind: "theme"\n---\n\n{PAGE % ("a", "Once")}', encoding="utf-8")
    pages = [html_page(file, SOURCE, RenderedParts(cache)) for _ in range(2)]
    assert pages[0] == pages[1]
    assert pages[1].facts.links == ("/authorities/ashmere/#p1",)
    assert 'href="../../authorities/ashmere/#p1"' in pages[1].html


def test_parts_of_pages_that_stand_are_left_to_the_next_build(cache: Cache, tmp_path: Path) -> None:
    build(cache, PAGE % ("a", "Once"))
    build(cache, PAGE % ("a", "Once"), "themes/gone/index.md")
    later = Cache(tmp_path / "cache")
    RenderedParts(later).keep([SOURCE])
    later.sweep()
    assert list(_left(tmp_path)) == [SOURCE]


def test_parts_of_a_page_of_one_council_are_not_left(cache: Cache, tmp_path: Path) -> None:
    build(cache, PAGE % ("a", "Once"), "reports/ashmere/2020/index.md", "report")
    assert not list(_left(tmp_path))


def test_what_was_left_and_is_damaged_is_read_anew(cache: Cache, tmp_path: Path, read: list[PagePart]) -> None:
    anew = build(cache, PAGE % ("a", "Once"))
    file = tmp_path / "cache/values/rendered" / SOURCE
    file.write_bytes(file.read_bytes().replace(b"Quoted", b"Spoilt"))
    read.clear()
    assert build(cache, PAGE % ("a", "Once")) == anew
    assert len(read) == 3


def _left(folder: Path) -> Iterator[str]:
    left = folder / "cache/values/rendered"
    return (file.relative_to(left).as_posix() for file in left.rglob("*.md"))

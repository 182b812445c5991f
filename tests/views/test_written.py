"""Hand-written pages: their addresses, and what is said of one without a title."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.errors import BuildProblem
from generator.model.content_settings import ContentSettings
from generator.publish import render_page
from tests.views import sample
from tests.views.made import all_pages


def _pages(content: Path, said: ContentSettings | None = None) -> dict[str, Any]:
    corpus = replace(sample.corpus(), settings=said or ContentSettings())
    found = all_pages(corpus, sample.analysis(), sample.AS_OF, content)
    return {page.address: page for page in found if page.kind == "about"}


def test_a_page_stands_at_its_path_and_its_first_paragraph_describes_it(tmp_path: Path) -> None:
    (tmp_path / "pages" / "about").mkdir(parents=True)
    (tmp_path / "pages" / "about" / "method.md").write_text("# How it works\n\nBy reading\nreports.\n\nMore.\n")
    (page,) = _pages(tmp_path).values()
    assert (page.address, page.title, page.description) == ("/about/method/", "How it works", "By reading reports.")
    assert [crumb.title for crumb in page.crumbs] == ["Home", "About"]


def test_a_content_folder_without_pages_gets_the_projects_own(tmp_path: Path) -> None:
    below = {f"/about/{name}/" for name in ("accessibility", "glossary", "licences", "method")}
    assert {"/about/", *below, "/worried-about-a-child/"} == set(_pages(tmp_path))


@pytest.mark.parametrize(
    "word", ["send", "jtai", "icb", "ehc-plan", "local-area-partnership", "priority-action", "statement-of-action"]
)
def test_the_glossary_has_an_address_for_a_word(tmp_path: Path, word: str) -> None:
    (part,) = _pages(tmp_path)["/about/glossary/"].parts
    assert f"{{ #{word}}}" in part.markdown


def test_a_page_without_a_title_is_refused_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "note.md").write_text("Words without a title.\n")
    with pytest.raises(BuildProblem, match=r"note\.md, line 1: “Words without a title"):
        _pages(tmp_path)


def test_a_page_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "note.md").write_bytes(b"# Title\n\n\xff\n")
    with pytest.raises(BuildProblem, match=r"note\.md: a byte that is no UTF-8 text \(0xff\)"):
        _pages(tmp_path)


KEPT = "# Who\n\nRead this.\n\n{keeper}\n\n{contact}\n\nMore.\n"


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (ContentSettings(), "have not given their name here.\n\nThose who run this site have not given an address"),
        (ContentSettings(keeper="A & *B* Ltd."), "It is run by A \\& \\*B\\* Ltd\\.\n"),
        (
            ContentSettings(contact="a@b.example"),
            "run this site: [a\\@b\\.example](mailto:a@b.example). Say which page",
        ),
        (
            ContentSettings(contact="https://forge.example/i"),
            "run this site: [forge\\.example/i](https://forge.example/i). Say which page",
        ),
    ],
)
def test_a_page_says_who_runs_the_site_and_where_to_write(tmp_path: Path, said: ContentSettings, words: str) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages/who.md").write_text(KEPT, encoding="utf-8")
    (page,) = _pages(tmp_path, said).values()
    assert words.replace("\\", "") in render_page(page).replace("\\", "")
    assert "*B*" not in render_page(page)


def test_the_projects_own_pages_say_both(tmp_path: Path) -> None:
    pages = _pages(tmp_path, ContentSettings(keeper="Friends of Anytown", contact="a@b.example"))
    assert "It is run by Friends of Anytown" in render_page(pages["/about/"])
    assert all("mailto:a@b.example" in render_page(pages[f"/about/{name}"]) for name in ("", "accessibility/"))

"""Hand-written pages: their addresses, and what is said of one without a title."""

from pathlib import Path
from typing import Any

import pytest

from generator.errors import BuildProblem
from tests.views import sample
from tests.views.made import all_pages


def _pages(content: Path) -> dict[str, Any]:
    found = all_pages(sample.corpus(), sample.analysis(), sample.AS_OF, content)
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

"""A page through its template: each word escaped once, a partial rendered once, empty lines not multiplied."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

import pytest
from jinja2 import TemplateRuntimeError, UndefinedError

from generator.model.page import Partial, PlannedPart
from generator.publish.templating import environment, render_page
from tests.publish import sample

Body = Callable[..., str]


class Mark(Partial):
    template: ClassVar[str] = "_mark.md"

    words: str


@pytest.fixture
def body(tmp_path: Path) -> Body:
    """Render words, of a page or of a partial, by this template."""

    def rendered(template: str, words: Any = "Words", partial: str = "<{{ partial.words }}>") -> str:
        (tmp_path / "sample.md").write_text(template, encoding="utf-8")
        (tmp_path / "_mark.md").write_text(partial, encoding="utf-8")
        environment.cache_clear()
        return render_page(sample.page(words=words), tmp_path).split("\n---\n\n", 1)[1]

    return rendered


def test_words_that_pass_a_macro_and_a_filter_are_escaped_once(body: Body) -> None:
    macro = "{% macro twice(words) %}{{ words }} {{ words | cell }}{% endmacro %}{{ twice(page.words) }}"
    assert body(macro, "*a*") == "\\*a\\* \\*a\\*\n"


def test_what_the_template_itself_says_is_markdown(body: Body) -> None:
    assert body("**{{ page.words }}** <&", "a & b") == "**a & b** <&\n"


def test_numbers_are_shown_and_none_is_a_fault(body: Body) -> None:
    assert body("{{ page.words }}", 3) == "3\n"
    with pytest.raises(TemplateRuntimeError, match="outputs None"):
        body("{{ page.words }}", None)
    with pytest.raises(UndefinedError):
        body("{{ page.nothing }}")


@pytest.mark.parametrize("name", ["text", "cell", "address"])
def test_none_is_a_fault_behind_a_filter_too(body: Body, name: str) -> None:
    with pytest.raises(ValueError, match="outputs None"):
        body(f"{{{{ page.words | {name} }}}}", None)


def test_many_empty_lines_are_one(body: Body) -> None:
    assert body("a\n\n\n\n\n\nb\n\nc\n\n\n") == "a\n\nb\n\nc\n"


def test_a_partial_is_rendered_by_its_own_template_and_escaped(body: Body) -> None:
    assert body("{{ page.words | partial }}", Mark("*a*")) == "<\\*a\\*>\n"


def test_equal_partials_are_rendered_once(body: Body, tmp_path: Path) -> None:
    body("{{ page.words | partial }}", Mark("a"))
    (tmp_path / "_mark.md").write_text("other", encoding="utf-8")
    before = environment(tmp_path).filters["partial"].cache_info()
    assert "<a>" in render_page(sample.page(words=Mark("a")), tmp_path)
    assert environment(tmp_path).filters["partial"].cache_info().misses == before.misses


def test_after_templates_changed_partials_are_rendered_anew(body: Body) -> None:
    assert body("{{ page.words | partial }}", Mark("a")) == "<a>\n"
    assert body("{{ page.words | partial }}", Mark("a"), partial="({{ partial.words }})") == "(a)\n"


def test_no_template_switches_escaping_off() -> None:
    templates = sorted((Path(__file__).parents[2] / "templates").glob("*.md"))
    assert templates
    for template in templates:
        source = template.read_text(encoding="utf-8")
        assert not re.search(r"\|\s*safe\b|autoescape", source), template.name


@pytest.mark.parametrize(
    ("template", "shown"),
    [
        ("{{ parts(page.words) }}", "<one>\n\n<other>"),
        ("{{ parts_as_rows(page.words) }}", "<one>\n<other>"),
        ("Both: {{ parts_in_line(page.words) }}.", "Both: <one>, <other>."),
    ],
)
def test_all_parts_of_a_list_are_shown_planned_or_whole(body: Body, template: str, shown: str) -> None:
    planned = PlannedPart(frozenset(), (), lambda: Mark("other"))
    assert body(template, (Mark("one"), planned)) == f"{shown}\n"

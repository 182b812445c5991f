"""A template is compiled once for as long as its words are the same, and shown as it is now."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment

from generator.incremental import Cache
from generator.publish import SiteSettings, build_site, mkdocs_adapter, templating
from generator.publish.compiled_templates import CompiledTemplates
from generator.publish.templating import compile_templates, environment
from tests.publish import sample


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the templates that are compiled."""
    names: list[str] = []
    compile_ = Environment.compile

    def compiling(self: Environment, source: str, name: str, filename: str) -> object:
        names.append(name)
        return compile_(self, source, name, filename)

    monkeypatch.setattr(Environment, "compile", compiling)
    return names


def test_only_a_template_of_other_words_is_compiled_again(tmp_path: Path, compiled: list[str]) -> None:
    def shown() -> str:
        templating.environment.cache_clear()
        return "".join(environment(tmp_path).get_template(name).render() for name in ("one.md", "two.md"))

    for name in ("one.md", "two.md"):
        (tmp_path / name).write_text(f"{name}, ", encoding="utf-8")
    assert shown() == shown() == "one.md, two.md, "
    assert compiled == ["one.md", "two.md"]
    (tmp_path / "two.md").write_text("changed", encoding="utf-8")
    assert shown() == "one.md, changed"
    assert compiled == ["one.md", "two.md", "two.md"]


def test_the_next_build_compiles_none(tmp_path: Path, compiled: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def built() -> None:
        """As in a process of its own."""
        monkeypatch.setattr(templating, "_COMPILED", CompiledTemplates())
        environment.cache_clear()
        compile_templates(Cache(tmp_path / "cache"), "1", templates)
        environment(templates).get_template("one.md")

    templates = tmp_path / "templates"
    templates.mkdir()
    (templates / "one.md").write_text("Words", encoding="utf-8")
    built()
    built()
    assert compiled == ["one.md"]


def test_nor_does_the_next_build_of_a_site(
    tmp_path: Path, compiled: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def built(words: str) -> None:
        monkeypatch.setattr(mkdocs_adapter, "_COMPILED", CompiledTemplates())
        pages = sample.write_pages([sample.page("/", markdown=words)], tmp_path / "pages")
        build_site(SiteSettings(pages, tmp_path / "site", strict=False), Cache(tmp_path / "cache"))

    built("Words")
    assert "main.html" in compiled
    compiled.clear()
    built("Others")
    assert compiled == []

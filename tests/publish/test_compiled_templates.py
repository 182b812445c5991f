"""A template is compiled once for as long as its words are the same, and shown as it is now."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment

from generator.publish import templating
from generator.publish.templating import environment


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

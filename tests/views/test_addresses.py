"""Addresses are permanent, so one module builds them all: nothing else in the program or the templates does."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted(
    path
    for package in ("analysis", "english", "open_data", "pipeline", "search_index", "views")
    for path in (ROOT / "generator" / package).rglob("*.py")
    if path.name != "addresses.py"
)
TEMPLATES = sorted((ROOT / "templates").glob("*.md"))

PART_OF_AN_ADDRESS = re.compile(r"/(?:[a-z-]+/)*(?:[a-z-]+\.[a-z.]+)?")


def addresses_in(source: str) -> list[str]:
    """The strings of a module that are an address, or the beginning of one that is put together."""
    tree = ast.parse(source)
    joined = [part for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values[:1]]
    alone = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and len(str(node.value)) > 1]
    found = [node.value for node in [*joined, *alone] if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return [value for value in found if PART_OF_AN_ADDRESS.fullmatch(value)]


@pytest.mark.parametrize("module", MODULES, ids=lambda module: str(module.relative_to(ROOT / "generator")))
def test_a_module_builds_no_address(module: Path) -> None:
    assert addresses_in(module.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.name)
def test_a_template_leads_only_where_a_field_says(template: Path) -> None:
    assert "](/" not in template.read_text(encoding="utf-8")


@pytest.mark.parametrize("source", ['"/data/"', 'f"/data/{name}.csv"', 'f"/{path}/"', '"/quality/"', '"/data/a.json"'])
def test_an_address_would_be_noticed(source: str) -> None:
    assert addresses_in(f"address = {source}") != []


@pytest.mark.parametrize("source", ['path.split("/")', 'f"{name}.csv"', '"Yes/no"'])
def test_other_strings_with_a_slash_are_no_address(source: str) -> None:
    assert addresses_in(f"words = {source}") == []

"""Analysis and views give values; whatever a reader reads that no report prints is worded in `generator/english`."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

GENERATOR = Path(__file__).parents[2] / "generator"
MODULES = sorted(path for package in ("analysis", "views") for path in (GENERATOR / package).rglob("*.py"))

ENGLISH = re.compile(r"^[A-Z][a-z]|[a-z]{2,} | [a-z]{2,}")
"""A capital that opens it, or a word beside a space: keys, addresses and CSS have neither."""


NOT_FOR_READERS = ("TypeVar", "re.compile", "progress", "BuildProblem", "ValueError")
"""Calls whose words no page shows."""


def spoken(source: str) -> Iterator[str]:
    """The strings of a module that read as English, docstrings aside."""
    tree = ast.parse(source)
    silent: set[ast.AST] = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    silent |= {each for node in ast.walk(tree) if _is_for_the_program(node) for each in ast.walk(node)}
    for node in ast.walk(tree):
        if node in silent or not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            continue
        if ENGLISH.search(node.value):
            yield node.value


def _is_for_the_program(node: ast.AST) -> bool:
    """Whether a node is what a module exports, a type, a pattern, a step of the build or an error.

    The check that finds a fault also words it.
    """
    if isinstance(node, ast.Assign):
        return ast.unparse(node.targets[0]) == "__all__"
    return isinstance(node, ast.Call) and ast.unparse(node.func) in NOT_FOR_READERS


@pytest.mark.parametrize("module", MODULES, ids=lambda module: str(module.relative_to(GENERATOR)))
def test_a_module_words_nothing(module: Path) -> None:
    assert list(spoken(module.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "source",
    ['"No report is held here."', '"Councils"', 'f"{number} reports"', 'f"with {name}"'],
)
def test_english_would_be_noticed(source: str) -> None:
    assert list(spoken(f"words = {source}")) != []


@pytest.mark.parametrize("source", ['"not-judged"', 'f"{a}, {b}"', '"viewBox"', '"""A docstring."""'])
def test_keys_and_joints_are_no_english(source: str) -> None:
    assert list(spoken(f"{source}" if source.startswith('"""') else f"words = {source}")) == []

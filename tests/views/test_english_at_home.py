"""Whatever a reader reads that no report prints is worded, joined and spelled in `generator/english`.

Elsewhere stand only what is said to whoever builds the site (steps, faults), and, of the open data, what each table
and column means, which is declared with it. Whole sentences may follow one another with a space.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

GENERATOR = Path(__file__).parents[2] / "generator"
PACKAGES = ("analysis", "views", "open_data", "search_index", "publish")
"""All that the pages and files are made by. What `pipeline` and `commands` say is read at the terminal."""
FOR_BUILDERS = {"publish/link_check.py", "publish/pages_folder.py", "site_folder.py"}
"""Modules whose words are for whoever builds the site: links that lead nowhere, files written."""
FOR_PROGRAMS = {
    *("publish/machine_readable.py", "publish/deploy_files.py"),
    *("open_data/sqlite_file.py", "open_data/licences.py"),
}
"""Modules whose words are a vocabulary for programs, such as SQL or the names of licences: none is said to a reader."""
FOR_KEEPERS = {"analysis/content_changes.py", "analysis/inferences_changed.py", "analysis/report_values.py"}
"""Modules that name the values of two states of the content, for whoever keeps it: as data, and in a summary."""
MODULES = sorted(
    path
    for package in PACKAGES
    for path in (GENERATOR / package).rglob("*.py")
    if path.relative_to(GENERATOR).as_posix() not in FOR_BUILDERS | FOR_PROGRAMS | FOR_KEEPERS
)

ENGLISH = re.compile(r"^(?!<)(?:[A-Z][a-z]|.*[a-z]{2,} |.* [a-z]{2,})", re.DOTALL)
"""A capital that opens it, or a word beside a space: keys, addresses and CSS have neither; nor is HTML meant."""

JOINT = re.compile(r"[,;:] | \(")
"""What joins two values into English in an f-string: "{name}, {day}"."""
SPELLING = {"capitalize", "upper", "title"}
"""Methods that make a key a word."""

NOT_FOR_READERS = (
    *("TypeVar", "re.compile", "progress", "self._progress", "step.progress", "wrong.append"),
    *("BuildProblem", "ValueError", "TemplateRuntimeError"),
)
"""Calls whose words no page shows: patterns, steps of the build, faults."""
DECLARED = ("Column", "CouncilTable", "ReportTable", "WholeTable")
"""Calls that declare the open data, with the meaning of each table and column."""


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
    """Whether a node is what a module exports or compares, a type, a pattern, a step of the build or an error.

    The check that finds a fault also words it.
    """
    if isinstance(node, ast.Compare):
        return True
    if isinstance(node, ast.Assign):
        return ast.unparse(node.targets[0]) in ("__all__", "STEP", "wrong")
    called = ast.unparse(node.func).partition("[")[0] if isinstance(node, ast.Call) else None
    return called in (*NOT_FOR_READERS, *DECLARED)


def joined(source: str) -> Iterator[str]:
    """The f-strings of a module that join values as English does, lists joined with commas, and keys made words."""
    tree = ast.parse(source)
    silent = {each for node in ast.walk(tree) if _is_for_the_program(node) for each in ast.walk(node)}
    for node in ast.walk(tree):
        if node not in silent and (_is_joint(node) or _is_spelling(node)):
            yield ast.unparse(node)


def _is_joint(node: ast.AST) -> bool:
    if isinstance(node, ast.JoinedStr):
        parts = [str(part.value) for part in node.values if isinstance(part, ast.Constant)]
        is_line_of_file = parts[-1:] == ["\n"]
        return not is_line_of_file and any(map(JOINT.match, parts))
    return isinstance(node, ast.Call) and bool(re.match(r"'[,;:] '\.join\(", ast.unparse(node)))


def _is_spelling(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or node.args:
        return False
    return node.func.attr in SPELLING


@pytest.mark.parametrize("module", MODULES, ids=lambda module: str(module.relative_to(GENERATOR)))
def test_a_module_words_nothing(module: Path) -> None:
    source = module.read_text(encoding="utf-8")
    assert [*spoken(source), *joined(source)] == []


@pytest.mark.parametrize(
    "source",
    ['"No report is held here."', '"Councils"', 'f"{number} reports"', 'f"with {name}"'],
)
def test_english_would_be_noticed(source: str) -> None:
    assert list(spoken(f"words = {source}")) != []


@pytest.mark.parametrize(
    "source", ['f"{a}, {b}"', 'f"{a}: {b}"', 'f"{a} ({b})"', '", ".join(names)', "key.capitalize()", "key.upper()"]
)
def test_joints_and_keys_made_words_would_be_noticed(source: str) -> None:
    assert list(joined(f"words = {source}")) != []


@pytest.mark.parametrize(
    "source", ['"not-judged"', 'f"{a} {b}"', 'f"{name}.{ending}"', '"viewBox"', '"""A docstring."""']
)
def test_keys_and_names_of_files_are_no_english(source: str) -> None:
    said = source if source.startswith('"""') else f"words = {source}"
    assert [*spoken(said), *joined(said)] == []

"""Every code of a problem that the program can tell a keeper, gathered from its source: none is kept in a list by hand.

A code is written where a problem is made, or handed to the function that makes it; a constant of a module may hold it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from generator.corpus.child_processes import Ended
from tests.five_reports import PROJECT

NOT_KEEPERS = {"evaluation", "learning"}
"""Parts that measure the program against answers checked by hand: no keeper runs them."""

KEPT_BY = {"SuspectAnswer"}
"""What holds a code until it is told."""


def codes() -> dict[str, str]:
    """Code -> the module that tells it."""
    folder = PROJECT / "generator"
    paths = [path for path in sorted(folder.rglob("*.py")) if path.relative_to(folder).parts[0] not in NOT_KEEPERS]
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in paths}
    constants = {name: text for tree in trees.values() for name, text in _constants(tree)}
    own = {path: dict(_makers(tree)) for path, tree in trees.items()}
    shared = {name: place for makers in own.values() for name, place in makers.items() if not name.startswith("_")}
    return {
        code: path.relative_to(PROJECT).as_posix()
        for path, tree in trees.items()
        for code in _told(tree, path, {**shared, **own[path]}, constants)
    }


def _constants(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """The texts that a module names in capitals."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            yield from ((one.id, node.value.value) for one in node.targets if isinstance(one, ast.Name))


def _makers(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """What takes the code of the problem that it makes, and at which place."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and node.name in KEPT_BY:
            fields = (line.target for line in node.body if isinstance(line, ast.AnnAssign))
            names = [field.id for field in fields if isinstance(field, ast.Name)]
            yield node.name, names.index("code")
        elif isinstance(node, ast.FunctionDef):
            names = [argument.arg for argument in node.args.args]
            if "code" in names and any(_made_of(call) for call in ast.walk(node)):
                yield node.name, names.index("code") - ("self" in names)


def _made_of(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and (_name(node).endswith("Problem") or _name(node) == "NotTaken")


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def _told(tree: ast.Module, path: Path, makers: dict[str, int], constants: dict[str, str]) -> Iterator[str]:
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = _name(call)
        if name.endswith("Problem"):
            given = _argument(call, 0)
        elif name in makers:
            given = _argument(call, makers[name])
        else:
            continue
        yield from _codes_in(given, constants, path, name)
    for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name in makers):
        named = reversed([argument.arg for argument in function.args.args])
        usual = dict(zip(named, reversed(function.args.defaults), strict=False)).get("code")
        yield from _codes_in(usual, constants, path, function.name)


def _argument(call: ast.Call, place: int) -> ast.expr | None:
    by_name = next((word.value for word in call.keywords if word.arg == "code"), None)
    return by_name or (call.args[place] if len(call.args) > place else None)


def _codes_in(given: ast.expr | None, constants: dict[str, str], path: Path, maker: str) -> Iterator[str]:
    if isinstance(given, ast.Constant) and isinstance(given.value, str):
        yield f"too-{given.value}" if maker == "_too" else given.value
    elif isinstance(given, ast.Name) and given.id in constants:
        yield constants[given.id]
    elif isinstance(given, ast.JoinedStr) and path.name == "parsing.py":
        yield from (f"reader-{ended.value}" for ended in Ended)

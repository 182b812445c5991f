"""No code knows a framework: what is to be known of one stands in its folder, and all else asks its facts."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from generator.frameworks import load_frameworks
from generator.model.framework import CHILDRENS_SERVICES, Colour, Edge
from generator.model.judgement import UNGRADED

ROOT = Path(__file__).parents[2]
FRAMEWORKS = load_frameworks().values()
NAMES = {name for one in FRAMEWORKS for name in (one.key, one.programme, one.scale_key)} - {CHILDRENS_SERVICES}
POINTS = {point.grade for one in FRAMEWORKS for point in one.scale} - set(UNGRADED)

WORDS_OF_PROSE = {"generator/frameworks/looking_back/candidates.py"}
"""Where initials are words that a sentence may print ("the JTAI in 2018"), whichever framework they are of."""
OF_COUNCILS_OWN_SCALE = {
    "generator/analysis/inspections_told_of.py",  # later documents call "adequate" by the name that took its place
    "generator/frameworks/facts/earlier_grades.py",  # documents tell of it in words of their own
    "generator/frameworks/facts/grade_words.py",
}
"""Where grades are read that other documents tell of: those of councils' own services alone."""

LOOKS = [set(get_args(Colour)), set(get_args(Edge))]
"""What a tag may look like, in words that may be grades too."""


def code() -> Iterator[Path]:
    """All but the evaluation, which is by the files of checked answers, and these are each of one framework."""
    return (path for path in (ROOT / "generator").rglob("*.py") if path.parent.name != "evaluation")


def said_in(path: Path) -> set[str]:
    """The strings of a file's code: words that explain it are none of it."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    explaining = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in explaining
    }


def test_no_code_names_a_framework_a_programme_or_a_scale() -> None:
    assert {str(path.relative_to(ROOT)) for path in code() if said_in(path) & NAMES} == WORDS_OF_PROSE


def test_no_code_names_a_grade() -> None:
    found = {str(path.relative_to(ROOT)) for path in code() if names_a_grade(path.read_text(encoding="utf-8"), POINTS)}
    assert found == OF_COUNCILS_OWN_SCALE


@pytest.mark.parametrize("folder", ["templates", "scripts/page", "scripts/search"])
def test_no_template_style_or_script_names_a_framework_or_a_grade(folder: str) -> None:
    found = set()
    for path in (ROOT / folder).rglob("*"):
        if path.suffix in {".md", ".html", ".css", ".ts"}:
            text = re.sub(r"/\*.*?\*/|(?m:^\s*//.*$)", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
            words = set(re.findall(r"[\w-]+", text))
            found |= {(path.name, name) for name in words & (NAMES | {point for point in POINTS if "_" in point})}
            of_grades = "\n".join(line for line in text.splitlines() if "grade" in line.casefold())
            found |= {(path.name, name) for name in POINTS if re.search(f"[\"']{name}[\"']", of_grades)}
    assert found == set()


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ('if judgement.grade == "weak":\n    pass', True),
        ('WORST = {"weak", "failing"}', True),
        ('looks["far_behind"]', True),
        # words of the house, which a scale may print as well
        ('if tag in ("b", "strong"):\n    grade(tag)', False),
        ('Colour = Literal["best", "fair", "weak", "poor", "plain"]', False),
        ('"""A grade is strong or weak."""', False),
    ],
)
def test_a_grade_named_in_code_is_told_from_an_ordinary_word(source: str, names: bool) -> None:
    assert names_a_grade(source, {"strong", "fair", "weak", "failing", "far_behind"}) is names


def names_a_grade(source: str, points: set[str]) -> bool:
    """Tell whether code names a grade; an ordinary word, which a grade may be, stands alone and beside no grade."""
    tree = ast.parse(source)
    return any(_is_of_grades(expression, points) for node in ast.walk(tree) for expression in _expressions(node))


def _expressions(node: ast.AST) -> Iterator[ast.AST]:
    """A statement, but of one that holds others only what stands in its head; words that explain code are none."""
    if isinstance(node, ast.stmt) and not isinstance(node, ast.Expr | ast.FunctionDef | ast.ClassDef):
        held = [*ast.iter_child_nodes(node)]
        yield from (one for one in held if not isinstance(one, ast.stmt)) if hasattr(node, "body") else (node,)
    elif isinstance(node, ast.Expr) and not isinstance(node.value, ast.Constant):
        yield node
    elif isinstance(node, ast.FunctionDef):
        yield node.args


def _is_of_grades(expression: ast.AST, points: set[str]) -> bool:
    nodes = [node for node in ast.walk(expression) if isinstance(node, ast.Constant)]
    said = {node.value for node in nodes if isinstance(node.value, str)}
    found = said & points
    beside = re.search(r"grade|judgement|outcome", ast.unparse(expression), re.IGNORECASE)
    alone = len(found) == 1 and not any("_" in point for point in found) and not beside
    return bool(found) and not alone and said not in LOOKS

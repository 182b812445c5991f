"""No code knows a framework: what is to be known of one stands in its folder, and all else asks its facts."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.frameworks import load_frameworks
from generator.model.framework import CHILDRENS_SERVICES
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


ENGLISH_WORDS = {"good", "inconsistent", "outstanding", "positive"}
"""Keys of grades that may stand in a sentence of a template."""


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
    found = {str(path.relative_to(ROOT)) for path in code() if said_in(path) & POINTS}
    assert found == OF_COUNCILS_OWN_SCALE


@pytest.mark.parametrize("folder", ["templates", "scripts/page", "scripts/search"])
def test_no_template_style_or_script_names_a_framework_or_a_grade(folder: str) -> None:
    found = set()
    for path in (ROOT / folder).rglob("*"):
        if path.suffix in {".md", ".html", ".css", ".ts"}:
            text = re.sub(r"/\*.*?\*/|(?m:^\s*//.*$)", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
            words = set(re.findall(r"[\w-]+", text))
            found |= {(path.name, name) for name in words & (NAMES | POINTS - ENGLISH_WORDS)}
            found |= {(path.name, name) for name in POINTS if f'"{name}"' in text}
    assert found == set()

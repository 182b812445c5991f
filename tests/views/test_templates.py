"""Templates loop, print and leave out what is missing; what is counted, chosen or worded is a field of a view."""

import re
from pathlib import Path

import pytest

from generator.views import PAGE_KINDS

TEMPLATES = Path(__file__).parents[2] / "templates"
PARTS = {f"parts/{path.name}" for path in (TEMPLATES / "parts").glob("*.md")}
NAMES = sorted({kind.page.template for kind in PAGE_KINDS} | {path.name for path in TEMPLATES.glob("_*.md")} | PARTS)

STATEMENT = re.compile(r"\{%-?\s*(.*?)\s*-?%\}")
PRINT = re.compile(r"\{\{\s*(.*?)\s*\}\}")
ALLOWED_STATEMENT = re.compile(
    r"""for\ [a-z_]+\ in\ [a-z_.]+ | endfor | macro\ \w+\([a-z_,\ ]*\) | endmacro
    | (?:el)?if\ [a-z_.]+(?:\ ==\ "[a-z-]+")? | else | endif
    | import\ "(?:_macros|_full_text|compared/_blocks)\.md"\ as\ [a-z]+
    | set\ (?:comma|semicolon)\ =\ joiner\("[,;]"\)""",
    re.VERBOSE,
)
FIELD = r"[a-z_]+(?:\.[a-z_]+)*"
ALLOWED_PRINT = re.compile(
    rf'{FIELD}(?: \| (?:text|cell|address|partial|picture|markdown))?|{FIELD}\((?:(?:{FIELD}|"[a-z-]+")(?:, )?)*\)'
)


@pytest.mark.parametrize("name", NAMES)
def test_a_template_only_loops_prints_and_leaves_out(name: str) -> None:
    text = (TEMPLATES / name).read_text(encoding="utf-8")
    assert [found for found in STATEMENT.findall(text) if not ALLOWED_STATEMENT.fullmatch(found)] == []
    assert [found for found in PRINT.findall(text) if not ALLOWED_PRINT.fullmatch(found)] == []


@pytest.mark.parametrize(
    "print_",
    ["page.number + 1", "page.rows | length", "page.date[:4]", "page.a if page.b else page.c", "page.x | sort"],
)
def test_arithmetic_choices_and_filters_would_be_noticed(print_: str) -> None:
    assert not ALLOWED_PRINT.fullmatch(print_)


@pytest.mark.parametrize(
    "statement",
    [
        "if page.x > 1",
        "if page.x == page.y",
        "if not page.x",
        "if page.x and page.y",
        "if page.x | length",
        "for x in page.rows | sort",
        "set total = page.a",
        "for x in range(3)",
    ],
)
def test_logic_would_be_noticed(statement: str) -> None:
    assert not ALLOWED_STATEMENT.fullmatch(statement)


def test_only_hand_written_pages_are_printed_as_markdown() -> None:
    users = [name for name in NAMES if "| markdown" in (TEMPLATES / name).read_text(encoding="utf-8")]
    assert users == ["written.md"]

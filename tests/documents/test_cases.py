"""Runs the cases of `cases/*.md`; `cases/README.md` tells how to read and write them."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.documents import read, to_blocks
from generator.model.document import Block, FurniturePiece

FOLDER = Path(__file__).parent / "cases"
CASE = re.compile(r"^## (?P<title>.+?)\n~~~\n(?P<input>.*?)\n~~~\n~~~\n(?P<expected>.*?)\n~~~$", re.M | re.S)
SPECIAL = re.compile(r"\\(?:t|f|u[0-9a-f]{4})")


@dataclass(frozen=True)
class Case:
    title: str
    headings: tuple[str, ...]
    input: str
    expected: str


def special(text: str) -> str:
    return SPECIAL.sub(lambda match: match[0].encode().decode("unicode_escape"), text)


def cases_of(path: Path) -> list[Case]:
    text = path.read_text(encoding="utf-8")
    known = re.search(r"^Known headings: (.+)$", text, re.M)
    headings = tuple(known[1].split("; ")) if known else ()
    found = [
        Case(match["title"], headings, special(match["input"]), special(match["expected"]))
        for match in CASE.finditer(text)
    ]
    assert len(found) == text.count("\n~~~\n~~~\n"), f"{path.name} has a case that is not written as README.md tells"
    return found


CASES = [
    pytest.param(case, id=f"{path.stem}: {case.title}")
    for path in sorted(FOLDER.glob("*.md"))
    if path.name != "README.md"
    for case in cases_of(path)
]


def shown(block: Block) -> str:
    words = [block.kind, "joined" if block.joined else "", block.marker or ""]
    text = " / ".join(cell or "-" for cell in block.cells) if block.cells else block.text
    return f"{' '.join(word for word in words if word)} | {text}"


def shown_furniture(piece: FurniturePiece) -> str:
    return f"furniture {piece.kind} | {piece.text}"


@pytest.mark.parametrize("case", CASES)
def test_case(case: Case, tmp_path: Path) -> None:
    path = tmp_path / "case.md"
    path.write_text(case.input, encoding="utf-8")
    blocks, furniture = to_blocks(read(path), case.headings)
    assert [shown(block) for block in blocks] + [shown_furniture(piece) for piece in furniture] == (
        case.expected.splitlines()
    )

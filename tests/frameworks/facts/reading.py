"""Cases a volunteer can read, and sections made from a few lines of text.

A case is a `## title`, a block `text` and a block `expected`. In the text, `[role] Heading` opens a section, `- ` is
a bullet, `  - ` a sub-bullet, `… ` a piece whose beginning is lost; any other line is a paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import cast, get_args

from generator.model.noun import Place
from generator.model.report import Section, SectionRole, TextBlock, TextBlockKind

CASES = Path(__file__).parent / "cases"

_CASE = re.compile(r"^## (.+?)\n+```text\n(.*?)```\n+```expected\n(.*?)```", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Case:
    title: str
    text: str
    expected: str


def cases(name: str) -> list[Case]:
    """Read `cases/<name>.md`."""
    written = (CASES / f"{name}.md").read_text(encoding="utf-8")
    found = [Case(title, text, expected.strip()) for title, text, expected in _CASE.findall(written)]
    assert len(found) == written.count("\n## "), f"{name}.md has a case without a text or an expected"
    return found


def rows(name: str) -> list[list[str]]:
    """Read the table of `cases/<name>.md`: its rows below the head, each a list of cells."""
    written = (CASES / f"{name}.md").read_text(encoding="utf-8")
    lines = [line for line in written.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def sections(text: str) -> tuple[Section, ...]:
    """Make the sections a case describes. Each block's place is its line in the case."""
    opened: list[tuple[SectionRole, str | None, list[TextBlock]]] = []
    for number, line in enumerate(text.splitlines(), start=1):
        head = re.match(r"\[([\w-]+)\]\s*(.*)", line)
        if head and head[1] in get_args(SectionRole):
            opened.append((cast(SectionRole, head[1]), head[2] or None, []))
        elif line.strip():
            opened = opened or [("findings", None, [])]
            opened[-1][2].append(_block(line, number))
    return tuple(
        Section(heading=heading, level=1, role=role, anchor="b0", place=Place(line=1), blocks=tuple(blocks))
        for role, heading, blocks in opened
    )


def _block(line: str, number: int) -> TextBlock:
    kind: TextBlockKind = (
        "sub-bullet" if line.startswith("  - ") else "bullet" if line.startswith("- ") else "paragraph"
    )
    text = line.strip().removeprefix("- ")
    fragment = text.startswith("… ")
    return TextBlock(
        kind=kind, anchor=f"b{number}", text=text.removeprefix("… "), place=Place(line=number), fragment=fragment
    )

"""Sets made-up reports in type: pages a volunteer can read become small PDFs with headings, bullets and columns."""

from __future__ import annotations

import textwrap

from tests.documents.small_pdf import Print, pdf

WIDTH = 78
TOP = 790
LEFT = 72
COLUMN = 390
"""Where a grade stands, beside its label, and a publisher's address, at the right."""


def printed(*pages: str) -> bytes:
    """Return a PDF of pages written so, one line each; lines of text are wrapped, an empty line is white space.

    `# ` a heading, `* ` a bullet, `> ` small print at the right, `label | grade` two columns, `^ ` the head of a page.
    """
    return pdf([_page(page.strip("\n").split("\n")) for page in pages])


def _page(lines: list[str]) -> list[Print]:
    made: list[Print] = []
    top = float(TOP)
    for line in lines:
        mark, _, text = line.partition(" ")
        if line == "":
            top -= 12
        elif mark == "^":
            made.append(Print(text, 815, size=8))
        elif mark == "#":
            top -= 8
            top = _set(made, textwrap.wrap(text, 50), top, LEFT, size=14, bold=True) - 6
        elif mark == ">":
            top = _set(made, [text], top, COLUMN, size=9)
        elif mark == "*":
            made.append(Print("\xb7", top, LEFT))
            top = _set(made, textwrap.wrap(text, WIDTH - 4), top, LEFT + 18)
        elif " | " in line:
            label, _, grade = line.partition(" | ")
            beside = Print(grade, top, COLUMN)
            top = _set(made, textwrap.wrap(label, 45), top, LEFT)
            made.append(beside)  # as printed from a table: first all of one cell, then all of the next
        else:
            top = _set(made, textwrap.wrap(line, WIDTH), top, LEFT)
    return made


def _set(
    made: list[Print], lines: list[str], top: float, left: float, size: float = 12, *, bold: bool = False
) -> float:
    for line in lines:
        made.append(Print(line, top, left, size, bold))
        top -= size * 1.2
    return top

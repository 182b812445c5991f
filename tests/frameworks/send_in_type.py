"""Sets made-up area SEND reports in type, page by page: a cover, ruled tables in several ways of drawing, a footer."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Self

from generator.documents import read
from generator.frameworks import parse
from generator.model.report import Report
from tests.documents.small_pdf import Drawn, Print, pdf
from tests.frameworks.reading import EXAMPLESHIRE, authority, register

LEAD, PAD, LEFT = 14.0, 5.0, 60.0
ONE, TWO = (56.0, 540.0), (56.0, 220.0, 540.0)
"""The edges of a table of one column and of two."""
AUTHORITIES = register(
    EXAMPLESHIRE,
    authority("otherton", "Otherton"),
    authority("example-and-sample", "Example and Sample", "Example & Sample"),
    authority("mock", "Mock", "City of Mock"),
)
Cells = Sequence[Sequence[str]]

SYSTEMIC = (
    "There are widespread and/or systemic failings leading to significant concerns about the experiences and outcomes "
    "of children with special educational needs and/or disabilities (SEND), which must be addressed urgently."
)
INCONSISTENT = (
    "The local area partnership's arrangements lead to inconsistent experiences and outcomes for children and young "
    "people with special educational needs and/or disabilities (SEND)."
)
RETURN = "The next full inspection will be within approximately three years."
PLAN = "Ofsted and CQC ask that the local area partnership updates and publishes its strategic plan."


def rules(tops: Sequence[float], edges: Sequence[float], drawn: str) -> list[Drawn]:
    """Return the lines of a table, drawn as files draw them."""
    left, right, top, bottom = edges[0], edges[-1], tops[0], tops[-1]
    across = [f"{left} {at} {right - left} 0.5 re f" for at in tops]
    down = [f"{edge} {bottom} 0.5 {top - bottom} re f" for edge in edges]
    cells = [(a, b, c, d) for a, b in pairwise(tops) for c, d in pairwise(edges)]
    dots = [f"{left + 6 * k} {at} 3 0.5 re f" for at in tops for k in range(int((right - left) / 6) + 1)]
    dots += [f"{at} {bottom + 6 * k} 0.5 3 re f" for at in edges for k in range(int((top - bottom) / 6) + 1)]
    strokes = [f"{left} {at} m {right} {at} l S" for at in tops] + [f"{at} {top} m {at} {bottom} l S" for at in edges]
    operators = {
        "thin boxes": across + down,
        "strokes": strokes,
        "dashes": ["[3 3] 0 d", *strokes, "[] 0 d"],
        "many little boxes": dots,
        "a box around each cell": [f"{c} {b} {d - c} {a - b} re S" for a, b, c, d in cells],
        "lines in pieces": [f"{c} {y} {d - c} 0.5 re f" for a, b, c, d in cells for y in (a, b)] + down,
        "no line at the sides": across + down[1:-1],
        "no line above and below": across[1:-1] + down,
    }
    return [Drawn(one) for one in operators[drawn]]


class Sheets:
    """Pages that are filled from the top down."""

    def __init__(self) -> None:
        self.pages: list[list[Print | Drawn]] = []
        self.turn()

    def turn(self) -> Self:
        self.pages.append([])
        self.top = 790.0
        return self

    def line(self, text: str, size: float = 12, *, bold: bool = False) -> Self:
        self.pages[-1].append(Print(text, self.top, LEFT, size, bold))
        self.top -= size * 1.2
        return self

    def heading(self, text: str) -> Self:
        self.top -= 10
        self.line(text, 14, bold=True)
        self.top -= 4
        return self

    def text(self, words: str, size: float = 12) -> Self:
        for line in textwrap.wrap(words, 88):
            self.line(line, size)
        self.top -= 8
        return self

    def table(
        self,
        *rows: Cells,
        edges: Sequence[float],
        head: bool = False,
        drawn: str = "thin boxes",
        below: Sequence[float] = (),
    ) -> Self:
        """Set rows of cells, each of which is a list of lines.

        `head` says that the first is in bold, `below` how much white space stands under each in addition.
        """
        tops = [self.top]
        for at, row in enumerate(rows):
            for cell, edge in zip(row, edges, strict=False):
                for k, words in enumerate(cell):
                    self.pages[-1].append(Print(words, tops[-1] - PAD - 11 - LEAD * k, edge + 6, 12, head and at == 0))
            space = below[at] if at < len(below) else 0
            tops.append(tops[-1] - max(map(len, row)) * LEAD - 2 * PAD - space)
        self.pages[-1].extend(rules(tops, edges, drawn))
        self.top = tops[-1] - 20
        return self

    def foot(self, *lines: str) -> Self:
        """Set a running foot on all pages but the first, its last line with the page's number."""
        for number, page in enumerate(self.pages[1:], start=2):
            for k, words in enumerate(lines):
                last = k == len(lines) - 1
                page.append(Print(f"{words} {number}" if last else words, 42 - 12 * k, LEFT, 10))
        return self


def cover(
    *lines: str,
    title: Sequence[str] = ("Area SEND inspection of Exampleshire Local", "Area Partnership"),
    outcome: Sequence[str] = (INCONSISTENT, RETURN, PLAN),
) -> Sheets:
    """Begin a report: the title, the lines with the days, and the outcome in a box."""
    sheets = Sheets()
    for line in title:
        sheets.line(line, 26)
    sheets.top -= 10
    for line in lines or ("Inspection dates: 3 to 7 June 2024", "Date of previous inspection: 9 to 13 May 2016"):
        sheets.line(line)
    top = sheets.top
    sheets.heading("Inspection outcome")
    for words in outcome:
        sheets.text(words)
    sheets.pages[-1].extend(rules([top, sheets.top], (56, 545), "thin boxes"))
    return sheets.turn()


def end(sheets: Sheets) -> Sheets:
    """Set the last page: the bodies, and who inspected."""
    sheets.turn().heading("Local area partnership details")
    sheets.table(
        [["Local authority"], ["Integrated care board"]],
        [["Exampleshire County Council"], ["NHS Example Valley ICB"]],
        [["Ann Example, Director"], ["Bob Sample, Chief Executive"]],
        edges=(56, 290, 540),
        head=True,
    )
    sheets.heading("Inspection team").line("Joan Example, Ofsted lead inspector").line("John Model, CQC lead inspector")
    return sheets


def read_from(sheets: Sheets, folder: Path) -> Report:
    """Return what is read of the pages; no word of them is lost."""
    path = folder / "report.pdf"
    path.write_bytes(pdf(sheets.pages))
    report = parse(read(path), AUTHORITIES)
    assert report.ledger.words_content + report.ledger.words_furniture == report.ledger.words_source
    return report

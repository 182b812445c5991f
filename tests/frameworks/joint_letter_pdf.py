"""Letters on joint inspections as PDFs: bold headings, boxes, lists over page turns, and text drawn out of order.

A page is written a line each: `# ` a heading in large letters, `## ` one in bold letters of the text's size, `* ` a
bullet, `- ` a bullet under it, `+ ` a further paragraph in line with a bullet's text, `= ` the heading of a box, `[ `
its text, `~ ` small print. An empty line is white space.
"""

from __future__ import annotations

import textwrap
from pathlib import Path

from generator.documents import read
from generator.frameworks import parse
from generator.model.report import Report
from tests.documents.small_pdf import Print, pdf
from tests.frameworks.reading import EXAMPLESHIRE, authority, register

OTHERTON = authority("otherton", "Otherton")
MARKS = {"*": ("\xb7", 0.0, 18.0), "-": ("-", 18.0, 36.0), "+": ("", 0.0, 18.0), "[": ("", 24.0, 24.0)}
"""Of each mark the bullet, and how far in the bullet and the text stand."""

OLD_HEAD = """8 March 2019

Joan Model, Director of Children's Services, Exampleshire Council
Bob Sample, Chief Officer, Otherton and Exampleshire CCG

Dear local partnership

## Joint targeted area inspection of the multi-agency response to sexual abuse in the family in Exampleshire

Between 21 and 25 January 2019, Ofsted, the Care Quality Commission (CQC),
HMI Constabulary (HMICFRS) and HMI Probation undertook a joint inspection
of the multi-agency response to abuse and neglect.

Partners work well together.
"""
NEW_HEAD = """8 March 2024

Joan Model, Director of Children's Services, Exampleshire Council

Dear Exampleshire Local Safeguarding Partnership

## Joint targeted area inspection of Exampleshire

This letter summarises the findings of the joint targeted area inspection
of the multi-agency response to serious youth violence in Exampleshire.

This inspection took place from 22 to 26 January 2024. It was carried out
by inspectors from Ofsted and the CQC.

## Headline findings

Partners work well together.
"""
FOOT = """
# Next steps

The local authority should send the written statement of action to us by 20 June 2026.

Yours sincerely

## Ann Example
## National Director, Ofsted
"""


def set_in_type(page: str, top: float = 790.0) -> list[Print]:
    made: list[Print] = []
    for line in page.strip("\n").split("\n"):
        mark, _, text = line.partition(" ")
        size, bold = {"#": 14.0, "~": 9.0}.get(mark, 12.0), mark in {"#", "##", "="}
        bullet, at, inset = MARKS.get(mark, ("", 0.0, 24.0 if mark == "=" else 0.0))
        words = text if mark in {*MARKS, "#", "##", "=", "~"} else line
        if bullet:
            made.append(Print(bullet, top, 72 + at))
        for printed in textwrap.wrap(words, 74) or [""]:
            if printed:
                made.append(Print(printed, top, 72 + inset, size, bold))
            top -= size * 1.2
        top -= 8 if mark in {*MARKS, "#", "##", "="} else 0
    return made


def letter(folder: Path, *pages: str | list[Print]) -> Report:
    path = folder / "source.pdf"
    path.write_bytes(pdf([set_in_type(page) if isinstance(page, str) else page for page in pages]))
    report = parse(read(path), register(EXAMPLESHIRE, OTHERTON))
    assert report.ledger.words_content + report.ledger.words_furniture == report.ledger.words_source
    return report


def points(report: Report) -> list[tuple[str, str | None, str]]:
    return [(one.kind, one.heading, one.text) for one in report.recommendations]


def texts(report: Report) -> list[str]:
    return [one.text for one in report.recommendations]


def roles(report: Report) -> list[tuple[str, str | None]]:
    return [(one.role, one.heading) for one in report.sections]

"""Reading test input: cases a volunteer can read, and made-up documents put through the whole parser."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from generator.documents import read
from generator.frameworks import parse
from generator.model.registry import Authority
from generator.model.report import Report

CASES = Path(__file__).parent / "cases"
_OF_A_FENCE = re.compile(r"^```\w+\n.*?^```$", re.MULTILINE | re.DOTALL)
"""The text of a case: it may be Markdown, with headings of its own."""

COVERS = {
    "sif": """Exampleshire

Inspection of services for children in need of help and protection, children looked after and care leavers

Inspection date: 4 January 2016 to 28 January 2016

Report published: 21 March 2016

""",
    "ilacs": """Exampleshire County Council

Inspection of children's social care services

Inspection dates: 8 October 2018 to 19 October 2018

Lead inspector: Joan Example
Her Majesty's Inspector

""",
    "ilacs-2023": """Inspection of Exampleshire local authority children's services

Inspection dates: 2 to 13 October 2023

Lead inspector: Joan Example, His Majesty's Inspector

""",
    "ilacs-2026": """Inspection of Exampleshire local authority children's services

Inspection dates: 11 to 22 May 2026

Lead inspectors: Joan Example, His Majesty's Inspector and John Model, His Majesty's Inspector

""",
    "sif-reinspection": """Exampleshire

Re-inspection of services for children in need of help and protection, children looked after and care leavers

Inspection dates: 13 November 2017 to 8 December 2017

Report published: 5 February 2018

""",
    "lscb-review": """Exampleshire

Review of the effectiveness of the Local Safeguarding Children Board¹

Inspection dates: 1/06/2015 - 25/06/2015

Report published: 3 August 2015

""",
    "lac-2013": """Inspection of looked after children services

Exampleshire County Council

Inspection dates: 17 – 21 June 2013

Reporting inspector Joan Example HMI

Age group: All Published: 26 July 2013

""",
    "letter": """18 December 2019

Dear Ms Example

Focused visit to Exampleshire children's services

This letter summarises the findings of a focused visit to Exampleshire on 22 and 23 October 2019.

""",
    "council": """EXAMPLESHIRE COUNCIL

CABINET

RESULTS OF THE INSPECTION OF SAFEGUARDING AND LOOKED AFTER CHILDREN

1. BACKGROUND INFORMATION

1.1 The inspection took place between 2 and 13 May 2011.

""",
}


@dataclass(frozen=True)
class Case:
    title: str
    text: str
    expected: str


def cases(name: str) -> list[Case]:
    """Read `cases/<name>.md`."""
    return cases_of(CASES / f"{name}.md")


def cases_of(path: Path) -> list[Case]:
    """Read a file of cases: each `## title` with its `text` and its `expected`."""
    written = path.read_text(encoding="utf-8")
    found = re.findall(r"^## (.+?)\n+```text\n(.*?)```\n+```expected\n(.*?)```", written, re.MULTILINE | re.DOTALL)
    titles = re.findall(r"^## (.+)$", _OF_A_FENCE.sub("", written), re.MULTILINE)
    assert [title for title, *_ in found] == titles, f"{path.name} has a case without a text or an expected"
    return [Case(title, text, expected.strip()) for title, text, expected in found]


def authority(slug: str, name: str, *aliases: str) -> Authority:
    return Authority(
        slug=slug, name=name, gss_code="E00000000", region="Nowhere", type="county", aliases=tuple(aliases)
    )


def register(*authorities: Authority) -> dict[str, Authority]:
    return {one.slug: one for one in authorities}


EXAMPLESHIRE = authority("exampleshire", "Exampleshire")


def parsed(folder: Path, text: str, cover: str = "sif", *more: Authority) -> Report:
    """Parse a made-up document: a cover of the kind named, then the text."""
    path = folder / "source.txt"
    path.write_text(COVERS.get(cover, "") + text, encoding="utf-8")
    return parse(read(path), register(EXAMPLESHIRE, *more))

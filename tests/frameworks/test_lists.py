"""Lists of points as PDFs print them: what is a point, what is none, and what is doubted."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.documents import read
from generator.frameworks import parse
from generator.model.report import Report
from tests.frameworks.printed import printed
from tests.frameworks.reading import EXAMPLESHIRE, Case, cases, register
from tests.frameworks.test_cases import point_in_words

LETTER = """
9 March 2022

Joan Model, Director of Children's Services, Exampleshire County Council

Dear Ms Model

# Focused visit to Exampleshire

This letter tells the findings of the focused visit to Exampleshire on 1 and 2 February 2022.

# Headline findings

Children wait too long.

"""
REPORT = """
# Exampleshire

# Inspection of services for children in need of help and protection, children looked after and care leavers

Inspection date: 4 January 2016 to 28 January 2016

Report published: 21 March 2016

# Executive summary

Leaders know their service.

"""
ABOUT_POINTS = {
    "recommendation-count",
    "recommendation-fragment",
    "heading-without-points",
    "left-out-of-list",
    "points-after-findings",
    "points-elsewhere",
    "list-tells",
    "point-asks-nothing",
    "point-in-mid-sentence",
    "unknown-heading-in-list",
    "no-points-for-council",
    "point-runs-on",
}


@pytest.mark.parametrize("case", [pytest.param(case, id=case.title) for case in cases("lists_in_letters")])
def test_lists_in_letters(case: Case, tmp_path: Path) -> None:
    assert read_as(tmp_path, LETTER + case.text) == case.expected


@pytest.mark.parametrize("case", [pytest.param(case, id=case.title) for case in cases("lists_in_reports")])
def test_lists_in_reports(case: Case, tmp_path: Path) -> None:
    assert read_as(tmp_path, REPORT + case.text) == case.expected


def read_as(folder: Path, text: str) -> str:
    path = folder / "source.pdf"
    path.write_bytes(printed(text))
    report: Report = parse(read(path), register(EXAMPLESHIRE))
    codes = dict.fromkeys(doubt.code for doubt in report.doubts if doubt.code in ABOUT_POINTS)
    return "\n".join([*map(point_in_words, report.recommendations), *(f"doubt: {code}" for code in codes)])

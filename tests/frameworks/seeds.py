"""The five committed sources, parsed once for all tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from generator.documents import read
from generator.frameworks import parse
from generator.model.report import Report
from tests.frameworks.reading import authority, register

ROOT = Path(__file__).parents[2]
REPORTS = ROOT / "content" / "reports"
GOLDEN = ROOT / "tests" / "golden"

IDS = (
    "lincolnshire/2015-01-06-sif",
    "newcastle-upon-tyne/2017-07-07-sif",
    "north-east-lincolnshire/2017-09-25-sif",
    "north-east-lincolnshire/2019-12-18-ilacs-focused-visit",
    "north-lincolnshire/2012-06-13-slac",
)

AUTHORITIES = register(
    authority("lincolnshire", "Lincolnshire"),
    authority("manchester", "Manchester"),
    authority("newcastle-upon-tyne", "Newcastle upon Tyne", "Newcastle"),
    authority("north-east-lincolnshire", "North East Lincolnshire"),
    authority("north-lincolnshire", "North Lincolnshire"),
)


@cache
def seed(report_id: str) -> Report:
    return parse(read(REPORTS / report_id / "source.txt"), AUTHORITIES)


def golden_path(report_id: str) -> Path:
    return GOLDEN / f"{report_id.replace('/', '-')}.json"

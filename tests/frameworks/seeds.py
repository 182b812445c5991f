"""The five committed sources, parsed once for all tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from generator.corpus.registry import load_authorities
from generator.documents import read
from generator.frameworks import parse
from generator.model.report import Report

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


@cache
def seed(report_id: str) -> Report:
    authorities, _ = load_authorities(ROOT / "content" / "registry" / "authorities.csv")
    return parse(read(REPORTS / report_id / "source.txt"), authorities)


def golden_path(report_id: str) -> Path:
    return GOLDEN / f"{report_id.replace('/', '-')}.json"

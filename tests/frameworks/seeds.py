"""The five reports, parsed once for all tests."""

from __future__ import annotations

from functools import cache

from generator.corpus.authorities import load_authorities
from generator.documents import read
from generator.frameworks import parse
from generator.model.report import Report
from tests.five_reports import PROJECT, source


@cache
def seed(report_id: str) -> Report:
    authorities, _ = load_authorities(PROJECT / "content" / "registry" / "authorities.csv")
    return parse(read(source(report_id)), authorities)

"""Rules cost what the text is long: of four times the text, some four times the work, whatever the text is of."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.corpus.parsing import parse_one
from generator.corpus.registry import load_registry
from tests.corpus.made_up import PROJECT
from tests.hostile.growth import growth
from tests.hostile.made_up_text import COVERS, KINDS, under_a_cover

AUTHORITIES = load_registry(PROJECT / "content").authorities
ONCE_QUADRATIC = (
    "one word of letters",
    "dots without spaces",
    "many headings",
    "many titles of people",
    "many tables",
    "a run of labels",
    "many follow-ups",
)
"""Where four times the text once cost sixteen times the work."""
OF_EVERY_REPORT = (
    "many bullets",
    "many numbered paragraphs",
    "one block of sentences",
)
"""What any report has most of: `python -m tests.hostile.growth` tries every kind under every cover."""


@pytest.fixture(scope="module", autouse=True)
def patterns(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Patterns are made when they are first needed, and then are there."""
    growth(tmp_path_factory.mktemp("first"), "many blank lines", "ilacs", 10, AUTHORITIES)


@pytest.mark.slow
@pytest.mark.parametrize("kind", ONCE_QUADRATIC)
def test_four_times_the_text_costs_some_four_times_the_work(tmp_path: Path, kind: str) -> None:
    grown = growth(tmp_path, kind, "ilacs", 400, AUTHORITIES)
    assert grown.is_linear, grown


@pytest.mark.slow
@pytest.mark.parametrize("cover", COVERS)
def test_so_does_a_report_of_each_framework(tmp_path: Path, cover: str) -> None:
    for kind in OF_EVERY_REPORT:
        grown = growth(tmp_path, kind, cover, 200, AUTHORITIES)
        assert grown.is_linear, (kind, grown)


@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_of_text_is_a_fault_of_the_program(tmp_path: Path, kind: str) -> None:
    cover = sorted(COVERS)[sorted(KINDS).index(kind) % len(COVERS)]
    path = tmp_path / "text.txt"
    path.write_text(under_a_cover(KINDS[kind](50), cover), errors="replace")
    outcome = parse_one(path, AUTHORITIES)
    assert getattr(outcome, "code", "") != "parser-fault", outcome

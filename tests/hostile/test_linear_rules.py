"""Rules cost what the text is long: of four times the text, some four times the work, whatever the text is of."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from generator.corpus.parsing import parse_one
from generator.corpus.registry import load_registry
from tests.corpus.made_up import PROJECT
from tests.hostile.made_up_text import KINDS, under_a_cover

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


def cost(tmp_path: Path, text: str) -> float:
    path = tmp_path / "text.txt"
    path.write_text(text)
    begun = time.process_time()
    parse_one(path, AUTHORITIES)
    return time.process_time() - begun


@pytest.mark.slow
@pytest.mark.parametrize("kind", ONCE_QUADRATIC)
def test_four_times_the_text_costs_some_four_times_the_work(tmp_path: Path, kind: str) -> None:
    cost(tmp_path, under_a_cover("Plans are good.\n"))  # patterns are made
    once, four_times = (cost(tmp_path, under_a_cover(KINDS[kind](n))) for n in (400, 1600))
    assert four_times < 8 * once + 0.3


@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_of_text_is_a_fault_of_the_program(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "text.txt"
    path.write_text(under_a_cover(KINDS[kind](50)))
    outcome = parse_one(path, AUTHORITIES)
    assert getattr(outcome, "code", "") != "parser-fault", outcome

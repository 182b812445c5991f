"""A whole report, cut off or changed at any byte: parsed as far as it goes or refused, never a program's fault."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.corpus.parsing import Outcome, parse_one
from generator.corpus.registry import load_registry
from generator.errors import InputProblem
from generator.model.registry import Authority
from generator.model.report import Report, to_json
from tests.corpus.made_up import PROJECT
from tests.documents.small_pdf import Print, paragraph, pdf
from tests.problems import assert_told_whole

COVER = [
    Print("Leeds City Council", 760, size=20),
    Print("Inspection of children's social care services", 730, size=16),
    Print("Inspection dates: 8 October 2018 to 19 October 2018", 700),
    Print("Judgement", 660, bold=True),
    Print("Grade", 660, left=400, bold=True),
    Print("The experiences and progress of children who need help and protection", 640),
    Print("Good", 640, left=500),
    Print("Overall effectiveness", 620),
    Print("Good", 620, left=500),
]
POINTS = [
    Print("What needs to improve", 760, size=14, bold=True),
    *paragraph(["1. Plans that say who does what, and by when."], 730),
    *paragraph(["2. Visits that are made in time."], 700),
    Print("2", 40, left=500, size=20),
]
FINDINGS = [
    Print("The experiences and progress of children who need help and protection: Good", 760, size=14, bold=True),
    *paragraph(["3. Most families have help early.", "Homes are near to schools."], 730),
]
WHOLE = pdf([COVER, POINTS, FINDINGS], compressed=True)
PLAIN = pdf([COVER, POINTS, FINDINGS])


@pytest.fixture(scope="module")
def authorities() -> dict[str, Authority]:
    return load_registry(PROJECT / "content").authorities


def outcome_of(tmp_path: Path, content: bytes, authorities: dict[str, Authority]) -> Outcome:
    path = tmp_path / "report.pdf"
    path.write_bytes(content)
    return parse_one(path, authorities)


def assert_parsed_or_refused(outcome: Outcome) -> None:
    if isinstance(outcome, InputProblem):
        assert outcome.code != "parser-fault", outcome.seen
        assert_told_whole(outcome)
    else:
        to_json(outcome)
        ledger = outcome.ledger
        assert ledger.words_content + ledger.words_furniture == ledger.words_source


@pytest.mark.parametrize("content", [WHOLE, PLAIN], ids=["compressed", "plain"])
def test_the_whole_report_is_read_without_a_doubt_of_the_file(
    tmp_path: Path, content: bytes, authorities: dict[str, Authority]
) -> None:
    report = outcome_of(tmp_path, content, authorities)
    assert isinstance(report, Report)
    assert len(report.recommendations) == 2
    assert not {"damaged-pdf", "truncated-pdf", "page-without-text"} & {doubt.code for doubt in report.doubts}


def test_cut_off_anywhere(tmp_path: Path, authorities: dict[str, Authority]) -> None:
    for length in range(0, PLAIN.rindex(b"%%EOF"), 7):
        outcome = outcome_of(tmp_path, PLAIN[:length], authorities)
        assert_parsed_or_refused(outcome)
        if isinstance(outcome, Report):
            assert "truncated-pdf" in {doubt.code for doubt in outcome.doubts}, f"{length} bytes"


def test_a_report_refused_for_what_is_lost_of_it_says_so(tmp_path: Path, authorities: dict[str, Authority]) -> None:
    outcome = outcome_of(tmp_path, pdf([[], POINTS, FINDINGS]), authorities)
    assert isinstance(outcome, InputProblem)
    assert outcome.code == "unknown-framework"
    assert outcome.seen.endswith("(Page 1 holds neither text nor a picture)")
    assert outcome.advice.startswith("It could not be read whole: first fetch it again")


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    whole=st.sampled_from([WHOLE, PLAIN]),
    length=st.integers(0, len(PLAIN)),
    changes=st.lists(st.tuples(st.integers(0, len(PLAIN) - 1), st.integers(0, 255)), max_size=12),
)
def test_cut_off_and_changed_at_any_bytes(
    tmp_path: Path, authorities: dict[str, Authority], whole: bytes, length: int, changes: list[tuple[int, int]]
) -> None:
    content = bytearray(whole[:length])
    for at, byte in changes:
        if at < len(content):
            content[at] = byte
    assert_parsed_or_refused(outcome_of(tmp_path, bytes(content), authorities))

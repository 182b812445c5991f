"""The record of measured figures: what it holds of an evaluation, what it must not, and how it is read again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.analysis.accuracy import load_known_errors
from generator.evaluation.record import record
from generator.model.accuracy import KnownError, KnownErrors, ReportMeasured

FIGURES = {
    "judgements": {"cells": 10, "right": 9, "invented": 1},
    "dates": {"cells": 3, "right": 3},
    "authority": {"reports": 2, "right": 2},
    "recommendations": {"reports": 2, "count_ok": 1, "items": 0, "exact": 0},
}
EVALUATED: dict[str, Any] = {
    "themes": {"n": 4, "micro_f1": 0.9, "macro_f1": 0.8},
    "looking_back": {"told": 0.5},
    "frameworks": {"round": FIGURES},
    "misses": [
        {
            "id": "ashmere/2017-09-25-round",
            "group": "judgements",
            "field": "adoption",
            "expected": "good",
            "got": "inadequate",
        },
        {"id": "ashmere/2017-09-25-round", "group": "text", "field": "r", "expected": "Hear children.", "got": "Hear"},
        {"id": "ashmere/2017-09-25-round", "group": "topic", "field": "topic", "expected": "Hearing", "got": "none"},
        {"id": None, "field": "theme housing", "expected": "yes", "got": "no", "text": "Homes for care leavers."},
        {"id": "ashmere/2017-09-25-round", "field": "theme housing", "expected": "no", "got": "yes"},
        {"id": "ashmere/2017-09-25-round", "field": "link", "expected": "same_issue", "got": "not stated"},
        {"id": "ashmere/2017-09-25-round", "field": "link", "expected": "related", "got": "stated"},
        {"id": "ashmere/2017-09-25-round", "field": "follow-up", "expected": "not_met", "got": "partly_met"},
    ],
}


ASHMERE = ReportMeasured("ashmere/2017-09-25-round", "ashmere", "2017-09-25")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "measured.json"
    file.write_text(record(EVALUATED, "2026-11-21"), "utf-8")
    return file


def known(file: Path) -> KnownErrors:
    found = load_known_errors(file)
    assert found is not None
    return found


def test_the_day_and_the_number_of_documents_are_recorded(file: Path) -> None:
    assert (known(file).measured, known(file).reports, known(file).letters) == ("2026-11-21", 2, 0)


def test_of_figures_over_all_reports_only_cross_validated_ones_are_recorded(file: Path) -> None:
    recorded = json.loads(file.read_text("utf-8"))
    assert recorded["looking_back"] == {"told": 0.5}
    assert "themes" not in recorded


def test_of_joint_documents_their_number_and_the_figures_of_councils_nobody_read_are_recorded() -> None:
    joint = {"documents": 5, "silent": 3, "unread": {"documents": 2}, "by_kind": {"area-send": {}}}
    recorded = json.loads(record({**EVALUATED, "joint": joint}, "2026-11-21"))
    assert recorded["joint"] == {"documents": 5, "unread": {"documents": 2}}


def test_every_error_is_named_by_its_report(file: Path) -> None:
    assert known(file).errors == (
        KnownError(ASHMERE, "value", "adoption", "good", "inadequate"),
        KnownError(ASHMERE, "value", "r", "", ""),
        KnownError(ASHMERE, "value", "topic", "", ""),
        KnownError(None, "theme-missing", "housing"),
        KnownError(ASHMERE, "theme-wrong", "housing"),
        KnownError(ASHMERE, "link-missing"),
        KnownError(ASHMERE, "link-wrong"),
        KnownError(ASHMERE, "status", "", "not_met", "partly_met"),
    )


def test_no_words_of_a_report_are_recorded(file: Path) -> None:
    text = file.read_text("utf-8")
    assert "Hear" not in text
    assert "Homes" not in text

"""The data file of measured figures: what it keeps of an evaluation, and what it must not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generator.analysis.accuracy import KnownError, data_file, load_accuracy
from generator.analysis.measured import Share

FIGURES = {
    "judgements": {"cells": 10, "right": 9, "invented": 1},
    "dates": {"cells": 3, "right": 3},
    "authority": {"reports": 2, "right": 2},
    "recommendations": {"reports": 2, "count_ok": 1, "items": 0, "exact": 0},
}
EVALUATED: dict[str, Any] = {
    "themes": {"n": 4, "micro_f1": 0.9, "macro_f1": 0.8},
    "links": {"published": 2, "precision": 0.5, "recall": 0.25, "different": 0, "average_precision": 0.7},
    "follow_ups": {"n": 3, "right": 3, "flips": 0},
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
        {"id": None, "field": "theme housing", "expected": "yes", "got": "no", "text": "Homes for care leavers."},
    ],
}


def written(folder: Path) -> Path:
    file = folder / "measured.json"
    file.write_text(data_file(EVALUATED, "2026-11-21"), "utf-8")
    return file


def test_figures_are_kept_by_framework_with_the_day(tmp_path: Path) -> None:
    known = load_accuracy(written(tmp_path))
    assert known is not None
    assert (known.measured, known.reports) == ("2026-11-21", 2)
    (figures,) = known.frameworks
    assert (figures.framework, figures.grades, figures.invented) == ("round", Share(9, 10), 1)
    assert (figures.dates, figures.counts, figures.texts) == (Share(3, 3), Share(1, 2), Share(0, 0))


def test_every_error_is_named_by_its_report(tmp_path: Path) -> None:
    known = load_accuracy(written(tmp_path))
    assert known is not None
    assert known.errors == (
        KnownError("ashmere/2017-09-25-round", "adoption", "good", "inadequate"),
        KnownError("ashmere/2017-09-25-round", "r", "", ""),
        KnownError(None, "theme housing", "yes", "no"),
    )


def test_no_words_of_a_report_are_kept(tmp_path: Path) -> None:
    text = written(tmp_path).read_text("utf-8")
    assert "Hear" not in text
    assert "Homes" not in text


def test_without_a_file_or_without_frameworks_nothing_is_known(tmp_path: Path) -> None:
    assert load_accuracy(tmp_path / "none.json") is None
    partly = tmp_path / "partly.json"
    partly.write_text(json.dumps({"themes": {}}), "utf-8")
    assert load_accuracy(partly) is None

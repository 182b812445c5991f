"""A correction speaks of what a reader sees, never of what addresses and files are made of, and of what can be."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from generator.corpus.corrected_values import corrected_report
from generator.errors import RegistryProblem
from generator.frameworks import load_frameworks
from generator.model.registry import Correction
from generator.model.report import FrameworkUsed
from tests.corpus.made_up import made_up

GOOD = "leeds/2016-05-04-sif"
PARTS: dict[str, Any] = {
    "sections": [{"heading": "Words", "level": 2, "role": "other", "anchor": "s2", "place": {"line": 1}, "blocks": []}],
    "statistics": [
        {"measure": "children", "label": "Children", "value": 1, "unit": "children", "as_of": None, "as_of_text": None}
        | {"words": "One child.", "place": {"line": 1}}
    ],
}


@pytest.mark.parametrize(
    ("field", "expect", "value", "told"),
    [
        ("sections.0.anchor", "s2", '"><script>', "the field sections.0.anchor"),
        ("sections.0.level", "2", "30000000", "the field sections.0.level"),
        ("sections.0.heading", "Words", "Other words", None),
        ("statistics.0.measure", "children", "../../../x", "the field statistics.0.measure"),
        ("statistics.children.value", "1.0", "1e308", "the number 1e+308"),
        ("statistics.children.value", "1.0", "-inf", "finite"),
        ("statistics.children.value", "1.0", "2", None),
        ("statistics.children.place.line", "1", "2", "the field statistics.children.place.line"),
    ],
)
def test_only_what_a_reader_sees_is_put_right_and_to_what_can_be(
    tmp_path: Path, field: str, expect: str, value: str, told: str | None
) -> None:
    report = made_up(GOOD, **PARTS)
    entry = Correction(report=GOOD, field=field, expect=expect, value=value, reason="So.", date="2026-11-21")
    if told is None:
        assert corrected_report(report, entry, load_frameworks()["sif"], tmp_path).was == expect
        return
    with pytest.raises(RegistryProblem, match=re.escape(told)):
        corrected_report(report, entry, load_frameworks()["sif"], tmp_path)


def test_no_grade_is_filled_in_where_the_edition_gives_none(tmp_path: Path) -> None:
    judgement = {"area": "overall", "label": "Overall effectiveness", "grade": "not_reported", "grade_text": ""}
    report = made_up(GOOD, judgements=[judgement | {"stated_at": []}])
    entry = Correction(
        report=GOOD,
        field="judgements.overall.grade",
        expect="not_reported",
        value="good",
        reason="So.",
        date="2026-11-21",
    )
    ilacs = load_frameworks()["ilacs"]
    of_2026, of_2023 = (
        report.model_copy(update={"framework": FrameworkUsed(key="ilacs", edition=edition)})
        for edition in ("2026", "2023")
    )
    assert corrected_report(of_2023, entry, ilacs, tmp_path).was == "not_reported"
    with pytest.raises(RegistryProblem, match="no inspection of this edition grades this area"):
        corrected_report(of_2026, entry, ilacs, tmp_path)

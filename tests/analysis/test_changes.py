"""What a report changed: each grade against the last one, or why the two are not compared."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.analysis import analyse
from generator.analysis.changes import report_changes
from generator.frameworks import load_frameworks
from generator.model.gaps_in_grades import Missing
from tests.analysis.factory import corpus, report


@pytest.mark.parametrize(
    ("judged_before", "now", "before"),
    [
        (
            "in_care_and_care_leavers",
            "care_leavers",
            Missing("judged-together", ("Children in care",)),
        ),
        (
            "in_care care_leavers",
            "in_care_and_care_leavers",
            Missing("judged-apart", ("Children in care", "Care leavers")),
        ),
        ("overall", "leaders", Missing("not-found")),
    ],
)
def test_a_grade_that_is_not_compared_says_why(judged_before: str, now: str, before: Missing) -> None:
    earlier = report(date="2019-01-01", framework="ilacs", grades=dict.fromkeys(judged_before.split(), "good"))
    later = report(date="2024-01-01", framework="ilacs", grades={now: "good"})
    held = replace(corpus(earlier, later), frameworks=load_frameworks())
    newest, _ = report_changes(held, analyse(held))
    assert [grade.before for grade in newest.grades] == [before]

"""On the page of a partnership's report: that the council's own services were inspected after it, and never "again"."""

from __future__ import annotations

import pytest

from generator.analysis.inspected_since import council_inspected_since
from generator.model.report import Report
from tests.analysis.factory import corpus, report, visit_letter

JOINT = report(date="2019-05-01", framework="jtai", document="joint-letter")
BEFORE = report(date="2018-05-01", framework="ilacs")
AFTER = report(date="2022-05-01", framework="ilacs")
LATEST = report(date="2024-05-01", framework="ilacs")
SEND = report(date="2024-05-01", framework="area-send", document="joint-report")
VISIT = visit_letter(date="2023-01-08")


@pytest.mark.parametrize(
    ("of", "others", "expected"),
    [
        pytest.param(JOINT, [BEFORE, AFTER, LATEST], LATEST, id="the newest"),
        pytest.param(JOINT, [BEFORE], None, id="only an earlier one"),
        pytest.param(JOINT, [VISIT], None, id="a visit looks at one part"),
        pytest.param(BEFORE, [AFTER], None, id="a report on the council alone says it otherwise"),
        pytest.param(
            JOINT, [report(date="2024-05-01", framework="area-send", document="joint-report")], None, id="joint"
        ),
    ],
)
def test_the_newest_later_inspection_of_the_council(of: Report, others: list[Report], expected: Report | None) -> None:
    assert council_inspected_since(corpus(of, *others), of) == expected

"""Each of the five sources, parsed again, gives the parsed report that was read against it and kept in tests/golden.

To make the goldens anew after a change that is meant: `REVIEW_GOLDEN=1 pytest tests/frameworks/test_golden.py`, then
read the difference against the source. The rewritten files make the run fail once, so that nobody forgets to look.
"""

from __future__ import annotations

import json
import os

import pytest

from generator.model.report import to_json
from tests.five_reports import IDS, golden
from tests.frameworks.seeds import seed


@pytest.mark.parametrize("report_id", IDS)
def test_a_source_gives_its_golden_report(report_id: str) -> None:
    path = golden(report_id)
    made = to_json(seed(report_id))
    if os.environ.get("REVIEW_GOLDEN") and (not path.exists() or path.read_text(encoding="utf-8") != made):
        path.write_text(made, encoding="utf-8")
        pytest.fail(f"{path.name} was rewritten: review me")
    assert json.loads(made) == json.loads(path.read_text(encoding="utf-8"))

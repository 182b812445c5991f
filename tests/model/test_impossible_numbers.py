"""A parsed report holds no number that JSON or a database could not: another tool may write any."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError

from generator.model.report import from_json, to_json
from tests.views import sample

CHANGES: dict[str, Callable[[dict[str, Any]], None]] = {
    "no number": lambda report: report["statistics"][0].update(value=float("nan")),
    "an endless one": lambda report: report["statistics"][0].update(national=float("inf")),
    "more words than there are": lambda report: report["ledger"].update(words_source=10**30),
    "a line that no text has": lambda report: report["recommendations"][0]["place"].update(line=10**30),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=list(CHANGES))
def test_a_report_with_an_impossible_number_is_refused(change: Callable[[dict[str, Any]], None]) -> None:
    report = json.loads(to_json(sample.corpus().reports[0]))
    from_json(json.dumps(report))
    change(report)
    with pytest.raises(ValidationError):
        from_json(json.dumps(report))

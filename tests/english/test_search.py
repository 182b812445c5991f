"""What the search calls a kind of inspection, and whose it says the findings are."""

from __future__ import annotations

import pytest

from generator.english.search import kind_of_inspection, not_alone
from generator.model.framework import Framework
from generator.model.report import DocumentKind
from tests.views.sample import ROUND, VISITS

AREA = ROUND.model_copy(
    update={"key": "area", "short_title": "Area inspection", "programme": "area", "kind": "joint-report"}
)


@pytest.mark.parametrize(
    ("framework", "kind"),
    [
        (ROUND, ("inspection", "Inspections of a council’s services")),
        (ROUND.model_copy(update={"key": "other"}), ("inspection", "Inspections of a council’s services")),
        (VISITS, ("visit", "Short visit")),
        (AREA, ("area", "Area inspection")),
        (AREA.model_copy(update={"kind": "inspection-report"}), ("area", "Area inspection")),
    ],
    ids=["of a council", "of a council under another framework", "a visit", "joint", "of something else"],
)
def test_inspections_of_a_council_are_one_kind_and_any_other_is_by_itself(
    framework: Framework, kind: tuple[str, str]
) -> None:
    assert kind_of_inspection(framework) == kind


@pytest.mark.parametrize(
    ("kind", "outcome_of", "said"),
    [
        ("inspection-report", None, None),
        ("visit-letter", None, None),
        ("joint-report", "the harbour partnership", "On the harbour partnership, not the council alone"),
        ("board-review", "the harbour board", "On the harbour board, not the council alone"),
        ("joint-letter", None, "On several services together, not the council alone"),
    ],
)
def test_it_is_said_where_findings_are_not_on_the_council_alone(
    kind: DocumentKind, outcome_of: str | None, said: str | None
) -> None:
    assert not_alone(AREA.model_copy(update={"kind": kind, "outcome_of": outcome_of})) == said

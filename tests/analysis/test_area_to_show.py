"""Which area shows all councils at one glance: the whole while it is graded, else the one graded longest."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.analysis.judgement_areas import area_to_show
from generator.frameworks import load_frameworks
from generator.model.report import Report
from tests.analysis.factory import corpus, report

WITH_WHOLE = report(date="2025-05-01", framework="ilacs", edition="2023", grades={"overall": "good"})
WITHOUT = report(
    authority="westshire", date="2026-06-01", framework="ilacs", edition="2026", grades={"help_and_protection": "good"}
)
PARTNERSHIP = report(date="2026-09-01", framework="area-send", grades={"area_send": "positive"})


@pytest.mark.parametrize(
    ("held", "area"),
    [
        ((WITH_WHOLE,), "overall"),
        ((WITH_WHOLE, WITHOUT), "help_and_protection"),
        ((WITH_WHOLE, PARTNERSHIP), "overall"),
        ((), None),
    ],
)
def test_the_newest_inspections_decide(held: tuple[Report, ...], area: str | None) -> None:
    assert area_to_show(replace(corpus(*held), frameworks=load_frameworks())) == area

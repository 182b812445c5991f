"""The quality page says what a person put right in words a reader understands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.corpus import AppliedCorrection
from generator.model.registry import Correction
from generator.views.about.quality import QualityPage
from tests.views import sample
from tests.views.made import all_pages

SHOWN = {
    # field: (was, value; what the row says)
    "judgements.overall.grade": ("good", "requires_improvement", ("Grade: Overall", "Good", "Requires improvement")),
    "judgements.group/care_leavers.grade": (None, "good", ("Grade: Care leavers", "nothing", "Good")),
    "judgements.0.grade": ("good", None, ("judgements.0.grade", "Good", "nothing")),
    "document.published": ("2017-09-25", "2017-09-26", ("document.published", "2017-09-25", "2017-09-26")),
}


@pytest.mark.parametrize("field", SHOWN)
def test_a_correction_is_shown(field: str) -> None:
    was, value, shown = SHOWN[field]
    report = next(report for report in sample.corpus().reports if report.framework.key == "round")
    correction = Correction(report=report.id, field=field, expect=was, value=value, reason="So.", date="2026-11-21")
    corpus = replace(sample.corpus(), corrections=(AppliedCorrection(correction, was),))
    (page,) = [page for page in all_pages(corpus, sample.analysis(), sample.AS_OF) if isinstance(page, QualityPage)]
    (row,) = page.corrections
    assert (row.field, row.was, row.now) == shown

"""The quality page says what a person put right in words a reader understands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.corpus import AppliedCorrection
from generator.model.registry import Correction
from generator.views.about.quality import QualityPage
from tests.views import joint_sample, sample
from tests.views.made import all_pages

SHOWN = {
    # field: (was, value; what the row says)
    "judgements.overall.grade": ("good", "requires_improvement", ("Grade: Overall", "Good", "Requires improvement")),
    "judgements.group/care_leavers.grade": (None, "good", ("Grade: Care leavers", "nothing", "Good")),
    "judgements.0.grade": ("good", None, ("Judgement, grade", "Good", "nothing")),
    "document.published": (
        "2017-09-25",
        "2017-09-26",
        ("Day of publication", "25 September 2017", "26 September 2017"),
    ),
    "statistics.0.as_of_text": (
        "2011-12",
        "2012-13",
        ("Figure “Children under 18 who live here”, day as printed", "2011-12", "2012-13"),
    ),
}


@pytest.mark.parametrize("field", SHOWN)
def test_a_correction_is_shown(field: str) -> None:
    was, value, shown = SHOWN[field]
    report = next(report for report in sample.corpus().reports if report.framework.key == "round")
    correction = Correction(report=report.id, field=field, expect=was, value=value, reason="So.", date="2026-11-21")
    corpus = replace(sample.corpus(), corrections=(AppliedCorrection(correction, was, field),))
    (page,) = [page for page in all_pages(corpus, sample.analysis(), sample.AS_OF) if isinstance(page, QualityPage)]
    (row,) = page.corrections
    assert (row.field, row.was, row.now) == shown


def test_findings_with_lost_words_are_counted_apart_from_points_that_ask() -> None:
    held = joint_sample.corpus()
    cut = {
        joint_sample.FINDINGS: joint_sample.findings(),
        joint_sample.INCONSISTENT: joint_sample.inconsistent(),
    }
    fragments = {
        name: report.model_copy(
            update={
                "recommendations": tuple(
                    point.model_copy(update={"complete": False}) for point in report.recommendations
                )
            }
        )
        for name, report in cut.items()
    }
    corpus = replace(held, reports=tuple(fragments.get(report.id, report) for report in held.reports))
    (page,) = [
        page for page in all_pages(corpus, joint_sample.analysis(), sample.AS_OF) if isinstance(page, QualityPage)
    ]
    assert "2 recommendations and 2 findings with lost words" in page.summary  # one of the small corpus, and Dunmoor's
    assert page.together == "This counts reports and letters on all kinds of inspection together."


def test_where_all_documents_are_of_councils_alone_no_kinds_are_told_of() -> None:
    made = all_pages(sample.corpus(), sample.analysis(), sample.AS_OF)
    (page,) = [page for page in made if isinstance(page, QualityPage)]
    assert page.together is None

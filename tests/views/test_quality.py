"""The quality page says what a person put right in words a reader understands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.corpus import AppliedCorrection
from generator.model.registry import Correction
from generator.views.about.quality import QualityPage
from tests.views import joint_sample, sample
from tests.views.made import all_pages

Row = tuple[str, str, str]
"""What is called how, what it was and what it is."""
SHOWN = {
    # field: (was, value; where it stands in the end; what the row says)
    "judgements.overall.grade": (
        *("good", "requires_improvement", "judgements.overall.grade"),
        ("Grade: Overall", "Good", "Requires improvement"),
    ),
    "judgements.0.grade": (
        *("good", "requires_improvement", "judgements.overall.grade"),
        ("Grade: Overall", "Good", "Requires improvement"),
    ),
    "judgements.Services/care_leavers.grade": (
        *(None, "good", "judgements.Services/care_leavers.grade"),
        ("Grade: Care leavers (Services)", "nothing", "Good"),
    ),
    "judgements.0.label": (
        *("Overal", "Overall", "judgements.overall.label"),
        ("Judgement “Overall”, name", "Overal", "Overall"),
    ),
    "document.published": (
        *("2017-09-25", "2017-09-26", "document.published"),
        ("Day of publication", "25 September 2017", "26 September 2017"),
    ),
    "document.theme.words": (
        *("the front", "the front door", "document.theme.words"),
        ("What inspectors looked at", "the front", "the front door"),
    ),
    "follow_ups.0.status": (
        *("not_met", "partly_met", "follow_ups.0.status"),
        ("Sentence that looks back, what it says", "not met", "partly met"),
    ),
    "previous_inspections.0.grade": (
        *("good", "adequate", "previous_inspections.0.grade"),
        ("Earlier inspection it tells of, grade", "Good", "Adequate"),
    ),
    "statistics.4.as_of_text": (
        *("2011-12", "2012-13", "statistics.0.as_of_text"),
        ("Figure “Children under 18 who live here”, day as printed", "2011-12", "2012-13"),
    ),
}


@pytest.mark.parametrize("field", SHOWN)
def test_a_correction_is_shown(field: str) -> None:
    was, value, path, shown = SHOWN[field]
    assert row_of(field, was, value, path) == shown


TAKEN_AWAY = {
    # field: (what it took; what the row calls it)
    "judgements.adoption": ("judgements.adoption", "Judgement “Adoption”"),
    "judgements.7": ("judgements.Services/care_leavers", "Judgement “Care leavers (Services)”"),
    "recommendations.2": ("recommendations.r3", "Recommendation r3"),
    "statistics.0": (None, "Figure"),
}
"""The report as it is published holds it no more; another may stand under its number."""


@pytest.mark.parametrize("field", TAKEN_AWAY)
def test_what_was_taken_away_is_called_by_its_own_name(field: str) -> None:
    took, called = TAKEN_AWAY[field]
    assert row_of(field, "present", None, None, took) == (called, "one was read", "there is none")


def row_of(field: str, was: str | None, value: str | None, path: str | None, took: str | None = None) -> Row:
    report = next(report for report in sample.corpus().reports if report.framework.key == "round")
    correction = Correction(report=report.id, field=field, expect=was, value=value, reason="So.", date="2026-11-21")
    corpus = replace(sample.corpus(), corrections=(AppliedCorrection(correction, was, path, took),))
    (page,) = [page for page in all_pages(corpus, sample.analysis(), sample.AS_OF) if isinstance(page, QualityPage)]
    (row,) = page.corrections
    return row.field, row.was, row.now


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

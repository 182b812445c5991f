"""The quality page says what a person put right in words a reader understands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.errors import RegistryProblem
from generator.model.corpus import AppliedCorrection, Corpus
from generator.model.registry import Correction
from generator.publish.templating import render_page
from generator.views import addresses
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


def test_the_sign_of_a_value_leads_to_what_was_put_right_in_its_report() -> None:
    page = quality_page(many_corrections(2))
    anchors = [row.anchor for row in page.corrections]
    assert anchors == [addresses.corrections(sample.INSPECTION).partition("#")[2], None]
    assert f'id="{anchors[0]}"' in render_page(page)


FOLDED = {
    # how many values were put right: what opens the table
    0: None,
    10: None,
    11: "Read 11 corrections of 1 report or letter",
}


@pytest.mark.parametrize("number", FOLDED)
def test_what_is_long_is_folded(number: int) -> None:
    page = quality_page(many_corrections(number))
    opens = FOLDED[number]
    assert page.corrections_title == opens
    assert ("\n::: fold Read 11 corrections" in render_page(page)) == bool(opens)


def many_corrections(number: int) -> Corpus:
    put = [correction(sample.INSPECTION, f"statistics.{at}.value", "1", "2") for at in range(number)]
    return replace(sample.corpus(), corrections=tuple(AppliedCorrection(one, "1", one.field) for one in put))


def test_corrections_stand_in_the_order_of_reports() -> None:
    last_first = sorted((report.id for report in sample.corpus().reports), reverse=True)
    put = [correction(report, "document.title", "A", "B") for report in last_first]
    held = replace(sample.corpus(), corrections=tuple(AppliedCorrection(one, "A", one.field) for one in put))
    order = [row.report.address for row in quality_page(held).corrections]
    assert order == [addresses.report(report.id) for report in held.reports]


def test_a_file_in_which_much_is_wrong_counts_once() -> None:
    wrong = [RegistryProblem("malformed", "links.toml", f"entry {at}", "one that fits", "Mend it.") for at in range(11)]
    page = quality_page(replace(sample.corpus(), problems=tuple(wrong)))
    assert page.summary.endswith(" 1 file could not be used.")
    assert (len(page.problems), page.problems_title) == (11, "Read what is wrong with 1 file")


def correction(report: str, field: str, was: str | None, value: str | None) -> Correction:
    return Correction(report=report, field=field, expect=was, value=value, reason="So.", date="2026-11-21")


def quality_page(corpus: Corpus) -> QualityPage:
    (page,) = [page for page in all_pages(corpus, sample.analysis(), sample.AS_OF) if isinstance(page, QualityPage)]
    return page


def row_of(field: str, was: str | None, value: str | None, path: str | None, took: str | None = None) -> Row:
    report = next(report for report in sample.corpus().reports if report.framework.key == "round")
    made = correction(report.id, field, was, value)
    (row,) = quality_page(replace(sample.corpus(), corrections=(AppliedCorrection(made, was, path, took),))).corrections
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

"""What a text asks for: its subjects in the order of naming, what is wanting in them, and whom it is for."""

from __future__ import annotations

import re

import pytest

from generator.analysis.subjects import FILE, KINDS, general_subjects, matter_of, of_any_service, subjects_named
from generator.frameworks.data_file import read_data

FINER = {
    "health histories": ("Give every care leaver a summary of their health histories.", "health-histories"),
    "initial health assessments": ("Initial health assessments come late.", "initial-health-assessments"),
    "yearly health assessments": ("Annual health assessments come late.", "health-assessments"),
    "private fostering": ("Visit privately fostered children.", "private-fostering"),
    "return interviews": ("Return home interviews are offered to few.", "return-interviews"),
    "children who go home from care": ("Support children who return home from care.", "going-home-from-care"),
    "allegations": ("The designated officer is slow.", "allegations"),
    "pathway plans": ("Pathway plans are thin.", "pathway-plans"),
    "pre-proceedings": ("Work under the public law outline drifts.", "work-before-court-proceedings"),
}


@pytest.mark.parametrize("title", FINER)
def test_a_text_has_its_finer_subject(title: str) -> None:
    text, subject = FINER[title]
    assert subject in matter_of(text).subjects
    assert subject in subjects_named(text)


def test_what_speaks_of_something_else_is_excepted() -> None:
    assert "health-assessments" not in matter_of("Tell young people their health histories.").subjects
    assert "plans-for-children" not in matter_of("Review pathway plans.").subjects
    assert "foster-carers" not in matter_of("Visit children in private fostering.").subjects


def test_subjects_stand_in_the_order_in_which_they_are_named() -> None:
    assert matter_of("Supervision that is on record.").subjects == ("supervision", "case-recording")
    assert matter_of("Records of supervision.").subjects == ("case-recording", "supervision")


def test_what_is_wanting_and_whom_it_is_for_are_told() -> None:
    matter = matter_of("The timeliness of plans for care leavers.")
    assert "too-late" in matter.shortfalls
    assert matter.groups == {"care-leavers"}


def test_a_text_that_names_nothing_has_no_matter() -> None:
    assert matter_of("Do it soon.").subjects == ()
    assert matter_of("").shortfalls == matter_of("").groups == frozenset()


@pytest.mark.parametrize("kind", KINDS)
def test_the_file_holds_phrases_that_begin_with_a_word_that_is_given(kind: str) -> None:
    for slug, phrases in read_data(FILE)[kind].items():
        for phrase in phrases:
            assert re.match(r"!?[a-z0-9’]", phrase), f"{kind}.{slug}: {phrase}"


def test_subjects_that_name_no_service_are_known_subjects() -> None:
    assert general_subjects() < of_any_service() < read_data(FILE)["subjects"].keys()


def test_no_two_kinds_share_a_slug() -> None:
    slugs = [slug for kind in KINDS for slug in read_data(FILE)[kind]]
    assert len(slugs) == len(set(slugs))

"""What stands around sentences that look back: the words are the inspectors', the reading is the program's."""

from __future__ import annotations

import pytest

from generator.english import looking_back
from generator.english.earlier_inspections import inspections_meant
from generator.model.noun import Place
from generator.model.report import FollowUp, FollowUpKind, FollowUpStatus


def said(kind: FollowUpKind, status: FollowUpStatus, also: tuple[str, ...] = (), before: str | None = None) -> FollowUp:
    return FollowUp(
        kind=kind,
        words="Visits are now made in time.",
        before=before,
        refers_to="2017-07",
        also_refers_to=also,
        status=status,
        place=Place(page=3),
    )


@pytest.mark.parametrize(
    ("held", "not_held", "words"),
    [
        (["2017-07"], [], "About the"),
        (["2017-07"], ["2015"], "About the inspection or visit of 2015 and the"),
        (["last inspection"], [], "“Last inspection” probably means the"),
        (
            ["last inspection"],
            ["2015"],
            "About the inspection or visit of 2015 and “last inspection”, which probably means the",
        ),
        ([], ["2017-07", "the last visit"], "About the inspection or visit of July 2017 and “the last visit”"),
        ([], [], "The program could not tell which inspection is meant"),
    ],
)
def test_the_inspection_meant_stands_before_the_words(held: list[str], not_held: list[str], words: str) -> None:
    assert looking_back.about(held, not_held) == words


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (said("point", "met"), "The program reads this as “met”."),
        (said("change", "worse"), "The program reads this as “worse”."),
        (said("point", "unclear"), None),
    ],
)
def test_a_reading_is_called_the_programs(found: FollowUp, words: str | None) -> None:
    assert looking_back.read_as(found) == words


@pytest.mark.parametrize(
    ("meant", "words"),
    [
        (["2015", "2018-04"], "the inspections or visits of 2015 and April 2018"),
        (["the last visit", "2018-04"], "the inspection or visit of April 2018 and “the last visit”"),
    ],
)
def test_inspections_are_named_by_their_days_else_in_the_words_printed(meant: list[str], words: str) -> None:
    assert inspections_meant(meant) == words


@pytest.mark.parametrize("kind", ["point", "change"])
def test_words_that_are_unclear_are_only_quoted(kind: FollowUpKind) -> None:
    assert looking_back.read_as(said(kind, "unclear")) is None


def test_the_reading_of_words_stands_apart_from_them() -> None:
    assert looking_back.read_as(said("change", "better")) == "The program reads this as “better”."


def test_the_sentence_that_a_status_rests_on_stands_after_the_words() -> None:
    found = said("point", "met").model_copy(update={"words": "Visits were late then.", "after": "None is late now."})
    assert looking_back.quoted_words(found) == "Visits were late then. None is late now."


def test_the_sentence_that_words_point_back_to_stands_before_them() -> None:
    found = said("change", "better", before="Visits were late.")
    assert looking_back.quoted_words(found) == "Visits were late. Visits are now made in time."

"""A sentence about earlier points is tied to the report and the point it means, where that is clear."""

from __future__ import annotations

import pytest

from generator.analysis import analyse
from generator.analysis.follow_ups import report_meant
from generator.model.analysis import FollowUpTied
from generator.model.report import Report
from tests.analysis.factory import corpus, follow_up, report

FIRST = report(date="2017-03-10", points=("Improve supervision.", "Visit children more often."))


def tied(words: str, refers_to: str | None, *earlier: Report) -> FollowUpTied:
    later = report(date="2019-12-18", follow_ups=(follow_up(words, refers_to),))
    (found,) = analyse(corpus(*(earlier or (FIRST,)), later)).follow_ups
    return found


def meant(words: str, refers_to: str | None, *earlier: Report) -> Report | None:
    said = follow_up(words, refers_to)
    return report_meant(report(date="2019-12-18", follow_ups=(said,)), said, earlier or (FIRST,))


def test_the_month_that_a_sentence_gives_finds_the_report() -> None:
    assert meant("Supervision has not improved since then.", "2017-03") == FIRST


def test_a_date_no_report_has_finds_none() -> None:
    assert meant("Supervision has not improved since then.", "2018") is None


def test_words_without_a_date_find_none() -> None:
    assert meant("Supervision has not improved.", "last inspection") is None


def test_the_one_point_on_the_sentences_theme_is_meant() -> None:
    assert tied("Supervision has not improved since then.", "2017-03").recommendations == (f"{FIRST.id}#r1",)


def test_a_sentence_in_general_means_no_single_point() -> None:
    assert tied("Earlier points have not been dealt with.", "2017-03").recommendations == ()


def test_a_sentence_leads_to_the_block_that_prints_it() -> None:
    assert tied("Supervision has not improved since then.", None).anchor == "b1"


TOLD = report(
    date="2019-12-18",
    points=("the quality of visits", "the grip of managers"),
    kind="outstanding-priority-action",
    follow_ups=(
        follow_up("Two priority actions from the last visit have not been addressed.", "2019-03"),
        follow_up("Three priority actions from the last visit have not been addressed.", "2019-03"),
    ),
)


def test_a_sentence_that_counts_the_unresolved_actions_means_all_of_them() -> None:
    two, three = analyse(corpus(TOLD)).follow_ups
    assert two.recommendations == (f"{TOLD.id}#r1", f"{TOLD.id}#r2")
    assert three.recommendations == ()


def test_the_last_visit_is_not_the_inspection_of_that_month() -> None:
    assert meant("Supervision is no better than at the last visit.", "2017-03") is None


def test_the_same_theme_in_quite_other_words_means_no_point() -> None:
    assert tied("Management oversight is weak.", "2017-03").recommendations == ()


def test_a_sentence_is_told_with_the_report_that_prints_it_and_its_themes() -> None:
    said = follow_up("Supervision has not improved since then.", "2017-03")
    later = report(date="2019-12-18", follow_ups=(said,))
    (found,) = analyse(corpus(FIRST, later)).follow_ups
    assert found == FollowUpTied(
        report=later.id,
        authority="eastshire",
        date="2019-12-18",
        follow_up=said,
        anchor="b1",
        recommendations=(f"{FIRST.id}#r1",),
        themes=("supervision",),
    )


VISIT = report(date="2017-03-20", framework="ilacs", document="visit-letter")
PAPER = report(date="2017-03-25", framework="old", document="council-paper")


@pytest.mark.parametrize(
    ("words", "held", "which"),
    [
        ("This was found at the last visit.", (FIRST, VISIT), VISIT),
        ("This was found at the last inspection.", (FIRST, VISIT), FIRST),
        ("This was found at the last inspection.", (PAPER, VISIT), PAPER),
        ("This was found then.", (FIRST, VISIT), None),
        ("This was found at the last inspection.", (FIRST, PAPER), None),
    ],
    ids=["a visit", "an inspection", "an inspection of which a paper tells", "either", "two inspections"],
)
def test_of_two_reports_of_one_month_that_of_the_kind_named_is_meant(
    words: str, held: tuple[Report, ...], which: Report | None
) -> None:
    assert meant(words, "2017-03", *held) == which


def test_a_report_of_the_same_day_is_no_earlier_one() -> None:
    assert meant("This was found then.", "2019-12", report(date="2019-12-18", framework="ilacs")) is None


def test_a_sentence_that_counts_the_priority_actions_of_the_earlier_report_means_all_of_them() -> None:
    visit = report(date="2017-03-20", points=("Visits.", "Plans."), kind="priority-action", document="visit-letter")
    assert tied("The two priority actions remain.", "2017-03", visit).recommendations == (
        f"{visit.id}#r1",
        f"{visit.id}#r2",
    )
    assert tied("The two priority actions remain.", "2017-03").recommendations == ()


@pytest.mark.parametrize(
    "earlier",
    [
        report(date="2017-03-10", points=("Improve supervision.",), addressed_to="safeguarding-board"),
        report(date="2017-03-10", points=("Improve supervision.",), fragments=(1,)),
        report(date="2017-03-10", points=("Improve supervision.", "Record supervision.")),
    ],
    ids=["to the board", "a fragment", "two on the theme"],
)
def test_what_may_be_another_point_is_not_meant(earlier: Report) -> None:
    assert tied("Supervision has not improved since then.", "2017-03", earlier).recommendations == ()

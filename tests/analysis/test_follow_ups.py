"""A sentence that looks back is tied to the report it means, and to the points whose subject its words name."""

from __future__ import annotations

import pytest

from generator.analysis import analyse
from generator.analysis.reports_meant import reports_meant
from generator.model.analysis import FollowUpTied
from generator.model.noun import Place
from generator.model.report import PreviousInspection, Report
from tests.analysis.factory import corpus, follow_up, report

FIRST = report(
    date="2017-03-10",
    grades={"overall": "good"},
    points=("Improve the regularity of supervision.", "Visit privately fostered children in time."),
)
SUPERVISION, FOSTERING = (f"{FIRST.id}#r{number}" for number in (1, 2))
LATER = report(date="2019-12-18")


def tied(words: str, refers_to: str | None, *earlier: Report, **more: str) -> FollowUpTied:
    status = "better" if more.get("kind") == "change" else "not_met"
    said = follow_up(words, refers_to, status).model_copy(update=more)
    (found,) = analyse(corpus(*(earlier or (FIRST,)), report(date="2019-12-18", follow_ups=(said,)))).follow_ups
    return found


def meant(words: str, refers_to: str | None, *earlier: Report, later: Report = LATER) -> tuple[Report, ...]:
    return reports_meant(later, follow_up(words, refers_to), earlier or (FIRST,))


def test_the_month_that_a_sentence_gives_finds_the_report() -> None:
    assert meant("Supervision has not improved since then.", "2017-03") == (FIRST,)


def test_a_date_no_report_has_finds_none() -> None:
    assert meant("Supervision has not improved since then.", "2018") == ()


def test_words_that_name_no_inspection_find_none() -> None:
    assert meant("Supervision has not improved.", None) == ()
    assert meant("Supervision has not improved.", "previous inspections") == ()


def test_both_inspections_that_a_sentence_names_are_meant() -> None:
    visit = report(date="2018-05-20", framework="ilacs", document="visit-letter")
    said = follow_up("Supervision is still late.", "2018-05").model_copy(update={"also_refers_to": ("2017-03",)})
    assert reports_meant(LATER, said, (FIRST, visit)) == (visit, FIRST)


def test_the_last_inspection_is_the_latest_that_is_held() -> None:
    second = report(date="2018-05-20", framework="ilacs", grades={"overall": "good"})
    visit = report(date="2019-01-20", framework="ilacs", document="visit-letter")
    assert meant("Supervision is better.", "last inspection", FIRST, second, visit) == (second,)


@pytest.mark.parametrize(("told", "is_meant"), [("2017-02", True), ("2018-05", False)])
def test_the_last_inspection_is_not_held_where_the_report_tells_of_a_later_one(told: str, is_meant: bool) -> None:
    previous = PreviousInspection(date=told, subject="all services", grade="good", words="", place=Place(line=1))
    later = LATER.model_copy(update={"previous_inspections": (previous,)})
    assert meant("Supervision is better.", "last inspection", later=later) == ((FIRST,) if is_meant else ())


def test_the_last_of_no_inspections_is_none() -> None:
    assert meant("Supervision is better.", "last inspection", report(date="2018-05-20", document="visit-letter")) == ()


NAMED = {
    "its subject": ("The regularity of supervision has not improved since then.", {SUPERVISION}),
    "examples of points in general": (
        "Most of the recommendations are met, for example the regularity of supervision.",
        {SUPERVISION},
    ),
    "points in general": ("Most of the recommendations, after regular supervision of leaders, are met.", set[str]()),
    "no subject": ("Earlier points have not been dealt with.", set[str]()),
    "another subject": ("Pathway plans are no better.", set[str]()),
    "who acts": ("Senior leaders have made progress.", set[str]()),
}


@pytest.mark.parametrize("title", NAMED)
def test_a_sentence_means_the_points_whose_subject_it_names(title: str) -> None:
    words, expected = NAMED[title]
    assert set(tied(words, "2017-03").recommendations) == expected


def test_a_sentence_that_names_two_subjects_means_a_point_on_each() -> None:
    points = ("Hold return home interviews in time.", "Help more care leavers into education, employment or training.")
    words = "Return home interviews are held in time, and more care leavers are in education, employment or training."
    both = report(date="2017-03-10", points=points)
    assert tied(words, "2017-03", both, kind="change").recommendations == (f"{both.id}#r1", f"{both.id}#r2")


def test_health_and_well_being_names_no_point_on_mental_health() -> None:
    words = "The health and well-being of children looked after has become better since then."
    access = report(date="2017-03-10", points=("Improve access to mental health services for children looked after.",))
    assert tied(words, "2017-03", access, kind="change").recommendations == ()


@pytest.mark.parametrize(
    ("point", "is_meant"),
    [
        ("Make supervision regular wherever allegations arise.", True),
        ("Wherever allegations arise, make supervision regular.", False),
    ],
)
def test_a_point_that_names_the_subject_behind_others_needs_more_words_alike(point: str, is_meant: bool) -> None:
    earlier = report(date="2017-03-10", points=(point,))
    found = tied("Supervision, once perfunctory, is now frequent and long.", "2017-03", earlier, kind="change")
    assert bool(found.recommendations) == is_meant


def test_what_has_changed_is_tied_to_the_points_on_its_subject_too() -> None:
    assert tied("Supervision is more regular.", "2017-03", kind="change").recommendations == (SUPERVISION,)


def test_this_means_what_the_sentence_before_names() -> None:
    words, before = "This was a recommendation at the last inspection.", "Supervision is not regular."
    assert tied(words, "2017-03").recommendations == ()
    assert tied(words, "2017-03", before=before).recommendations == (SUPERVISION,)


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
    assert meant("Supervision is no better than at the last visit.", "2017-03") == ()


def test_a_sentence_is_told_with_the_report_that_prints_it_and_its_themes() -> None:
    said = follow_up("The regularity of supervision has not improved since then.", "2017-03")
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
    assert meant(words, "2017-03", *held) == ((which,) if which else ())


def test_a_report_of_the_same_day_is_no_earlier_one() -> None:
    assert meant("This was found then.", "2019-12", report(date="2019-12-18", framework="ilacs")) == ()


def test_a_sentence_that_counts_the_priority_actions_of_the_earlier_report_means_all_of_them() -> None:
    visit = report(date="2017-03-20", points=("Visits.", "Plans."), kind="priority-action", document="visit-letter")
    assert tied("The two priority actions remain.", "2017-03", visit).recommendations == (
        f"{visit.id}#r1",
        f"{visit.id}#r2",
    )
    assert tied("The two priority actions remain.", "2017-03").recommendations == ()


@pytest.mark.parametrize(
    "words",
    [
        "One of the two priority actions from the last focused visit has been met.",
        "Only one of two priority actions is met.",
        "Neither of the two priority actions has been met.",
        "The first of the two priority actions has been met.",
        "The two priority actions were looked at, and the other is met.",
        "Most of the two priority actions remain.",
    ],
)
def test_a_sentence_that_tells_some_priority_actions_from_the_others_does_not_mean_all(words: str) -> None:
    visit = report(date="2017-03-20", points=("Visits.", "Plans."), kind="priority-action", document="visit-letter")
    assert tied(words, "2017-03", visit).recommendations == ()


def test_the_one_priority_action_is_all_of_one() -> None:
    visit = report(date="2017-03-20", points=("Visits.",), kind="priority-action", document="visit-letter")
    assert tied("The one priority action remains.", "2017-03", visit).recommendations == (f"{visit.id}#r1",)


REGULAR = "Improve the regularity of supervision."


@pytest.mark.parametrize(
    "earlier",
    [
        report(date="2017-03-10", points=(REGULAR,), addressed_to="safeguarding-board"),
        report(date="2017-03-10", points=(REGULAR,), fragments=(1,)),
        report(date="2017-03-10", points=(REGULAR, "Regular supervision of managers.")),
    ],
    ids=["to the board", "a fragment", "two as near"],
)
def test_what_may_be_another_point_is_not_meant(earlier: Report) -> None:
    words = "The regularity of supervision has not improved since then."
    assert tied(words, "2017-03").recommendations == (SUPERVISION,)
    assert tied(words, "2017-03", earlier).recommendations == ()

"""Two points are called similar only where that is most likely; others that are near are shown; people outrank both."""

from __future__ import annotations

from typing import Literal

import pytest

from generator.analysis import analyse
from generator.analysis.link_model import load_link_model
from generator.analysis.links import scores
from generator.frozen import replace
from generator.model.analysis import RecommendationLink
from generator.model.registry import LinkDecision
from generator.model.report import Report
from tests.analysis.factory import corpus, follow_up, report, undated

EARLIER = "Ensure that supervision of social workers is regular, reflective and recorded."
LATER = "The regularity and recording of supervision of social workers."
UNLIKE = "The accommodation offered to young people who leave care."


def links(*reports: Report, decisions: tuple[LinkDecision, ...] = ()) -> list[tuple[str, str, str]]:
    found = analyse(corpus(*reports, decisions=decisions)).links
    return [(link.earlier, link.later, link.basis) for link in found]


def decision(action: Literal["confirm", "reject", "add"], earlier: str, later: str) -> LinkDecision:
    return LinkDecision(
        action=action,
        earlier=earlier,
        later=later,
        earlier_text="",
        later_text="",
        reason="Read by a person",
        date="2026-01-01",
    )


FIRST = report(date="2014-01-01", points=(EARLIER, UNLIKE))
SECOND = report(date="2017-01-01", points=(LATER,))
PAIR = ("eastshire/2014-01-01-sif#r1", "eastshire/2017-01-01-sif#r1")
OTHER_PAIR = ("eastshire/2014-01-01-sif#r2", "eastshire/2017-01-01-sif#r1")


def test_a_similar_point_on_the_same_subject_is_linked() -> None:
    assert links(FIRST, SECOND) == [(*PAIR, "match")]


def test_the_link_tells_what_both_share() -> None:
    (link,) = analyse(corpus(FIRST, SECOND)).links
    assert (link.themes, link.subjects) == (("supervision",), ("case-recording", "supervision"))
    assert link.phrases == ("supervision of social workers",)
    assert (link.said_again, link.unresolved) == (None, False)


@pytest.mark.parametrize(
    ("case", "later"),
    [
        ("same theme, other words", report(date="2017-01-01", points=("Scrutiny: management oversight.",))),
        ("same words, no theme", report(date="2017-01-01", points=("Ensure that it is regular, reflective.",))),
        ("another authority", report("westshire", date="2017-01-01", points=(LATER,))),
        ("a point to the board", report(date="2017-01-01", points=(LATER,), addressed_to="safeguarding-board")),
        ("a fragment", report(date="2017-01-01", points=(LATER,), fragments=(1,))),
    ],
)
def test_no_link_is_better_than_a_wrong_one(case: str, later: Report) -> None:
    assert links(FIRST, later) == [], case


def test_a_point_that_takes_up_one_item_of_an_earlier_list_is_linked() -> None:
    items = report(
        date="2014-01-01", points=("Supervision of social workers, plans for children, and the homes offered.",)
    )
    assert links(items, report(date="2017-01-01", points=("Supervision of social workers.",))) == [(*PAIR, "match")]


def test_all_earlier_reports_are_compared_not_only_the_last() -> None:
    between = report(date="2015-01-01", points=(UNLIKE,))
    assert PAIR in [found[:2] for found in links(FIRST, between, SECOND)]


def test_a_point_made_three_times_is_linked_with_each() -> None:
    third = report(date="2020-01-01", points=(LATER,))
    found = {found[:2] for found in links(FIRST, SECOND, third)}
    assert found == {PAIR, (PAIR[0], f"{third.id}#r1"), (PAIR[1], f"{third.id}#r1")}


def test_points_of_one_day_are_not_earlier_and_later() -> None:
    assert links(FIRST, report(date="2014-01-01", framework="ilacs-focused-visit", points=(LATER,))) == []


NARROWER = "Ensure that supervision is recorded."


def test_of_one_report_only_the_best_match_is_called_similar() -> None:
    """The other is near as well, and is only shown; so a list of many items is similar to one point of a report."""
    both = report(date="2014-01-01", points=(EARLIER, NARROWER))
    assert stated(both, SECOND) == {PAIR}
    assert shown(both, SECOND) == {(f"{both.id}#r2", PAIR[1])}


def test_of_one_later_report_only_the_best_match_is_called_similar() -> None:
    both = report(date="2017-01-01", points=("The recording of supervision.", LATER))
    assert stated(FIRST, both) == {(PAIR[0], f"{both.id}#r2")}


def test_at_most_three_earlier_points_are_shown_nearest_first() -> None:
    narrower = (
        "Supervision.",
        "Supervision of managers.",
        "Supervision and plans.",
        "Supervision that is recorded.",
    )
    many = report(date="2014-01-01", points=(EARLIER, *narrower))
    before = analyse(corpus(many, SECOND)).links_to(PAIR[1])
    assert [link.closeness for link in before] == ["similar", "same-subject", "same-subject", "same-subject"]
    assert [link.score for link in before] == sorted((link.score for link in before), reverse=True)


def test_what_is_on_another_subject_is_not_shown() -> None:
    assert OTHER_PAIR not in stated(FIRST, SECOND) | shown(FIRST, SECOND)


def stated(*reports: Report) -> set[tuple[str, str]]:
    return _pairs("similar", *reports)


def shown(*reports: Report) -> set[tuple[str, str]]:
    return _pairs("same-subject", *reports)


def _pairs(closeness: str, *reports: Report) -> set[tuple[str, str]]:
    found = analyse(corpus(*reports)).links
    return {(link.earlier, link.later) for link in found if link.closeness == closeness}


def test_each_pair_that_shares_a_subject_has_a_score_and_that_of_a_link_is_its_own() -> None:
    found = analyse(corpus(FIRST, SECOND))
    earlier, later = (
        [found.points[f"{one.id}#r{n}"] for n, _ in enumerate(one.recommendations, 1)] for one in (FIRST, SECOND)
    )
    scored = scores([earlier, later])
    assert set(scored) == {PAIR}
    assert found.links[0].score == round(scored[PAIR], 3)
    assert scores([[], later]) == scores([earlier, []]) == {}


def test_another_model_gives_other_scores() -> None:
    found = analyse(corpus(FIRST, SECOND))
    points = [[found.points[PAIR[0]]], [found.points[PAIR[1]]]]
    unsure = replace(load_link_model(), weights={}, intercept=-9.0)
    assert scores(points, unsure)[PAIR] < 0.001 < scores(points)[PAIR]


def test_a_decision_on_a_point_that_is_not_held_is_passed_over() -> None:
    gone = decision("add", "eastshire/2010-01-01-sif#r1", PAIR[1])
    assert links(FIRST, SECOND, decisions=(gone, decision("reject", *PAIR))) == []


def test_a_person_may_reject_what_the_program_did_not_link() -> None:
    assert links(FIRST, SECOND, decisions=(decision("reject", *OTHER_PAIR),)) == [(*PAIR, "match")]


def test_a_person_rejects_a_link() -> None:
    assert links(FIRST, SECOND, decisions=(decision("reject", *PAIR),)) == []


def test_a_person_rejects_what_is_only_shown() -> None:
    both = report(date="2014-01-01", points=(EARLIER, NARROWER))
    rejected = decision("reject", f"{both.id}#r2", PAIR[1])
    assert links(both, SECOND, decisions=(rejected,)) == [(*PAIR, "match")]


def test_a_person_adds_a_link_the_program_did_not_see() -> None:
    assert (*OTHER_PAIR, "person") in links(FIRST, SECOND, decisions=(decision("add", *OTHER_PAIR),))


def test_a_person_confirms_a_link_and_it_is_theirs_from_then_on() -> None:
    confirmed = decision("confirm", *PAIR)
    found = analyse(corpus(FIRST, SECOND, decisions=(confirmed,))).links
    assert found == (RecommendationLink(*PAIR, "person", 1.0, decision=confirmed),)


SAID = f"{LATER} This was a recommendation at the last inspection."


def test_what_inspectors_say_was_asked_before_is_paired_by_the_program_with_their_words_beside_it() -> None:
    """They say that it was asked before, not which point that was."""
    (link,) = analyse(corpus(FIRST, report(date="2017-01-01", points=(SAID,)))).links
    assert link.basis == "match"
    assert link.said_again == "This was a recommendation at the last inspection."


def test_words_about_the_last_inspection_do_not_speak_of_the_one_before_it() -> None:
    second = report(date="2015-01-01", points=(EARLIER,))
    found = analyse(corpus(FIRST, second, report(date="2017-01-01", points=(SAID,))))
    said = {link.earlier: link.said_again for link in found.links_to(PAIR[1])}
    assert said == {PAIR[0]: None, f"{second.id}#r1": "This was a recommendation at the last inspection."}


def test_a_declared_repeat_that_cannot_be_traced_is_linked_to_nothing() -> None:
    untraced = "Employment of young people. This was a recommendation at the last inspection."
    assert links(FIRST, report(date="2017-01-01", points=(untraced,))) == []


@pytest.mark.parametrize(
    ("document", "said", "is_kept"),
    [
        ("visit-letter", SAID, False),
        ("visit-letter", SAID.replace("last inspection", "last Visit"), True),
        ("inspection-report", SAID, True),
        ("inspection-report", SAID.replace("last inspection", "last Visit"), False),
    ],
)
def test_words_about_a_visit_speak_of_a_visit(document: str, said: str, is_kept: bool) -> None:
    earlier = report(date="2014-01-01", points=(EARLIER,), document=document)
    (link,) = analyse(corpus(earlier, report(date="2017-01-01", points=(said,)))).links
    assert (link.said_again is not None) == is_kept


@pytest.mark.parametrize(("told", "basis"), [("2014-01", "inspectors"), ("2015-05", "match")])
def test_an_unresolved_priority_action_is_traced_to_the_visit_of_its_date(told: str, basis: str) -> None:
    visit = report(date="2014-01-01", points=(EARLIER,), kind="priority-action", document="visit-letter")
    said = follow_up("A priority action has not been addressed.", told)
    later = report(date="2017-01-01", points=(LATER,), kind="outstanding-priority-action", follow_ups=(said,))
    (link,) = analyse(corpus(visit, later)).links
    assert (link.earlier, link.later, link.basis) == (*PAIR, basis)
    assert link.unresolved == (basis == "inspectors")


def test_a_report_without_a_date_is_no_earlier_one() -> None:
    """It may be a copy of the later one."""
    assert links(undated(report(date="2017-01-02", points=(LATER,))), SECOND) == []


def test_the_last_inspection_is_none_without_a_date() -> None:
    earlier = undated(report(date="2014-01-01", points=(EARLIER,)))
    assert links(earlier, report(date="2017-01-01", points=(SAID,))) == []

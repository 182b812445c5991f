"""Two points are linked only where wording and theme agree and each is the other's best match; people outrank both."""

from __future__ import annotations

from typing import Literal

import pytest

from generator.analysis import analyse
from generator.analysis.links import scores
from generator.model.analysis import RecommendationLink
from generator.model.registry import LinkDecision
from generator.model.report import Report
from tests.analysis.factory import corpus, follow_up, report

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


def test_a_similar_point_on_the_same_theme_is_linked() -> None:
    assert links(FIRST, SECOND) == [(*PAIR, "match")]


def test_the_link_tells_what_both_share() -> None:
    (link,) = analyse(corpus(FIRST, SECOND)).links
    assert (link.themes, link.phrases) == (("supervision",), ("supervision of social workers",))
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


def test_only_successive_reports_are_linked() -> None:
    between = report(date="2015-01-01", points=(UNLIKE,))
    assert PAIR not in [found[:2] for found in links(FIRST, between, SECOND)]


def test_one_later_point_is_linked_to_its_best_match_only() -> None:
    weaker = "Ensure that supervision is recorded."
    both = report(date="2014-01-01", points=(EARLIER, weaker))
    assert [found[:2] for found in links(both, SECOND)] == [PAIR]


def test_one_earlier_point_is_linked_to_its_best_match_only() -> None:
    both = report(date="2017-01-01", points=("The recording of supervision.", LATER))
    assert [found[:2] for found in links(FIRST, both)] == [(PAIR[0], "eastshire/2017-01-01-sif#r2")]


def test_each_pair_has_a_score_and_that_of_a_link_is_its_own() -> None:
    found = analyse(corpus(FIRST, SECOND))
    earlier, (later,) = (
        [found.points[f"{one.id}#r{n}"] for n, _ in enumerate(one.recommendations, 1)] for one in (FIRST, SECOND)
    )
    scored = scores(earlier, [later])
    assert set(scored) == {PAIR, OTHER_PAIR}
    assert found.links[0].score == round(scored[PAIR], 3) != round(scored[PAIR], 4)
    assert scored[PAIR] > 0.6 > scored[OTHER_PAIR]
    assert scores([], [later]) == scores(earlier, []) == {}


def test_a_decision_on_a_point_that_is_not_held_is_passed_over() -> None:
    gone = decision("add", "eastshire/2010-01-01-sif#r1", PAIR[1])
    assert links(FIRST, SECOND, decisions=(gone, decision("reject", *PAIR))) == []


def test_a_person_may_reject_what_the_program_did_not_link() -> None:
    assert links(FIRST, SECOND, decisions=(decision("reject", *OTHER_PAIR),)) == [(*PAIR, "match")]


def test_a_person_rejects_a_link() -> None:
    assert links(FIRST, SECOND, decisions=(decision("reject", *PAIR),)) == []


def test_a_person_adds_a_link_the_program_did_not_see() -> None:
    assert (*OTHER_PAIR, "person") in links(FIRST, SECOND, decisions=(decision("add", *OTHER_PAIR),))


def test_a_person_confirms_a_link_and_it_is_theirs_from_then_on() -> None:
    confirmed = decision("confirm", *PAIR)
    found = analyse(corpus(FIRST, SECOND, decisions=(confirmed,))).links
    assert found == (RecommendationLink(*PAIR, "person", 1.0, decision=confirmed),)


SAID = f"{LATER} This was a recommendation at the last inspection."


def test_a_repeat_that_inspectors_declare_is_theirs_and_their_words_are_given() -> None:
    (link,) = analyse(corpus(FIRST, report(date="2017-01-01", points=(SAID,)))).links
    assert link.basis == "inspectors"
    assert link.said_again == "This was a recommendation at the last inspection."


def test_a_declared_repeat_that_cannot_be_traced_is_linked_to_nothing() -> None:
    untraced = "Employment of young people. This was a recommendation at the last inspection."
    assert links(FIRST, report(date="2017-01-01", points=(untraced,))) == []


def test_words_about_the_last_inspection_do_not_speak_of_a_visit_between() -> None:
    visit = report(date="2014-01-01", points=(EARLIER,), document="visit-letter")
    assert links(visit, report(date="2017-01-01", points=(SAID,))) == [(*PAIR, "match")]


def test_words_about_the_last_visit_speak_of_a_visit() -> None:
    visit = report(date="2014-01-01", points=(EARLIER,), document="visit-letter")
    again = report(date="2017-01-01", points=(SAID.replace("last inspection", "last Visit"),))
    assert links(visit, again) == [(*PAIR, "inspectors")]
    assert links(FIRST, again) == [(*PAIR, "match")]


@pytest.mark.parametrize(("told", "basis"), [("2014-01", "inspectors"), ("2015-05", "match")])
def test_an_unresolved_priority_action_is_traced_to_the_visit_of_its_date(told: str, basis: str) -> None:
    visit = report(date="2014-01-01", points=(EARLIER,), kind="priority-action", document="visit-letter")
    said = follow_up("A priority action has not been addressed.", told)
    later = report(date="2017-01-01", points=(LATER,), kind="outstanding-priority-action", follow_ups=(said,))
    (link,) = analyse(corpus(visit, later)).links
    assert (link.earlier, link.later, link.basis) == (*PAIR, basis)
    assert link.unresolved == (basis == "inspectors")

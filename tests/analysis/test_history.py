"""A council's points by theme and date, each with what came before it and all that was found on it later."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.analysis import analyse
from generator.analysis.changes import report_changes
from generator.analysis.history import AuthorityHistory, PointHistory, history_of, said_before, same_subject_before
from generator.model.analysis import FollowUpTied, LaterFinding, RecommendationLink
from generator.model.gaps_in_grades import Missing
from generator.model.judgement import Judgement
from generator.model.report import Report
from tests.analysis.factory import HERE, corpus, follow_up, report, undated

FIRST = report(date="2017-09-25", grades={"overall": "good"}, points=("Make plans clear.", "Keep to the budget."))
LETTER = report(
    date="2019-12-18",
    framework="ilacs-focused-visit",
    points=("the quality of supervision",),
    kind="outstanding-priority-action",
    follow_ups=(follow_up("Two priority actions from the visit in March 2019 were not met.", "2019-03"),),
)


def history(*reports: Report) -> AuthorityHistory:
    gathered = corpus(*reports)
    return history_of(gathered, analyse(gathered), "eastshire")


def test_an_unresolved_earlier_action_stands_at_its_own_date_as_told_later() -> None:
    told = next(found for found in history(FIRST, LETTER).by_date if found.told_later_by)
    assert (told.date, told.told_later_by) == ("2019-03", LETTER)


def test_points_stand_oldest_first() -> None:
    assert [found.date for found in history(FIRST, LETTER).by_date] == ["2017-09-25", "2017-09-25", "2019-03"]


def test_a_point_without_a_theme_is_not_lost() -> None:
    rest = history(FIRST).by_theme[-1]
    assert (rest.theme, [found.point.recommendation.text for found in rest.points]) == (None, ["Keep to the budget."])


def test_where_nothing_was_found_on_a_point_only_that_is_told() -> None:
    plans = history(FIRST, LETTER).by_date[0]
    assert (plans.nothing_found_later, plans.later_reports) == (True, 1)


FINDING = LaterFinding(f"{FIRST.id}#r1", LETTER.id, LETTER.date, "b2", HERE, "Plans say what will change.", 0.7)
SUBJECT = RecommendationLink(f"{FIRST.id}#r1", f"{LETTER.id}#r1", "match", 0.4, closeness="same-subject")


def test_what_was_found_later_is_told_by_what_it_says() -> None:
    """What became of the point; what has changed on its subject; later points on it; later findings on it."""
    became = follow_up("Plans were to be clearer, and are.", "2017-09", "met")
    changed = became.model_copy(update={"kind": "change", "words": "Plans are better.", "status": "better"})
    looking = [
        FollowUpTied(LETTER.id, "eastshire", LETTER.date, said, "b1", (f"{FIRST.id}#r1",), ())
        for said in (changed, became)
    ]
    found = point_history(links=(SUBJECT,), follow_ups=tuple(looking), later_findings=(FINDING,))
    assert [tied.follow_up for tied in found.what_became] == [became]
    assert [tied.follow_up for tied in found.changes] == [changed]
    assert (found.after, found.later_findings) == ((SUBJECT,), (FINDING,))


@pytest.mark.parametrize("found", [{"later_findings": (FINDING,)}, {"links": (SUBJECT,)}])
def test_a_later_point_or_finding_on_its_subject_is_something(found: dict[str, Any]) -> None:
    assert not point_history(**found).nothing_found_later


def point_history(**found: Any) -> PointHistory:
    """The history of the first point with just what is given."""
    gathered = corpus(FIRST, LETTER)
    bare = replace(analyse(gathered), links=(), follow_ups=(), later_findings=())
    return history_of(gathered, replace(bare, **found), "eastshire").by_date[0]


def test_an_earlier_point_that_is_only_shown_does_not_say_that_it_was_made_before() -> None:
    later = report(date="2019-12-18", framework="ilacs-focused-visit", points=("Improve the quality of supervision.",))
    gathered = corpus(FIRST, later)
    analysis = replace(analyse(gathered), links=(SUBJECT,))
    told = history_of(gathered, analysis, "eastshire").by_date[-1]
    assert (told.before, told.similar_before) == ((SUBJECT,), ())
    assert said_before(analysis, later) == {}
    assert same_subject_before(analysis, later) == {f"{later.id}#r1"}


def test_with_no_later_report_silence_says_nothing() -> None:
    assert history(FIRST).by_date[0].later_reports == 0


def test_a_report_tells_what_it_changed() -> None:
    later = report(date="2021-01-01", grades={"overall": "inadequate"})
    gathered = corpus(FIRST, later)
    newest = report_changes(gathered, analyse(gathered))[0]
    (overall,) = newest.grades
    assert isinstance(overall.before, Judgement)
    assert isinstance(overall.now, Judgement)
    assert (overall.before.grade, overall.now.grade) == ("good", "inadequate")


def test_a_first_report_is_compared_with_nothing() -> None:
    gathered = corpus(FIRST)
    (change,) = report_changes(gathered, analyse(gathered))
    assert change.grades[0].before == Missing("no-report")


def test_a_point_was_said_before_by_a_link_or_by_its_own_words() -> None:
    """The inspectors' words go before the program's link, and count where no earlier point is traced."""
    words = "Make plans clear and keep all plans up to date."
    again = "This was a recommendation at the last inspection."
    first = report(date="2015-01-01", points=(words,))
    later = report(date="2017-09-25", points=(words, f"Keep to the budget. {again}", "Record supervision."))
    gathered = corpus(first, later)
    assert said_before(analyse(gathered), later) == {f"{later.id}#r1": "match", f"{later.id}#r2": "inspectors"}
    assert said_before(analyse(gathered), first) == {}


def test_an_unresolved_earlier_priority_action_was_said_before_in_the_inspectors_words() -> None:
    later = report(date="2019-12-18", points=("Plans are not yet clear.",), kind="outstanding-priority-action")
    assert said_before(analyse(corpus(FIRST, later)), later) == {f"{later.id}#r1": "inspectors"}


def test_no_report_is_known_to_be_later_than_one_without_a_date() -> None:
    said = follow_up("Plans are better than at the last inspection.", "last inspection", "better")
    plans = history(undated(FIRST), report(date="2019-12-18", follow_ups=(said,))).by_date[0]
    assert (plans.later_reports, plans.beside, plans.what_became) == (0, (), ())

"""A council's points by theme and date; "not mentioned later" is never "done"."""

from __future__ import annotations

from generator.analysis import analyse
from generator.analysis.changes import report_changes
from generator.analysis.history import AuthorityHistory, history_of, said_before
from generator.model.report import Judgement, Report
from generator.model.timeline import Missing
from tests.analysis.factory import corpus, follow_up, report

FIRST = report(date="2017-09-25", grades={"overall": "good"}, points=("Make plans clear.", "Keep to the budget."))
LETTER = report(
    date="2019-12-18",
    framework="visit",
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


def test_a_point_nobody_mentions_again_is_only_not_mentioned() -> None:
    plans = history(FIRST, LETTER).by_date[0]
    assert (plans.mentioned_later, plans.later_reports) == (False, 1)


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

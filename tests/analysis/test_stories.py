"""What a council was told on a subject as a story: which documents are in it, and what each says there."""

from __future__ import annotations

from dataclasses import replace

from generator.analysis import analyse
from generator.analysis.history import history_of
from generator.analysis.stories import (
    Story,
    documents_on_board,
    documents_that_ask,
    in_no_story,
    of_all_points,
    stories_of,
    stories_of_board,
)
from generator.model.report import FollowUp, Report
from tests.analysis.factory import corpus, follow_up, report, visit_letter

PLANS, VISITS = "Make every plan clear.", "Visit children in time."
FIRST = report(date="2014-01-10", points=(PLANS, VISITS))
SILENT_VISIT = visit_letter(date="2016-01-08")
VISIT = visit_letter(date="2016-01-08", points=(VISITS,))
LATER = report(date="2018-05-01", framework="ilacs", points=(PLANS,))


def stories(*reports: Report) -> dict[str | None, Story]:
    held = corpus(*reports)
    analysis = replace(analyse(held), links=(), later_findings=())
    return {one.theme: one for one in stories_of(held, analysis, history_of(held, analysis, "eastshire"))}


def saying(*said: FollowUp) -> Report:
    return report(date="2018-05-01", framework="ilacs", points=("Find more homes.",), follow_ups=said)


def test_a_story_has_a_step_for_each_document_that_could_ask_from_the_first_that_does() -> None:
    found = stories(FIRST, SILENT_VISIT, LATER)["plans"]
    assert [(step.report.date[:4], len(step.asked)) for step in found.steps] == [("2014", 1), ("2018", 1)]
    assert [step.report.date[:4] for step in stories(FIRST, VISIT, LATER)["plans"].steps] == ["2014", "2016", "2018"]


def test_a_visit_that_asks_nothing_has_a_step_where_it_says_something() -> None:
    said = follow_up("Plans are clearer now.", status="better").model_copy(update={"kind": "change"})
    speaking = visit_letter(date="2016-01-08", follow_ups=(said,))
    steps = stories(FIRST, speaking, LATER)["plans"].steps
    assert [[tied.follow_up.words for tied in step.looks_back] for step in steps] == [[], [said.words], []]


def test_subjects_that_most_documents_raise_stand_first_and_those_without_a_theme_last() -> None:
    nameless = report(date="2014-01-10", points=("Do better.", VISITS, PLANS))
    assert list(stories(nameless, LATER)) == ["plans", "visits", None]


def test_that_nothing_was_found_is_told_where_the_program_looked() -> None:
    silent = saying()
    first, last = stories(FIRST, silent)["plans"].steps
    assert (first.nothing_found, last.nothing_found) == (False, True)
    lost = report(date="2014-01-10", points=(PLANS,), fragments=(1,))
    assert not stories(lost, silent)["plans"].steps[-1].nothing_found


def test_nothing_is_not_told_where_inspectors_speak_of_all_points_or_of_the_subject() -> None:
    of_all = follow_up("All areas for improvement still require attention.")
    assert not stories(FIRST, saying(of_all))["plans"].steps[-1].nothing_found
    of_plans = follow_up("Not all plans are clear yet.", status="partly_met")
    assert not stories(FIRST, saying(of_plans))["plans"].steps[-1].nothing_found


def test_every_sentence_that_looks_back_has_its_place() -> None:
    said = [
        follow_up("All areas for improvement still require attention."),
        follow_up("Not all plans are clear yet.", status="partly_met"),
        follow_up("The views of children are heard now.", status="better"),
    ]
    held = corpus(FIRST, saying(*said))
    analysis = analyse(held)
    history = history_of(held, analysis, "eastshire")
    told = stories_of(held, analysis, history)
    assert [tied.follow_up.words for tied in of_all_points(history)] == [said[0].words]
    assert [tied.follow_up.words for tied in in_no_story(history, told)] == [said[2].words]


def test_documents_that_ask_are_inspections_and_visits_that_asked() -> None:
    nothing = report(date="2018-05-01", framework="ilacs")
    held = corpus(FIRST, SILENT_VISIT, nothing)
    assert documents_that_ask(held, "eastshire") == (FIRST, nothing)


def test_what_the_safeguarding_board_was_told_counts_to_nothing_of_the_councils() -> None:
    board = report(date="2014-01-10", points=("Make the plans of the board clear.",), kind="board-recommendation")
    held = corpus(board, LATER)
    analysis = analyse(held)
    history = history_of(held, analysis, "eastshire")
    assert [one.theme for one in stories_of(held, analysis, history)] == ["plans"]
    own, of_board = (told(held, analysis, history)[0] for told in (stories_of, stories_of_board))
    assert [step.report.date[:4] for step in own.asking] == ["2018"]
    assert [step.report.date[:4] for step in of_board.asking] == ["2014"]
    assert documents_on_board(held, "eastshire") == (board,)

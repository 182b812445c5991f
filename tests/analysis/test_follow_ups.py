"""A sentence about earlier points is tied to the report and the point it means, where that is clear."""

from __future__ import annotations

from generator.analysis import analyse
from tests.analysis.factory import corpus, follow_up, report

FIRST = report(date="2017-03-10", points=("Improve supervision.", "Visit children more often."))


def tied(words: str, refers_to: str | None):
    later = report(date="2019-12-18", follow_ups=(follow_up(words, refers_to),))
    (found,) = analyse(corpus(FIRST, later)).follow_ups
    return found


def test_the_month_that_a_sentence_gives_finds_the_report() -> None:
    assert tied("Supervision has not improved since then.", "2017-03").refers_to_report == FIRST.id


def test_a_date_no_report_has_finds_none() -> None:
    assert tied("Supervision has not improved since then.", "2018").refers_to_report is None


def test_words_without_a_date_find_none() -> None:
    assert tied("Supervision has not improved.", "last inspection").refers_to_report is None


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
    assert tied("Supervision is no better than at the last visit.", "2017-03").refers_to_report is None


def test_the_same_theme_in_quite_other_words_means_no_point() -> None:
    assert tied("Management oversight is weak.", "2017-03").recommendations == ()

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

"""Sentences that look back, held against what people said of them: found, told, right and turned round."""

from __future__ import annotations

import pytest

from generator.evaluation.looking_back import judge_looking_back, looked_back_anew
from generator.frameworks.looking_back.learnt import learnt_models
from generator.learning.read_sentences import SentenceRead
from generator.model.noun import Place
from generator.model.report import FollowUp, FollowUpKind, FollowUpStatus, Report, from_json
from tests.five_reports import golden


def read(sentence: str, kind: str, status: str = "", *, sure: bool = True) -> SentenceRead:
    return SentenceRead("kent", "a source", "", sentence, "", kind, status, sure)


def said(words: str, kind: FollowUpKind, status: FollowUpStatus) -> FollowUp:
    return FollowUp(kind=kind, words=words, refers_to=None, status=status, place=Place(page=1))


@pytest.fixture
def parsed() -> Report:
    follow_ups = (
        said("All was done.", "point", "met"),
        said("Nothing was done.", "point", "met"),
        said("Some was done, it is said.", "point", "unclear"),
        said("Plans are better. However, they are few.", "change", "mixed"),
        said("Visits are as they were.", "point", "not_met"),
        said("No one read this.", "change", "worse"),
    )
    held = from_json(golden("north-lincolnshire/2012-06-13-slac").read_text("utf-8"))
    return held.model_copy(update={"follow_ups": follow_ups})


LABELS = (
    read("All was done.", "point", "met"),
    read("Nothing was  done", "point", "not_met", sure=False),
    read("Some was done, it is said.", "point", "partly_met"),
    read("What was asked is lost.", "point", "not_met"),
    read("Plans are better.", "change", "better"),
    read("Visits are as they were.", "change", "same"),
    read("There was an inspection.", "none"),
)


def test_figures(parsed: Report) -> None:
    figures = judge_looking_back(LABELS, {"a source": parsed})
    points, changes = figures["points"], figures["changes"]
    assert (points["n"], points["said"], points["found"], points["told"], points["right"], points["turned"]) == (
        *(4, 4, 3),
        *(2, 1, 1),
    )
    assert (points["precision"], points["recall"]) == (0.75, 0.75)
    assert (changes["n"], changes["said"], changes["found"], changes["right"]) == (2, 1, 1, 0)
    assert (figures["told"], figures["status_right"], figures["turned_round"]) == (0.5, 0.5, 0.5)
    assert figures["direction_right"] == 0.0


def test_the_sentence_after_is_not_found_where_it_only_stands_behind_another(parsed: Report) -> None:
    figures = judge_looking_back([read("However, they are few.", "change", "worse")], {"a source": parsed})
    assert figures["changes"]["found"] == 0


def test_labels_of_which_the_reader_was_sure_are_counted_apart(parsed: Report) -> None:
    sure = judge_looking_back(LABELS, {"a source": parsed})["high"]
    assert (sure["points"]["n"], sure["status_right"], sure["turned_round"]) == (3, 1.0, 0.0)


def test_a_report_that_was_not_read_counts_as_nothing_found() -> None:
    figures = judge_looking_back(LABELS, {})
    assert (figures["points"]["recall"], figures["points"]["precision"], figures["told"]) == (0.0, 0.0, 0.0)


def test_a_council_is_read_anew_by_its_own_models_alone(parsed: Report) -> None:
    assert looked_back_anew(parsed, {"kent": learnt_models()}) is parsed
    assert looked_back_anew(parsed, {parsed.authority.slug: learnt_models()}).follow_ups == ()

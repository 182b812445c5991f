"""When a status is told, and when the words stand alone: in doubt nothing is told, and never the opposite of a cue."""

from __future__ import annotations

import pytest

from generator.frameworks.looking_back.candidates import names_something_earlier, tells_of_others
from generator.frameworks.looking_back.direction_cues import direction_by_cues, only_an_amount, takes_back
from generator.frameworks.looking_back.verdicts import direction_told, status_told
from generator.model.report import Direction, PointStatus


def likely(**shares: float) -> dict[str, float]:
    return {"met": 0.0, "partly_met": 0.0, "not_met": 0.0, "unclear": 0.0, **shares}


@pytest.mark.parametrize(
    ("shares", "cue", "told"),
    [
        pytest.param(likely(met=0.6, partly_met=0.4), "met", "met", id="model and cue agree"),
        pytest.param(likely(met=0.45, partly_met=0.4), "met", "unclear", id="they agree, but the model is not sure"),
        pytest.param(likely(met=0.9, partly_met=0.1), "unclear", "met", id="the cues are silent and the model is sure"),
        pytest.param(likely(met=0.7, partly_met=0.3), "unclear", "unclear", id="silent cues ask for a surer model"),
        pytest.param(likely(met=0.95), "not_met", "unclear", id="a cue says the opposite"),
        pytest.param(likely(met=0.95), "partly_met", "unclear", id="a cue says something else"),
        pytest.param(likely(met=0.7, not_met=0.3), "met", "unclear", id="the opposite is too likely"),
        pytest.param(likely(unclear=0.9, met=0.1), "unclear", "unclear", id="the model finds no outcome"),
    ],
)
def test_status(shares: dict[str, float], cue: PointStatus, told: str) -> None:
    assert status_told(shares, cue) == told


@pytest.mark.parametrize(
    ("shares", "cue", "told"),
    [
        ({"better": 0.8, "worse": 0.1, "same": 0.1}, "better", "better"),
        ({"better": 0.8, "worse": 0.1, "same": 0.1}, "unclear", "better"),
        ({"better": 0.7, "worse": 0.3}, "better", "unclear"),
        ({"better": 0.45, "same": 0.45, "mixed": 0.1}, "better", "unclear"),
        ({"better": 0.9, "same": 0.1}, "worse", "unclear"),
    ],
)
def test_direction(shares: dict[str, float], cue: Direction, told: str) -> None:
    assert direction_told(shares, cue) == told


@pytest.mark.parametrize(
    ("direction", "cue", "told"),
    [
        ("better", "same", "unclear"),
        ("worse", "unclear", "unclear"),
        ("better", "better", "better"),
        ("better", "mixed", "better"),
        ("same", "same", "same"),
        ("mixed", "same", "mixed"),
    ],
)
def test_a_change_that_is_denied_went_neither_way(direction: str, cue: Direction, told: str) -> None:
    assert direction_told({direction: 0.9}, cue, denied=True) == told


@pytest.mark.parametrize(
    ("sentence", "direction"),
    [
        ("Plans have improved since the last inspection.", "better"),
        ("Plans have not improved since the last inspection.", "same"),
        ("There has been no overall improvement in plans.", "same"),
        ("Improvement in plans since the last inspection has been slow.", "same"),
        ("Plans have deteriorated since the last inspection.", "worse"),
        ("The quality of plans has not been maintained.", "worse"),
        ("Plans have improved, but the timeliness of visits has declined.", "mixed"),
        ("The strong work found at the last inspection has been maintained.", "same"),
        ("There is a new director.", "unclear"),
        ("Leaders have not only sustained good services but have improved them.", "better"),
        ("Little has changed since the last inspection.", "same"),
        ("Plans have not declined since the last inspection.", "unclear"),
        ("Leaders have reversed the decline.", "unclear"),
        ("Improvements planned then have not been made.", "same"),
        ("Delays have reduced.", "better"),
        ("Delays have increased.", "unclear"),
        ("The use of the form has reduced.", "unclear"),
        ("Support has increased.", "better"),
    ],
)
def test_direction_by_cues(sentence: str, direction: str) -> None:
    assert direction_by_cues(sentence) == direction


@pytest.mark.parametrize(
    ("sentence", "direction", "told"),
    [
        ("The use of the form has reduced.", "better", True),
        ("The use of the form has reduced.", "worse", True),
        ("The use of the form has reduced.", "same", False),
        ("Support has been reduced, and plans have improved.", "better", True),
        ("Delays have increased.", "better", True),
        ("Delays have reduced.", "worse", True),
        ("Delays have reduced.", "better", False),
        ("Stronger oversight has reduced delays.", "better", False),
        ("Plans have improved.", "better", False),
    ],
)
def test_more_or_less_of_something_is_by_itself_neither_better_nor_worse(
    sentence: str, direction: Direction, told: bool
) -> None:
    assert only_an_amount(sentence, direction) is told


@pytest.mark.parametrize(
    ("after", "told"),
    [
        ("However, progress has been slow.", True),
        ("However, the pace of improvement has not been sufficient.", True),
        ("However, caseloads are high.", False),
        ("Progress has been slow.", False),
        ("However, progress has been swift.", False),
    ],
)
def test_the_sentence_after_takes_back_what_was_told(after: str, told: bool) -> None:
    assert takes_back(after) is told


@pytest.mark.parametrize(
    ("sentence", "before", "told"),
    [
        ("Plans have improved since the last inspection.", "", True),
        ("Plans are better than at the inspection in 2016.", "", True),
        ("Since the focused visit last year, plans are better.", "", True),
        ("All recommendations have been addressed.", "", False),
        ("All recommendations have been addressed.", "An inspection in 2016 made ten recommendations.", True),
        ("Since then, plans are better.", "The council was judged to be inadequate in 2016.", True),
        ("Since then, plans are better.", "A new director came in 2016.", False),
        ("The previous recommendations on records were not followed.", "", True),
        ("Visits to children were late last year.", "", False),
        ("Social workers visit children often.", "", False),
    ],
)
def test_which_sentences_may_look_back(sentence: str, before: str, told: bool) -> None:
    assert names_something_earlier(sentence, before) is told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The children's home has improved since its last inspection.", True),
        ("Most schools that children attend have improved since their last inspection.", True),
        ("Recommendations from the last inspection of the fostering agency have been implemented.", True),
        ("The Care Quality Commission inspection in 2014 found delays, which have been tackled.", True),
        ("Inspections of two children's centres last year showed that they are worse.", True),
        ("A peer review in 2016 found weaknesses, and these have been addressed since that inspection.", True),
        ("Areas for improvement from the Ofsted and CQC inspections in 2014 have been addressed.", False),
        ("Homes for care leavers have improved since the last inspection.", False),
    ],
)
def test_inspections_of_others_and_by_others_are_not_the_councils(sentence: str, told: bool) -> None:
    assert tells_of_others(sentence) is told

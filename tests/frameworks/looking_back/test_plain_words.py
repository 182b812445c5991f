"""Words so plain that they hold a verdict back, or need no model."""

from __future__ import annotations

import pytest

from generator.frameworks.looking_back import plain_words


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("At that visit, inspectors saw weaknesses in plans.", True),
        ("At the time of the last inspection, managers did not read these reports.", True),
        ("Inspectors found weak plans at the last inspection.", True),
        ("The use of agency staff was highlighted at the previous inspection as a weakness.", True),
        ("The focused visit in August 2018 looked at help for children.", True),
        ("The use of agency staff was a concern at the last inspection.", True),
        ("At the last inspection, inspectors saw weaknesses, and these remain.", False),
        ("Weaknesses that were identified at the last inspection have been tackled.", False),
        ("Since the last inspection, inspectors saw weaknesses.", False),
        ("This was an area for improvement at the last inspection.", False),
        ("Plans were better than those seen at the last inspection.", False),
        ("Plans are as poor as inspectors found at the last inspection.", False),
    ],
)
def test_an_old_finding_is_told_again(sentence: str, told: bool) -> None:
    assert plain_words.only_retells(sentence) is told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Leaders have worked systematically on the recommendations of 2018.", True),
        ("The council has taken wide-ranging action on the findings of the last inspection.", True),
        ("The recommendation of the last inspection has been given high priority.", True),
        ("A determined approach has been made to the concerns of the last inspection.", True),
        ("Leaders have worked hard, and the recommendations have been implemented.", False),
        ("The council has responded effectively to the recommendations.", False),
        ("The council has taken action, and plans are now timely.", False),
        ("The recommendations have been implemented.", False),
    ],
)
def test_effort_alone(sentence: str, told: bool) -> None:
    assert plain_words.tells_effort_alone(sentence) is told


@pytest.mark.parametrize(
    ("after", "told"),
    [
        ("However, more needs to be done.", True),
        ("While plans are better, further work is required on records.", True),
        ("It is too soon to see an impact.", True),
        ("This remains a challenge.", True),
        ("Managers say that more work is needed.", False),
        ("However, further work was needed in 2018.", False),
        ("However, caseloads are high.", False),
        ("", False),
    ],
)
def test_the_sentence_after_adds_a_caveat(after: str, told: bool) -> None:
    assert plain_words.adds_a_caveat(after) is told


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Some of the areas for improvement named in 2019 remain.", "partly_met"),
        ("Some weaknesses found at the last inspection remain.", "partly_met"),
        ("A number of areas for improvement have still to be fully addressed.", "partly_met"),
        ("Leaders have made improvements in a number of these.", "partly_met"),
        ("There has been clear progress in all areas of the recommendations.", "partly_met"),
        ("Timely visits are still not being consistently achieved.", "not_met"),
        ("The response to the recommendation has taken too long.", "not_met"),
        ("Some recommendations have taken too long to act on.", "partly_met"),
        ("Progress on the recommendations remains slow.", "not_met"),
        ("The council has not made sufficient progress on the recommendations.", "not_met"),
        ("The majority of recommendations made in 2018 have not been actioned.", "not_met"),
        ("The vast majority of the recommendations have been implemented.", "met"),
        ("Almost all areas for improvement have been addressed.", "met"),
        ("All the recommendations from 2018 have now been implemented.", "met"),
        ("All recommendations have been addressed, although records remain weak.", None),
        ("The vast majority of the recommendations have not been implemented.", None),
        ("Some strengths found at the last inspection remain.", None),
        ("The recommendations are being acted on.", None),
    ],
)
def test_plain_status(sentence: str, status: str | None) -> None:
    assert plain_words.plain_status(sentence) == status


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("This was a recommendation at the last inspection.", True),
        ("(This was also an area for improvement in 2018.)", True),
        ("This was a recommendation at the last inspection, and much has been done.", False),
        ("Improve plans.", False),
    ],
)
def test_asked_for_again(sentence: str, told: bool) -> None:
    assert plain_words.asked_for_again(sentence) is told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("This area is now stronger.", True),
        ("Some of these remain.", True),
        ("However, plans are weak.", True),
        ("The area for improvement has been addressed.", True),
        ("Such plans were late.", True),
        ("All recommendations have been addressed.", True),
        ("Leaders have acted since then.", True),
        ("Many strengths found at that inspection remain.", True),
        ("Plans that were weak at the last inspection are better.", False),
        ("As a result of the last inspection, plans are better.", False),
        ("The areas for improvement set at the last inspection remain.", False),
    ],
)
def test_a_sentence_says_nothing_alone(sentence: str, told: bool) -> None:
    assert plain_words.says_nothing_alone(sentence) is told

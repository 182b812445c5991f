"""Why two points are put side by side, in words."""

from __future__ import annotations

import pytest

from generator.english.links import reason_words
from generator.frozen import replace
from generator.model.analysis import RecommendationLink
from generator.model.registry import LinkDecision

LINK = RecommendationLink("eastshire/2014-sif#r1", "eastshire/2017-sif#r1", "match", 0.8, themes=("plans",))
DECISION = LinkDecision(
    action="add",
    earlier=LINK.earlier,
    later=LINK.later,
    earlier_text="",
    later_text="",
    reason="Both ask for plans.",
    date="2026-01-01",
)


@pytest.mark.parametrize(
    ("link", "words"),
    [
        (LINK, "Both are on the subject “Plans”."),
        (
            replace(LINK, themes=("plans", "visits"), phrases=("care plans", "visits", "risk")),
            "Both are on the subjects “Plans” and “Visits”, and both say “care plans”, “visits” and “risk”.",
        ),
        (
            replace(LINK, themes=(), subjects=("private-fostering", "case-recording")),
            "Both speak of private fostering and case recording.",
        ),
        (
            replace(LINK, said_again="This was a recommendation at the last inspection."),
            "The inspectors write: “This was a recommendation at the last inspection.” Which earlier one they mean "
            "is worked out by the program. Both are on the subject “Plans”.",
        ),
        (
            replace(LINK, unresolved=True),
            "The inspectors write that this earlier priority action is unresolved. Both are on the subject “Plans”.",
        ),
        (replace(LINK, decision=DECISION), "Both ask for plans."),
    ],
)
def test_a_reason_names_what_a_reader_can_check(link: RecommendationLink, words: str) -> None:
    assert reason_words(link, [theme.capitalize() for theme in link.themes]) == words

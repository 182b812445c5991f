"""What a sentence that may look back says: nothing, what became of a point, or which way a service went.

The learnt models decide which kind. A status is told only where the model is sure enough, surer still where no cue
agrees with it, and never against a cue that says the opposite.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, cast

from generator.frameworks.facts.sentence_splitting import Sentence
from generator.frameworks.looking_back.cue_rules import (
    follow_up_status,
    names_only_what_is_asked_now,
    only_effort,
    only_lists,
    plainly_stands,
    says_what_became,
)
from generator.frameworks.looking_back.direction_cues import denies_a_change, direction_by_cues, only_an_amount
from generator.frameworks.looking_back.learnt import LearntModels
from generator.frameworks.looking_back.plain_words import (
    only_retells,
    only_tells_what_is_new,
    plain_status,
    says_more_is_to_do,
    tells_effort_alone,
)
from generator.frameworks.looking_back.wording import status_wording_of, wording_of
from generator.model.report import Direction, FollowUpKind, FollowUpStatus, PointStatus

POINT_WITH_CUE = 0.2
"""How likely the model must find a point that the cues tell with its status."""
SURE_OF_POINT = 0.65
"""How likely a sentence must be about a point at all before a status is told of it."""
SURE_WITH_CUE = 0.5
"""How likely the model must find a status that the cues tell as well."""
SURE_ALONE = 0.8
"""How likely it must find one on which the cues are silent."""
OPPOSITE_AT_MOST = 0.25
"""How likely the opposite may be at the most: met for not met, better for worse."""
OPPOSITE_OF_PLAIN_AT_MOST = 0.5
"""How likely the opposite of a status may be that the plainest words tell."""
SURE_OF_DIRECTION = 0.5

_OPPOSITE: dict[str, str] = {"met": "not_met", "not_met": "met", "better": "worse", "worse": "better"}


class ToldOfEarlier(NamedTuple):
    """One kind of looking back, with what is told of it; `unclear` where nothing is sure."""

    kind: FollowUpKind
    status: FollowUpStatus


def verdict_on(sentence: Sentence, models: LearntModels) -> ToldOfEarlier | None:
    """Return what the sentence says; None where it does not look back."""
    if plainly_stands(sentence.text):
        return ToldOfEarlier("point", plain_status(sentence.text) or "not_met")
    wording = wording_of(sentence.text, sentence.before)
    cue = follow_up_status(sentence.text, sentence.before)
    kinds = models.kind.probabilities(wording)
    kind = _kind(sentence.text, kinds, cue)
    if kind == "point":
        return ToldOfEarlier("point", _point(sentence, models, kinds["point"], cue))
    return _change(sentence, models.direction.probabilities(wording)) if kind == "change" else None


def _change(sentence: Sentence, likely: Mapping[str, float]) -> ToldOfEarlier | None:
    """Return which way a service went; None where an old finding is told again, or something new without its worth."""
    cue = direction_by_cues(sentence.text)
    if only_retells(sentence.text) or (cue != "better" and only_tells_what_is_new(sentence.text)):
        return None
    direction = direction_told(likely, cue, denied=denies_a_change(sentence.text))
    return ToldOfEarlier("change", "unclear" if only_an_amount(sentence.text, direction) else direction)


def _point(sentence: Sentence, models: LearntModels, likely: float, cue: PointStatus) -> PointStatus:
    """Return what became of a point. `likely` is how likely the sentence is about one at all.

    An old finding told again says nothing of it: only the sentence after can.
    """
    text = sentence.text
    shares = models.status.probabilities(status_wording_of(text, sentence.before, sentence.after))
    if only_retells(text) and not sentence.after:
        return "unclear"
    plain = plain_status(text)
    if plain and shares.get(_OPPOSITE.get(plain, ""), 0.0) <= OPPOSITE_OF_PLAIN_AT_MOST:
        status = plain
    elif likely < SURE_OF_POINT or only_effort(text):
        status = "unclear"
    else:
        status = status_told(shares, cue)
    return _less_effort(text) if status == "met" else status


def _less_effort(sentence: str) -> PointStatus:
    """Return the status of a point held to be met: less where the words tell of effort alone, or of more to do."""
    if tells_effort_alone(sentence):
        return "unclear"
    return "partly_met" if says_more_is_to_do(sentence) else "met"


def status_told(likely: Mapping[str, float], cue: PointStatus) -> PointStatus:
    """Return the status that the model finds likeliest and the cues allow, else `unclear`."""
    status = _likeliest(likely)
    if cue not in (status, "unclear"):
        return "unclear"
    sure = SURE_WITH_CUE if cue == status else SURE_ALONE
    return cast(PointStatus, status) if _is_sure(likely, status, sure) else "unclear"


def direction_told(likely: Mapping[str, float], cue: Direction, denied: bool = False) -> Direction:
    """Return the direction that the model finds likeliest, `unclear` where it is not sure or a cue says the opposite.

    Where a change is denied (`little has changed`, `has not declined`) and no cue tells of another, it went neither
    way, however many good or bad words stand around.
    """
    direction = _likeliest(likely)
    if cue == _OPPOSITE.get(direction) or (denied and direction in _OPPOSITE and cue not in (direction, "mixed")):
        return "unclear"
    return cast(Direction, direction) if _is_sure(likely, direction, SURE_OF_DIRECTION) else "unclear"


def _kind(sentence: str, likely: Mapping[str, float], cue: PointStatus) -> str:
    """Return the likeliest kind, but a point where the cues find one with its status and the model may be wrong.

    What is asked now and was not before is no point of an earlier inspection; what was asked then, without a word on
    what became of it, is no follow-up.
    """
    if names_only_what_is_asked_now(sentence) or only_lists(sentence):
        return _likeliest({kind: share for kind, share in likely.items() if kind != "point"})
    told = cue != "unclear" and says_what_became(sentence)
    return "point" if told and likely["point"] >= POINT_WITH_CUE else _likeliest(likely)


def _likeliest(likely: Mapping[str, float]) -> str:
    return max(likely, key=likely.__getitem__)


def _is_sure(likely: Mapping[str, float], told: str, sure: float) -> bool:
    return likely[told] >= sure and likely.get(_OPPOSITE.get(told, ""), 0.0) <= OPPOSITE_AT_MOST

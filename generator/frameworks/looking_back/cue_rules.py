"""What became of an earlier point, by phrases written by hand: rules that make other mistakes than what is learnt.

Where cues clash the status is `partly_met` or `unclear`, never the likelier of met and not met.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from generator.frameworks.cues import cue, phrases_beside
from generator.model.report import PointStatus


class Cues(NamedTuple):
    """The phrases by which inspectors say what became of a point, one pattern for each list of `cue_rules.toml`."""

    point: re.Pattern[str]
    inspected: re.Pattern[str]
    earlier: re.Pattern[str]
    repeated: re.Pattern[str]
    only_asked: re.Pattern[str]
    wholly_not: re.Pattern[str]
    not_done: re.Pattern[str]
    partly: re.Pattern[str]
    done: re.Pattern[str]
    progress: re.Pattern[str]
    still_wanting: re.Pattern[str]
    all_points: re.Pattern[str]
    listed: re.Pattern[str]
    stands: re.Pattern[str]
    asked_now: re.Pattern[str]
    intent_only: re.Pattern[str]
    context_bad: re.Pattern[str]
    context_good: re.Pattern[str]


CUES = Cues(**{name: cue(phrases) for name, phrases in phrases_beside(__file__).items()})


def says_what_became(sentence: str) -> bool:
    """Tell whether a sentence names earlier points, an earlier inspection, and what became of them."""
    if not CUES.inspected.search(sentence) or not CUES.earlier.search(sentence):
        return False
    if not CUES.point.search(sentence) or CUES.listed.search(sentence):
        return False
    told = (CUES.repeated, CUES.not_done, CUES.done, CUES.progress, CUES.intent_only)
    return any(words.search(sentence) for words in told)


def plainly_stands(sentence: str) -> bool:
    """Tell whether a sentence says that what an earlier inspection asked stands: `… set at the last visit remain.`

    Not where anything beside says otherwise: `Some of … remain`, `… were all met, and good practice remains.`
    """
    said = CUES.stands.search(sentence) and CUES.earlier.search(sentence) and not CUES.partly.search(sentence)
    return bool(said) and follow_up_status(sentence) in ("not_met", "unclear")


def only_lists(sentence: str) -> bool:
    """Tell whether a sentence only lists what was asked then: `Recommendations in 2013 included the need to …`"""
    return bool(CUES.listed.search(sentence)) and follow_up_status(sentence) == "unclear"


def names_only_what_is_asked_now(sentence: str) -> bool:
    """Tell whether all that a sentence names as wanting is wanted now: `the remaining areas for improvement`."""
    return bool(CUES.asked_now.search(sentence)) and not CUES.point.search(CUES.asked_now.sub(" ", sentence))


def only_effort(sentence: str) -> bool:
    """Tell whether a sentence tells of effort and of no outcome: `Leaders responded swiftly to the areas found.`"""
    told = (CUES.done, CUES.progress, CUES.not_done, CUES.partly)
    return bool(CUES.intent_only.search(sentence)) and not any(words.search(sentence) for words in told)


@lru_cache(maxsize=16)
def follow_up_status(sentence: str, before: str = "") -> PointStatus:
    """Return what became of the points a sentence speaks of, by its cues, in this order of precedence.

    All or most not done: not met. Not all, some, not fully: partly met. Not done, or too slowly: not met, unless
    the sentence also says that something was done. Done, without a `but`: met. Progress: met where it is in all
    points, else partly. Effort without an outcome: unclear.
    `This was an area for improvement at the last inspection` says nothing by itself: the sentence before decides.
    """
    asked_before = bool(CUES.repeated.search(sentence))
    sentence = CUES.only_asked.sub("", sentence)
    done, progress = _says(CUES.done, sentence), _says(CUES.progress, sentence)
    not_done = bool(CUES.not_done.search(sentence))
    if CUES.wholly_not.search(sentence) and not_done:
        return "not_met"
    if CUES.partly.search(sentence) and (done or progress or not_done):
        return "partly_met"
    if (done or progress) and not_done:
        return "partly_met"
    if not_done:
        return "not_met"
    if done or (progress and CUES.all_points.search(sentence)):
        return "met"
    if progress:
        return "partly_met"
    return _by_context(before) if asked_before and not CUES.intent_only.search(sentence) else "unclear"


def _says(words: re.Pattern[str], sentence: str) -> bool:
    """Tell whether a sentence holds words of completion, those under a `not` left out of account."""
    return bool(words.search(CUES.not_done.sub(" ", sentence)))


def _by_context(before: str) -> PointStatus:
    bad, good = CUES.context_bad.search(before), CUES.context_good.search(before)
    if bad and good:
        return "partly_met"
    return "not_met" if bad else "unclear"

"""Words that hold a verdict back, or are too plain for a model to be asked: effort, caveats, what was found then.

The learnt models know how sentences mostly run. These phrases know what a few of them cannot mean: an old finding told
again is no change, work begun is not a point met, and `some of these remain` is neither met nor not met.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.frameworks.cues import cue, phrases_beside
from generator.model.report import PointStatus


class _PlainWords(NamedTuple):
    """The lists of `plain_words.toml`, one pattern each."""

    says_nothing_alone: re.Pattern[str]
    retold: re.Pattern[str]
    grade_retold: re.Pattern[str]
    goes_on: re.Pattern[str]
    effort: re.Pattern[str]
    outcome: re.Pattern[str]
    more_to_do: re.Pattern[str]
    head_of_caveat: re.Pattern[str]
    some_stand: re.Pattern[str]
    some_done: re.Pattern[str]
    progress_in_all: re.Pattern[str]
    not_done: re.Pattern[str]
    all_but_done: re.Pattern[str]
    denied: re.Pattern[str]
    asked_again: re.Pattern[str]
    only_new: re.Pattern[str]


_PLAIN = _PlainWords(**{name: cue(phrases) for name, phrases in phrases_beside(__file__).items()})


def says_nothing_alone(sentence: str) -> bool:
    """Tell whether a sentence is not understood without the one before it."""
    return bool(_PLAIN.says_nothing_alone.search(sentence))


def only_retells(sentence: str) -> bool:
    """Tell whether a sentence only tells again what was found then: `At that visit, inspectors saw weaknesses.`"""
    if _PLAIN.grade_retold.search(sentence):
        return True
    return bool(_PLAIN.retold.search(sentence)) and not _PLAIN.goes_on.search(sentence)


def only_tells_what_is_new(sentence: str) -> bool:
    """Tell whether a sentence says that something was made anew: `The strategy has been updated since then.`"""
    return bool(_PLAIN.only_new.search(sentence))


def tells_effort_alone(sentence: str) -> bool:
    """Tell whether a sentence tells of work on a point and not of what came of it."""
    return bool(_PLAIN.effort.search(sentence)) and not _PLAIN.outcome.search(sentence)


def says_more_is_to_do(sentence: str) -> bool:
    """Tell whether a sentence says itself that a point is not wholly met: `… but it is too soon to see results.`"""
    return bool(_PLAIN.more_to_do.search(sentence))


def adds_a_caveat(after: str) -> bool:
    """Tell whether the sentence after begins by saying that more is to do: `However, further work is needed.`"""
    return bool(_PLAIN.head_of_caveat.search(after) and _PLAIN.more_to_do.search(after))


def asked_for_again(sentence: str) -> bool:
    """Tell whether a sentence says no more than that a point was asked before, as it is said in a list of points."""
    return bool(_PLAIN.asked_again.search(sentence))


def plain_status(sentence: str) -> PointStatus | None:
    """Return the status that the plainest words tell; None where there are none."""
    if _PLAIN.some_stand.search(sentence) or _PLAIN.some_done.search(sentence):
        return "partly_met"
    if _PLAIN.not_done.search(sentence):
        return "not_met"
    if _PLAIN.progress_in_all.search(sentence):
        return "partly_met"
    if _PLAIN.all_but_done.search(sentence) and not _PLAIN.denied.search(sentence):
        return "met"
    return None

"""Which way a service has gone since an earlier inspection, by phrases written by hand.

`Services have not become better` has the words of improvement and says none: that takes precedence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.frameworks.cues import cue, phrases_beside
from generator.model.report import Direction


class _DirectionCues(NamedTuple):
    """The lists of `direction_cues.toml`, one pattern each."""

    declined: re.Pattern[str]
    not_declined: re.Pattern[str]
    not_improved: re.Pattern[str]
    moved: re.Pattern[str]
    stayed: re.Pattern[str]
    improved: re.Pattern[str]
    wrong_way: re.Pattern[str]
    right_way: re.Pattern[str]
    turned: re.Pattern[str]


_CUES = _DirectionCues(**{name: cue(phrases) for name, phrases in phrases_beside(__file__).items()})

_CAVEAT = re.compile(
    r"(?:However|Nevertheless|But|Yet),? (?:(?:the|this|overall|some|recent) )?(?:\w+ )?"
    r"(?:progress|pace|improvements?)\b",
    re.IGNORECASE,
)


def direction_cues(sentence: str) -> Iterator[str]:
    """Yield the names of the lists of which a sentence holds a phrase."""
    return (name for name, words in _CUES._asdict().items() if words.search(sentence))


def denies_a_change(sentence: str) -> bool:
    """Tell whether a sentence says that a service did not get better or not worse: `Little has changed.`"""
    return bool(_CUES.not_improved.search(sentence) or _CUES.not_declined.search(sentence))


def only_an_amount(sentence: str, direction: Direction) -> bool:
    """Tell whether a direction would hang on there being more or less of something, and that may not be good or bad.

    `The use of plans has reduced` says neither, `support has been reduced` says nothing better.
    """
    other_way = {"better": _CUES.wrong_way, "worse": _CUES.right_way}.get(direction)
    if other_way is None:
        return False
    return bool(
        other_way.search(sentence) or (_CUES.moved.search(sentence) and direction_by_cues(sentence) == "unclear")
    )


def takes_back(after: str) -> bool:
    """Tell whether the sentence after says that what was told has not come far: `However, progress has been slow.`"""
    return bool(_CAVEAT.match(after)) and direction_by_cues(after) in ("same", "worse", "mixed")


def direction_by_cues(sentence: str) -> Direction:
    """Return the direction that the cues tell. Worse beside better is mixed; what is not better stayed as it was."""
    declined = _CUES.declined.search(_CUES.not_declined.sub(" ", sentence))
    not_improved = _CUES.not_improved.search(sentence)
    improved = _CUES.improved.search(_CUES.not_improved.sub(" ", sentence))
    if declined:
        return "mixed" if improved else "worse"
    if not_improved:
        return "mixed" if improved else "same"
    if improved:
        return "better"
    return "same" if _CUES.stayed.search(sentence) else "unclear"

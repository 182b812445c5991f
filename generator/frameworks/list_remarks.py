"""What a paragraph among points says where it is none: that there are none, that earlier ones stand, what follows.

There are no areas for priority and immediate action.
The areas for improvement set in March 2021 remain. There are no additional areas for improvement.
The local authority should take the following action.
"""

from __future__ import annotations

import re

from generator.frameworks.cues import any_of, cue, phrases_beside

_PHRASES = phrases_beside(__file__)
_NO_POINT = cue((*_PHRASES["says_none"], *_PHRASES["stand"], *_PHRASES["publisher"]))
_LEADS_ON = re.compile(rf"{any_of(_PHRASES['leads_on'])}$", re.IGNORECASE)


def is_remark(text: str) -> bool:
    """Return whether a text says that there are no points, that earlier ones stand, or what is done with them."""
    return _NO_POINT.match(text) is not None


def leads_on(text: str) -> bool:
    """Return whether a text ends by leading on to the points under it."""
    return text.rstrip().endswith(":") or names_what_follows(text)


def names_what_follows(text: str) -> bool:
    """Return whether it does so in words: `… should take the following action.`"""
    return _LEADS_ON.search(text) is not None

"""What a paragraph among points says where it is none: that there are none, that earlier ones stand, what follows.

There are no areas for priority and immediate action.
There are no urgent steps. (of a framework that heads its list `Urgent steps`)
The areas for improvement set in March 2021 remain. There are no additional areas for improvement.
The local authority should take the following action.
At the last inspection, the local authority was asked to:

Such a text may go on to ask for something, and so may one that only begins in the same words: each of its sentences is
weighed. What asks stays a point, and what says more than a remark does is doubted.
"""

from __future__ import annotations

import re
from functools import cache

from generator.frameworks.asking import commands
from generator.frameworks.cues import any_of, cue, phrases_beside
from generator.model.framework import LISTS_OF_POINTS, Framework

_PHRASES = phrases_beside(__file__)
_PUBLISHER = cue(_PHRASES["publisher"])
_NO_POINT = cue((*_PHRASES["says_none"], *_PHRASES["stand"]))
_NONE_OF = _PHRASES["none_of"]
_NONE_OF_ANYTHING = cue(_PHRASES["none_of_anything"])
# Words with which such a sentence may go on: `… were identified during this inspection`, `… were found that leaders …`
_TAIL = re.compile(
    rf"(?:[\s,–-]+{any_of(_PHRASES['goes_on'])}\b)*(?:\s{any_of(_PHRASES['of_a_kind'])}\b[^.]*)?[\s.]*", re.IGNORECASE
)
_OBLIGES = cue(_PHRASES["obliges"])
_SENTENCES = re.compile(r"(?<=[.!?])\s+")
_LEADS_TO_EARLIER = cue(_PHRASES["leads_to_earlier"])
_ADDS = cue(_PHRASES["adds"])
_LEADS_ON = re.compile(rf"{any_of(_PHRASES['leads_on'])}$", re.IGNORECASE)


@cache
def none_of_these(framework: Framework) -> re.Pattern[str]:
    """Return the pattern of words that say of a framework's lists, by the words of their headings, that one is empty.

    `There are no urgent steps`, `No urgent step was found`.
    """
    heads = [form for fact in framework.headings if fact.role in LISTS_OF_POINTS for form in fact.printed]
    words = [re.sub(r"[^\w\s{]+$", "", head) for head in heads]
    called = [r"\s+".join(map(re.escape, head.removesuffix("s").split())) for head in words if "{" not in head]
    return cue(phrase.replace("<heads>", any_of(sorted(called, key=len, reverse=True))) for phrase in _NONE_OF)


def is_remark(text: str, none: re.Pattern[str] = _NO_POINT) -> bool:
    """Return whether each sentence says that there are no points, that earlier ones stand, or what is done with all.

    `none` are the words of the document's framework that say the first.
    """
    return not asks(text) and all(_says_only_that(one, none) for one in _SENTENCES.split(text.strip()))


def begins_as_remark(text: str, none: re.Pattern[str] = _NO_POINT) -> bool:
    """Return whether a text begins as a remark does and asks for nothing: it is no point, but it may say more."""
    return bool(_NO_POINT.match(text) or none.match(text) or _PUBLISHER.match(text)) and not asks(text)


def may_say_none(text: str) -> bool:
    """Return whether a text says in few words that there is none of something, in words of nobody's list."""
    return _NONE_OF_ANYTHING.match(text) is not None


def asks(text: str) -> bool:
    """Return whether any sentence asks: `No actions should be closed …`, `There are none. Ensure that …`."""
    return _OBLIGES.search(text) is not None or any(map(commands, _SENTENCES.split(text)))


def _says_only_that(sentence: str, none: re.Pattern[str]) -> bool:
    said = [one for one in (_NO_POINT.match(sentence), none.match(sentence)) if one is not None]
    return bool(_PUBLISHER.match(sentence)) or any(_TAIL.fullmatch(sentence, one.end()) for one in said)


def leads_on(text: str) -> bool:
    """Return whether a text ends by leading on to the points under it."""
    return text.rstrip().endswith(":") or names_what_follows(text)


def names_what_follows(text: str) -> bool:
    """Return whether it does so in words: `… should take the following action.`"""
    return _LEADS_ON.search(text) is not None


def leads_to_earlier(text: str) -> bool:
    """Return whether a text leads on to the points of an earlier inspection: `The last inspection recommended:`."""
    spoken = _LEADS_TO_EARLIER.search(text)
    return leads_on(text) and spoken is not None and not _ADDS.search(text)

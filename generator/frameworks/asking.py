"""Whether a text asks for something, as a point does, or only tells something, as a finding does.

A point is a command (`Ensure that …`) or names a thing (`The quality of plans, so that …`); a finding says something of
a thing: it has a verb of its own before any clause that begins with `that` or `so`. Where a list of points has lost its
heading, or a heading has got among findings, this tells the one from the other. Of 2,227 points of reports and letters
here 1% seem to tell, and of the lists of findings nine in ten.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from generator.documents.sentence_bounds import starts_lower
from generator.frameworks.cues import phrases_beside, words_cue

LONGEST_SENTENCE = 400
"""Characters in which a sentence's verb is looked for."""
ITEMS_OF_A_LIST = 3
"""A shorter list may hold nothing but exceptions."""
SHARE_THAT_TELLS = 0.5

_PHRASES = phrases_beside(__file__)
_COMMAND = words_cue(_PHRASES["commands"])
_SURE_COMMAND = words_cue(_PHRASES["sure_commands"])
_TOLD = words_cue(_PHRASES["told"])
_SUBORDINATE = re.compile(rf"{words_cue(_PHRASES['subordinate']).pattern}|[:;(–]", re.IGNORECASE)
_OPENING_CLAUSE = re.compile(rf"{words_cue(_PHRASES['opening_clause']).pattern}[^,]{{1,200}},\s", re.IGNORECASE)
_FALLS_SHORT = words_cue(_PHRASES["falls_short"])
_SPEAKING = words_cue(_PHRASES["speaking"])
_PRAISE = words_cue(_PHRASES["praise"])
_IN_BRACKETS = re.compile(r"\([^()]{0,200}\)")
_SENTENCE_END = re.compile(r"[.!?][’”\"')]?\s")


@lru_cache(maxsize=4096)
def tells(text: str) -> bool:
    """Return whether the first sentence says something of a thing and asks for nothing.

    One that begins in lower case goes on with what stands over it, so alone it tells nothing.
    """
    if starts_lower(text):
        return False
    end = _SENTENCE_END.search(text)
    sentence = text[: end.start() if end else LONGEST_SENTENCE][:LONGEST_SENTENCE]
    opening = _OPENING_CLAUSE.match(sentence)
    sentence = sentence[opening.end() :] if opening else sentence
    if _COMMAND.match(sentence):
        return False
    verb = _TOLD.search(sentence)
    clause = _SUBORDINATE.search(sentence)
    return verb is not None and verb.start() > 0 and (clause is None or verb.start() < clause.start())


def asks_nothing(text: str) -> bool:
    """Return whether a text can be no point: it tells or praises and nothing falls short, or it speaks to children."""
    tells_or_praises = tells(text) or _PRAISE.match(text) is not None
    return bool(_SPEAKING.search(text)) or (tells_or_praises and not _FALLS_SHORT.search(text))


def list_tells(texts: Collection[str]) -> bool:
    """Return whether a list, as a whole, tells and does not ask. Of a list of one or two it cannot be said."""
    return len(texts) >= ITEMS_OF_A_LIST and sum(map(tells, texts)) >= SHARE_THAT_TELLS * len(texts)


def commands(text: str) -> bool:
    """Return whether a text begins with a command, as no finding does: `Ensure that …`."""
    return _SURE_COMMAND.match(text) is not None


def names_only(text: str) -> bool:
    """Return whether a text is one sentence that names a thing and has no verb: `The quality of plans. (Outcome 4)`."""
    said = _IN_BRACKETS.sub("", text).rstrip()
    return _SENTENCE_END.search(said) is None and not starts_lower(said) and not _TOLD.search(said)

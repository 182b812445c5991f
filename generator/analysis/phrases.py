"""The words two texts share, so that a reader can see why the program put them side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.frameworks.cues import phrases_beside
from generator.frameworks.word_likeness import stop_words

USUAL = frozenset(phrases_beside(__file__)["usual"])
"""Words that most recommendations hold: a phrase of these alone gives no reason."""

LONGEST = 6
MOST = 3
_WORD = re.compile(r"\w+(?:[’'-]\w+)*")


def shared_phrases(one: str, other: str) -> tuple[str, ...]:
    """Return up to three runs of words both texts hold, the longest first; none begins or ends in "the" or "of"."""
    here, there = _WORD.findall(one.lower()), _WORD.findall(other.lower())
    found: list[str] = []
    for length in range(LONGEST, 0, -1):
        in_other = set(_runs(there, length))
        for run in _runs(here, length):
            if run in in_other and not any(f" {run} " in f" {longer} " for longer in found):
                found.append(run)
    return tuple(found[:MOST])


def _runs(words: Sequence[str], length: int) -> Iterator[str]:
    for start in range(len(words) - length + 1):
        run = words[start : start + length]
        if not {run[0], run[-1]} & stop_words() and not USUAL.issuperset(run):
            yield " ".join(run)

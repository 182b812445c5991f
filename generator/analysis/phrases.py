"""The words two texts share, so that a reader can see why the program put them side by side."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from generator.frameworks.cues import phrases_beside
from generator.frameworks.stems import stop_words

USUAL = frozenset(phrases_beside(__file__)["usual"])
"""Words that most recommendations hold: a phrase of these alone gives no reason."""

LONGEST = 6
MOST = 3
_WORD = re.compile(r"\w+(?:[’'-]\w+)*")


def shared_phrases(one: str, other: str) -> tuple[str, ...]:
    """Return up to three runs of words both texts hold, the longest first; none begins or ends in "the" or "of"."""
    here, there = _WORD.findall(one.lower()), _WORD.findall(other.lower())
    shared = set(here) & set(there)
    stretches, others = (list(_stretches(words, shared)) for words in (here, there))
    found: list[str] = []
    for length in range(LONGEST, 0, -1):
        in_other = {run for words in others for run in _runs(words, length)}
        for run in (run for words in stretches for run in _runs(words, length)):
            if run in in_other and not any(f" {run} " in f" {longer} " for longer in found):
                found.append(run)
    return tuple(found[:MOST])


def _stretches(words: Sequence[str], shared: Collection[str]) -> Iterator[list[str]]:
    """The parts of a text, in order, all of whose words both texts hold: no run goes beyond one."""
    for is_shared, stretch in groupby(words, key=shared.__contains__):
        if is_shared:
            yield list(stretch)


def _runs(words: Sequence[str], length: int) -> Iterator[str]:
    for start in range(len(words) - length + 1):
        run = words[start : start + length]
        if not {run[0], run[-1]} & stop_words() and not USUAL.issuperset(run):
            yield " ".join(run)

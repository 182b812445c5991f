"""On which of the sentences beside it a status rests: a reader is told no status whose words are not shown.

The models weigh the sentences before and after. Where what is shown tells the same without them, they are left out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from generator.frameworks.facts.sentence_splitting import Sentence
from generator.frameworks.looking_back.verdicts import ToldOfEarlier

Judge = Callable[[Sentence], ToldOfEarlier | None]


class Beside(NamedTuple):
    """The sentences to show beside one; empty where it needs none."""

    before: str = ""
    after: str = ""


def resting_on(sentence: Sentence, verdict: ToldOfEarlier, before: str, judge: Judge) -> Beside:
    """Return the fewest sentences beside one that tell its status; `before` is shown in any case."""
    if verdict.kind != "point" or verdict.status == "unclear":
        return Beside(before)
    both = Beside(sentence.before, sentence.after)
    tried = (Beside(before), Beside(before, sentence.after), Beside(sentence.before))
    return next((shown for shown in tried if _tells(judge, sentence, shown, verdict)), both)


def _tells(judge: Judge, sentence: Sentence, shown: Beside, verdict: ToldOfEarlier) -> bool:
    told = judge(replace(sentence, before=shown.before, after=shown.after))
    return told is not None and told.status == verdict.status

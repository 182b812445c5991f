"""How well themes are given: over all labels, and over those of councils whose texts nobody read for the phrases.

Patterns are written by hand, so no cross-validation holds of them: the half of the councils that stayed unread tells
how they do on texts they were not written from (`learning.folds.is_read`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import fmean
from typing import Any, NamedTuple

from generator.evaluation.gold import LabelledThemes
from generator.learning.folds import is_read


class ThemesJudged(NamedTuple):
    """A labelled recommendation, the themes the program gave it, and its council's slug where it was found."""

    label: LabelledThemes
    given: frozenset[str]
    council: str | None

    @property
    def right(self) -> frozenset[str]:
        return self.given & self.label.themes

    @property
    def wrong(self) -> frozenset[str]:
        return self.given - self.label.themes - self.label.also_ok

    @property
    def missed(self) -> frozenset[str]:
        return self.label.themes - self.given


def theme_figures(judged: Sequence[ThemesJudged]) -> dict[str, Any]:
    """Return n, right, wrong, missed, micro_f1 and macro_f1, and under `unread` the same of the unread half."""
    return {**_figures(judged), "unread": _figures([one for one in judged if one.council and not is_read(one.council)])}


def _figures(judged: Sequence[ThemesJudged]) -> dict[str, float]:
    right, wrong, missed = (
        _counted(one.right for one in judged),
        _counted(one.wrong for one in judged),
        _counted(one.missed for one in judged),
    )
    totals = {"right": right.total(), "wrong": wrong.total(), "missed": missed.total()}
    of_each = [_f1(right[theme], wrong[theme], missed[theme]) for theme in {*right, *missed}]
    return {
        "n": len(judged),
        **totals,
        "micro_f1": _f1(*totals.values()),
        "macro_f1": fmean(of_each) if of_each else 0.0,  # over themes with a positive label
    }


def _counted(themes: Iterable[frozenset[str]]) -> Counter[str]:
    return Counter(theme for each in themes for theme in each)


def _f1(right: int, wrong: int, missed: int) -> float:
    return 2 * right / (2 * right + wrong + missed) if right or wrong or missed else 0.0

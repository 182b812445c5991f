"""How well themes are given, over all labels and over those of councils whose texts stayed unread."""

from __future__ import annotations

import pytest

from generator.evaluation.gold import Labelled, LabelledThemes
from generator.evaluation.theme_figures import ThemesJudged, theme_figures
from generator.learning.folds import is_read

READ = next(slug for slug in "abcdefgh" if is_read(slug))
UNREAD = next(slug for slug in "abcdefgh" if not is_read(slug))


def judged(wanted: str, given: str, also_ok: str = "", council: str | None = READ) -> ThemesJudged:
    label = LabelledThemes(Labelled("1", "report", ("text",)), frozenset(wanted.split()), frozenset(also_ok.split()))
    return ThemesJudged(label, frozenset(given.split()), council)


def test_a_theme_is_right_wrong_or_missed_and_one_that_is_also_right_counts_neither_way() -> None:
    found = theme_figures([judged("plans visits", "plans voice data", also_ok="data")])
    assert (found["right"], found["wrong"], found["missed"]) == (1, 1, 1)
    assert found["micro_f1"] == pytest.approx(0.5)
    assert found["macro_f1"] == pytest.approx(0.5)  # plans 1, visits 0; voice has no positive label


def test_the_unread_half_is_told_apart() -> None:
    found = theme_figures(
        [judged("plans", "plans"), judged("plans", "", council=UNREAD), judged("plans", "", council=None)]
    )
    assert (found["n"], found["missed"]) == (3, 2)
    assert (found["unread"]["n"], found["unread"]["micro_f1"]) == (1, 0.0)

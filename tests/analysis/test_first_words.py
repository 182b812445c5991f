"""A phrase is tried only at words it can begin with: how those are read off the phrase."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.analysis.first_words import first_words
from generator.corpus import load_registry
from generator.model.registry import Theme

THEMES = load_registry(Path(__file__).parents[2] / "content").themes.values()


@pytest.mark.parametrize(
    ("phrase", "beginnings"),
    [
        ("plan", ("plan",)),
        ("plans?", ("plan",)),
        ("caf\\b", ("caf ",)),
        ("early help", ("early ",)),
        ("(gone|went) missing", ("gone ", "went ")),
        ("life[ -]?story", ("life",)),
        ("front[ -]door", ("front ",)),
        ("(reassess|re-assess)", ("reassess", "re ")),
        ("(?<!pathway )plans", ("plans",)),
        ("\\bvoices?\\b", ("voice",)),
        ("views|voices?", ("",)),
        ("(children )?in care", ("",)),
        ("\\w+ conference", ("",)),
    ],
)
def test_the_beginnings_of_a_phrase(phrase: str, beginnings: tuple[str, ...]) -> None:
    assert first_words(phrase) == beginnings


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.slug)
def test_no_listed_phrase_must_be_tried_at_every_word(theme: Theme) -> None:
    phrases = [line.removeprefix("!") for line in theme.pattern.split("\n") if line]
    assert [phrase for phrase in phrases if first_words(phrase) == ("",)] == []

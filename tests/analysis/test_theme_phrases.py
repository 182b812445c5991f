"""The quick search for phrases finds just what a plain search finds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analysis import theme_phrases
from generator.analysis.theme_phrases import ThemePhrases
from generator.corpus import load_registry
from generator.model.registry import Theme

THEMES = tuple(load_registry(Path(__file__).parents[2] / "content").themes.values())
PHRASES = ThemePhrases(THEMES)
LITTLE_WORDS = ("and", "of", "the", "for", "in", "their", "children", "care leavers", "plans", "16- and 17-year-olds")
WORDS = tuple(
    {word for theme in THEMES for word in (*theme.terms, *re.findall(r"[a-z]+", theme.pattern))} | {*LITTLE_WORDS, "s."}
)


def plainly(theme: Theme, text: str) -> list[str]:
    """Every phrase tried at the beginning of every word, in the order of the list, exceptions first."""
    lines = sorted((line for line in theme.pattern.split("\n") if line), key=lambda line: line[0] != "!")
    found, taken = [], 0
    for word in re.finditer(r"\w+", text):
        for line in lines if taken <= word.start() else ():
            if match := re.compile(line.removeprefix("!")).match(text, word.start()):
                taken = match.end()
                found += [match[0]] if line[0] != "!" else []
                break
    return found


@given(st.lists(st.sampled_from(sorted(WORDS)), max_size=25), st.sampled_from([" ", "-", ", "]))
def test_it_finds_what_a_plain_search_finds(words: list[str], between: str) -> None:
    text = between.join(words).lower()
    found = PHRASES.find(text)
    for theme in THEMES:
        assert [match[0] for match in found.get(theme.slug, [])] == plainly(theme, text), theme.slug


def themes_of(text: str, *themes: Theme) -> dict[str, list[str]]:
    return {slug: [match[0] for match in matches] for slug, matches in ThemePhrases(themes).find(text).items()}


def theme(pattern: str) -> Theme:
    return Theme(slug="plans", title="Plans", description="", pattern=pattern)


def test_a_phrase_begins_where_a_word_begins() -> None:
    assert themes_of("views in interviews", theme("views")) == {"plans": ["views"]}


def test_words_that_speak_of_something_else_give_nothing() -> None:
    assert themes_of("pathway plans and care plans", theme("!pathway plans\nplans?")) == {"plans": ["plans"]}


def test_an_exception_comes_first_wherever_it_is_listed() -> None:
    assert themes_of("plans for permanence", theme("plans?\n!plans for permanence")) == {}


def test_phrases_of_a_word_that_is_often_met_find_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(theme_phrases, "OFTEN", 2)
    of_plans = theme("!plans b\nplans for permanence\ncare plans\nplans?")
    phrases = ThemePhrases([of_plans])
    for text in ("plans b and plans", "planes", "plan for permanence") * 3:
        assert [match[0] for match in phrases.find(text).get("plans", [])] == plainly(of_plans, text)


def test_a_phrase_that_no_word_begins_is_not_made_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    made = list[str]()
    compiled = theme_phrases._fits

    def noted(words: str) -> theme_phrases.Fits:
        made.append(words)
        return compiled(words)

    monkeypatch.setattr(theme_phrases, "_fits", noted)
    ThemePhrases([theme("plans\nviews\nadoption")]).find("their views of plans")
    assert made == ["views", "plans"]

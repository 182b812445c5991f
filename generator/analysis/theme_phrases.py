"""Find the phrases of all themes in a text in one pass over its words.

There are hundreds of phrases and millions of words to look at, so a phrase is tried only at words that it
can begin with, and all that can begin with one word are tried together first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from generator.analysis.first_words import first_words
from generator.model.registry import Theme

NOT = "!"
"""Begins a phrase that speaks of something else: "!pathway plan" keeps pathway plans out of plans."""

Match = re.Match[str]
_WORD = re.compile(r"\w+")


class _Phrase(NamedTuple):
    """A phrase of a theme's; `order` is its place among all of them: the first that fits at a word counts."""

    order: int
    theme: str
    gives: bool
    words: str


class _Candidates(NamedTuple):
    """The phrases that can begin with a word; `any_of_them` fits where at least one does."""

    phrases: tuple[_Phrase, ...]
    any_of_them: re.Pattern[str]


class ThemePhrases:
    """The phrases of themes, ready to be looked for."""

    def __init__(self, themes: Iterable[Theme]) -> None:
        lines = [(theme.slug, line) for theme in themes for line in _exceptions_first(theme)]
        self._by_first_word: dict[str, list[_Phrase]] = {}
        self._at_word: dict[str, _Candidates | None] = {}
        for order, (slug, line) in enumerate(lines):
            phrase = _Phrase(order, slug, not line.startswith(NOT), line.removeprefix(NOT))
            for beginning in first_words(phrase.words):
                self._by_first_word.setdefault(beginning, []).append(phrase)

    def find(self, text: str) -> dict[str, list[Match]]:
        """What each theme's phrases fit, in the order of the text, none over another of the same theme."""
        found: dict[str, list[Match]] = {}
        taken: dict[str, int] = {}
        known = self._at_word
        for word in _WORD.finditer(text):
            letters = word[0]
            candidates = known[letters] if letters in known else self._learn(letters)
            if candidates is None or not candidates.any_of_them.match(text, word.start()):
                continue
            for phrase in candidates.phrases:
                if taken.get(phrase.theme, 0) > word.start():
                    continue
                if match := _compiled(phrase.words).match(text, word.start()):
                    taken[phrase.theme] = match.end()
                    if phrase.gives:
                        found.setdefault(phrase.theme, []).append(match)
        return found

    def _learn(self, word: str) -> _Candidates | None:
        beginnings = [f"{word} ", *(word[:length] for length in range(len(word) + 1))]
        phrases = {phrase for beginning in beginnings for phrase in self._by_first_word.get(beginning, ())}
        together = "|".join(f"(?:{phrase.words})" for phrase in sorted(phrases))
        self._at_word[word] = _Candidates(tuple(sorted(phrases)), _compiled(together)) if phrases else None
        return self._at_word[word]


def _exceptions_first(theme: Theme) -> list[str]:
    """A theme's phrases; those that speak of something else first, as they may hold the others."""
    lines = [line for line in theme.pattern.split("\n") if line]
    return sorted(lines, key=lambda line: not line.startswith(NOT))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern for lower-case text; one without capitals needs no case-blind search, which takes twice as long."""
    return re.compile(pattern, 0 if pattern.islower() else re.IGNORECASE)

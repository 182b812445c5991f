"""Find the phrases of all themes in a text in one pass over its words.

There are hundreds of phrases and millions of words to look at, so a phrase is tried only at words that it
can begin with, and all that can begin with a word that is often met are tried together first. A phrase that no text
read so far could hold is not compiled: most builds look at one council, whose texts meet two thirds of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple

from generator.analysis.first_words import first_words
from generator.model.registry import Theme

NOT = "!"
"""Begins a phrase that speaks of something else: "!pathway plan" keeps pathway plans out of plans."""

Match = re.Match[str]
Fits = Callable[[str, int], Match | None]
OFTEN = 1000
"""Times that a word is met in which trying each phrase takes as long as making one of all of them."""
_WORD = re.compile(r"\w+")


class _Phrase(NamedTuple):
    """A phrase of a theme's; `order` is its place among all of them: the first that fits at a word counts."""

    order: int
    theme: str
    gives: bool
    words: str


class _Try(NamedTuple):
    """A phrase ready to be tried at a place of a text."""

    theme: str
    gives: bool
    fits: Fits


class _Candidates:
    """The phrases that can begin with a word; where `any_of_them` fits nowhere, none does."""

    def __init__(self, phrases: list[_Phrase]) -> None:
        self._phrases = phrases
        self.tries = [_Try(phrase.theme, phrase.gives, _fits(phrase.words)) for phrase in phrases]
        self.any_of_them: Callable[[str, int], object] = self._any_may if len(phrases) > 1 else self.tries[0].fits
        self._met = 0

    def _any_may(self, _text: str, _start: int) -> bool:
        """Say that one may fit, until the word was met so often that putting them together is worth its time."""
        self._met += 1
        if self._met == OFTEN:
            self.any_of_them = _fits("|".join(f"(?:{phrase.words})" for phrase in self._phrases))
        return True


class _ByWord(dict[str, _Candidates | None]):
    """Word -> the phrases that can begin with it, worked out when the word is first met."""

    def __init__(self, lines: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        self._by_beginning: dict[str, list[_Phrase]] = {}
        for order, (theme, line) in enumerate(lines):
            words = line.removeprefix(NOT)
            phrase = _Phrase(order, theme, words == line, words)
            for beginning in first_words(words):
                self._by_beginning.setdefault(beginning, []).append(phrase)

    def __missing__(self, word: str) -> _Candidates | None:
        beginnings = [f"{word} ", *(word[:length] for length in range(len(word) + 1))]
        phrases = {phrase for beginning in beginnings for phrase in self._by_beginning.get(beginning, ())}
        self[word] = _Candidates(sorted(phrases)) if phrases else None
        return self[word]


class ThemePhrases:
    """The phrases of themes, ready to be looked for."""

    def __init__(self, themes: Iterable[Theme]) -> None:
        self._by_word = _ByWord((theme.slug, line) for theme in themes for line in _exceptions_first(theme))

    def find(self, text: str) -> dict[str, list[Match]]:
        """What each theme's phrases fit, in the order of the text, none over another of the same theme."""
        found: dict[str, list[Match]] = {}
        taken: dict[str, int] = {}
        by_word = self._by_word
        for word in _WORD.finditer(text):
            candidates = by_word[word[0]]
            if candidates is None:
                continue
            start = word.start()
            if not candidates.any_of_them(text, start):
                continue
            for theme, gives, fits in candidates.tries:
                match = fits(text, start)
                if match and taken.get(theme, 0) <= start:
                    taken[theme] = match.end()
                    if gives:
                        found.setdefault(theme, []).append(match)
        return found


def _exceptions_first(theme: Theme) -> list[str]:
    """A theme's phrases; those that speak of something else first, as they may hold the others."""
    lines = [line for line in theme.pattern.split("\n") if line]
    return sorted(lines, key=lambda line: not line.startswith(NOT))


@cache
def _fits(words: str) -> Fits:
    """A search in lower-case text; words without capitals need no case-blind one, which takes twice as long."""
    return re.compile(words, 0 if words.islower() else re.IGNORECASE).match

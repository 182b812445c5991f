"""Give a text its themes, each with the words that gave it, so that a reader can check the tag.

Themes and their phrases are data (`content/registry/themes.toml`). There are hundreds of phrases and
millions of words to look at, so a phrase is tried only at words that it can begin with.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Callable, Iterable
from typing import NamedTuple

from generator.analysis.first_words import first_words
from generator.analysis.references import without_references
from generator.model.analysis import ThemeTag
from generator.model.registry import Theme

MOST_THEMES = 4
"""More tags than this say nothing about a text; the labelled recommendations carry one to four."""

_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"[.!?] ")


NOT = "!"
"""Begins a phrase that speaks of something else: "!pathway plan" keeps pathway plans out of plans."""


class _Phrase(NamedTuple):
    """A phrase of a theme's; `order` is its place among all of them: the first that fits at a word counts."""

    order: int
    theme: str
    gives: bool
    fits: Callable[[str, int], re.Match[str] | None]


class Tagger:
    """Themes ready to be looked for."""

    def __init__(self, themes: Iterable[Theme]) -> None:
        self._by_first_word: dict[str, list[_Phrase]] = {}
        self._at_word: dict[str, tuple[_Phrase, ...]] = {}
        themes = tuple(themes)
        self._subjects = {theme.slug for theme in themes if theme.kind == "subject"}
        self._practices = {theme.slug for theme in themes if theme.kind == "practice"}
        lines = [(theme.slug, line) for theme in themes for line in _lines(theme)]
        for order, (slug, line) in enumerate(lines):
            words = line.removeprefix(NOT)
            phrase = _Phrase(order, slug, words == line, re.compile(words, re.IGNORECASE).match)
            for beginning in first_words(words):
                self._by_first_word.setdefault(beginning, []).append(phrase)

    def tag(self, text: str) -> tuple[ThemeTag, ...]:
        """Return up to four themes, the one with the most different words first, then the earliest."""
        text = without_references(text).lower()
        found = self._without_asides(text, self._found(text))
        ranked = sorted(found.items(), key=lambda entry: (-len({match[0] for match in entry[1]}), entry[1][0].start()))
        return tuple(
            ThemeTag(theme, tuple(dict.fromkeys(_in_whole_words(text, match) for match in matches)))
            for theme, matches in ranked[:MOST_THEMES]
        )

    def _found(self, text: str) -> dict[str, list[re.Match[str]]]:
        """What each theme's phrases fit, in the order of the text, none over another of the same theme."""
        found: dict[str, list[re.Match[str]]] = {}
        taken: dict[str, int] = {}
        for word in _WORD.finditer(text):
            phrases = self._at_word.get(word[0])
            if phrases is None:
                phrases = self._at_word[word[0]] = self._beginning_with(word[0])
            for _, theme, gives, fits in phrases:
                match = fits(text, word.start())
                if match and taken.get(theme, 0) <= match.start():
                    taken[theme] = match.end()
                    if gives:
                        found.setdefault(theme, []).append(match)
        return found

    def _without_asides(self, text: str, found: dict[str, list[re.Match[str]]]) -> dict[str, list[re.Match[str]]]:
        """Practices only where they stand before any subject of their sentence.

        "Interviews with children who go missing, to inform their plans" is about missing children, not about plans.
        """
        subjects = [match.start() for theme in self._subjects & found.keys() for match in found[theme]]
        if not subjects or self._practices.isdisjoint(found):
            return found
        sentences = [0, *(end.end() for end in _SENTENCE_END.finditer(text))]
        first = {bisect(sentences, start): start for start in sorted(subjects, reverse=True)}
        for theme in self._practices & found.keys():
            found[theme] = [m for m in found[theme] if m.start() <= first.get(bisect(sentences, m.start()), len(text))]
        return {theme: matches for theme, matches in found.items() if matches}

    def _beginning_with(self, word: str) -> tuple[_Phrase, ...]:
        beginnings = [f"{word} ", *(word[:length] for length in range(len(word) + 1))]
        phrases = {phrase for beginning in beginnings for phrase in self._by_first_word.get(beginning, ())}
        return tuple(sorted(phrases, key=lambda phrase: phrase.order))


def _lines(theme: Theme) -> list[str]:
    """A theme's phrases; those that speak of something else first, as they may hold the others."""
    lines = [line for line in theme.pattern.split("\n") if line]
    return sorted(lines, key=lambda line: not line.startswith(NOT))


def _in_whole_words(text: str, match: re.Match[str]) -> str:
    """What a phrase found, out to the end of its last word: `private foster` as "private fostering"."""
    rest = _WORD.match(text, match.end())
    return f"{match[0]}{rest[0]}" if rest and match[0][-1:].isalnum() else match[0]

"""Give a text its themes, each with the words that gave it, so that a reader can check the tag.

Themes and their phrases are data (`content/registry/themes.toml`). There are hundreds of phrases and
millions of words to look at, so a phrase is tried only at words that it can begin with.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from generator.analysis.first_words import first_words
from generator.model.analysis import ThemeTag
from generator.model.registry import Theme

MOST_THEMES = 4
"""More tags than this say nothing about a text; the labelled recommendations carry one to four."""

_WORD = re.compile(r"\w+")


class _Phrase(NamedTuple):
    """A phrase of a theme's; `order` is its place among all of them: the first that fits at a word counts."""

    order: int
    theme: str
    fits: Callable[[str, int], re.Match[str] | None]


class Tagger:
    """Themes ready to be looked for."""

    def __init__(self, themes: Iterable[Theme]) -> None:
        self._by_first_word: dict[str, list[_Phrase]] = {}
        self._at_word: dict[str, tuple[_Phrase, ...]] = {}
        lines = [(theme.slug, line) for theme in themes for line in theme.pattern.split("\n") if line]
        for order, (slug, line) in enumerate(lines):
            phrase = _Phrase(order, slug, re.compile(line, re.IGNORECASE).match)
            for beginning in first_words(line):
                self._by_first_word.setdefault(beginning, []).append(phrase)

    def tag(self, text: str) -> tuple[ThemeTag, ...]:
        """Return up to four themes, the one with the most different words first, then the earliest."""
        text = text.lower()
        found = self._found(text)
        ranked = sorted(found.items(), key=lambda entry: (-len({match[0] for match in entry[1]}), entry[1][0].start()))
        return tuple(
            ThemeTag(theme, tuple(dict.fromkeys(_in_whole_words(text, match) for match in matches)))
            for theme, matches in ranked[:MOST_THEMES]
        )

    def _found(self, text: str) -> dict[str, list[re.Match[str]]]:
        """What each theme's phrases fit, in the order of the text, none over another of the same theme."""
        found: dict[str, list[re.Match[str]]] = {}
        for word in _WORD.finditer(text):
            phrases = self._at_word.get(word[0])
            if phrases is None:
                phrases = self._at_word[word[0]] = self._beginning_with(word[0])
            for _, theme, fits in phrases:
                match = fits(text, word.start())
                if match and (theme not in found or found[theme][-1].end() <= match.start()):
                    found.setdefault(theme, []).append(match)
        return found

    def _beginning_with(self, word: str) -> tuple[_Phrase, ...]:
        beginnings = [f"{word} ", *(word[:length] for length in range(len(word) + 1))]
        phrases = {phrase for beginning in beginnings for phrase in self._by_first_word.get(beginning, ())}
        return tuple(sorted(phrases, key=lambda phrase: phrase.order))


def _in_whole_words(text: str, match: re.Match[str]) -> str:
    """What a phrase found, out to the end of its last word: `private foster` as "private fostering"."""
    rest = _WORD.match(text, match.end())
    return f"{match[0]}{rest[0]}" if rest and match[0][-1:].isalnum() else match[0]

"""Give a text its themes, each with the words that gave it, so that a reader can check the tag.

Themes and their phrases are data (`content/registry/themes.toml`).
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable

from generator.analysis.subject_words import without_references
from generator.analysis.theme_phrases import Match, ThemePhrases
from generator.model.analysis import ThemeTag
from generator.model.registry import Theme

MOST_THEMES = 5
"""More tags than this say nothing about a text; labelled ones carry one to four, a list of groups may name five."""

_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"[.!?] ")


class Tagger:
    """Themes ready to be looked for."""

    def __init__(self, themes: Iterable[Theme]) -> None:
        themes = tuple(themes)
        self._phrases = ThemePhrases(themes)
        self._subjects = {theme.slug for theme in themes if theme.kind == "subject"}
        self._practices = {theme.slug for theme in themes if theme.kind == "practice"}
        self._tags: dict[ThemeTag, ThemeTag] = {}

    def tag(self, text: str) -> tuple[ThemeTag, ...]:
        """Return up to five themes, the one with the most different words first, then the earliest."""
        text = without_references(text).lower()
        found = self._without_asides(text, self._phrases.find(text))
        ranked = sorted(found.items(), key=lambda entry: (-len({match[0] for match in entry[1]}), entry[1][0].start()))
        tags = (
            ThemeTag(theme, tuple(dict.fromkeys(_in_whole_words(text, match) for match in matches)))
            for theme, matches in ranked[:MOST_THEMES]
        )
        # Equal tags are one object: of a nation's 110,000 only 6,400 differ, and the cache writes each of them once.
        return tuple([self._tags.setdefault(tag, tag) for tag in tags])

    def _without_asides(self, text: str, found: dict[str, list[Match]]) -> dict[str, list[Match]]:
        """Practices only where they begin before the words of any subject of their sentence end.

        "Interviews with children who go missing, to inform their plans" is about missing children, not about plans;
        "plans and records for care leavers" is about all three.
        """
        subjects = [match.end() for theme in self._subjects & found.keys() for match in found[theme]]
        if not subjects or self._practices.isdisjoint(found):
            return found
        sentences = [0, *(mark.end() for mark in _SENTENCE_END.finditer(text))]
        first = {bisect(sentences, end): end for end in sorted(subjects, reverse=True)}
        left = {
            theme: [m for m in matches if m.start() <= first.get(bisect(sentences, m.start()), len(text))]
            if theme in self._practices
            else matches
            for theme, matches in found.items()
        }
        return {theme: matches for theme, matches in left.items() if matches}


def _in_whole_words(text: str, match: Match) -> str:
    """What a phrase found, out to the end of its last word: `private foster` as "private fostering"."""
    rest = _WORD.match(text, match.end())
    return f"{match[0]}{rest[0]}" if rest and match[0][-1:].isalnum() else match[0]

"""Give a text its themes, each with the words that gave it, so that a reader can check the tag.

Themes and their patterns are data (`content/registry/themes.toml`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.model.analysis import ThemeTag
from generator.model.registry import Theme

MOST_THEMES = 4
"""More tags than this say nothing about a text; the labelled recommendations carry one to four."""


_WORD_END, _WORD_START = re.compile(r"\w+$"), re.compile(r"\w+")


class Tagger:
    """Themes ready to be looked for."""

    def __init__(self, themes: Iterable[Theme]) -> None:
        self._patterns = [(theme.slug, _compiled(theme.pattern)) for theme in themes]

    def tag(self, text: str) -> tuple[ThemeTag, ...]:
        """Return up to four themes, the one with the most different words first, then the earliest."""
        found = []
        text = text.lower()
        for slug, pattern in self._patterns:
            matches = list(pattern.finditer(text))
            if matches:
                words = tuple(dict.fromkeys(_in_whole_words(text, match) for match in matches))
                different = len({match.group(0) for match in matches})
                found.append((-different, matches[0].start(), ThemeTag(slug, words)))
        found.sort(key=lambda entry: entry[:2])
        return tuple(tag for *_, tag in found[:MOST_THEMES])


def _in_whole_words(text: str, match: re.Match[str]) -> str:
    """What a pattern found, out to the ends of its words: `private foster` as "private fostering"."""
    before, after = _WORD_END.search(text[: match.start()]), _WORD_START.match(text, match.end())
    return f"{before[0] if before else ''}{match.group(0)}{after[0] if after else ''}"


def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern for lower-case text; one without capitals needs no case-blind search, which takes twice as long."""
    return re.compile(pattern, 0 if pattern.islower() else re.IGNORECASE)

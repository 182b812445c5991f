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
                words = tuple(dict.fromkeys(match.group(0) for match in matches))
                found.append((-len(words), matches[0].start(), ThemeTag(slug, words)))
        found.sort(key=lambda entry: entry[:2])
        return tuple(tag for *_, tag in found[:MOST_THEMES])


def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern for lower-case text; one without capitals needs no case-blind search, which takes twice as long."""
    return re.compile(pattern, 0 if pattern.islower() else re.IGNORECASE)

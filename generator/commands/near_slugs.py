"""Councils whose names are near one that a person typed: nobody knows all slugs by heart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, process

ALIKE = 70
"""How alike, of 100, a name has to be to be offered."""
MOST = 3


def near_slugs(typed: str, names: Mapping[str, Iterable[str]]) -> list[str]:
    """Return the few slugs that, or one of whose `names`, are nearest to what was typed; the nearest first."""
    by_words = {_plain(words): slug for slug, own in names.items() for words in (*own, slug)}
    found = process.extract(_plain(typed), list(by_words), scorer=fuzz.ratio, score_cutoff=ALIKE, limit=2 * MOST)
    return list(dict.fromkeys(by_words[words] for words, _, _ in found))[:MOST]


def _plain(words: str) -> str:
    return " ".join("".join(sign if sign.isalnum() else " " for sign in words.casefold()).split())

"""What reports write for words that people type: so that "kids" finds children."""

from __future__ import annotations

import tomllib
from pathlib import Path

FACTS = Path(__file__).with_suffix(".toml")


def other_words() -> dict[str, list[str]]:
    """Return, for each word that people type, what reports write for it: single words, or several in a row."""
    facts: dict[str, dict[str, list[str]]] = tomllib.loads(FACTS.read_text(encoding="utf-8"))
    return {word: written for table in facts.values() for word, written in sorted(table.items())}

"""What reports write for words that people type: so that "kids" finds children."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

FACTS = Path(__file__).with_suffix(".toml")


def other_words() -> dict[str, list[str]]:
    """Return, for each word that people type, what reports write for it: single words, or several in a row."""
    facts = _facts()
    return {word: written for table in ("short", "everyday") for word, written in sorted(facts[table].items())}


def words_instead() -> dict[str, str]:
    """Return, for what people say in several words, the words to seek instead: for "run away" it is "missing"."""
    return dict(sorted(_facts()["instead"].items()))


def _facts() -> dict[str, dict[str, Any]]:
    return tomllib.loads(FACTS.read_text(encoding="utf-8"))

"""The word lists that questions are read by: what people type and what reports write, and the names of places.

They are data: vocabulary.toml and gazetteer.toml say what each list is for, start.json carries them to the browser.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import tomli

from generator.search_index.tokens import words_of

FOLDER = Path(__file__).parent
SYNONYMS = ("short", "long", "everyday")
"""The tables of vocabulary.toml that say what reports write for a word."""


def vocabulary() -> dict[str, Any]:
    """Return what start.json has as `vocabulary`: words and what reports write for them."""
    lists = _read("vocabulary")
    del lists["capitals"]  # heeded where the index is made
    synonyms = {word: written for table in SYNONYMS for word, written in sorted(lists.pop(table).items())}
    instead = dict(sorted(lists.pop("instead").items()))
    endings = lists.pop("endings")  # in the order in which they are tried
    return {**_sorted(lists), "endings": endings, "instead": instead, "synonyms": synonyms}


def phrases() -> list[str]:
    """Return what reports write in several words for a word that people type: each is indexed like a word."""
    lists = _read("vocabulary")
    written = (one for table in SYNONYMS for each in lists[table].values() for one in each)
    return sorted({one for one in written if len(words_of(one)) > 1})


def gazetteer() -> dict[str, Any]:
    """Return what start.json has as `gazetteer`: what tells a council's name from other words."""
    return _sorted(_read("gazetteer"))


def asks() -> dict[str, tuple[list[str], bool]]:
    """Return what asks for each page of the site, by its name, and whether it helps a reader who cannot wait."""
    return {name: (page["asks"], page.get("help", False)) for name, page in _read("pages").items()}


def _sorted(lists: dict[str, list[str]]) -> dict[str, list[str]]:
    return {name: sorted(listed) for name, listed in lists.items()}


def _read(name: str) -> dict[str, Any]:
    return tomli.loads((FOLDER / name).with_suffix(".toml").read_text(encoding="utf-8"))


STOP_WORDS = frozenset(_read("vocabulary")["stop"])
"""Words in nearly every passage, and those that only ask: they tell no passage from another."""
CAPITALS = frozenset(_read("vocabulary")["capitals"])
"""Short forms that are another word where they do not stand in capitals."""

"""What a document is that names no framework the program knows: said to whoever gave it, and to nobody else.

A guess, from a few words of the opening. It decides nothing: the document is refused either way.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.documents.folding import fold
from generator.frameworks.cues import cue
from generator.frameworks.data_file import read_data
from generator.model.document import Document

FILE = Path(__file__).with_suffix(".toml")
LOOKED_AT = 150
"""Words of the opening that are looked at: further on, documents tell of others."""
MOST_SHOWN = 60
"""Letters of the words shown."""


@dataclass(frozen=True, slots=True)
class _Kind:
    name: str
    words: re.Pattern[str]


def seen_in(document: Document) -> str:
    """Return what a document seems to be, with the words that say so: `an annual report (“Annual report 2024”)`."""
    opening = " ".join(document.words[:LOOKED_AT])
    found = ((kind.name, match) for kind in _kinds() if (match := kind.words.search(opening)))
    name, match = min(found, key=lambda each: each[1].start(), default=("", None))
    if match:
        return f"what seems to be {name} (“{_shortened(opening[match.start() :])}”)"
    return f"words that name no kind of inspection it knows (it opens “{_shortened(opening)}”)"


def _shortened(words: str) -> str:
    """The first words that have room."""
    folded = fold(words)
    return folded if len(folded) <= MOST_SHOWN else f"{folded[:MOST_SHOWN].rsplit(' ', 1)[0]} …"


@cache
def _kinds() -> tuple[_Kind, ...]:
    return tuple(_Kind(one["name"], cue(one["phrases"])) for one in read_data(FILE)["kind"])

"""The words of a text that carry its subject, cut so that "assessments" and "assessing" are one.

The cut is rough on purpose: it only has to bring together what one report writes in two ways, and never leaves less
than four letters.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

from generator.frameworks.data_file import read_data

LEAST_LEFT = 4
# The longest first: of "assessments" the ending is "ments", not "s".
ENDINGS = (
    *("ations", "ments", "ation", "ings", "ment", "ness"),
    *("ies", "ied", "ing", "ely", "ers", "es", "ed", "er", "ly", "e", "s", "y"),
)
_WORD = re.compile(r"[a-z]{3,}")


@cache
def stop_words() -> frozenset[str]:
    """Return the words that carry no subject."""
    return frozenset(read_data(Path(__file__).with_name("stop_words.toml"))["words"].split())


def stems_of(text: str) -> Counter[str]:
    """Return how often each stem stands in the text; words without a subject ("the", "with") are left out."""
    words = _WORD.findall(text.lower().replace("’", ""))
    return Counter(stem for stem in map(stem_of, words) if stem)


class _StemOfPrinted(dict[str, str]):
    """A word as printed, between blanks -> its stem, worked out when the word is first met: "plans," -> "plan"."""

    def __missing__(self, printed: str) -> str:
        found = _WORD.search(printed.replace("’", ""))
        self[printed] = stem_of(found[0]) if found else ""
        return self[printed]


_of_printed = _StemOfPrinted()


def stems_in(text: str) -> set[str]:
    """Return the stems of a long text, faster: of words joined by a hyphen or a stroke the first alone."""
    stems = {_of_printed[printed] for printed in set(text.lower().split())}
    stems.discard("")
    return stems


@cache
def stem_of(word: str) -> str:
    """Return the word in lower case without its ending; nothing for a word that carries no subject."""
    if word in stop_words():
        return ""
    ending = next((one for one in ENDINGS if word.endswith(one) and len(word) - len(one) >= LEAST_LEFT), "")
    return word.removesuffix(ending)

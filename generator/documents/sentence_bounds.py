"""Small questions about printed words that every rule of layout asks: does this end a sentence, does that begin one?"""

from __future__ import annotations

import re

from generator.documents.folding import SUPERSCRIPTS

# `progress.`  `progress.”`  `progress. (Recommendation)`  `progress.2` (a stuck footnote mark)  `progress.¹`
SENTENCE_END = re.compile(rf"(?:[.!?]|[^\W\d][.!?]\d{{1,2}})[’”\"')\]]*(?:\s*\([^()]{{1,60}}\))?[{SUPERSCRIPTS}]*$")
# A finished sentence inside a text: `is good. Some`
SENTENCE_WITHIN = re.compile(r"[.!?][’”\"')\]]*\s+[A-Z‘“'\"(]")
OPENING = "‘“'\"([<"

# A line that ends in one of these cannot be whole: `in need of help and` / `protection`
DANGLING = frozenset(
    word
    for line in (
        "a an and are as at be been by for from has have in into is its of on or",
        "that the their this to was were which who with",
    )
    for word in line.split()
)
# A sentence that begins so goes on with the one before it
POINTS_BACK = frozenset({"this", "these", "they", "it", "its", "their", "such", "those"})
# `16- and 17-year-olds`: the hyphen belongs to the first word and the space stays
AFTER_HANGING_HYPHEN = frozenset({"and", "or", "to"})


def ends_sentence(text: str) -> bool:
    return bool(SENTENCE_END.search(text))


def ends_open(text: str) -> bool:
    """True where more must follow: no full stop, and no colon or semicolon that ends a point of a list."""
    return bool(text) and not ends_sentence(text) and not text.endswith((":", ";"))


def holds_a_sentence(text: str) -> bool:
    return bool(SENTENCE_WITHIN.search(text))


def starts_lower(text: str) -> bool:
    """True where the first letter is lower case; digits and signs are neither."""
    return text.lstrip(OPENING)[:1].islower()


def points_back(text: str) -> bool:
    """True where the first word points to a sentence before: `This includes …`, `They should …`."""
    first = text.lstrip(OPENING).split(maxsplit=1)[:1]
    return bool(first) and first[0].lower() in POINTS_BACK


def dangles(text: str) -> bool:
    return text.rsplit(" ", 1)[-1].lower() in DANGLING


def breaks_off(text: str) -> bool:
    """True where more must follow, whatever stands after it: `… records, including:`, `… of plans and`."""
    return text.endswith((":", ",", "–", "—")) or ends_in_hyphen(text) or dangles(text) or text.endswith(" including")


def ends_in_hyphen(text: str) -> bool:
    return len(text) > 1 and text.endswith("-") and text[-2].isalnum()


def join(first: str, second: str) -> str:
    """Put two printed pieces together: `Multi-` and `agency` make `Multi-agency`, all else gets a space."""
    if not first or not second:
        return first or second
    if ends_in_hyphen(first) and starts_lower(second) and second.split()[0] not in AFTER_HANGING_HYPHEN:
        return first + second
    return f"{first} {second}"

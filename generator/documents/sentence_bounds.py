"""Small questions about printed words that every rule of layout asks: does this end a sentence, does that begin one?"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

REMEMBERED = 8192
"""Texts whose comparable form is kept: the headings of all frameworks, and the lines of a document."""

# What pypdfium2 puts where it joins lines at a hyphen: `good<U+FFFE>quality`, or U+0002. In 2,698 of them no hyphen was
# the typesetter's alone, so each is kept.
LINE_END_HYPHEN = re.compile("[\x02\ufffe]")
# `16<U+FFFE>and 17-year-olds`: the first word's own hyphen, so a space follows
HANGING_HYPHEN = re.compile(r"[\x02\ufffe](?=(?:and|or)\b)|(?<=\d)[\x02\ufffe](?=to\b)")
SUPERSCRIPTS = "¹²³⁰⁴⁵⁶⁷⁸⁹"

# `progress.`  `progress.”`  `progress. (Recommendation)`  `progress.2` (a stuck footnote mark)  `progress.¹`
SENTENCE_END = re.compile(rf"(?:[.!?]|[^\W\d][.!?]\d{{1,2}})[’”\"')\]]*(?:\s*\([^()]{{1,60}}\))?[{SUPERSCRIPTS}]*$")
# A finished sentence inside a text: `is good. Some`
SENTENCE_WITHIN = re.compile(r"[.!?][’”\"')\]]*\s+[A-Z‘“'\"(]")
STUCK_MARK = re.compile(r"(?<=[^\W\d]|[?)’”])\d{1,2}$")
NOT_A_WORD = re.compile(r"[^\w\s]|_")
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
# `16- and 17-year-olds`: the hyphen belongs to the first word and the space stays
AFTER_HANGING_HYPHEN = frozenset({"and", "or", "to"})


def fold(text: str) -> str:
    """Return `text` in NFC with white space folded and pypdfium2's line-end hyphens as hyphens."""
    if "\x02" in text or "\ufffe" in text:
        text = hyphens_kept(text)
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    return " ".join(text.split())


def hyphens_kept(text: str) -> str:
    return LINE_END_HYPHEN.sub("-", HANGING_HYPHEN.sub("- ", text))


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


def dangles(text: str) -> bool:
    return text.rsplit(" ", 1)[-1].lower() in DANGLING


def ends_in_hyphen(text: str) -> bool:
    return len(text) > 1 and text.endswith("-") and text[-2].isalnum()


def join(first: str, second: str) -> str:
    """Put two printed pieces together: `Multi-` and `agency` make `Multi-agency`, all else gets a space."""
    if not first or not second:
        return first or second
    if ends_in_hyphen(first) and starts_lower(second) and second.split()[0] not in AFTER_HANGING_HYPHEN:
        return first + second
    return f"{first} {second}"


@lru_cache(maxsize=REMEMBERED)
def heading_key(text: str) -> str:
    """Return the form in which headings are compared: no case, no punctuation, no footnote mark at the end.

    `What needs to improve?1`, `What needs to improve` and `WHAT NEEDS TO IMPROVE?` are one heading.
    """
    text = STUCK_MARK.sub("", fold(text).rstrip(SUPERSCRIPTS + " "))
    return " ".join(NOT_A_WORD.sub(" ", text.replace("'", "").replace("’", "")).casefold().split())

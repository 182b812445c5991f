"""Comparing printed words: headings, labels and grades are the same whatever their case, marks or footnotes.

Apostrophes are dropped rather than made spaces, since damaged sources lose them: `authoritys strengths`
is `authority's strengths`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz import fuzz

_APOSTROPHES = re.compile("['’‘`´]")
_NOT_WORD = re.compile(r"[^\w]+", re.UNICODE)
_SUPERSCRIPT = re.compile("[¹²³⁰⁴-⁹]+")
_ROW_NUMBER = re.compile(r"^(?:\d+ )+")
_GLUED_FOOTNOTE = re.compile(r"(?<=[a-z?)])\d{1,2}$")


_SMALL_WORDS = frozenset({"the", "a", "of", "and", "who", "for", "to", "in", "is", "are", "that", "their"})
SPELT_ALIKE = 85.0
"""Likeness of two words, from 0 to 100, above which one is the other misspelt: `improvment`, `experience`."""


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Return text for comparing: lower case, single spaces, no marks, no footnote number glued to its end.

    `judgment` is made `judgement`: reports print both.
    """
    if not text.isascii():
        text = _SUPERSCRIPT.sub("", unicodedata.normalize("NFC", text))
    text = _GLUED_FOOTNOTE.sub("", text.casefold().strip())
    words = _NOT_WORD.sub(" ", _APOSTROPHES.sub("", text)).replace("_", " ").strip()
    return words.replace("judgment", "judgement")


def without_footnote_mark(text: str) -> str:
    """Return text as printed, without a footnote's mark at its end: `Safeguarding Children Board¹`, `board1`."""
    return _GLUED_FOOTNOTE.sub("", _SUPERSCRIPT.sub("", text.rstrip()))


@lru_cache(maxsize=8192)
def unnumbered(text: str) -> str:
    """Return comparable text without the number of its row and its article: `2.1 The adoption performance`."""
    return without_article(_ROW_NUMBER.sub("", plain(text)))


def without_article(comparable: str) -> str:
    """Return comparable text without a leading `the`, which some reports leave out of a heading or label."""
    return comparable.removeprefix("the ")


def nearly_same(text: str, form: str) -> bool:
    """Tell whether two comparable texts are the same words but for small ones and a slip in the spelling of others.

    `experience and progress of care leaver` is `the experiences and progress of care leavers`; `children in need` is
    not `children in care`, nor are `care leavers` `children in care and care leavers`.
    """
    words, others = ([word for word in one.split() if word not in _SMALL_WORDS] for one in (text, form))
    return (
        bool(words)
        and len(words) == len(others)
        and all(fuzz.ratio(one, other) >= SPELT_ALIKE for one, other in zip(words, others, strict=True))
    )

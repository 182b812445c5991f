"""How text is cut into words, and which forms are one word. The script that searches cuts by the same rules."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

import snowballstemmer

_MARK = re.compile(r"[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")
_OWNER = re.compile(r"[’']s(?![a-z0-9])")
_APOSTROPHE = re.compile(r"[’']")
_WORD = re.compile(r"[a-z0-9]+")
_STEMMER = snowballstemmer.stemmer("english")


def words_of(text: str) -> list[str]:
    """Return the words of a text: "Children’s care-leavers" gives `children`, `care`, `leavers`."""
    plain = text if text.isascii() else _MARK.sub("", unicodedata.normalize("NFKD", text))
    return _WORD.findall(_APOSTROPHE.sub("", _OWNER.sub("", plain.lower())))


@cache
def stem(form: str) -> str:
    """Return what the forms of a word share: of `leavers` and `leaver`, `leaver` (Porter's second English stemmer)."""
    return str(_STEMMER.stemWord(form))

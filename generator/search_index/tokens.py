"""How text is cut into words, and which forms are one word. The script that searches cuts by the same rules."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Any

_MARK = re.compile(r"[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")
_OWNER = re.compile(r"'s(?![a-z0-9])")
_IN_WORDS = "abcdefghijklmnopqrstuvwxyz0123456789"
_APART = bytes(code if chr(code) in _IN_WORDS else ord(" ") for code in range(256))
"""What each byte of a text becomes: itself, or a space where no word goes on."""


def words_of(text: str) -> list[str]:
    """Return the words of a text: "Children’s care-leavers" gives `children`, `care`, `leavers`."""
    plain = text.replace("’", "'")
    if not plain.isascii():
        plain = _MARK.sub("", unicodedata.normalize("NFKD", plain))
    plain = plain.lower()
    if "'" in plain:
        plain = _OWNER.sub("", plain).replace("'", "")
    return plain.encode("ascii", "replace").translate(_APART).decode("ascii").split()


@cache
def stem(form: str) -> str:
    """Return what the forms of a word share: of `leavers` and `leaver`, `leaver` (Porter's second English stemmer)."""
    return str(_stemmer().stemWord(form))


@cache
def _stemmer() -> Any:
    # Only the process that makes the index needs it.
    from Stemmer import Stemmer

    return Stemmer("english", 0)  # it keeps no words of its own: `stem` does

"""Numbers as reports print them, in digits or in words: `1,948`, `4.5`, `Sixty-eight`, `no`.

Own code, since libraries for this rewrite a whole text and leave `no` alone; here the place of the number
in the sentence matters, and `no children` is a figure.
"""

from __future__ import annotations

import re

from generator.model.numerals import NUMERALS, TENS

WORD_VALUES = {word: k for k, word in enumerate(NUMERALS, start=1)}
WORD_VALUES |= {word: 10 * k for k, word in enumerate(TENS, start=2)}
WORD_VALUES |= {"no": 0, "none": 0, "zero": 0, "nil": 0, "a": 1}
"""The value of a number of one word, in lower case."""

_UNIT = rf"(?:{'|'.join(sorted(NUMERALS, key=len, reverse=True))})"
_BELOW_100 = rf"(?:(?:{'|'.join(TENS)})(?:[-‐‑–\s]{_UNIT})?|{_UNIT})"
_BELOW_1000 = rf"(?:(?:{_UNIT}|a)\s+hundred(?:\s+(?:and\s+)?{_BELOW_100})?|{_BELOW_100})"
_IN_WORDS = rf"(?:{_BELOW_1000}\s+thousand(?:,?\s+(?:and\s+)?{_BELOW_1000})?|{_BELOW_1000}|no|none|zero|nil)"
_IN_DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"

NUMBER = rf"(?<![\w.,/-])(?:{_IN_DIGITS}|{_IN_WORDS})(?![\w/])(?![.,]\d)"
"""Pattern of one printed number, to be compiled without regard to case."""

_WHOLE = re.compile(NUMBER, re.IGNORECASE)


def number(text: str) -> float | None:
    """Return the value of a printed number, None where the text is not one number and nothing else.

    `Four hundred and ten` is 410, `1,948` is 1948, `no` is 0.
    """
    text = text.strip()
    if not _WHOLE.fullmatch(text):
        return None
    if text[0].isdigit():
        return float(text.replace(",", ""))
    return float(_in_words(text.casefold()))


def _in_words(text: str) -> int:
    total, below_1000 = 0, 0
    for word in re.findall(r"[a-z]+", text):
        if word == "thousand":
            total, below_1000 = 1000 * below_1000, 0
        elif word == "hundred":
            below_1000 *= 100
        elif word != "and":
            below_1000 += WORD_VALUES[word]
    return total + below_1000

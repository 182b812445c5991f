"""The findings a point rests on, where it prints their paragraphs: `(Page 33, paragraph 126)`.

They stand in brackets that hold nothing else, or after the point's last full stop: a paragraph of an Act or of guidance
is named among other words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

MOST_IN_A_RANGE = 60
"""Paragraphs; of a longer range only its two ends are given, as one of them is a misprint."""

_NUMBERS = r"\d{1,3}(?:(?:\s*(?:,|;|/|&|-|–|—|\band\b|\bto\b)\s*){1,2}\d{1,3}){0,40}"
_LISTED = re.compile(
    rf"\bpara(?:graph)?(?:['’]?s)?\b\.?(?:\s+(?:numbers?|nos?\b\.?))?\s*:?\s*(?P<numbers>{_NUMBERS})", re.IGNORECASE
)
_BRACKETS = re.compile(r"[(\[]([^()\[\]]{1,200})(?:[)\]]|$)")
# `… of plans. Paragraphs 24 and 31.`
_AT_THE_END = re.compile(rf"[.;:]\s+((?:see )?para(?:graph)?s?\.?\s+{_NUMBERS})\.?$", re.IGNORECASE)
# What may stand beside the paragraphs: `see also page 33,`, `pages 13, 30`, `p. 12`
_BESIDE = re.compile(
    r"\b(?:see|also|and|to|of|in|at|on|this|the|report|refers?|findings?|recommendations?|linked|relates?|pages?|pp?)\b"
    r"|[\d\s.,;:/&–—-]",
    re.IGNORECASE,
)
_RANGE = re.compile(r"(\d{1,3})\s*(?:-|–|—|\bto\b)\s*(\d{1,3})|(\d{1,3})", re.IGNORECASE)


def paragraphs_named(text: str) -> tuple[str, ...]:
    """Return the paragraph numbers printed with a point, in order, each once; ranges whole: `(paragraphs 24 to 26)`."""
    if "para" not in text.casefold():
        return ()
    named = [*_BRACKETS.findall(text), *_AT_THE_END.findall(text)]
    alone = [words for words in named if not _BESIDE.sub("", _LISTED.sub("", words))]
    listed = [found["numbers"] for words in alone for found in _LISTED.finditer(words)]
    return tuple(dict.fromkeys(number for numbers in listed for number in _each(numbers)))


def _each(numbers: str) -> Iterator[str]:
    for first, last, single in _RANGE.findall(numbers):
        if single:
            yield single
        elif 0 < int(last) - int(first) <= MOST_IN_A_RANGE:
            yield from map(str, range(int(first), int(last) + 1))
        else:
            yield from (first, last)

"""The abbreviations that a report spells out itself, so that a reader who comes in the middle can know them.

Only the report's own words count: `a multi-agency safeguarding hub (MASH)`. The words before the bracket have to begin,
one after another, with the abbreviation's letters; what fits less well is left alone, since a wrong meaning is worse
than none. One that a report spells out in two ways is left out too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.frozen import Frozen
from generator.model.noun import Place
from generator.model.report import Report, TextBlock

_IN_BRACKETS = re.compile(r"\(([A-Z][A-Z&]{0,7}[A-Z])(s?)\)")
_WORD = re.compile(r"[^\W_]+")
SMALL_WORDS = frozenset(("a", "an", "and", "at", "for", "from", "in", "of", "on", "or", "the", "to", "with"))
"""They may be passed over between two letters."""
LONGEST = 160
"""Letters before the bracket in which the words are sought."""


class Abbreviation(Frozen):
    """`short` stands for the words of `long` as printed, in the block with this anchor, at this place."""

    short: str
    long: str
    anchor: str
    place: Place


def abbreviations(report: Report) -> tuple[Abbreviation, ...]:
    """Return what a report spells out, in the order of its text; each abbreviation once."""
    found: dict[str, Abbreviation] = {}
    unclear: set[str] = set()
    for section in report.sections:
        for block in section.blocks:
            for one in _spelt_out(block):
                before = found.setdefault(one.short, one)
                if _letters(before.long) != _letters(one.long):
                    unclear.add(one.short)
    return tuple(one for one in found.values() if one.short not in unclear)


def _spelt_out(block: TextBlock) -> Iterator[Abbreviation]:
    if "(" not in block.text:
        return
    for match in _IN_BRACKETS.finditer(block.text):
        before = block.text[max(match.start() - LONGEST, 0) : match.start()]
        start = _start(before, match[1].replace("&", ""))
        if start is not None:
            yield Abbreviation(match[1], before[start:].strip(), block.anchor, block.place)


def _start(before: str, letters: str) -> int | None:
    """Where the words begin whose first letters are these, the last of them at the end; None where they do not fit.

    Small words are passed over first, and stand for a letter only where the others do not do.
    """
    words = list(reversed(list(_WORD.finditer(before))))
    whole = _fitting(words, letters.lower(), small_words_count=False)
    return _fitting(words, letters.lower(), small_words_count=True) if whole is None else whole


def _fitting(words: Sequence[re.Match[str]], letters: str, *, small_words_count: bool) -> int | None:
    wanted = list(letters)
    for word in words:
        is_small = word[0].lower() in SMALL_WORDS
        if word[0][0].lower() == wanted[-1] and (small_words_count or not is_small):
            wanted.pop()
            if not wanted:
                return word.start()
        elif not is_small:
            return None
    return None


def _letters(words: str) -> str:
    """What is compared: `Looked-after child` and `looked after children` mean the same."""
    return "".join(_WORD.findall(words.casefold()))[:12]

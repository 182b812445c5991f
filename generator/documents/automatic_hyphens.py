"""Hyphens that a typesetter's program set at line ends, `chil-` / `dren`: no word of the text has them.

A hyphen at a line's end is nearly always the word's own, `decision-` / `making`, and is kept. It goes only in a
document that prints several such words whole elsewhere and never with a hyphen within a line, and of which one part is
no word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.documents.folding import LINE_END_HYPHEN, fold
from generator.model.document import Line

FEWEST = 3
"""Words parted so, different ones, that show a document to be hyphenated by a program."""
_PARTED = re.compile(rf"([^\W\d_]{{2,30}}){LINE_END_HYPHEN.pattern}([^\W\d_]{{2,30}})")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def without_automatic_hyphens(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a PDF, each text without the hyphens that a program set."""
    parted = {found.groups() for line in lines for found in _PARTED.finditer(line.raw)}
    if len(parted) < FEWEST:
        return list(lines)
    whole = _words_within_lines(lines)
    automatic = {(left, right) for left, right in parted if _is_automatic(left.lower(), right.lower(), whole)}
    if len(automatic) < FEWEST:
        return list(lines)
    return [_mended(line, automatic) for line in lines]


def _words_within_lines(lines: Iterable[Line]) -> frozenset[str]:
    """Return the words that stand within a line, in small letters, those with a hyphen too."""
    texts = (_PARTED.sub(" ", line.raw) for line in lines)
    return frozenset(word.lower() for text in texts for word in _WORD.findall(text))


def _is_automatic(left: str, right: str, whole: frozenset[str]) -> bool:
    printed_whole = left + right in whole and f"{left}-{right}" not in whole
    return printed_whole and not (left in whole and right in whole)


def _mended(line: Line, automatic: set[tuple[str, str]]) -> Line:
    found = {match.groups() for match in _PARTED.finditer(line.raw)} & automatic
    text = line.text
    for left, right in sorted(found):
        text = text.replace(fold(f"{left}-{right}"), left + right)
    return replace(line, text=text) if found else line


def as_shown_in(line: Line, text: str) -> str:
    """Return a piece of a line's text with those of its words whole that the line's text shows whole."""
    shown = set(line.text.split())
    words = text.split()
    if shown.issuperset(words):
        return text
    return " ".join(word.replace("-", "") if word.replace("-", "") in shown else word for word in words)

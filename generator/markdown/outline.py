"""Reads how a page is laid out, before its words are: boxes, folds and signs within one another, and runs of words.

The parser looks for a box's end line by line, and again for each box inside, and a comparison has a hundred of them.
Here one expression finds all marks of a page. What stands between two of them is a run of words, which means the same
wherever it stands; so does a container that holds nothing else. A page in any other form than templates write is for
the parser, which gives the same result; the tests hold that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import suppress
from typing import NamedTuple

from generator.markdown.attributes import FORM, attributes

KindOf = Callable[[str], str | None]
"""Which kind of container the words behind a mark's colons begin; None where they begin none."""


class RunOfWords(NamedTuple):
    """Words between two marks. `depth` is how many containers they are in."""

    words: str
    depth: int


class OpeningMark(NamedTuple):
    """The mark that opens a container: the words behind its colons, and the attributes above it."""

    kind: str
    words: str
    attributes: tuple[tuple[str, str], ...]


class ClosingMark(NamedTuple):
    kind: str


class LeafContainer(NamedTuple):
    """A container that holds nothing but words, whole: its two marks and the run between them."""

    opening: OpeningMark
    words: str


PagePart = RunOfWords | OpeningMark | ClosingMark | LeafContainer

# Words behind an opening mark up to its own end, where none of their lines could be anything of another part.
_HELD = r"(?<![:\s])\n(?P<held>(?:[^:`~ \t\n][^\n]*+\n|\n)++)(?P=colons)(?=\n)"
_CONTAINER = rf"(?P<further_in>[ \t]++)?+(?P<colons>:{{3,}}+)(?P<words>[^\n]*+)(?:{_HELD})?+"
_MARK = re.compile(rf"\n(?:{_CONTAINER}|```svg\n(?:<[^\n]*+\n)++```(?=\n))")
_OTHERWISE = ("]:", "~~~", "\r", "\0", "\1")
"""What may mean more than it seems: the name of an address, another way to write code, signs that the parser uses."""
_ATTRIBUTES = re.compile(FORM.replace("[ ]", " ") + r"\n")
_EMPTY = " \t\n"
DEEPEST = 12
"""So many containers may stand in one another: the parser stops at 20 of all that it knows."""


def outline(markdown: str, kind_of: KindOf) -> Sequence[PagePart]:
    """Return the parts of a page in order: one run where the parser has to find them."""
    if ":::" in markdown and not any(sign in markdown for sign in _OTHERWISE):
        with suppress(_NotPlainError):
            return tuple(_Outline(markdown, kind_of).parts())
    return (RunOfWords(markdown, 0),)


class _NotPlainError(Exception):
    """The page is not in the form that templates write."""


class _Outline:
    def __init__(self, markdown: str, kind_of: KindOf) -> None:
        self._page, self._kind_of = f"\n{markdown}\n", kind_of
        self._open: list[tuple[int, str]] = []
        self._read = 0

    def parts(self) -> Iterator[PagePart]:
        pictures = 0
        for mark in _MARK.finditer(self._page):
            further_in, colons, words, held = mark.groups()
            if not colons:
                pictures += 1
            elif further_in or "|" in words:
                raise _NotPlainError
            elif kind := self._kind_of(words):
                yield from self._leaf(mark, kind) if held else self._opened(mark, kind)
            elif held:
                raise _NotPlainError
            elif not words.strip(_EMPTY):
                yield from self._closed(mark)
        yield from self._words_up_to(len(self._page))
        yield from (ClosingMark(kind) for _, kind in reversed(self._open))
        if self._page.count("```") != 2 * pictures:
            raise _NotPlainError

    def _opened(self, mark: re.Match[str], kind: str) -> Iterator[PagePart]:
        opening = yield from self._opening(mark, kind)
        yield opening
        self._open.append((len(mark["colons"]), kind))

    def _leaf(self, mark: re.Match[str], kind: str) -> Iterator[PagePart]:
        opening = yield from self._opening(mark, kind)
        yield LeafContainer(opening, mark["held"])
        if self._open and len(mark["colons"]) == self._open[-1][0]:  # its end ends what it is in, too
            raise _NotPlainError

    def _opening(self, mark: re.Match[str], kind: str) -> Generator[PagePart, None, OpeningMark]:
        words, attributes = _without_attributes(self._page[self._read : mark.start() + 1])
        if words.strip(_EMPTY):
            yield RunOfWords(words, len(self._open))
        if len(self._open) == DEEPEST or (self._open and len(mark["colons"]) > self._open[-1][0]):
            raise _NotPlainError
        self._read = mark.end() + 1
        return OpeningMark(kind, mark["words"], attributes)

    def _closed(self, mark: re.Match[str]) -> Iterator[PagePart]:
        """Close every container of no more colons; where there is none, the mark is words."""
        closed = [kind for colons, kind in self._open if colons <= len(mark["colons"])]
        if closed:
            yield from self._words_up_to(mark.start() + 1)
            yield from (ClosingMark(kind) for kind in reversed(closed))
            del self._open[-len(closed) :]
            self._read = mark.end() + 1

    def _words_up_to(self, end: int) -> Iterator[PagePart]:
        words = self._page[self._read : end]
        if words.strip(_EMPTY):
            yield RunOfWords(words, len(self._open))


def _without_attributes(words: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Part a run from the line of attributes that stands directly above the mark after it."""
    if "{" not in words:
        return words, ()
    before, last = _last_line(words)
    if not last.lstrip(_EMPTY).startswith("{"):
        return words, ()
    above = _last_line(before)[1].lstrip(_EMPTY)
    is_apart = not before.strip(_EMPTY) or before.endswith("\n\n")
    if not _ATTRIBUTES.fullmatch(last) or above.startswith("{") or not is_apart:
        raise _NotPlainError
    return before, tuple(attributes(last).items())


def _last_line(words: str) -> tuple[str, str]:
    """Part words before their last line that is not empty."""
    start = words.rfind("\n", 0, len(words.rstrip(_EMPTY))) + 1
    return words[:start], words[start:]

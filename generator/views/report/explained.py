"""Abbreviations explained in place: the first in each part of a text leads to what the report says it means.

A link works by keyboard, by touch and without script, as a note that opens under a pointer does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from generator import english
from generator.analysis.abbreviations import Abbreviation, abbreviations
from generator.frozen import Frozen
from generator.model.report import Report
from generator.views import addresses
from generator.views.elements.basic import Hyperlink


class TextPiece(NamedTuple):
    """A piece of a text. `means` leads to what an abbreviation means; `spaced` says that a space follows."""

    text: str
    means: str | None
    spaced: bool


class GlossaryEntry(Frozen):
    """An abbreviation at its own anchor, the words it stands for, and where the report says so."""

    short: str
    anchor: str
    long: str
    place: Hyperlink


class Explained:
    """A report's abbreviations while its text is read in order: each is explained once in each part."""

    def __init__(self, report: Report) -> None:
        self._known = {one.short: one for one in abbreviations(report)}
        self._said: set[str] = set()

    def begin_part(self) -> None:
        """From here on each abbreviation is explained once more."""
        self._said.clear()

    def pieces(self, text: str, anchor: str) -> tuple[TextPiece, ...]:
        """Return the text of a block cut where abbreviations are to be explained; nothing where none is.

        Where the block spells one out itself, that explains it.
        """
        cuts = list(self._to_explain(text, anchor))
        if not cuts:
            return ()
        found, end = list[TextPiece](), 0
        for start, stop in cuts:
            found += _piece(text, end, start), _piece(text, start, stop, addresses.here(_anchor(text[start:stop])))
            end = stop
        return tuple(piece for piece in (*found, _piece(text, end, len(text))) if piece.text)

    def _to_explain(self, text: str, anchor: str) -> Iterator[tuple[int, int]]:
        """Where abbreviations stand that were not met before in this part."""
        for match in self._pattern.finditer(text) if self._pattern else ():
            if match[0] not in self._said:
                self._said.add(match[0])
                if self._known[match[0]].anchor != anchor:
                    yield match.span()

    def glossary(self) -> tuple[GlossaryEntry, ...]:
        return tuple(_entry(one) for _, one in sorted(self._known.items()))

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        longest_first = map(re.escape, sorted(self._known, key=len, reverse=True))
        # That nothing stands before is asked last: only where a letter of one begins need the search look closer.
        each = "|".join(rf"{one}(?<!\w{one})" for one in longest_first)
        return re.compile(rf"(?:{each})(?=s?\b)") if self._known else None


def _piece(text: str, start: int, end: int, means: str | None = None) -> TextPiece:
    return TextPiece(
        text[start:end].strip(), means, text[max(end - 1, 0) : end + 1] != text[max(end - 1, 0) : end + 1].strip()
    )


def _entry(one: Abbreviation) -> GlossaryEntry:
    place = Hyperlink(english.place_words(one.place), addresses.here(addresses.block_anchor(one.anchor)))
    return GlossaryEntry(one.short, _anchor(one.short), one.long, place)


def _anchor(short: str) -> str:
    return f"abbr-{short.lower().replace('&', '-')}"

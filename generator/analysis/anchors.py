"""From a place and words in the source to the block of the report that prints them.

A place names a line or a page, and a paragraph where one is printed. Several blocks may share a page or a line, so
where words are given the block that prints them is preferred.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from generator.model.noun import Place
from generator.model.report import Recommendation, Report, Section, TextBlock

LETTERS = re.compile(r"[^\W_]+")
NEITHER_LETTER_NOR_DIGIT = bytes(code for code in range(128) if not chr(code).isalnum())


class Spot(NamedTuple):
    """A block or a heading of a report: the words it prints, its anchor and its place in the source."""

    words: str
    anchor: str
    place: Place


class ReportAnchors:
    """The anchors of one report, to be asked by place and words: those of its blocks (`r3`) and headings."""

    def __init__(self, report: Report) -> None:
        self._sections = report.sections
        self._letters: dict[str, str] = {}

    def at(self, place: Place, words: str = "") -> str | None:
        """Return the anchor of what stands at a place, the block or heading that prints `words` before others.

        Where nothing there prints them it is the paragraph of the place's number, else the first that stands there;
        None where nothing does.
        """
        here = self._by_position.get(_position(place), ())
        printing = (self._first_printing(here, words) or _ending(here, words)) if words else None
        if printing:
            return printing.anchor
        if place.paragraph and place.paragraph in self.by_number:
            return self.by_number[place.paragraph]
        return here[0].anchor if here else None

    def of_point(self, point: Recommendation) -> str | None:
        """Return the anchor of a recommendation's own block, else of what prints it; None where nothing does.

        A recommendation with bullets below it has the words of several blocks, of which the first is its own.
        """
        own = point.id.partition("#")[2]
        return own if own in self._points else self.at(point.place, point.text)

    def printing(self, words: str, near: Place | None = None) -> Spot | None:
        """Return the block that prints the words, one at the place `near` before others; None where none does."""
        here = self._blocks_at.get(_position(near), ()) if near else ()
        return self._first_printing(here, words) or self._first_printing(self._blocks, words)

    @cached_property
    def by_number(self) -> dict[str, str]:
        """Number printed with a block -> the anchor of the first block with that number."""
        numbered = [(block.number, block.anchor) for section in self._sections for block in section.blocks]
        return {number: anchor for number, anchor in reversed(numbered) if number}

    @cached_property
    def _points(self) -> frozenset[str]:
        """The anchors of blocks that are recommendations."""
        blocks = (block for section in self._sections for block in section.blocks)
        return frozenset(block.anchor for block in blocks if block.kind == "recommendation")

    @cached_property
    def _blocks(self) -> list[Spot]:
        return [_spot(block) for section in self._sections for block in section.blocks]

    @cached_property
    def _blocks_at(self) -> dict[int | None, list[Spot]]:
        """Line or page -> the blocks that stand on it."""
        found: dict[int | None, list[Spot]] = {}
        for spot in self._blocks:
            for position in _positions(spot.place):
                found.setdefault(position, []).append(spot)
        return found

    @cached_property
    def _by_position(self) -> dict[int | None, list[Spot]]:
        """Line or page -> what stands on it, in the report's order."""
        found: dict[int | None, list[Spot]] = {}
        for section in self._sections:
            for spot in (*_heading(section), *map(_spot, section.blocks)):
                for position in _positions(spot.place):
                    found.setdefault(position, []).append(spot)
        return found

    def _first_printing(self, spots: Iterable[Spot], words: str) -> Spot | None:
        """The first spot that prints the words as they are, or else their letters."""
        exactly = next((spot for spot in spots if words in spot.words), None)
        if exactly:
            return exactly
        sought = letters(words)
        return next((spot for spot in spots if sought and sought in self._letters_of(spot)), None)

    def _letters_of(self, spot: Spot) -> str:
        """The letters of a spot, worked out only where somebody asks for words there."""
        found = self._letters.get(spot.anchor)
        if found is None:
            found = self._letters[spot.anchor] = letters(spot.words)
        return found


def _ending(spots: Iterable[Spot], words: str) -> Spot | None:
    """The spot that the words sought end with: a figure's stand behind the lead of their list, `Of this number: …`."""
    ending = (spot for spot in spots if spot.words and words.endswith(spot.words))
    return max(ending, key=lambda spot: len(spot.words), default=None)


class AnchorBook:
    """The anchors of every report, each worked out when it is first asked for."""

    def __init__(self) -> None:
        self._by_id: dict[str, ReportAnchors] = {}

    def of(self, report: Report) -> ReportAnchors:
        """Return a report's anchors, the same each time; reports are told apart by their ids."""
        if report.id not in self._by_id:
            self._by_id[report.id] = ReportAnchors(report)
        return self._by_id[report.id]


def letters(words: str) -> str:
    """Return letters and digits only, in one case: what is compared where white space and dashes may differ."""
    folded = words.casefold()
    if folded.isascii():  # nearly every text is, and this takes a fifth of the time
        return folded.encode("ascii").translate(None, NEITHER_LETTER_NOR_DIGIT).decode("ascii")
    return "".join(LETTERS.findall(folded))


def _spot(block: TextBlock) -> Spot:
    words = " ".join((block.text, *block.cells)) if block.cells else block.text
    return Spot(words, block.anchor, block.place)


def _heading(section: Section) -> tuple[Spot, ...]:
    return (Spot(section.heading, section.anchor, section.place),) if section.heading else ()


def _position(place: Place) -> int | None:
    return place.page if place.page is not None else place.line


def _positions(place: Place) -> range:
    """Each line or page that a place spans."""
    first = _position(place)
    return range(0) if first is None else range(first, (place.to or first) + 1)

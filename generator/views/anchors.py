"""From a place in the source to the paragraph of the report's page that shows it.

A place names a line or a page, and a paragraph where one is printed. Several blocks may share a
page or a line, so where words are given the block that holds them is preferred.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.model.report import Place, Report

LETTERS = re.compile(r"[^\W_]+")


class Spot(NamedTuple):
    """One block or heading of the full text, with its anchor on the page."""

    words: str
    anchor: str


class ReportAnchors:
    """Anchors of one report, to be asked by place. Anchors are those of the page, not of the source."""

    def __init__(self, report: Report) -> None:
        self._spots: dict[int, list[Spot]] = {}
        self._letters: dict[str, str] = {}
        self.numbers: dict[str, str] = {}
        for section in report.sections:
            if section.heading:
                self._add(section.place, Spot(section.heading, section.anchor))
            for block in section.blocks:
                anchor = block_anchor(block.anchor)
                self._add(block.place, Spot(" ".join((block.text, *block.cells)), anchor))
                if block.number:
                    self.numbers.setdefault(block.number, anchor)

    def _add(self, place: Place, spot: Spot) -> None:
        """Keep a spot under each line or page it spans."""
        first = _position(place)
        if first is not None:
            for position in range(first, (place.to or first) + 1):
                self._spots.setdefault(position, []).append(spot)

    def at(self, place: Place, words: str = "") -> str | None:
        """The anchor of the block at a place, the one holding `words` first; None where no block stands there."""
        position = _position(place)
        here = self._spots.get(position, []) if position is not None else []
        holding = self._holding(here, words) if words else None
        if holding:
            return holding.anchor
        if place.paragraph and place.paragraph in self.numbers:
            return self.numbers[place.paragraph]
        return here[0].anchor if here else None

    def _holding(self, here: list[Spot], words: str) -> Spot | None:
        """The first spot that holds the words as they are, or else their letters."""
        exactly = next((spot for spot in here if words in spot.words), None)
        if exactly:
            return exactly
        sought = letters(words)
        return next((spot for spot in here if sought and sought in self._letters_of(spot)), None)

    def _letters_of(self, spot: Spot) -> str:
        """The letters of a spot, worked out only where somebody asks for words at its place."""
        found = self._letters.get(spot.anchor)
        if found is None:
            found = self._letters[spot.anchor] = letters(spot.words)
        return found


class AnchorBook:
    """The anchors of every report, each worked out when it is first asked for."""

    def __init__(self) -> None:
        self._by_id: dict[str, ReportAnchors] = {}

    def of(self, report: Report) -> ReportAnchors:
        if report.id not in self._by_id:
            self._by_id[report.id] = ReportAnchors(report)
        return self._by_id[report.id]


def block_anchor(anchor: str) -> str:
    """The anchor of a block in the full text.

    `#r3` is the recommendation's own place in the list at the top of the page, so the same words in the
    full text stand at `#text-r3`.
    """
    return f"text-{anchor}" if anchor.startswith("r") else anchor


def _position(place: Place) -> int | None:
    return place.page if place.page is not None else place.line


def letters(words: str) -> str:
    """Letters and digits only: what is compared when white space and dashes may differ."""
    return "".join(LETTERS.findall(words.casefold()))

"""From a place in the source to the paragraph of the report's page that shows it.

A place names a line or a page, and a paragraph where one is printed. Several blocks may share a
page or a line, so where words are given the block that holds them is preferred.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model.report import Place, Report

NOT_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Spot:
    """One block or heading of the full text: the lines or pages it spans, its letters, its anchor."""

    first: int
    last: int
    letters: str
    anchor: str


class Places:
    """Anchors of one report, to be asked by place. Anchors are those of the page, not of the source."""

    def __init__(self, report: Report) -> None:
        self.spots: list[Spot] = []
        self.numbers: dict[str, str] = {}
        for section in report.sections:
            if section.heading:
                self._add(section.place, section.heading, section.anchor)
            for block in section.blocks:
                anchor = block_anchor(block.anchor)
                self._add(block.place, " ".join((block.text, *block.cells)), anchor)
                if block.number:
                    self.numbers.setdefault(block.number, anchor)

    def _add(self, place: Place, words: str, anchor: str) -> None:
        first = _position(place)
        if first is not None:
            self.spots.append(Spot(first, place.to or first, letters(words), anchor))

    def anchor(self, place: Place, words: str = "") -> str | None:
        """The anchor of the block at a place, the one holding `words` first; None where no block stands there."""
        sought, position = letters(words), _position(place)
        here = [spot for spot in self.spots if position is not None and spot.first <= position <= spot.last]
        holding = [spot for spot in here if sought and sought in spot.letters]
        if holding:
            return holding[0].anchor
        if place.paragraph and place.paragraph in self.numbers:
            return self.numbers[place.paragraph]
        return here[0].anchor if here else None


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
    return NOT_LETTERS.sub("", words.casefold())

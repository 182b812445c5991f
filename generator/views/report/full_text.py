"""The full text of a report, in its own order, every paragraph with the anchor others link to.

Nothing is left out: with the furniture listed below it, the page accounts for every word of the source.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator import english
from generator.model.report import Report, Section, TextBlock
from generator.views import addresses
from generator.views.anchors import block_anchor
from generator.views.elements.pieces import Hyperlink

JOINED = "Put together from parts that stand apart in the source"


class TextLine(NamedTuple):
    """A paragraph, list item or row. `place` names it for its own link; `see` leads to what it belongs to.

    A site holds so many that they are plain tuples.
    """

    anchor: str
    css: str
    indent: str
    place: str
    text: str
    signs: tuple[str, ...]
    see: tuple[Hyperlink, ...]


@dataclass(frozen=True, slots=True)
class TextRow:
    """A row of a table of the source: the anchor stands on its first cell."""

    anchor: str
    first: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TextTable:
    """Neighbouring rows of the source with one number of cells; the columns have no names of their own."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[TextRow, ...]


@dataclass(frozen=True, slots=True)
class TextPart:
    """A run of blocks of one shape: only one of the four is filled. `points` are recommendations."""

    paragraphs: tuple[TextLine, ...] = ()
    points: tuple[TextLine, ...] = ()
    items: tuple[TextLine, ...] = ()
    tables: tuple[TextTable, ...] = ()


@dataclass(frozen=True, slots=True)
class TextSection:
    """A printed heading with what stands under it: at most one of the three tuples holds it, by its depth."""

    headings: tuple[SectionHeading, ...]
    subheadings: tuple[SectionHeading, ...]
    deeper_headings: tuple[SectionHeading, ...]
    parts: tuple[TextPart, ...]


@dataclass(frozen=True, slots=True)
class SectionHeading:
    text: str
    anchor: str


def text_sections(report: Report) -> tuple[TextSection, ...]:
    """All sections in the source's order; a part before the first heading has none."""
    supported = _supported(report)
    return tuple(_section(report, section, supported) for section in report.sections)


def _supported(report: Report) -> dict[str, list[str]]:
    """Anchor of a finding -> anchors of the recommendations it seems to support."""
    found: dict[str, list[str]] = {}
    for recommendation in report.recommendations:
        for support in recommendation.supported_by:
            found.setdefault(support.anchor, []).append(recommendation.id.split("#")[1])
    return found


def _section(report: Report, section: Section, supported: dict[str, list[str]]) -> TextSection:
    heading = (SectionHeading(section.heading, section.anchor),) if section.heading else ()
    return TextSection(
        headings=heading if section.level <= 1 else (),
        subheadings=heading if section.level == 2 else (),
        deeper_headings=heading if section.level > 2 else (),
        parts=tuple(_parts(report, section.blocks, supported)),
    )


def _parts(report: Report, blocks: tuple[TextBlock, ...], supported: dict[str, list[str]]) -> list[TextPart]:
    parts: list[TextPart] = []
    run: list[TextBlock] = []
    for block in (*blocks, None):
        if run and (block is None or _shape(block) != _shape(run[-1])):
            parts.append(_part(report, run, supported))
            run = []
        if block is not None:
            run.append(block)
    return parts


def _shape(block: TextBlock) -> str:
    """Blocks of one shape stand in one list or one table."""
    if block.kind == "row" and len(block.cells) > 1:
        return f"row of {len(block.cells)}"
    if block.kind in ("bullet", "sub-bullet"):
        return "item"
    if block.kind == "recommendation":
        return "point"
    return "paragraph"


def _part(report: Report, run: list[TextBlock], supported: dict[str, list[str]]) -> TextPart:
    shape = _shape(run[0])
    if shape.startswith("row"):
        return TextPart(tables=(_table(run),))
    lines = tuple(_line(report, block, run[0], supported) for block in run)
    if shape == "point":
        return TextPart(points=lines)
    return TextPart(paragraphs=lines) if shape == "paragraph" else TextPart(items=lines)


def _table(run: list[TextBlock]) -> TextTable:
    columns = tuple(f"Column {number}" for number in range(1, len(run[0].cells) + 1))
    rows = tuple(TextRow(block_anchor(block.anchor), block.cells[0], block.cells[1:]) for block in run)
    return TextTable(f"Rows as printed, from {english.place_words(run[0].place)}", columns, rows)


def _line(report: Report, block: TextBlock, first: TextBlock, supported: dict[str, list[str]]) -> TextLine:
    # A sub-bullet that opens a list has no item above it to stand under.
    nested = block.kind == "sub-bullet" and first.kind == "bullet"
    return TextLine(
        anchor=block_anchor(block.anchor),
        css="fragment" if block.fragment else block.kind,
        indent="  " if nested else "",
        place=_place(block),
        text=_with_marker(block),
        signs=_signs(block),
        see=tuple(_see(report, block, supported)),
    )


def _see(report: Report, block: TextBlock, supported: dict[str, list[str]]) -> Iterator[Hyperlink]:
    """From a recommendation to its own place above, from a finding to the recommendations it seems to support."""
    if block_anchor(block.anchor) != block.anchor:
        yield Hyperlink("Themes and similar points", addresses.report(report.id, block.anchor))
    for target in supported.get(block.anchor, ()):
        yield Hyperlink(f"Seems to support recommendation {_name(report, target)}", addresses.report(report.id, target))


def _place(block: TextBlock) -> str:
    """A paragraph's name for search results; of a point, which has its place at the top, only the number."""
    if block.kind == "recommendation":
        return f"{block.number}." if block.number else ""
    return f"Paragraph {block.number}" if block.number else "Paragraph"


def _with_marker(block: TextBlock) -> str:
    """The words with the marker printed at their end, `(Recommendation)`, where they do not hold it already."""
    if not block.marker or block.marker in block.text:
        return block.text
    return f"{block.text} {block.marker}"


def _signs(block: TextBlock) -> tuple[str, ...]:
    signs = [english.FRAGMENT] if block.fragment else []
    return (*signs, JOINED) if block.joined else tuple(signs)


def _name(report: Report, anchor: str) -> str:
    """The number a recommendation is printed with, else its count."""
    for recommendation in report.recommendations:
        if recommendation.id.endswith(f"#{anchor}") and recommendation.number:
            board = recommendation.kind == "board-recommendation"
            return f"{recommendation.number} for the board" if board else recommendation.number
    return anchor.removeprefix("r")

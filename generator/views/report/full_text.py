"""The full text of a report, in its own order, every paragraph with the anchor others link to.

Nothing is left out: with the page furniture listed below it, the page accounts for every word of the source.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import ClassVar, Literal, NamedTuple

from generator import english
from generator.analysis.full_text import supported_by, with_marker
from generator.english import report as wording
from generator.english.partnership import who_acts
from generator.frozen import Frozen
from generator.model.report import Report, Section, TextBlock
from generator.views import addresses
from generator.views.elements.basic import Hyperlink
from generator.views.report.explained import Explained, GlossaryEntry, TextPiece
from generator.views.report.people_named import names_apart

LINES = ("line", "footnote")
"""Kinds of block that are too short to be cited by themselves: they have an anchor, and no link to it."""


class TextLine(NamedTuple):
    """A paragraph, list item or row. `place` names it for its own link, empty where it has none.

    `text` is None where it stands in `pieces`, some of which lead to what an abbreviation means, or in `names`, one of
    a person each. `acts` says who has to act on a point of a table, where that is printed in its row. `above` leads
    from a point to its own place above, `supports` from a finding to the points it seems to support.

    A site holds so many that they are plain tuples.
    """

    anchor: str
    css: str
    indent: str
    place: str
    text: str | None
    pieces: tuple[TextPiece, ...]
    names: tuple[str, ...]
    acts: str | None
    signs: tuple[str, ...]
    above: Hyperlink | None
    supports: tuple[Hyperlink, ...]


class TextRow(Frozen):
    """A row of a table of the source: the anchor stands on its first cell."""

    anchor: str
    first: str
    others: tuple[str, ...]


class TextLines(Frozen):
    """A run of paragraphs, list items or recommendations (`points`)."""

    kind: Literal["paragraphs", "points", "items"]
    lines: tuple[TextLine, ...]


class TextTable(Frozen):
    """Neighbouring rows of the source with one number of cells.

    `head` is the row that heads them; None where the columns have no names of their own, and are counted.
    """

    kind: ClassVar[Literal["table"]] = "table"

    caption: str
    head: TextRow | None
    columns: tuple[str, ...]
    rows: tuple[TextRow, ...]


TextPart = TextLines | TextTable
"""A run of blocks of one shape. The template renders each `kind` by a macro of its own."""


Depth = Literal["top", "second", "deeper"]
DEPTHS: tuple[Depth, ...] = ("top", "second", "deeper")


class SectionHeading(Frozen):
    depth: Depth
    text: str
    anchor: str


class TextSection(Frozen):
    """What stands under a printed heading; a part before the first heading has none.

    `example` says of a story told as an example that it is one.
    """

    heading: SectionHeading | None
    example: str | None
    parts: tuple[TextPart, ...]


class FullText(Frozen):
    """All sections in the source's order, the contents list that leads to those of the two highest levels, and what
    the report's abbreviations mean."""

    contents: tuple[Hyperlink, ...]
    glossary: tuple[GlossaryEntry, ...]
    sections: tuple[TextSection, ...]


def full_text(report: Report) -> FullText:
    explained = Explained(report)
    reading = _Reading(report, explained)
    sections = tuple(reading.section(section) for section in report.sections)
    headings = [section.heading for section in sections if section.heading]
    contents = tuple(Hyperlink(one.text, addresses.here(one.anchor)) for one in headings if one.depth != "deeper")
    return FullText(contents if len(contents) > 1 else (), explained.glossary(), sections)


class _Reading:
    """One report on its way to the page: what its paragraphs support and what its abbreviations mean."""

    def __init__(self, report: Report, explained: Explained) -> None:
        self._report = report
        self._explained = explained
        self._supported = supported_by(report)
        self._listed = {point.id.rpartition("#")[2] for point in report.recommendations}
        self._people = tuple(person.name for person in report.people)
        self._depth = 0

    def section(self, section: Section) -> TextSection:
        example = wording.EXAMPLE if section.role == "practice-study" else None
        self._explained.begin_part()
        return TextSection(self._heading(section), example, tuple(self._parts(section)))

    def _heading(self, section: Section) -> SectionHeading | None:
        """Its depth as printed, but one step below the heading before it at most: an outline leaves no step out."""
        if not section.heading:
            return None
        self._depth = min(max(section.level, 1), self._depth + 1, len(DEPTHS))
        return SectionHeading(DEPTHS[self._depth - 1], section.heading, section.anchor)

    def _parts(self, section: Section) -> Iterator[TextPart]:
        """Neighbouring blocks of one shape stand in one list or one table."""
        runs = [(shape[0], list(run)) for shape, run in groupby(section.blocks, key=_shape)]
        for at, (kind, neighbours) in enumerate(runs):
            if kind == "table" and _heads_points(neighbours, [run for _, run in runs[at + 1 : at + 2]]):
                yield TextLines("paragraphs", (_columns(neighbours[0]),))
            elif kind == "table":
                yield _table(neighbours, is_headed=section.role == "partnership" and len(neighbours) > 1)
            else:
                yield TextLines(kind, tuple(self._line(block, neighbours[0]) for block in neighbours))

    def _line(self, block: TextBlock, first: TextBlock) -> TextLine:
        # A sub-bullet that opens a list has no item above it to stand under.
        nested = block.kind == "sub-bullet" and first.kind == "bullet"
        acts = _acts(self._report, block)
        text = with_marker(block) if acts or len(block.cells) < 2 else wording.point_as_printed(block.cells)
        plain = "bullet" in block.kind
        names = () if plain else names_apart(text, self._people)
        pieces = () if names or plain else self._explained.pieces(text, block.anchor)
        return TextLine(
            anchor=addresses.block_anchor(block.anchor),
            css=_css(block),
            indent="  " if nested else "",
            place=_place(block),
            text=None if names or pieces else text,
            pieces=pieces,
            names=names,
            acts=acts,
            signs=_signs(block),
            above=self._above(block),
            supports=tuple(self._supports(block)),
        )

    def _above(self, block: TextBlock) -> Hyperlink | None:
        """From a recommendation to its own place above, unless a person took it out of the list."""
        if addresses.block_anchor(block.anchor) == block.anchor or block.anchor not in self._listed:
            return None
        return Hyperlink(wording.IN_THE_LIST, addresses.here(block.anchor))

    def _supports(self, block: TextBlock) -> Iterator[Hyperlink]:
        """From a finding to the recommendations it seems to support."""
        for target in self._supported.get(block.anchor, ()):
            yield Hyperlink(wording.supported(_name(self._report, target)), addresses.here(target))


def _heads_points(rows: list[TextBlock], following: list[list[TextBlock]]) -> bool:
    """Whether a row alone stands over points that have its columns: `Responsible body | What has to be done`."""
    return len(rows) == 1 and any(
        run[0].kind == "recommendation" and len(run[0].cells) == len(rows[0].cells) for run in following
    )


def _columns(row: TextBlock) -> TextLine:
    anchor, text = addresses.block_anchor(row.anchor), wording.columns_as_printed(row.cells)
    return TextLine(anchor, "about", "", "", text, (), (), None, (), None, ())


def _shape(block: TextBlock) -> tuple[Literal["paragraphs", "points", "items", "table"], int]:
    """The kind of part a block belongs to; of a table also how many cells its rows have."""
    if block.kind == "row" and len(block.cells) > 1:
        return "table", len(block.cells)
    if block.kind in ("bullet", "sub-bullet"):
        return "items", 1
    return ("points", 1) if block.kind == "recommendation" else ("paragraphs", 1)


def _table(run: list[TextBlock], *, is_headed: bool) -> TextTable:
    """Rows as printed. The details of the bodies side by side stand under a row that says whose each column is."""
    rows = tuple(TextRow(addresses.block_anchor(block.anchor), block.cells[0], block.cells[1:]) for block in run)
    return TextTable(
        caption=wording.rows_as_printed(run[0].place),
        head=rows[0] if is_headed else None,
        columns=tuple(map(wording.column, range(1, len(run[0].cells) + 1))),
        rows=rows[1:] if is_headed else rows,
    )


def _acts(report: Report, block: TextBlock) -> str | None:
    """Who has to act on a point of a table; None where its row holds anything beside that and the point."""
    if block.kind != "recommendation" or len(block.cells) < 2:
        return None
    point = next((one for one in report.recommendations if one.id.endswith(f"#{block.anchor}")), None)
    body = point.addressed_to if point else None
    return who_acts(body) if body and set(block.cells) == {body, block.text} else None


def _css(block: TextBlock) -> str:
    """How it looks; empty for a paragraph that has a link of its own, which is told by that."""
    if block.fragment:
        return "fragment"
    return "" if block.kind in ("paragraph", "finding") else block.kind


def _place(block: TextBlock) -> str:
    """A paragraph's name for its own link and search results; of a point, which has its place at the top, the number.

    Empty for what has no link.
    """
    if block.kind == "recommendation":
        return f"{block.number}." if block.number else ""
    return "" if block.kind in LINES and not block.number else wording.paragraph_link(block.number)


def _signs(block: TextBlock) -> tuple[str, ...]:
    signs = [english.FRAGMENT] if block.fragment else []
    return (*signs, wording.JOINED) if block.joined else tuple(signs)


def _name(report: Report, anchor: str) -> str:
    """The number a recommendation is printed with, else its count."""
    for recommendation in report.recommendations:
        if recommendation.id.endswith(f"#{anchor}") and recommendation.number:
            board = recommendation.kind == "board-recommendation"
            return wording.for_the_board(recommendation.number) if board else recommendation.number
    return anchor.removeprefix("r")

"""A source document after reading and before anybody asks what it says.

`documents` makes these; `frameworks` takes them. Every word of the source has an index, from 0, in
the text as extracted (`str.split()`), and every block and every piece of furniture names the
indexes it holds. That is what lets the ledger add up to the word.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

BlockKind = Literal["heading", "paragraph", "item", "sub-item", "row", "footnote"]


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line.

    `text` is cleaned (NFC, white space folded, markup dropped); `raw` is the line as extracted.
    `page` is the PDF page from 1, None for text files; `number` is the line from 1 in the whole
    file, or on its page. `size` (points) and `bold` are known for PDF lines only.
    `blank_before` is true where one or more empty lines stand before it in a text file; `apart` where
    white space sets it apart from the line above on a PDF page.
    """

    text: str
    raw: str
    number: int
    words: range
    page: int | None = None
    size: float | None = None
    bold: bool | None = None
    left: float | None = None
    blank_before: bool = False
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, paragraph, list item, table row or footnote, whole, with its place.

    `text` has neither marker nor markup. `marker` is the bullet or number as printed (`-`, `■`,
    `12.`), `number` its value where it is a number (`12`, `2.1`), else None. `cells` holds the
    cells of a table row, left to right, empty ones included. `words` are indexes of the words
    whose text the block shows; `markup` those that are marks only (a bullet, a table bar).
    `level` is how deep the source says a heading or item lies, from 1, where it says so.
    `joined` says the block was put together over a page turn or a gap in the source, `may_go_on` that it stands apart
    from the block on the page before although nothing shows that it is none of it.
    `left` and `last_left` are how far its first and its last line stand from the left edge, in points, in a PDF: an
    item's first line begins with its mark, its last one with its text.
    """

    kind: BlockKind
    text: str
    place: tuple[int, int]
    words: tuple[int, ...]
    markup: tuple[int, ...] = ()
    marker: str | None = None
    number: str | None = None
    cells: tuple[str, ...] = ()
    level: int | None = None
    joined: bool = False
    may_go_on: bool = False
    size: float | None = None
    bold: bool | None = None
    left: float | None = None
    last_left: float | None = None

    @property
    def filled_cells(self) -> tuple[str, ...]:
        """The cells that hold more than white space."""
        return tuple(cell for cell in self.cells if cell.strip())


@dataclass(frozen=True, slots=True)
class FurniturePiece:
    """Words of the source that are no content: a page number, a running head, a contents list."""

    kind: str
    text: str
    place: tuple[int, int]
    words: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """Something the reading of the source could not be sure of; becomes a doubt of the report, in its sentence.

    `values` are what the sentence says besides the code.
    """

    code: str
    place: tuple[int, int] | None = None
    values: Mapping[str, int | str] = field(default_factory=dict)


@dataclass(frozen=True)
class Document:
    """A source document's words and lines.

    `unit` says whether places count pages or lines; `extent` how many there are. `words` is the
    text as extracted, split: what the ledger counts. `content` are the bytes of a PDF, of which its ruled tables are
    read where somebody asks for them; empty for other files.
    """

    file: str
    sha256: str
    unit: Literal["page", "line"]
    extent: int
    words: tuple[str, ...]
    lines: tuple[Line, ...]
    furniture: tuple[FurniturePiece, ...] = ()
    notes: tuple[Note, ...] = ()
    content: bytes = field(default=b"", repr=False, compare=False)

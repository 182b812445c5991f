"""A comparison put together: sections of plain blocks, which a template shows as Markdown and a script as elements.

`kind` tells blocks apart. Every row of a table has a cell for each council, and columns stand in the councils' order.
"""

from __future__ import annotations

from typing import Literal

from generator.frozen import Frozen
from generator.model.page import Partial
from generator.views.elements.basic import FilledLater

LineLook = Literal["small", "subject", "who"]


class OwnWords(Frozen):
    """A paragraph of the page's own words; `look` is its class, if it has one."""

    words: str
    look: LineLook | None = None
    kind: Literal["line"] = "line"


class ShownPart(Frozen):
    """A cell or passage of a part."""

    part: Partial
    kind: Literal["shown"] = "shown"


class Fold(Frozen):
    """Passages that a reader opens."""

    summary: str
    items: tuple[OwnWords | ShownPart, ...]
    kind: Literal["fold"] = "fold"


ColumnItem = OwnWords | ShownPart | Fold


class Columns(Frozen):
    """What stands side by side under a heading of its own, or none: a column of items for each council.

    `anchor` leads to the heading.
    """

    heading: str | None
    columns: tuple[tuple[ColumnItem, ...], ...]
    look: str
    note: Partial | None = None
    anchor: str | None = None
    kind: Literal["columns"] = "columns"


class SideRow(Frozen):
    head: str
    cells: tuple[Partial, ...]


class SideTable(Frozen):
    """A table with a column for each council."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[SideRow, ...]
    kind: Literal["side"] = "side"


class Cautions(Frozen):
    """What a reader has to know before the grades; `title` is that of the sign."""

    title: str
    words: tuple[str, ...]
    parts: tuple[Partial, ...]
    kind: Literal["cautions"] = "cautions"


class DrawnRows(Frozen):
    """Rows of pictures, each under a name, in groups; `above` and `below` are the axis they share, with its `key`."""

    look: Literal["through-time", "figures"]
    groups: tuple[DrawnGroup, ...]
    above: Partial | None = None
    below: Partial | None = None
    key: Partial | None = None
    kind: Literal["drawn"] = "drawn"


class DrawnGroup(Frozen):
    """Rows under a heading, which `anchor` leads to."""

    name: str
    rows: tuple[DrawnRow, ...]
    anchor: str


class DrawnRow(Frozen):
    """`words` stand where there is nothing to draw; `beside` is the value beside a picture."""

    name: str
    drawn: Partial | None
    words: str | None = None
    beside: Partial | None = None


class StandingLater(Frozen):
    """How a council's neighbours were judged, after its name: it changes with each report on one of them."""

    head: str
    stands: FilledLater


BulletWords = tuple[str | StandingLater, ...]


class FoldedLine(Frozen):
    """A subject in one line, which opens to what each council was told on it."""

    title: str
    note: str
    columns: Columns


class Folded(Frozen):
    """A part of a section that a reader opens: pictures, a table, or lines that open in turn."""

    summary: str
    drawn: DrawnRows | None = None
    side: SideTable | None = None
    lines: tuple[FoldedLine, ...] = ()
    bullets: BulletWords = ()
    kind: Literal["folded"] = "folded"


class SubHeading(Frozen):
    words: str
    kind: Literal["heading"] = "heading"


class Bullets(Frozen):
    words: BulletWords
    kind: Literal["bullets"] = "bullets"


SheetBlock = OwnWords | Columns | SideTable | Cautions | DrawnRows | Folded | SubHeading | Bullets


class SheetSection(Frozen):
    anchor: str
    title: str
    blocks: tuple[SheetBlock, ...]


class Sheet(Frozen):
    """A comparison. `answer` says in a few sentences how the councils stand."""

    title: str
    description: str
    answer: str
    sections: tuple[SheetSection, ...]

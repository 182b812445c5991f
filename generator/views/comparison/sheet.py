"""A comparison put together: sections of plain blocks, which a template shows as Markdown and a script as elements.

`kind` tells blocks apart. Every row of a table has a cell for each council, and columns stand in the councils' order.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from generator.model.page import Partial
from generator.views.elements.basic import FilledLater

LineLook = Literal["small", "subject", "who"]


@dataclass(frozen=True, slots=True)
class OwnWords:
    """A paragraph of the page's own words; `look` is its class, if it has one."""

    words: str
    look: LineLook | None = None
    kind: Literal["line"] = field(default="line", init=False)


@dataclass(frozen=True, slots=True)
class ShownPart:
    """A cell or passage of a part."""

    part: Partial
    kind: Literal["shown"] = field(default="shown", init=False)


@dataclass(frozen=True, slots=True)
class Fold:
    """Passages that a reader opens."""

    summary: str
    items: tuple[OwnWords | ShownPart, ...]
    kind: Literal["fold"] = field(default="fold", init=False)


ColumnItem = OwnWords | ShownPart | Fold


@dataclass(frozen=True, slots=True)
class Columns:
    """What stands side by side under a heading of its own, or none: a column of items for each council.

    `anchor` leads to the heading.
    """

    heading: str | None
    columns: tuple[tuple[ColumnItem, ...], ...]
    look: str
    note: Partial | None = None
    anchor: str | None = None
    kind: Literal["columns"] = field(default="columns", init=False)


@dataclass(frozen=True, slots=True)
class SideRow:
    head: str
    cells: tuple[Partial, ...]


@dataclass(frozen=True, slots=True)
class SideTable:
    """A table with a column for each council."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[SideRow, ...]
    kind: Literal["side"] = field(default="side", init=False)


@dataclass(frozen=True, slots=True)
class Cautions:
    """What a reader has to know before the grades; `title` is that of the sign."""

    title: str
    words: tuple[str, ...]
    parts: tuple[Partial, ...]
    kind: Literal["cautions"] = field(default="cautions", init=False)


@dataclass(frozen=True, slots=True)
class DrawnRows:
    """Rows of pictures, each under a name, in groups; `above` and `below` are the axis they share, with its `key`."""

    look: Literal["through-time", "figures"]
    groups: tuple[DrawnGroup, ...]
    above: Partial | None = None
    below: Partial | None = None
    key: Partial | None = None
    kind: Literal["drawn"] = field(default="drawn", init=False)


@dataclass(frozen=True, slots=True)
class DrawnGroup:
    """Rows under a heading, which `anchor` leads to."""

    name: str
    rows: tuple[DrawnRow, ...]
    anchor: str


@dataclass(frozen=True, slots=True)
class DrawnRow:
    """`words` stand where there is nothing to draw; `beside` is the value beside a picture."""

    name: str
    drawn: Partial | None
    words: str | None = None
    beside: Partial | None = None


@dataclass(frozen=True, slots=True)
class StandingLater:
    """How a council's neighbours were judged, after its name: it changes with each report on one of them."""

    head: str
    stands: FilledLater


BulletWords = tuple[str | StandingLater, ...]


@dataclass(frozen=True, slots=True)
class FoldedLine:
    """A subject in one line, which opens to what each council was told on it."""

    title: str
    note: str
    columns: Columns


@dataclass(frozen=True, slots=True)
class Folded:
    """A part of a section that a reader opens: pictures, a table, or lines that open in turn."""

    summary: str
    drawn: DrawnRows | None = None
    side: SideTable | None = None
    lines: tuple[FoldedLine, ...] = ()
    bullets: BulletWords = ()
    kind: Literal["folded"] = field(default="folded", init=False)


@dataclass(frozen=True, slots=True)
class SubHeading:
    words: str
    kind: Literal["heading"] = field(default="heading", init=False)


@dataclass(frozen=True, slots=True)
class Bullets:
    words: BulletWords
    kind: Literal["bullets"] = field(default="bullets", init=False)


SheetBlock = OwnWords | Columns | SideTable | Cautions | DrawnRows | Folded | SubHeading | Bullets


@dataclass(frozen=True, slots=True)
class SheetSection:
    anchor: str
    title: str
    blocks: tuple[SheetBlock, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A comparison. `answer` says in a few sentences how the councils stand."""

    title: str
    description: str
    answer: str
    sections: tuple[SheetSection, ...]

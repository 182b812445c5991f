"""What views hand to publish: a page's address, its template and its fields, worked out to the last number."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar

from generator.frozen import Frozen

AGES = "age-"
"""How the name begins of each room that a page leaves for how long ago something was, which is filled for the day."""
TODAY, MONTH = "today", "month"
"""The names of those that it leaves for the day itself: where it is cited, and for the month in its foot."""


class Crumb(Frozen):
    title: str
    address: str


class ReportShown(Frozen):
    """The report on a page, for programs that show the page: whom it is about, whose it is, its day (ISO)."""

    council: Crumb
    publisher: str
    published: str | None


class DataShown(Frozen):
    """The files that a page offers, by their addresses, for programs that show the page."""

    files: tuple[str, ...]


class FeedShown(Frozen):
    """The feed that tells of what is new on a page: its own title, its address, and what the link to it says."""

    title: str
    address: str
    text: str


class Page(Frozen, kw_only=True):
    """One page. Subclasses, one per kind of page, add the fields their template shows.

    `address` is permanent and site-absolute: it starts and ends with a slash. `moved_to` is the address that takes its
    place, where readers are led at once. `shows` is what the page holds, where programs have a name for it; `feed` is
    the feed that tells of what is new on it.
    """

    template: ClassVar[str]
    kind: ClassVar[str]

    address: str
    title: str
    description: str
    crumbs: tuple[Crumb, ...] = ()
    moved_to: str | None = None
    shows: ReportShown | DataShown | None = None
    feed: FeedShown | None = None


class Planned(Frozen):
    """A page to come: all that it depends on is known before it is made.

    `scope` are the slugs of the authorities it is made from, with their reports, sidecars, analysis and decisions;
    None where the page speaks of the whole site. What else it depends on are the registries and frameworks, the
    program with its templates, and the values of `also`, which have a JSON form. Two plans that agree in all of
    these make equal pages. `make` may be called any number of times.
    """

    kind: str
    address: str
    scope: frozenset[str] | None
    also: tuple[Any, ...]
    make: Callable[[], Page]


@dataclass(frozen=True, slots=True)
class PlannedData:
    """A file of data to come, for a script or a feed reader: as `Planned`, but what is made are nouns of any kind.

    `apart` are fields of the noun, by name, that change with other things than all the rest of it: only they are made
    from what neither `scope` nor `also` tells. Their `repr` tells all that they say. `words`, by name, are all that its
    HTML leaves room for.
    """

    kind: str
    address: str
    scope: frozenset[str] | None
    also: tuple[Any, ...]
    make: Callable[[], Any]
    apart: Mapping[str, Any] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)


class Partial(Frozen):
    """A part that many pages show alike. It has a template of its own, which sees it as `partial`.

    Subclasses hold frozen things alone, so that equal partials are rendered once, and whose `repr` tells all they say.
    """

    template: ClassVar[str]
    inline: ClassVar[bool] = False
    """Whether it stands within a line or a cell, and is no block of its own."""


class PlannedPart(Frozen):
    """A part to come of a page on the whole site: as `Planned`, but one part of many that a page of a kind shows.

    Two of one kind of page that agree in `scope` and `name` make equal parts: the name tells all that a part is made
    from besides these authorities, registries and the program.
    """

    scope: frozenset[str]
    name: tuple[str, ...]
    make: Callable[[], Partial]


class Picture(Frozen):
    """A picture as SVG, drawn when the site is built (`generator/pictures`). The filter `picture` puts it on a page."""

    svg: str


class Asset(Frozen):
    """A file published as it is, such as a source document beside its page. `address` starts with a slash.

    `held` are its bytes, the file that has them, or what makes them of the program alone.
    """

    address: str
    held: bytes | Path | Callable[[], bytes]

    @property
    def content(self) -> bytes:
        """Its bytes. Raises OSError where the file that has them cannot be read."""
        if isinstance(self.held, Path):
            return self.held.read_bytes()
        return self.held if isinstance(self.held, bytes) else self.held()

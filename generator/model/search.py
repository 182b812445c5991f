"""What the search finds: passages of reports, and the facts of reports that it filters by."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

PassageKind = Literal["finding", "recommendation", "summary"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph or recommendation with its own place on a report's page.

    `anchor` is that place, `caption` its name there ("Paragraph 26"), `section` the heading it stands under, or
    nothing. `themes` are slugs.
    """

    anchor: str
    kind: PassageKind
    section: str
    caption: str
    text: str
    themes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SearchedReport:
    """A report as the search knows it. `authority`, `framework` and `grade` (of the whole service) are keys;
    a report that was not graded has none.

    `folder` is the second half of the report's id, the first being its authority. `key` tells all that `passages`
    are made from, so that they need not be made again.
    """

    authority: str
    folder: str
    framework: str
    date: str
    year: int | None
    grade: str | None
    title: str
    key: str
    passages: Callable[[], tuple[Passage, ...]]

    @property
    def id(self) -> str:
        return f"{self.authority}/{self.folder}"


@dataclass(frozen=True, slots=True)
class SearchedAuthority:
    """An authority with its region, by its name for readers and the other names they may type.

    `successors` are the slugs of those that have reports and took its place, where it was abolished.
    """

    slug: str
    name: str
    region: str
    other_names: tuple[str, ...]
    successors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchFacts:
    """What reports refer to, and the authorities of which none is held.

    Frameworks are key, title and other words people type; grades and themes key and title. What stands in the place
    of a grade is none.
    """

    authorities: tuple[SearchedAuthority, ...]
    without_reports: tuple[SearchedAuthority, ...]
    frameworks: tuple[tuple[str, str, tuple[str, ...]], ...]
    grades: tuple[tuple[str, str], ...]
    themes: tuple[tuple[str, str], ...]

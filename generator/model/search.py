"""What the search finds: passages of reports, and the facts of reports that it filters by."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from generator.frozen import Frozen

PassageKind = Literal["finding", "recommendation", "summary"]


class Passage(Frozen):
    """A paragraph or recommendation with its own place on a report's page.

    `anchor` is that place, `caption` its name there ("Paragraph 26"), `section` the heading it stands under, or
    nothing. `themes` are slugs. `is_aside` says that it stands beside the findings and leads no list of results.
    """

    anchor: str
    kind: PassageKind
    section: str
    caption: str
    text: str
    themes: tuple[str, ...]
    is_aside: bool = False


class SearchedReport(Frozen):
    """A report as the search knows it. `authority` and `framework` are keys, `grade` (of the whole service) the key of
    its scale and its own; a report that was not graded has none.

    `folder` is the second half of the report's id, the first being its authority. `key` tells all that `passages`
    are made from, so that they need not be made again. `later` are documents that found priority actions after its
    grade, and before the next: the words that say so and the address. `since` are what came after the report itself:
    what is said before the later document's name, that name, and its address. `days` are the first and the last day of
    the inspection and the day of publication, as far as they are known; `lead_inspector` is the name that it prints.
    """

    authority: str
    folder: str
    framework: str
    date: str
    year: int | None
    grade: tuple[str, str] | None
    title: str
    key: str
    passages: Callable[[], tuple[Passage, ...]]
    later: tuple[tuple[str, str], ...] = ()
    since: tuple[tuple[str, str, str], ...] = ()
    days: tuple[str | None, str | None, str | None] = (None, None, None)
    lead_inspector: str | None = None

    @property
    def id(self) -> str:
        return f"{self.authority}/{self.folder}"


class SearchedAuthority(Frozen):
    """An authority with its region, by its name for readers and the other names they may type.

    `successors` are the slugs of those that have reports and took its place, where it was abolished.
    `inspectorate_page` is the address of the inspectorate's own page of it.
    """

    slug: str
    name: str
    region: str
    other_names: tuple[str, ...]
    successors: tuple[str, ...] = ()
    inspectorate_page: str | None = None


class SearchedScale(Frozen):
    """One scale that reports are graded on, and a filter of its own: grades of two scales never stand in one.

    `filter` is its name in addresses; `title` what readers see over it and before its grades, None for the scale of
    councils' own services. `grades` are key, title and look (names in the style sheet), best first; what stands in
    the place of a grade is none.
    """

    key: str
    filter: str
    title: str | None
    grades: tuple[tuple[str, str, str], ...]


class SearchedFramework(Frozen):
    """A framework by its title and the other words people type for it.

    `about` are words for what it inspects, which are sought in reports too; for the words of `offered_for` the page on
    its reports is offered, and no more. `kind` is the key of the kind of inspection
    that it is of, one of the facts' `kinds`. `not_alone` says that what it finds is not of the council alone.
    `page` is the address of the page that lists its outcomes or reports; `part` the anchor on a council's page, where
    it has a part of its own there. `told` says in a line what it is, for who asks; `told_on` is the page that says all.
    """

    key: str
    title: str
    other_names: tuple[str, ...]
    about: tuple[str, ...]
    kind: str
    not_alone: str | None
    page: str
    part: str | None
    offered_for: tuple[str, ...] = ()
    told: str = ""
    told_on: str = ""


class SearchFacts(Frozen):
    """What reports refer to, and the authorities of which none is held.

    `kinds` of inspections and themes are key and title; `pages` are name, address and title of those that answer a
    question better than a report.
    """

    authorities: tuple[SearchedAuthority, ...]
    without_reports: tuple[SearchedAuthority, ...]
    frameworks: tuple[SearchedFramework, ...]
    kinds: tuple[tuple[str, str], ...]
    scales: tuple[SearchedScale, ...]
    themes: tuple[tuple[str, str], ...]
    pages: tuple[tuple[str, str, str], ...] = ()

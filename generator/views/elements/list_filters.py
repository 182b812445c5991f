"""Lists that a reader can filter: what each row says of itself, and the words of the controls that a script makes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.english import lists as wording
from generator.english.sentences import upper_first
from generator.frozen import Frozen
from generator.views.context import SiteContext
from generator.views.elements.ages import DAY
from generator.views.elements.basic import FilledLater, Hyperlink


class RowFacts(Frozen):
    """What a row is filtered by: words as readers choose them, and the slug of its council. None where it has none."""

    council: str
    region: str
    type: str | None
    grade: str | None = None
    year: str | None = None
    inspection: str | None = None
    date: str | None = None


class ListFilters(Frozen):
    """The box of the controls, and its words.

    `filters` and `columns` are names with their words, as `scripts/page/rows.ts` reads them; `order` are values of a
    filter that do not stand in the alphabet's order.
    """

    filters: str
    columns: str
    order: str
    filter: str = wording.FILTER
    any: str = wording.ALL
    shown: str = wording.SHOWN
    nearby: str = wording.NEARBY
    neighbours: str = wording.NEIGHBOURS
    everything: str = wording.EVERYTHING
    none: str = wording.NONE
    clear: str = wording.CLEAR
    download: str = wording.DOWNLOAD


class Citation(Frozen):
    """How a page is cited: its words, and its address."""

    title: str
    words: str
    day: FilledLater
    address: Hyperlink


def row_facts(
    site: SiteContext,
    slug: str,
    *,
    grade: str | None = None,
    year: str | None = None,
    inspection: str | None = None,
    date: str | None = None,
) -> RowFacts:
    """A row's facts, those of its council from the register."""
    authority = site.corpus.authorities.get(slug)
    kind = upper_first(authority.type) if authority else None
    return RowFacts(slug, site.region(slug), kind, grade, year, inspection, date)


def list_filters(
    site: SiteContext, names: Iterable[tuple[str, str]], columns: Iterable[tuple[str, str]], order: Sequence[str] = ()
) -> ListFilters:
    """The box of a list: its own filters before those that every list has."""
    of_councils = (("region", wording.REGION), ("type", wording.TYPE))
    near = ("near", wording.near(site.corpus.neighbours_as_of))
    return ListFilters(
        filters=pairs((*names, *of_councils, near)),
        columns=pairs((("council", wording.COUNCIL), *of_councils, *columns, ("address", wording.ADDRESS))),
        order=";".join(order),
    )


def pairs(named: Iterable[tuple[str, str]]) -> str:
    """Names with their words, as `scripts/page/rows.ts` reads them."""
    return ";".join(f"{name}={words}" for name, words in named)


def citation(title: str, address: str) -> Citation:
    """How a page is cited: title, day the pages speak from, and address."""
    return Citation(wording.CITE, wording.cited(title), DAY, Hyperlink(address, address))

"""A report's doubts as pages show them: each message once, with all the places it was met at."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.english import as_sentence
from generator.frozen import Frozen
from generator.model.report import Doubt, Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink, once


class DoubtRow(Frozen):
    """Something the reading of the source could not be sure of. `links` leads to its places."""

    message: str
    links: tuple[Hyperlink, ...]


def doubt_rows(
    site: SiteContext, report: Report, is_shown: Callable[[str], bool] = lambda _field: True
) -> tuple[DoubtRow, ...]:
    """All doubts, or those of the fields that `is_shown` tells; a place at which several stand is named once."""
    places: dict[str, list[Hyperlink]] = {}
    for said in (one for one in report.doubts if is_shown(one.field or "")):
        places.setdefault(said.message, []).extend(_link(site, report, said))
    return tuple(DoubtRow(as_sentence(message), once(links)) for message, links in places.items())


def _link(site: SiteContext, report: Report, said: Doubt) -> Iterator[Hyperlink]:
    """The point doubted, where it is of one; else what stands at its place."""
    if said.place:
        link = site.place_link(report, said.place)
        points = {one.id for one in report.recommendations}
        yield Hyperlink(link.text, addresses.recommendation(said.field)) if said.field in points else link

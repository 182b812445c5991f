"""A report's doubts as pages show them: each message once, with all the places it was met at."""

from __future__ import annotations

from dataclasses import dataclass

from generator.english import as_sentence
from generator.model.report import Report
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink


@dataclass(frozen=True, slots=True)
class DoubtRow:
    """Something the reading of the source could not be sure of. `links` leads to its places."""

    message: str
    links: tuple[Hyperlink, ...]


def doubt_rows(site: SiteContext, report: Report) -> tuple[DoubtRow, ...]:
    places: dict[str, list[Hyperlink]] = {}
    for said in report.doubts:
        links = [site.place_link(report, said.place)] if said.place else []
        places.setdefault(said.message, []).extend(links)
    return tuple(DoubtRow(as_sentence(message), tuple(links)) for message, links in places.items())

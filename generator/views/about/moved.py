"""What an address says whose page has moved or gone: where it is now, or why it went.

Nothing else of the site leads here, and neither search, lists nor data show it: it is for whoever kept the address.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import ClassVar

from generator import english
from generator.corpus.moved import fits, misfits
from generator.english import about as wording
from generator.english.decisions import why_decided
from generator.errors import RegistryProblem
from generator.model.page import Page, Planned
from generator.model.registry import MovedAddress
from generator.model.web_address import is_safe_address
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink
from generator.views.planning import of_site

FILED_AS = re.compile(r"(?P<day>\d{4}(?:-\d\d){0,2})-(?P<key>[a-z].*)")
"""The folder of a report, which its address ends with."""


class MovedPage(Page, kw_only=True):
    template: ClassVar[str] = "moved.md"
    kind: ClassVar[str] = "moved"

    since: str
    reason: str | None
    now: Hyperlink | None
    council: Hyperlink | None
    was: str | None = None
    document: Hyperlink | None = None


def pages(site: SiteContext) -> Iterator[Planned]:
    """One page for each entry of moved.toml; `fitting` says which of them can stand beside the site's other pages."""
    for entry in site.corpus.moved:
        yield of_site(site, MovedPage, entry.old, partial(_page, site, entry))


def fitting(planned: Iterable[Planned], moved: Iterable[MovedAddress]) -> Iterator[Planned]:
    """Yield the pages without those of entries that do not fit the others."""
    every = list(planned)
    living = _living(every)
    unfit = {entry.old for entry in moved if not fits(entry, living)}
    return (each for each in every if each.kind != MovedPage.kind or each.address not in unfit)


def moved_misfits(moved: Iterable[MovedAddress], planned: Iterable[Planned], path: Path) -> list[RegistryProblem]:
    """Return what is wrong with the entries of a file beside the pages of the site."""
    return list(misfits(moved, _living(planned), path))


def _living(planned: Iterable[Planned]) -> frozenset[str]:
    return frozenset(each.address for each in planned if each.kind != MovedPage.kind)


def _page(site: SiteContext, entry: MovedAddress) -> MovedPage:
    gone = entry.to is None
    said = wording.since(entry.date, gone=gone)
    return MovedPage(
        address=entry.old,
        title=wording.GONE if gone else wording.MOVED,
        description=said,
        crumbs=site.crumbs(),
        moved_to=entry.to,
        since=said,
        reason=why_decided(entry) or None,
        now=_named(site, entry.to) if entry.to else None,
        council=_council(site, entry) if gone else None,
        was=_was(site, entry.old) if gone else None,
        document=Hyperlink(wording.DOCUMENT, entry.url) if entry.url and is_safe_address(entry.url) else None,
    )


def _named(site: SiteContext, address: str) -> Hyperlink:
    """The new address, by the name of its report where it is one."""
    reports = {addresses.report(report.id): report for report in site.corpus.reports}
    if address not in reports:
        return Hyperlink(address, address)
    council = site.authority_name(reports[address].authority.slug)
    return Hyperlink(wording.report_of(council, site.report_link(reports[address]).text), address)


def _was(site: SiteContext, address: str) -> str | None:
    """The report or the council whose page it was, as far as the address tells it: its council, kind and day."""
    match address.strip("/").split("/"):
        case ["reports", slug, folder] if found := FILED_AS.fullmatch(folder):
            name = english.of_council(site.authority_name(slug), site.inspection_name(found["key"]))
            return wording.was(english.with_day(name, wording.filed_under(found["day"])))
        case ["authorities", slug, *_] if slug in site.corpus.authorities:
            return wording.was(site.authority_name(slug))
    return None


def _council(site: SiteContext, entry: MovedAddress) -> Hyperlink | None:
    """The council whose report or page it was, where others of it are held: its slug stands in the address."""
    slugs = (step for step in entry.old.split("/") if step in site.corpus.by_authority)
    slug = next(slugs, None)
    return site.authority_link(slug) if slug else None

"""A council that is gone and of which no report is held: its page leads on to those that took its place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from generator.english import council as wording
from generator.english import councils
from generator.model.page import Page, Planned
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.council.successions import gone_without_reports, successions
from generator.views.council.trusts import trusts
from generator.views.elements.basic import Fact, Hyperlink
from generator.views.planning import of_site


class AbolishedPage(Page, kw_only=True):
    template: ClassVar[str] = "abolished.md"
    kind: ClassVar[str] = "abolished"

    gone: str
    no_report: str
    facts: tuple[Fact, ...]
    elsewhere: tuple[Hyperlink, ...]


def pages(site: SiteContext) -> Iterator[Planned]:
    for slug in gone_without_reports(site):
        yield of_site(site, AbolishedPage, addresses.authority(slug), partial(_page, site, slug))


def _page(site: SiteContext, slug: str) -> AbolishedPage:
    name = site.authority_name(slug)
    return AbolishedPage(
        address=addresses.authority(slug),
        title=name,
        description=wording.gone(name),
        crumbs=site.crumbs((councils.TITLE, addresses.AUTHORITIES)),
        gone=wording.ABOLISHED,
        no_report=wording.NO_REPORT,
        facts=(*successions(site, slug), *trusts(site, slug)),
        elsewhere=tuple(_elsewhere(site, slug)),
    )


def _elsewhere(site: SiteContext, slug: str) -> Iterator[Hyperlink]:
    """The inspectorate's own pages of those successors of which no report is held here."""
    after = [change.successor for change in site.corpus.successions if change.predecessor == slug]
    for council in (site.corpus.authorities.get(one) for one in after if one not in site.corpus.by_authority):
        if council and council.inspectorate_url:
            yield Hyperlink(wording.at_ofsted(council.title), council.inspectorate_url)

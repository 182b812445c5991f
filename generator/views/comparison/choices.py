"""All councils, and with which others each can be read side by side: here for few, on its own page for many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import ClassVar

from generator.analysis.pairs import ALL_PAIRS_UP_TO
from generator.english import comparison as wording
from generator.model.page import Page, Planned
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Fact, Hyperlink
from generator.views.elements.council_box import CouncilBox, choose_councils
from generator.views.planning import of_site


class ComparePage(Page, kw_only=True):
    """Few councils stand each with its links; of many, a name leads to those on the council's own page."""

    template: ClassVar[str] = "compare.md"
    kind: ClassVar[str] = "compare"

    field: CouncilBox
    choose: str = wording.CHOOSE
    without_script: str = wording.WITHOUT_SCRIPT
    ready_made: str = wording.READY_MADE
    councils: tuple[Fact, ...] = ()
    names: tuple[Hyperlink, ...] = ()
    none: str = wording.NO_TWO_COUNCILS


def pages(site: SiteContext) -> Iterator[Planned]:
    yield of_site(site, ComparePage, addresses.COMPARE, partial(_page, site))


def _page(site: SiteContext) -> ComparePage:
    few = len(site.partners) <= ALL_PAIRS_UP_TO
    return ComparePage(
        address=addresses.COMPARE,
        title=wording.CHOICES_TITLE,
        description=wording.CHOICES_DESCRIPTION,
        crumbs=site.crumbs(),
        field=choose_councils(),
        councils=tuple(_with_others(site, slug, found) for slug, found in site.partners.items()) if few else (),
        names=() if few else tuple(_on_its_page(site, slug) for slug in site.partners),
    )


def _with_others(site: SiteContext, slug: str, others: Sequence[str]) -> Fact:
    links = [Hyperlink(wording.beside(site.authority_name(other)), addresses.pair(slug, other)) for other in others]
    return Fact(site.authority_name(slug), "", tuple(links))


def _on_its_page(site: SiteContext, slug: str) -> Hyperlink:
    return Hyperlink(site.authority_name(slug), addresses.compare_with(slug))

"""A ready-made comparison of two councils: put together from the parts of which a script puts together any other."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from generator.english import comparison as wording
from generator.model.page import Page, Partial, Planned
from generator.views import addresses
from generator.views.comparison.neighbours_standing import standing_later
from generator.views.comparison.planned_parts import PartsOfCouncils
from generator.views.comparison.putting_together import put_together
from generator.views.comparison.sheet import SheetSection
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink
from generator.views.elements.council_box import CouncilBox, choose_councils
from generator.views.planning import of_councils


class ComparisonPage(Page, kw_only=True):
    template: ClassVar[str] = "comparison.md"
    kind: ClassVar[str] = "comparison"

    answer: str
    councils: tuple[Partial, ...]
    field: CouncilBox
    sections: tuple[SheetSection, ...]


class PairPage(Page, kw_only=True):
    """The address of two councils that the script alone puts together: it leads there, and says what else to read."""

    template: ClassVar[str] = "pair.md"
    kind: ClassVar[str] = "pair"

    together: Hyperlink
    councils: tuple[Hyperlink, ...]
    without_script: str = wording.PAIR_WITHOUT_SCRIPT


def pages(site: SiteContext) -> Iterator[Planned]:
    """One page for every ready-made pair; each council's part is made once, when a page first asks for it."""
    parts = site.once(PartsOfCouncils)
    for pair in site.pairs:
        also = [parts.also(slug) for slug in pair]
        yield of_councils(site, ComparisonPage, addresses.pair(*pair), pair, partial(_page, site, parts, pair), also)


def _page(site: SiteContext, parts: PartsOfCouncils, pair: tuple[str, str]) -> ComparisonPage:
    councils = [parts.of(slug) for slug in pair]
    sheet = put_together(parts.frame, councils, standing=standing_later)
    return ComparisonPage(
        address=addresses.pair(*pair),
        title=sheet.title,
        description=sheet.description,
        crumbs=site.crumbs((wording.CHOICES_TITLE, addresses.COMPARE)),
        answer=sheet.answer,
        councils=tuple(each.link for each in councils),
        field=choose_councils(pair),
        sections=sheet.sections,
    )


def pair_pages(site: SiteContext) -> Iterator[Planned]:
    """The addresses of pairs that are not ready-made: they were once, and stay."""
    for pair in site.pairs_elsewhere:
        yield of_councils(site, PairPage, addresses.pair(*pair), pair, partial(_pair, site, pair))


def _pair(site: SiteContext, pair: tuple[str, str]) -> PairPage:
    names = [site.authority_name(slug) for slug in pair]
    return PairPage(
        address=addresses.pair(*pair),
        title=wording.title(names),
        description=wording.WORDS["description"].format(councils=wording.title(names)),
        crumbs=site.crumbs((wording.CHOICES_TITLE, addresses.COMPARE)),
        together=Hyperlink(wording.pair_elsewhere(*names), addresses.compare(pair)),
        councils=tuple(site.authority_link(slug) for slug in pair),
    )

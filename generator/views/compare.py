"""All councils, and with which others each can be read side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from generator.model.page import Page, Planned
from generator.views import addresses, wording
from generator.views.context import Site
from generator.views.pairs import pairs, partners
from generator.views.pieces import Fact, Link
from generator.views.planning import of_site


@dataclass(frozen=True, kw_only=True)
class ComparePage(Page):
    template: ClassVar[str] = "compare.md"
    kind: ClassVar[str] = "compare"

    which: str
    councils: tuple[Fact, ...]
    none: tuple[str, ...]


def pages(site: Site) -> Iterator[Planned]:
    yield of_site(site, ComparePage, addresses.COMPARE, partial(_page, site))


def _page(site: Site) -> ComparePage:
    all_pairs = pairs(site)
    return ComparePage(
        address=addresses.COMPARE,
        title="Compare councils",
        description="Two councils side by side: judgements, what they were told to improve, and figures.",
        crumbs=site.crumbs(),
        which=f"{wording.counted(len(all_pairs), 'comparison')} can be read here.",
        councils=tuple(
            Fact(
                site.authority_name(slug),
                "",
                tuple(Link(f"with {site.authority_name(other)}", addresses.pair(slug, other)) for other in others),
            )
            for slug, others in partners(site).items()
            if others
        ),
        none=() if all_pairs else ("There are no two councils to compare yet.",),
    )

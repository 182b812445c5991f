"""Which other councils a council's page offers to compare it with: near neighbours and those of its region.

Only councils with a report can be compared. Which there are depends on other councils' reports, so they are chosen
before the page is made from its own council alone.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.english import council_choices as wording
from generator.frozen import Frozen
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink

NEAREST = 3
"""How many neighbours one tap sets beside a council: with it that makes four, the most that are compared."""


class CompareChoices(Frozen):
    """`nearest` sets several neighbours beside the council at once; `neighbours`, `region` and `others` are one each.

    `others` are ready-made comparisons with none of these.
    """

    nearest: Hyperlink | None
    neighbours_title: str
    neighbours: tuple[Hyperlink, ...]
    alike: str
    region_title: str
    region: tuple[Hyperlink, ...]
    others_title: str
    others: tuple[Hyperlink, ...]


def compare_choices(site: SiteContext, slug: str) -> CompareChoices:
    """The choices for one council, by a ready-made page where there is one."""
    authority = site.corpus.authorities.get(slug)
    near = [one for one in (authority.neighbours if authority else ()) if one in site.corpus.by_authority]
    others = _of_region(site, slug)
    ready = [one for one in site.partners.get(slug, ()) if one not in near and one not in others]
    name, nearest = site.authority_name(slug), near[:NEAREST]
    return CompareChoices(
        nearest=_at_once(name, slug, nearest) if nearest else None,
        neighbours_title=wording.neighbours(name, len(near)),
        neighbours=_each(site, slug, near),
        alike=wording.alike(site.corpus.neighbours_as_of),
        region_title=wording.in_region(site.region(slug), len(others)),
        region=_each(site, slug, others),
        others_title=wording.others(name, len(ready)),
        others=_each(site, slug, ready),
    )


def _at_once(name: str, slug: str, nearest: list[str]) -> Hyperlink:
    return Hyperlink(wording.with_nearest(name, len(nearest)), addresses.compare((slug, *nearest)))


def _of_region(site: SiteContext, slug: str) -> list[str]:
    """Others of the region of which a report is held, in the alphabet's order."""
    if slug not in site.corpus.authorities:
        return []
    others = (one for one in site.held_of_region.get(site.region(slug), ()) if one != slug)
    return sorted(others, key=site.authority_name)


def _each(site: SiteContext, slug: str, others: Iterable[str]) -> tuple[Hyperlink, ...]:
    ready = frozenset(site.partners.get(slug, ()))
    return tuple(
        Hyperlink(
            site.authority_name(other),
            addresses.pair(slug, other) if other in ready else addresses.compare((slug, other)),
        )
        for other in others
    )

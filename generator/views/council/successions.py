"""Which council took whose place: reports on a council that is gone still tell of the same streets."""

from __future__ import annotations

from collections.abc import Iterator

from generator.english import council as wording
from generator.model.registry import Succession
from generator.views.context import SiteContext
from generator.views.elements.basic import Fact


def is_gone(site: SiteContext, slug: str) -> bool:
    """Tell whether the register says that the council no longer exists."""
    return slug in site.corpus.authorities and site.corpus.authorities[slug].status == "abolished"


def gone_without_reports(site: SiteContext) -> Iterator[str]:
    """The slugs of councils that no longer exist and of which no report is held."""
    return (slug for slug in site.corpus.authorities if is_gone(site, slug) and slug not in site.corpus.by_authority)


def new_without_reports(site: SiteContext) -> Iterator[str]:
    """The slugs of councils of which no report is held, after councils that are gone and of which some are."""
    held, known = site.corpus.by_authority, site.corpus.authorities
    after = [
        one.successor for one in site.corpus.successions if one.predecessor in held and is_gone(site, one.predecessor)
    ]
    return (slug for slug in dict.fromkeys(after) if slug in known and slug not in held and not is_gone(site, slug))


def successions(site: SiteContext, slug: str) -> Iterator[Fact]:
    """Each change of councils this one was in, with links to the others that have a page."""
    changes = [change for change in site.corpus.successions if slug in (change.predecessor, change.successor)]
    for before, day in dict.fromkeys((change.predecessor, change.date) for change in changes):
        told = [one for one in site.corpus.successions if (one.predecessor, one.date) == (before, day)]
        others = [one for one in (before, *(one.successor for one in told)) if one != slug]
        links = tuple(site.authority_link(other) for other in others if _has_a_page(site, other))
        words = wording.with_links(_in_words(site, told), wording.SEE, has_links=bool(links))
        yield Fact(wording.CHANGE, words, links)


def _has_a_page(site: SiteContext, slug: str) -> bool:
    return slug in site.corpus.by_authority or is_gone(site, slug)


def _in_words(site: SiteContext, told: list[Succession]) -> str:
    before = told[0].predecessor
    goes_on = before in site.corpus.authorities and not is_gone(site, before)
    return wording.succession(
        site.authority_name(before),
        [site.authority_name(one.successor) for one in told],
        told[0].date,
        goes_on,
        [one.note for one in told if one.note],
    )

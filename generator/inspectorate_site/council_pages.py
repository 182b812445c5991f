"""Which page is which council's: by the number in the register, else by the name on the site's list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.inspectorate_site.published_pages import ListedCouncil
from generator.model.inspectorate import InspectorateSite
from generator.model.registry import Authority

_COMMON = frozenset(
    (
        *("council", "councils", "borough", "county", "city", "district", "metropolitan", "unitary", "authority"),
        *("london", "royal", "of", "the", "and", "children", "childrens", "services", "local"),
    )
)
"""Words that stand with a council's name in one list and not in another."""


@dataclass(frozen=True)
class CouncilPage:
    """A council's page; `listed` where the site's own list names it."""

    authority: Authority
    address: str
    listed: bool


@dataclass(frozen=True)
class CouncilPages:
    """The pages found; the authorities without any, by slug; the names on the list that the register does not know."""

    pages: tuple[CouncilPage, ...]
    without: tuple[str, ...]
    unknown: tuple[ListedCouncil, ...]


def council_pages(
    authorities: Mapping[str, Authority], listed: Iterable[ListedCouncil], site: InspectorateSite
) -> CouncilPages:
    """Match the register with the list; the list is right about addresses, where it names a council."""
    by_urn = {one.ofsted_urn: slug for slug, one in authorities.items() if one.ofsted_urn}
    by_name = _by_name(authorities)
    found: dict[str, ListedCouncil] = {}
    unknown = []
    for one in listed:
        slug = by_urn.get(one.urn) or by_name.get(_comparable(one.name))
        if slug is None:
            unknown.append(one)
        else:
            found.setdefault(slug, one)
    pages = [
        CouncilPage(
            authority, found[slug].address if slug in found else site.council_page(authority.ofsted_urn), slug in found
        )
        for slug, authority in authorities.items()
        if slug in found or authority.ofsted_urn
    ]
    known = {page.authority.slug for page in pages}
    return CouncilPages(tuple(pages), tuple(slug for slug in authorities if slug not in known), tuple(unknown))


def speaks_of(text: str, authority: Authority) -> bool:
    """Return whether a page names a council, by any of its names or its number."""
    words = f" {_plain(text)} "
    return any(f" {name} " in words for name in (*map(_plain, _names(authority)), authority.ofsted_urn) if name)


def _by_name(authorities: Mapping[str, Authority]) -> dict[str, str]:
    """Comparable name -> slug; a name that two authorities could have is nobody's."""
    owners: dict[str, set[str]] = {}
    for slug, authority in authorities.items():
        for name in _names(authority):
            owners.setdefault(_comparable(name), set()).add(slug)
    return {name: next(iter(slugs)) for name, slugs in owners.items() if len(slugs) == 1 and name}


def _names(authority: Authority) -> tuple[str, ...]:
    return (authority.name, authority.title, *authority.aliases)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _comparable(name: str) -> str:
    words = re.findall(r"[\w]+", name.casefold().replace("&", " and ").replace("’", "").replace("'", ""))
    return " ".join(sorted(word for word in words if word not in _COMMON))

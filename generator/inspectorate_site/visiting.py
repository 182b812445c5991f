"""A visit to the site's pages: the list of councils, then each council's page. Files are asked for afterwards."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from generator.errors import InputProblem
from generator.inspectorate_site import problems
from generator.inspectorate_site.council_pages import CouncilPage, council_pages, speaks_of
from generator.inspectorate_site.patience import Patience
from generator.inspectorate_site.published_pages import (
    ListedCouncil,
    Publication,
    links_to_files,
    listed_councils,
    publications,
    text_of,
)
from generator.inspectorate_site.site_asked import SiteAsked
from generator.model.registry import Authority
from generator.progress import Progress
from generator.web import Guest, WebAnswer, WebProblem

MOST_PARTS = 50
"""Of the list: a site that goes on for longer goes round in a circle."""
PAGES = "Asking councils' pages"


@dataclass
class Visit:
    """What the pages say: each council's publications, by slug, and who is without a page or not in the register."""

    publications: dict[str, list[Publication]] = field(default_factory=dict)
    absent: list[str] = field(default_factory=list)
    unknown: list[ListedCouncil] = field(default_factory=list)
    problems: list[InputProblem] = field(default_factory=list)
    ended_early: bool = False


def visit(
    source: SiteAsked,
    guest: Guest,
    authorities: Mapping[str, Authority],
    asked: Collection[str],
    held: Mapping[str, int],
    progress: Progress,
) -> Visit:
    """Read the pages of the councils `asked` for, by slug; of all, where none is named.

    `held` says of each council how many reports from this site are held. Raises SiteChangedProblem where the list names
    no council, and WebProblem where there is no list.
    """
    wanted = {slug: one for slug, one in authorities.items() if not asked or slug in asked}
    needs_list = not asked or any(not one.ofsted_urn for one in wanted.values())
    found = council_pages(authorities, _list(source, guest) if needs_list else [], source.site)
    seen = Visit(absent=[slug for slug in found.without if slug in wanted])
    if not asked:
        seen.unknown.extend(found.unknown)
    _read_pages([one for one in found.pages if one.authority.slug in wanted], seen, source, guest, held, progress)
    return seen


def _list(source: SiteAsked, guest: Guest) -> list[ListedCouncil]:
    """The whole list: its parts are asked for until one names nobody new."""
    found: dict[str, ListedCouncil] = {}
    start = 0
    for _ in range(MOST_PARTS):
        address = source.site.list_page(start)
        answer = guest.page(address)
        part = listed_councils(answer.body, answer.address, source.site)
        new = {one.urn: one for one in part if one.urn not in found}
        if not new:
            break
        found |= new
        start += len(part)
    if not found:
        raise problems.no_council(source.site.list_page(0))
    return list(found.values())


def _read_pages(
    pages: list[CouncilPage], seen: Visit, source: SiteAsked, guest: Guest, held: Mapping[str, int], progress: Progress
) -> None:
    patience = Patience()
    progress(PAGES, 0, len(pages))
    try:
        for done, page in enumerate(pages, 1):
            try:
                _read_page(page, seen, source, guest, held.get(page.authority.slug, 0))
                patience.answered()
            except (problems.SiteChangedProblem, WebProblem) as problem:
                seen.problems.append(problem)
                patience.failed(problem)
            progress(PAGES, done, len(pages))
    except InputProblem as problem:
        seen.ended_early = True
        if problem not in seen.problems:
            seen.problems.append(problem)
    if seen.publications and not any(seen.publications.values()) and len(seen.publications) > 1:
        seen.problems.append(problems.no_links_at_all(source.site.root, len(seen.publications)))


def _read_page(page: CouncilPage, seen: Visit, source: SiteAsked, guest: Guest, held: int) -> None:
    """Note what a council's page leads to. Raises WebProblem without a page, SiteChangedProblem with an odd one."""
    answer = guest.page(source.asked(page.address))
    slug = page.authority.slug
    if answer.is_gone:
        if page.listed or (held and page.authority.status == "current"):
            raise problems.no_page(page.address, f"no such page (status {answer.status})")
        seen.absent.append(slug)
        return
    links = publications(answer.body, answer.address, source.site)
    if not links:
        _refuse_odd(page, answer, source, held)
    seen.publications[slug] = links


def _refuse_odd(page: CouncilPage, answer: WebAnswer, source: SiteAsked, held: int) -> None:
    """Raise SiteChangedProblem for a page without links, unless it is of a council on which nothing is published."""
    if held:
        raise problems.links_gone(page.address, held)
    files = links_to_files(answer.body, answer.address, source.site)
    if files:
        raise problems.links_unlike(page.address, files)
    if not speaks_of(text_of(answer.body, page.address), page.authority):
        raise problems.not_the_council(page.address, page.authority.title)

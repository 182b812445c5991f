"""One visit from beginning to end: read the pages, see what is new, take it, and say what became of each document."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from generator.corpus.held_sources import HeldSource, held_sources
from generator.corpus.not_taken_file import load_not_taken
from generator.errors import InputProblem, disk_problem
from generator.inspectorate_site.deciding import Decisions
from generator.inspectorate_site.errands import known_addresses, planned
from generator.inspectorate_site.noting import NoteBook
from generator.inspectorate_site.published_pages import Publication
from generator.inspectorate_site.site_asked import SiteAsked, known_as
from generator.inspectorate_site.taking import Desk
from generator.inspectorate_site.visiting import Visit, visit
from generator.model.fetched import Fetched, NotTaken
from generator.model.registry import Authority, MovedAddress
from generator.progress import Progress
from generator.web import Guest


@dataclass(frozen=True)
class Wanted:
    """What a visit is for.

    `councils` are slugs, none for all; `removed` tell of reports that a person took out; `since` is the first day of
    publication that counts. With `dry_run` nothing is asked for but pages, and nothing is written. `linked`: the files
    stay where they are.
    """

    content: Path
    site: SiteAsked
    authorities: dict[str, Authority]
    today: str
    councils: tuple[str, ...] = ()
    removed: tuple[MovedAddress, ...] = ()
    since: str | None = None
    dry_run: bool = False
    linked: bool = False
    jobs: int = 1


def fetch(wanted: Wanted, guest: Guest, progress: Progress) -> Fetched:
    """Go and see. Whatever ends the visit early is told, and what came until then is kept.

    Raises RegistryProblem where what was not taken before cannot be read.
    """
    held = list(held_sources(wanted.content))
    before = load_not_taken(wanted.content)
    known = known_addresses(held, before, wanted.removed, wanted.today)
    fetched, withdrawn = Fetched(), list[str]()
    try:
        published = Counter(one.council for one in held if _is_from(one, wanted.site))
        seen = visit(wanted.site, guest, wanted.authorities, wanted.councils, published, progress)
        _tell_pages(fetched, seen)
        plan = planned(seen.publications, known, wanted.site, wanted.since)
        fetched.documents.extend(plan.settled)
        withdrawn = _withdrawn(held, seen, wanted.site)
        if wanted.dry_run:
            fetched.documents.extend(errand.as_it_is for errand in plan.errands)
        elif not seen.ended_early:
            desk = _desk(wanted, seen, held, {known_as(one.url): one for one in before}, fetched)
            desk.take_all(plan.errands, guest, progress)
    except InputProblem as problem:
        fetched.ended_early = True
        if problem not in fetched.problems:
            fetched.problems.append(problem)
    except OSError as fault:
        of_disk = disk_problem(fault)
        if of_disk is None:
            raise
        fetched.ended_early = True
        fetched.problems.append(of_disk)
    except KeyboardInterrupt:
        fetched.ended_early = True
    led_to = {one.report for one in fetched.documents}  # by another address, too
    fetched.withdrawn.extend(report for report in withdrawn if report not in led_to)
    fetched.requests = guest.requests
    return fetched


def _desk(
    wanted: Wanted,
    seen: Visit,
    held: list[HeldSource],
    not_taken: dict[str, NotTaken],
    fetched: Fetched,
) -> Desk:
    """Where the documents of these pages are taken in."""
    decisions = Decisions(
        content=wanted.content,
        held={one.sha256: one for one in held},
        led_to=_led_to(seen.publications),
        councils=frozenset(seen.publications),
        removed=frozenset(one.old for one in wanted.removed if not one.sha256),
        linked=wanted.linked,
        book=NoteBook(wanted.content, wanted.today, not_taken, fetched),
    )
    return Desk(wanted.content, wanted.site, wanted.authorities, wanted.jobs, decisions)


def _tell_pages(fetched: Fetched, seen: Visit) -> None:
    fetched.asked.extend(seen.publications)
    fetched.absent.extend(seen.absent)
    fetched.unknown.extend(f"{one.name} ({one.urn})" for one in seen.unknown)
    fetched.problems.extend(seen.problems)
    fetched.ended_early = seen.ended_early


def _is_from(held: HeldSource, site: SiteAsked) -> bool:
    return bool(held.sidecar and held.sidecar.url and site.owns(held.sidecar.url))


def _led_to(pages: dict[str, list[Publication]]) -> frozenset[str]:
    """The keys of all addresses that pages lead to."""
    return frozenset(known_as(one.address) for links in pages.values() for one in links if one.address)


def _withdrawn(held: list[HeldSource], seen: Visit, site: SiteAsked) -> list[str]:
    """The reports held, by id, that came from here and no page leads to any more, though their council's was read."""
    led_to = _led_to(seen.publications)
    return [
        one.report
        for one in held
        if one.council in seen.publications
        and _is_from(one, site)
        and one.sidecar
        and known_as(one.sidecar.url or "") not in led_to
    ]

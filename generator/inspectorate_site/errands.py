"""What to ask for: each document the pages lead to, beside what content holds and what was not taken before."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from urllib.parse import urlsplit

from generator.corpus.held_sources import HeldSource
from generator.frameworks import PARSER_VERSION
from generator.inspectorate_site.published_pages import Publication
from generator.inspectorate_site.site_asked import SiteAsked, known_as
from generator.model.fetched import NotTaken, PublishedDocument
from generator.model.registry import MovedAddress

ASKED_AGAIN = timedelta(days=30)
MAY_PASS = frozenset({"gone", "elsewhere", "empty-file", "incomplete-pdf", "not-a-pdf", "web-page-not-pdf"}) | {
    *("unknown-authority", "two-authorities")
}
"""Reasons and codes that say more of the server, or of the register of councils, on that day than of the document: it
is asked for again some day."""


@dataclass(frozen=True)
class Known:
    """What is known of addresses, by the key under which each is known again."""

    held: Mapping[str, HeldSource]
    not_taken: Mapping[str, NotTaken]
    due: Mapping[str, NotTaken]
    """What was not taken before and is asked for again."""
    removed: Mapping[str, MovedAddress]
    reports: frozenset[str]
    """The ids of all reports held."""

    def makes_room(self, refused: NotTaken | None) -> bool:
        """Whether a document was refused for the sake of a report that is not held any more."""
        return refused is not None and refused.reason == "re-issued" and refused.report not in self.reports


@dataclass(frozen=True)
class Errand:
    """A document to ask for.

    `held` where it is here already and may have changed, `refused` where another version of it was seen before, `due`
    what was remembered of it until it came due again.
    """

    document: PublishedDocument
    held: HeldSource | None = None
    refused: NotTaken | None = None
    due: NotTaken | None = None

    @property
    def may_have_changed(self) -> bool:
        """Whether it is here, so that the server is asked for another version alone."""
        return self.held is not None and not self.held.to_read_anew

    @property
    def as_it_is(self) -> PublishedDocument:
        """The document, where nobody asks for it."""
        return replace(self.document, state="held") if self.may_have_changed else self.document

    @property
    def etag(self) -> str | None:
        return self._version[0] if self.may_have_changed else None

    @property
    def last_modified(self) -> str | None:
        return self._version[1] if self.may_have_changed else None

    @property
    def _version(self) -> tuple[str | None, str | None]:
        """What the server called the version that was seen last."""
        if self.refused:
            return self.refused.etag, self.refused.last_modified
        sidecar = self.held.sidecar if self.held else None
        return (sidecar.etag, sidecar.last_modified) if sidecar else (None, None)


@dataclass(frozen=True)
class Plan:
    """The errands, and the documents that need none, in the order of the pages."""

    errands: tuple[Errand, ...]
    settled: tuple[PublishedDocument, ...]


def known_addresses(
    held: Iterable[HeldSource], not_taken: Iterable[NotTaken], removed: Iterable[MovedAddress], today: str
) -> Known:
    """Return what is known of each address; refusals by another version of the parser are due to be asked for again.

    So are those that a server may have mended meanwhile. `removed` tell of reports that a person took out.
    """
    held, removed = list(held), list(removed)
    refused = {known_as(one.url): one for one in not_taken}
    bytes_held, bytes_removed = {one.sha256 for one in held}, {one.sha256 for one in removed}
    counts = {key: one for key, one in refused.items() if _still_counts(one, bytes_held, bytes_removed, today)}
    return Known(
        {known_as(one.sidecar.url): one for one in held if one.sidecar and one.sidecar.url},
        counts,
        {key: one for key, one in refused.items() if key not in counts},
        {known_as(one.url): one for one in removed if one.url},
        frozenset(one.report for one in held),
    )


def _still_counts(
    one: NotTaken, bytes_held: Collection[str], bytes_removed: Collection[str | None], today: str
) -> bool:
    """No version of the parser makes two documents of the same bytes; what was taken out may be let in again."""
    if one.reason == "same-bytes":
        return one.sha256 in bytes_held
    if one.code == "removed" and one.sha256 not in bytes_removed:
        return False
    if one.reason in MAY_PASS or one.code in MAY_PASS:
        again = date.fromisoformat(one.on) + ASKED_AGAIN
        return one.parser_version == PARSER_VERSION and today < again.isoformat()
    return one.parser_version == PARSER_VERSION


def planned(pages: Mapping[str, Iterable[Publication]], known: Known, source: SiteAsked, since: str | None) -> Plan:
    """Decide on each publication, by slug of the council whose page leads to it; on an address once.

    What was refused before is asked for last: it must not keep a visit from what is new.
    """
    errands: list[Errand] = []
    settled: list[PublishedDocument] = []
    met: set[str] = set()
    for council, links in pages.items():
        for found in links:
            link = replace(found, address=source.published(found.address) if found.address else None)
            key = known_as(link.address) if link.address else f"{council} {link.href}"
            if key in met:
                continue
            met.add(key)
            document, errand = _decided(council, link, known, source, since)
            errands.extend([errand] if errand else [])
            settled.extend([] if errand else [document])
    errands.sort(key=lambda errand: errand.due is not None)
    return Plan(tuple(errands), tuple(settled))


def _decided(
    council: str, link: Publication, known: Known, source: SiteAsked, since: str | None
) -> tuple[PublishedDocument, Errand | None]:
    document = PublishedDocument(council, link.address or link.href, link.title, link.date, "wanted")
    if link.address is None:
        return replace(document, state="not-taken", why="a link that leads to no place on the web"), None
    key = known_as(link.address)
    held, refused, due = known.held.get(key), known.not_taken.get(key), known.due.get(key)
    if since and link.date and link.date < since:
        return replace(document, state="earlier", report=held.report if held else None), None
    if held:
        errand = Errand(replace(document, report=held.report), held, refused, due)
        if held.to_read_anew or errand.etag or errand.last_modified:
            return document, errand
        return replace(document, state="held", report=held.report), None
    if known.makes_room(refused):
        return document, Errand(document)
    if key in known.removed:
        why = f"it was taken out here on {known.removed[key].date}"
        return replace(document, state="remembered", reason="removed", why=why), None
    if refused:
        known_why = replace(document, reason=refused.reason, why=refused.why, report=refused.report)
        return replace(known_why, state="remembered"), None
    if not source.allows(source.asked(link.address)):
        why = f"it is on another site ({urlsplit(link.address).hostname})"
        return replace(document, state="not-taken", reason="elsewhere", why=why), None
    return document, Errand(document, due=due)

"""What the stand-in has published: each council's documents, and those that come the next day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from generator.model.registry import Authority
from tests.stand_in.documents import letter

FIRST_NUMBER = 50_000_000


@dataclass
class Published:
    """A document at an address: `/v1/file/<number>`, with the words its link carries."""

    number: int
    title: str
    day: str
    body: bytes = field(repr=False)
    href: str | None = None
    """What the link says in the place of its address."""

    @property
    def path(self) -> str:
        return f"/v1/file/{self.number}"


@dataclass
class Shelf:
    """By number of the council: its name, its documents; `next_day` are documents not yet published."""

    names: dict[str, str] = field(default_factory=dict)
    documents: dict[str, list[Published]] = field(default_factory=dict)
    next_day: list[tuple[str, Published]] = field(default_factory=list)

    def add(self, urn: str, name: str, *documents: Published) -> None:
        self.names[urn] = name
        self.documents.setdefault(urn, []).extend(documents)

    def turn_the_day(self) -> int:
        """Publish what was held back; return how many documents."""
        for urn, document in self.next_day:
            self.documents[urn].insert(0, document)
        came, self.next_day = len(self.next_day), []
        return came

    def hold_back(self, number: int) -> None:
        """Hold the newest documents back until the next day."""
        every = [(urn, one) for urn, documents in self.documents.items() for one in documents]
        every.sort(key=lambda pair: _as_iso(pair[1].day), reverse=True)
        for urn, one in every[:number]:
            self.documents[urn].remove(one)
            self.next_day.append((urn, one))

    def files(self) -> Mapping[str, Published]:
        return {one.path: one for documents in self.documents.values() for one in documents}


def made_up(authorities: Iterable[Authority], documents: int = 1, misprinted: str | None = None) -> Shelf:
    """A shelf with so many made-up letters on each council; those on one, by slug, may be misprinted."""
    shelf, number = Shelf(), FIRST_NUMBER
    for authority in authorities:
        letters = []
        for at in range(documents):
            number += 1
            day = date(2019, 1, 8) + timedelta(days=7 * (number % 300) + 400 * at)
            words = f"{day.day} {day:%B %Y}"
            misprint = authority.slug == misprinted
            body = letter(authority.title, words, number - FIRST_NUMBER, misprinted=misprint)
            letters.append(Published(number, "Children's services focused visit", words, body))
        shelf.add(authority.ofsted_urn, authority.title, *reversed(letters))
    return shelf


def of_folder(folder: Path, authorities: Mapping[str, Authority]) -> Shelf:
    """A shelf of the PDFs in a folder: of a content folder, or `<number>_<name>/<title> - <day>.pdf`."""
    shelf, number = Shelf(), FIRST_NUMBER
    for path in sorted(folder.rglob("*.pdf")):
        urn, name, title, day = _told_by_path(path, authorities)
        if urn:
            number += 1
            shelf.add(urn, name, Published(number, title, day, path.read_bytes()))
    return shelf


def _told_by_path(path: Path, authorities: Mapping[str, Authority]) -> tuple[str, str, str, str]:
    urn, _, name = path.parent.name.partition("_")
    if urn.isdigit():
        title, _, day = path.stem.rpartition(" - ")
        return urn, name.title(), title or path.stem, day
    authority = authorities.get(path.parent.parent.name)
    if authority is None:
        return "", "", "", ""
    found = re.match(r"(\d{4})-(\d\d)-(\d\d)-(.*)", path.parent.name)
    day = f"{date(*map(int, found.groups()[:3])):%d %B %Y}" if found else ""
    return authority.ofsted_urn, authority.title, found[4] if found else path.parent.name, day


def _as_iso(day: str) -> str:
    from generator.inspectorate_site.published_pages import day_in

    return day_in(day) or ""

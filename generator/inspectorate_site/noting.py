"""What is written down on a visit, at once, as it may end at any moment: what was not taken, where a source is now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator.corpus.held_sources import HeldSource
from generator.corpus.layout import SIDECAR, folder_of, write_whole
from generator.corpus.not_taken_file import write_not_taken
from generator.corpus.sidecars import read_sidecar, to_toml
from generator.errors import InputProblem
from generator.frameworks import PARSER_VERSION
from generator.inspectorate_site.errands import Errand
from generator.inspectorate_site.site_asked import known_as
from generator.model.fetched import Fetched, NotTaken, PublishedDocument, Reason, State


@dataclass(frozen=True)
class Version:
    """The bytes that came from an address, by their sha256, and what the server calls them."""

    sha256: str
    etag: str | None
    last_modified: str | None


@dataclass(frozen=True)
class NoteBook:
    """Notes what becomes of each document; `not_taken` by the key of its address."""

    content: Path
    today: str
    not_taken: dict[str, NotTaken]
    fetched: Fetched

    def note(self, document: PublishedDocument, state: State, **told: Any) -> None:
        """Say what became of a document."""
        self.fetched.documents.append(replace(document, state=state, **told))

    def fail(self, document: PublishedDocument, problem: InputProblem) -> None:
        """Say that there was no answer for now, or none that could be worked with: it is asked for again next time."""
        self.note(document, "failed", why=problem.seen)
        self.fetched.problems.append(problem)

    def refuse(
        self,
        errand: Errand,
        reason: Reason,
        why: str,
        version: Version | None = None,
        code: str | None = None,
        report: str | None = None,
    ) -> None:
        """Remember that a document was not taken, and say so; `report` is the id of what is held in its place."""
        document = errand.document
        self.not_taken[known_as(document.address)] = NotTaken(
            url=document.address,
            reason=reason,
            why=why,
            parser_version=PARSER_VERSION,
            on=self.today,
            council=document.council,
            code=code,
            sha256=version.sha256 if version else None,
            report=report,
            etag=version.etag if version else None,
            last_modified=version.last_modified if version else None,
        )
        self._write()
        state: State = "re-issued" if reason == "re-issued" else "not-taken"
        self.note(document, state, reason=reason, why=why, report=report or document.report)

    def forget(self, errand: Errand) -> None:
        """Remember no more that a document was not taken."""
        if self.not_taken.pop(known_as(errand.document.address), None):
            self._write()

    def write_where(self, held: HeldSource, version: Version, url: str | None = None) -> None:
        """Write into a report's sidecar what its source is called now, and where it is."""
        if held.sidecar is None:
            return
        path = folder_of(self.content, held.report) / SIDECAR
        known = {"etag": version.etag, "last_modified": version.last_modified} | ({"url": url} if url else {})
        write_whole(path, to_toml(replace(read_sidecar(path.parent), **known)).encode())  # type: ignore[arg-type]

    def _write(self) -> None:
        entries: Iterable[NotTaken] = self.not_taken.values()
        write_not_taken(self.content, entries)

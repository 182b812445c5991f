"""What becomes of a document that came: by its bytes, then by its own words, never by the words of the link to it."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass, replace
from email.utils import parsedate_to_datetime
from pathlib import Path

from generator.corpus.filing import file_new
from generator.corpus.held_sources import HeldSource
from generator.corpus.layout import PARSED, folder_of, write_whole
from generator.corpus.moved import page_of
from generator.corpus.parsing import Outcome, why_no_pdf
from generator.corpus.sidecars import sidecar_from, with_supplied_date
from generator.corpus.staleness import as_filed
from generator.errors import InputProblem
from generator.inspectorate_site.doubtful import SuspectAnswer
from generator.inspectorate_site.errands import Errand
from generator.inspectorate_site.noting import NoteBook, Version
from generator.inspectorate_site.site_asked import SiteAsked, known_as
from generator.model.fetched import PublishedDocument, Reason
from generator.model.report import Report, to_json
from generator.web import WebAnswer

END_OF_PDF, END = b"%%EOF", 4096
"""The mark by which a PDF is known to be whole, and among how many bytes it stands."""


def version_of(answer: WebAnswer) -> Version:
    return Version(hashlib.sha256(answer.body).hexdigest(), answer.etag, answer.last_modified)


def _day_of(last_modified: str | None) -> str | None:
    try:
        return parsedate_to_datetime(last_modified or "").date().isoformat()
    except (ValueError, OverflowError):
        return None


@dataclass
class Decisions:
    """Decides on documents, and notes it. `held` are the sources that content holds, by their sha256.

    `led_to` are the keys of all addresses on the pages that were read, those of `councils`; `removed` the addresses of
    reports that a person took out, where nobody wrote down which bytes they were made of. `linked`: the files stay
    where they were published.
    """

    content: Path
    held: dict[str, HeldSource]
    led_to: frozenset[str]
    councils: frozenset[str]
    removed: frozenset[str]
    linked: bool
    book: NoteBook

    def doubt(self, errand: Errand, answer: WebAnswer, version: Version) -> SuspectAnswer | None:
        """Why an answer is none that one can work with: nothing is there, or no PDF; None where it is one."""
        if answer.is_gone:
            return SuspectAnswer(errand, "gone", f"nothing is there any more (status {answer.status})")
        if answer.is_unchanged or version.sha256 in self.held or (errand.held and not errand.held.is_pdf):
            return None
        if no_pdf := why_no_pdf(errand.document.address, answer.body):
            return SuspectAnswer(errand, "not-readable", no_pdf.seen, version, no_pdf.code)
        if END_OF_PDF not in answer.body[-END:]:
            return SuspectAnswer(errand, "not-readable", "a PDF that ends too early", version, "incomplete-pdf")
        return None

    def proof(self, site: SiteAsked, but: Collection[str]) -> Errand | None:
        """A document that is held and that a page leads to: whether the site is well can be seen by it.

        None of `but`, by the keys of their addresses: what came to nothing in this visit shows no more.
        """
        shown = self.led_to.difference(but)
        for held in self.held.values():
            url = held.sidecar.url if held.sidecar else None
            if url and held.is_pdf and site.owns(url) and known_as(url) in shown:
                return Errand(PublishedDocument(held.council, url, held.report, None, "held"), held)
        return None

    def has_to_be_read(self, errand: Errand, answer: WebAnswer, version: Version) -> bool:
        """Decide as far as can be told without reading the document; return whether it has to be read."""
        if answer.is_unchanged:
            self._unchanged(errand)
        elif errand.held and version.sha256 != errand.held.sha256:
            self.book.refuse(errand, "re-issued", "other bytes than the file held", version, report=errand.held.report)
        elif errand.may_have_changed and errand.held:
            self.book.forget(errand)
            self.book.write_where(errand.held, self._lasting(version, errand))
            self.book.note(errand.document, "held")
        elif version.sha256 in self.held and not errand.held:
            self._same_bytes(errand, self.held[version.sha256], version)
        else:
            return True
        return False

    def read(self, errand: Errand, version: Version, file: Path, outcome: Outcome) -> None:
        """Decide on a document by what it says itself."""
        if isinstance(outcome, InputProblem):
            self.book.refuse(errand, "not-readable", outcome.seen, version, code=outcome.code)
        elif errand.held:
            self._write_anew(errand.held, outcome)
            self.book.forget(errand)
            self.book.note(errand.document, "read-anew")
        elif version.sha256 in self.held:  # it came twice, one close after the other
            self._same_bytes(errand, self.held[version.sha256], version)
        elif page_of(outcome.id) in self.removed:
            self.book.refuse(errand, "removed", f"{outcome.id} was taken out by a person", version)
        else:
            self._file(errand, version, file, outcome)

    def _lasting(self, version: Version, errand: Errand) -> Version:
        """Known bytes by the names that last: with one that is another each day, they would be downloaded each day.

        That is an ETag where the day of change is as before, and a day of change that is the day of asking.
        """
        if version.etag != errand.etag and version.last_modified and version.last_modified == errand.last_modified:
            return replace(version, etag=None)
        if version.etag is None and _day_of(version.last_modified) == self.book.today:
            return replace(version, last_modified=None)
        return version

    def _unchanged(self, errand: Errand) -> None:
        if errand.refused and errand.refused.reason == "re-issued":
            self.book.note(errand.document, "re-issued", reason="re-issued", why=errand.refused.why)
        else:
            self.book.forget(errand)
            self.book.note(errand.document, "held")

    def _same_bytes(self, errand: Errand, held: HeldSource, version: Version) -> None:
        """Known bytes at another address: the report moved there, or stands at both."""
        url = held.sidecar.url if held.sidecar else None
        moved = url is None or (held.council in self.councils and known_as(url) not in self.led_to)
        if held.sidecar and moved:
            self.book.write_where(held, version, errand.document.address)
            self.book.forget(errand)
            self.book.note(errand.document, "held", report=held.report)
        else:
            self.book.refuse(errand, "same-bytes", f"the same file as {held.report}", version, report=held.report)

    def _file(self, errand: Errand, version: Version, file: Path, report: Report) -> None:
        sidecar = replace(
            sidecar_from(report, "source.pdf", self.book.today),
            url=errand.document.address,
            published_supplied=self._supplied_day(errand, report),
            etag=version.etag,
            last_modified=version.last_modified,
            linked=self.linked,
        )
        by_digest = {digest: one.report for digest, one in self.held.items()}
        try:
            filed = file_new(self.content, file, report, sidecar, by_digest)
        except InputProblem as problem:
            self._not_filed(errand, version, report, problem)
            return
        self.held[version.sha256] = HeldSource(filed.id, version.sha256, sidecar)
        self.book.forget(errand)
        self.book.note(errand.document, "new", report=filed.id, doubts=len(filed.doubts))

    def _supplied_day(self, errand: Errand, report: Report) -> str | None:
        """The day the link names, of a document that prints none: not before it was inspected, nor a day to come."""
        facts, named = report.document, errand.document.date
        if facts.published or named is None or named > self.book.today:
            return None
        inspected = facts.inspection_end or facts.inspection_start
        return named if inspected is None or named[: len(inspected)] >= inspected else None

    def _not_filed(self, errand: Errand, version: Version, report: Report, problem: InputProblem) -> None:
        """A report that a person took out, or another document than the one held of the same council, kind and day."""
        reason: Reason = "removed" if problem.code == "removed" else "re-issued"
        held = report.id if folder_of(self.content, report.id).exists() else None
        self.book.refuse(errand, reason, problem.seen, version, code=problem.code, report=held)

    def _write_anew(self, held: HeldSource, read: Report) -> None:
        """Write what is read now of a source that is linked."""
        if held.sidecar:
            report = with_supplied_date(as_filed(read, held.report, held.sidecar.file), held.sidecar)
            write_whole(folder_of(self.content, held.report) / PARSED, to_json(report).encode())

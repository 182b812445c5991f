"""Taking documents: each is downloaded, read by its own words, and filed whole; what cannot be taken is remembered.

While one is asked for, those that came before are read, each in a process of its own, and filed in turn.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.corpus.filing import file_new
from generator.corpus.held_sources import HeldSource
from generator.corpus.layout import PARSED, folder_of, write_whole
from generator.corpus.moved import page_of
from generator.corpus.parsing import Outcome, parse_each
from generator.corpus.sidecars import sidecar_from, with_supplied_date
from generator.corpus.staleness import as_filed
from generator.errors import InputProblem
from generator.inspectorate_site.errands import Errand
from generator.inspectorate_site.noting import NoteBook, Version
from generator.inspectorate_site.site_asked import SiteAsked, known_as
from generator.inspectorate_site.visiting import Patience
from generator.model.fetched import Reason
from generator.model.registry import Authority
from generator.model.report import Report, to_json
from generator.progress import Progress
from generator.web import Guest, WebAnswer, WebProblem

DOCUMENTS = "Asking for documents"
CAME = ".fetching"
"""Where documents lie until they are read, in the content folder: what a killed visit leaves, the next clears."""
PDF, BEGINNING = b"%PDF-", 1024
END_OF_PDF, END = b"%%EOF", 4096
"""The marks by which a PDF is known, and known to be whole, and among how many bytes they stand."""


@dataclass(frozen=True)
class Downloaded:
    """A document that came, and lies in a file until it is read."""

    errand: Errand
    version: Version
    file: Path


@dataclass
class Desk:
    """Where documents are taken in. `held` are the sources that content holds, by their sha256.

    `led_to` are the keys of all addresses on the pages that were read, those of `councils`; `removed` the addresses of
    reports that a person took out, where nobody wrote down which bytes they were made of.
    """

    content: Path
    site: SiteAsked
    authorities: dict[str, Authority]
    held: dict[str, HeldSource]
    led_to: frozenset[str]
    councils: frozenset[str]
    removed: frozenset[str]
    linked: bool
    jobs: int
    book: NoteBook
    _waiting: dict[Path, Downloaded] = field(default_factory=dict)
    _ended_by: BaseException | None = None

    def take_all(self, errands: Sequence[Errand], guest: Guest, progress: Progress) -> None:
        """Go on every errand. Raises what ends the visit, once what had come until then is filed."""
        with _only_meanwhile(self.content / CAME) as folder:
            came = self._files_that_come(errands, guest, folder, progress)
            for file, outcome in parse_each(came, self.authorities, self.jobs):
                self._read(self._waiting.pop(file), outcome)
                file.unlink()
        if self._ended_by:
            raise self._ended_by

    def _files_that_come(
        self, errands: Sequence[Errand], guest: Guest, folder: Path, progress: Progress
    ) -> Iterator[Path]:
        """Ask for one document after another, and yield those that have to be read."""
        patience = Patience()
        progress(DOCUMENTS, 0, len(errands))
        try:
            for done, errand in enumerate(errands, 1):
                answer = self._ask(errand, guest, patience)
                came = self._sort(errand, answer, folder / f"{done}.pdf") if answer else None
                if came:
                    self._waiting[came.file] = came
                    yield came.file
                progress(DOCUMENTS, done, len(errands))
        except (InputProblem, KeyboardInterrupt) as end:  # what has come is read and filed before it is raised
            self._ended_by = end

    def _ask(self, errand: Errand, guest: Guest, patience: Patience) -> WebAnswer | None:
        """The answer that can be used; None where there is none, which is noted."""
        document = errand.document
        try:
            answer = guest.file(self.site.asked(document.address), errand.etag, errand.last_modified)
        except WebProblem as problem:
            if problem.is_for_good:
                self.book.refuse(errand, "too-large" if problem.code == "too-large" else "elsewhere", problem.seen)
                return None
            self.book.note(document, "failed", why=problem.seen)
            self.book.fetched.problems.append(problem)
            patience.failed(problem)
            return None
        patience.answered()
        return answer

    def _sort(self, errand: Errand, answer: WebAnswer, file: Path) -> Downloaded | None:
        """Decide on an answer as far as can be told without reading the document; return one that has to be read."""
        version = Version(hashlib.sha256(answer.body).hexdigest(), answer.etag, answer.last_modified)
        if answer.is_gone:
            self.book.refuse(errand, "gone", f"nothing is there any more (status {answer.status})")
        elif answer.is_unchanged:
            self._unchanged(errand)
        elif errand.held and version.sha256 != errand.held.sha256:
            self.book.refuse(errand, "re-issued", "other bytes than the file held", version, report=errand.held.report)
        elif errand.may_have_changed and errand.held:
            self.book.forget(errand)
            self.book.write_where(errand.held, version)
            self.book.note(errand.document, "held")
        elif PDF in answer.body[:BEGINNING] and END_OF_PDF not in answer.body[-END:]:
            self.book.refuse(errand, "not-readable", "a PDF that ends too early", version, code="incomplete-pdf")
        elif version.sha256 in self.held and not errand.held:
            self._same_bytes(errand, self.held[version.sha256], version)
        else:
            file.write_bytes(answer.body)
            return Downloaded(errand, version, file)
        return None

    def _unchanged(self, errand: Errand) -> None:
        if errand.refused and errand.refused.reason == "re-issued":
            self.book.note(errand.document, "re-issued", reason="re-issued", why=errand.refused.why)
        else:
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

    def _read(self, came: Downloaded, outcome: Outcome) -> None:
        """Decide on a document by what it says itself."""
        errand, version = came.errand, came.version
        if isinstance(outcome, InputProblem):
            self.book.refuse(errand, "not-readable", outcome.seen, version, code=outcome.code)
        elif errand.held:
            self._write_anew(errand.held, outcome)
            self.book.note(errand.document, "read-anew")
        elif version.sha256 in self.held:  # it came twice, one close after the other
            self._same_bytes(errand, self.held[version.sha256], version)
        elif page_of(outcome.id) in self.removed:
            self.book.refuse(errand, "removed", f"{outcome.id} was taken out by a person", version)
        else:
            self._file(came, outcome)

    def _file(self, came: Downloaded, report: Report) -> None:
        document, version = came.errand.document, came.version
        sidecar = replace(
            sidecar_from(report, "source.pdf", self.book.today),
            url=document.address,
            published_supplied=None if report.document.published else document.date,
            etag=version.etag,
            last_modified=version.last_modified,
            linked=self.linked,
        )
        by_digest = {digest: one.report for digest, one in self.held.items()}
        try:
            filed = file_new(self.content, came.file, report, sidecar, by_digest)
        except InputProblem as problem:
            self._not_filed(came, report, problem)
            return
        self.held[version.sha256] = HeldSource(filed.id, version.sha256, sidecar)
        self.book.forget(came.errand)
        self.book.note(document, "new", report=filed.id)

    def _not_filed(self, came: Downloaded, report: Report, problem: InputProblem) -> None:
        """A report that a person took out, or another document than the one held of the same council, kind and day."""
        reason: Reason = "removed" if problem.code == "removed" else "re-issued"
        held = report.id if folder_of(self.content, report.id).exists() else None
        self.book.refuse(came.errand, reason, problem.seen, came.version, code=problem.code, report=held)

    def _write_anew(self, held: HeldSource, read: Report) -> None:
        """Write what is read now of a source that is linked."""
        if held.sidecar:
            report = with_supplied_date(as_filed(read, held.report, held.sidecar.file), held.sidecar)
            write_whole(folder_of(self.content, held.report) / PARSED, to_json(report).encode())


@contextmanager
def _only_meanwhile(folder: Path) -> Iterator[Path]:
    """An empty folder, gone afterwards."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)

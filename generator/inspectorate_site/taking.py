"""Taking documents: each is asked for, read by its own words in a process of its own, and filed in turn.

While one is asked for, those that came before are read. What goes wrong with one costs no other.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from generator.corpus.parsing import parse_each
from generator.errors import InputProblem
from generator.inspectorate_site import problems
from generator.inspectorate_site.deciding import Decisions, version_of
from generator.inspectorate_site.doubtful import Doubtful, SuspectAnswer
from generator.inspectorate_site.errands import Errand
from generator.inspectorate_site.noting import Version
from generator.inspectorate_site.patience import Patience
from generator.inspectorate_site.site_asked import SiteAsked, known_as
from generator.model.registry import Authority
from generator.progress import Progress
from generator.web import Guest, WebAnswer, WebProblem

DOCUMENTS = "Asking for documents"
CAME = ".fetching"
"""Where documents lie until they are read, in the content folder: what a killed visit leaves, the next clears."""

MOST_TROUBLES = 3
"""So often a visit goes on after some requests without an answer, where what is held still comes."""


@dataclass(frozen=True)
class Downloaded:
    """A document that came, and lies in a file until it is read."""

    errand: Errand
    version: Version
    file: Path


@dataclass
class Desk:
    """Where documents are taken in, one after another."""

    content: Path
    site: SiteAsked
    authorities: dict[str, Authority]
    jobs: int
    decisions: Decisions
    _waiting: dict[Path, Downloaded] = field(default_factory=dict)
    _patience: Patience = field(default_factory=Patience)
    _troubles: int = 0
    _came_to_nothing: set[str] = field(default_factory=set)
    _ended_by: BaseException | None = None

    def __post_init__(self) -> None:
        self._book = self.decisions.book
        self._doubtful = Doubtful(self._book)

    def take_all(self, errands: Sequence[Errand], guest: Guest, progress: Progress) -> None:
        """Go on every errand. Raises what ends the visit, once what had come until then is filed."""
        with _only_meanwhile(self.content / CAME) as folder:
            came = self._files_that_come(errands, guest, folder, progress)
            for file, outcome in parse_each(came, self.authorities, self.jobs):
                one = self._waiting.pop(file)
                with self._for_itself(one.errand):
                    self.decisions.read(one.errand, one.version, file, outcome)
                file.unlink()
        if self._ended_by:
            raise self._ended_by

    def _files_that_come(
        self, errands: Sequence[Errand], guest: Guest, folder: Path, progress: Progress
    ) -> Iterator[Path]:
        """Ask for one document after another, and yield those that have to be read."""
        progress(DOCUMENTS, 0, len(errands))
        try:
            for done, errand in enumerate(errands, 1):
                file = folder / f"{done}.pdf"
                with self._for_itself(errand):
                    self._take_in(errand, guest, file)
                if file in self._waiting:
                    yield file
                progress(DOCUMENTS, done, len(errands))
            self._doubtful.settle_in_the_end()
        except (InputProblem, KeyboardInterrupt, OSError) as end:  # what came is read and filed before it is raised
            self._doubtful.leave()
            self._ended_by = end

    @contextmanager
    def _for_itself(self, errand: Errand) -> Iterator[None]:
        """Note what goes wrong with one document alone: neither the site has enough nor does the disk fail."""
        try:
            yield
        except (OSError, WebProblem, problems.SiteChangedProblem):
            raise
        except InputProblem as problem:
            self._book.fail(errand.document, problem)
        except Exception as fault:  # of the program, in one document
            self._book.fail(errand.document, problems.program_fault(errand.document.address, fault))

    def _take_in(self, errand: Errand, guest: Guest, file: Path) -> None:
        """Ask for a document, and have it wait in a file where it has to be read."""
        answer = self._asked(errand, guest)
        if answer is None:
            return
        version = version_of(answer)
        doubt = self.decisions.doubt(errand, answer, version)
        if doubt:
            told = problems.no_document(errand.document.address, doubt.code or doubt.reason, doubt.why)
            self._doubt(doubt, told, guest)
            return
        self._patience.answered()
        self._doubtful.settle()
        if self.decisions.has_to_be_read(errand, answer, version):
            file.write_bytes(answer.body)
            self._waiting[file] = Downloaded(errand, version, file)

    def _asked(self, errand: Errand, guest: Guest) -> WebAnswer | None:
        """The answer that can be used; None where there is none, which is noted."""
        try:
            return guest.file(self.site.asked(errand.document.address), errand.etag, errand.last_modified)
        except WebProblem as problem:
            if problem.code == "too-large":
                self._book.refuse(errand, "too-large", problem.seen)
            elif problem.code == "elsewhere":
                self._doubt(SuspectAnswer(errand, "elsewhere", problem.seen), problem, guest)
            else:
                self._book.fail(errand.document, problem)
                self._came_to_nothing.add(known_as(errand.document.address))
                self._lose_patience(problem, guest)
            return None

    def _doubt(self, doubt: SuspectAnswer, problem: InputProblem, guest: Guest) -> None:
        """Wait with what cannot be believed yet; patience is lost with what may be the site's doing alone.

        An address that holds nothing is an answer that can be worked with.
        """
        self._doubtful.add(doubt)
        self._came_to_nothing.add(known_as(doubt.errand.document.address))
        if doubt.reason != "gone" and not doubt.is_as_before:
            self._lose_patience(problem, guest)

    def _lose_patience(self, problem: InputProblem, guest: Guest) -> None:
        """Raise what ends the visit, once too much came to nothing.

        That says nothing of a site that still gives what is held: it is asked for that once more, as the same documents
        would end every visit at the same place. One in trouble may give from a cache what is held, and is not asked on
        and on.
        """
        try:
            self._patience.failed(problem)
        except problems.SiteChangedProblem as lost:
            self._troubles += lost.code == problems.IN_TROUBLE
            if self._troubles > MOST_TROUBLES or not self._still_gives_what_is_held(guest):
                raise
            self._patience.answered()
            self._doubtful.settle()

    def _still_gives_what_is_held(self, guest: Guest) -> bool:
        errand = self.decisions.proof(self.site, self._came_to_nothing)
        if errand is None:
            return False
        try:
            answer = guest.file(self.site.asked(errand.document.address), errand.etag, errand.last_modified)
        except WebProblem:
            return False
        return self.decisions.doubt(errand, answer, version_of(answer)) is None


@contextmanager
def _only_meanwhile(folder: Path) -> Iterator[Path]:
    """An empty folder, gone afterwards."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)

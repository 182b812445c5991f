"""Answers that may say more of the server than of the document: nothing there, a web page, another publisher.

Each is remembered, and not asked for again soon, only once the site has answered something else as it should: a site
that is closed for a day would otherwise have all that is new forgotten. One that says of a document what was remembered
of it says nothing of the site.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.inspectorate_site import problems
from generator.inspectorate_site.errands import Errand
from generator.inspectorate_site.noting import NoteBook, Version
from generator.model.fetched import Reason

TOO_MANY = 5
"""So many of them, and nothing else in a whole visit, are no chance."""


@dataclass(frozen=True)
class SuspectAnswer:
    """An errand that came to nothing: what would be remembered of it."""

    errand: Errand
    reason: Reason
    why: str
    version: Version | None = None
    code: str | None = None

    @property
    def is_as_before(self) -> bool:
        """Whether the document was refused for the same until it came due again."""
        due = self.errand.due
        return due is not None and (due.reason, due.code) == (self.reason, self.code)


class Doubtful:
    """The doubts of a visit, until the site has answered as it should."""

    def __init__(self, book: NoteBook) -> None:
        self._book = book
        self._doubts: list[SuspectAnswer] = []
        self._site_is_well = False

    def add(self, doubt: SuspectAnswer) -> None:
        self._doubts.append(doubt)

    def settle(self) -> None:
        """The site answers as it should: what it said before is believed."""
        self._site_is_well = True
        doubts, self._doubts = self._doubts, []
        for one in doubts:
            held = one.errand.held.report if one.errand.held else None
            self._book.refuse(one.errand, one.reason, one.why, one.version, code=one.code, report=held)

    def settle_in_the_end(self) -> None:
        """Believe the last ones. Raises SiteChangedProblem where a visit met nothing else, and more than a few."""
        of_the_site = [one for one in self._doubts if not one.is_as_before]
        if not self._site_is_well and len(of_the_site) >= TOO_MANY:
            raise problems.none_there(of_the_site[-1].errand.document.address, len(of_the_site))
        if self._doubts:
            self.settle()

    def leave(self) -> None:
        """The visit ends: what is still in doubt is asked for again next time."""
        for one in self._doubts:
            self._book.note(one.errand.document, "failed", why=one.why)
        self._doubts = []

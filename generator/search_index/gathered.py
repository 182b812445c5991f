"""Puts together what reports have: those of a council first, of these the councils of a part of the alphabet, then all.

What is put together is cached, so that a new report is put together with those of its council, with the other councils
of its part and with the other parts, and not with a thousand reports.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from generator.incremental import Cache, key_of
from generator.model.search import SearchedReport
from generator.search_index.asides import AsidesOfReport
from generator.search_index.postings import Postings, add
from generator.search_index.report_index import IndexPart, ReadReport, index_of, name_of

LETTERS = 5
"""Of a part of the alphabet: the more, the more councils a part is of; the fewer, the more parts there are."""
PARTED_BY: Sequence[Callable[[str], object]] = (lambda council: ord(council[0]) // LETTERS, lambda council: council)
"""By what councils are parted, the widest parts first: by their first letters, by themselves."""


class Gathered:
    """What all reports have, in the order they were added: `terms` by stem, `facets` by (facet, value).

    `forms` lead to stems. `texts` are the digest of each report's text and how many passages it has. Parts are added
    one by one, so that they need not all be held at once.
    """

    def __init__(self, parts: Iterable[IndexPart]) -> None:
        self.forms: dict[str, str] = {}
        self.terms: dict[str, Postings] = {}
        self.facets: dict[tuple[str, str], Postings] = {}
        self.texts: list[tuple[str, int]] = []
        self.asides: list[tuple[str, AsidesOfReport]] = []
        for part in parts:
            self._add(part)

    def _add(self, part: IndexPart) -> None:
        """Add what the next reports have."""
        number = len(self.texts)
        self.texts += part.texts
        self.forms |= part.forms
        add(self.terms, number, part.terms)
        add(self.facets, number, part.facets)
        self.asides += part.asides

    def part(self) -> IndexPart:
        """Return the same, to be put together with what others have."""
        return IndexPart(
            texts=self.texts,
            forms=self.forms,
            terms={term: found.in_reports() for term, found in self.terms.items()},
            facets={facet: found.in_reports() for facet, found in self.facets.items()},
            asides=self.asides,
        )


def runs_of(reports: Sequence[SearchedReport]) -> Iterator[list[ReadReport]]:
    """Give the reports in their order, those in a row together whose councils are of one part of the alphabet."""
    return _runs(map(ReadReport, reports), 0)  # one after another: each holds its passages


def index_of_run(run: Sequence[ReadReport], cache: Cache) -> IndexPart:
    """Return what these reports have: cached, or put together of what fewer of them have."""
    cache.keep(map(name_of, run))  # for the build for which one of them is another
    cache.keep({_name_of_run(read, depth) for read in run for depth in range(len(PARTED_BY))})
    return _index_of_run(run, 0, cache)


def _index_of_run(run: Sequence[ReadReport], depth: int, cache: Cache) -> IndexPart:
    """The same of reports that nothing parts down to this depth of PARTED_BY."""
    key = key_of([(read.report.id, read.report.key) for read in run])
    name = _name_of_run(run[0], depth)
    return cache.remembered(name, key, lambda: Gathered(_parts(run, depth + 1, cache)).part())


def _parts(run: Sequence[ReadReport], depth: int, cache: Cache) -> Iterator[IndexPart]:
    if depth == len(PARTED_BY):
        return (index_of(read, cache) for read in run)
    return (_index_of_run(shorter, depth, cache) for shorter in _runs(run, depth))


def _runs(reads: Iterable[ReadReport], depth: int) -> Iterator[list[ReadReport]]:
    return (list(run) for _, run in groupby(reads, lambda read: PARTED_BY[depth](read.report.authority)))


def _name_of_run(read: ReadReport, depth: int) -> str:
    return f"search-runs/{depth}/{PARTED_BY[depth](read.report.authority)}"

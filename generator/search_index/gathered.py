"""Puts together what reports have: those of councils of one initial first, and all of them from these.

What the reports of an initial have is cached, so that a new report is put together with them and not with all others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from generator.incremental import Cache, key_of
from generator.model.search import SearchedReport
from generator.search_index.asides import Asides
from generator.search_index.postings import Postings
from generator.search_index.report_index import IndexPart, ReadReport, index_of, name_of


class Gathered:
    """What all reports have, in the order they were added: `terms` by stem, `facets` by (facet, value).

    `forms` lead to stems. `texts` are the digest of each report's text and how many passages it has. Parts are added
    one by one, so that they need not all be held at once.
    """

    def __init__(self, parts: Iterable[IndexPart]) -> None:
        self.forms: dict[str, str] = {}
        self.terms: dict[str, Postings] = defaultdict(Postings)
        self.facets: dict[tuple[str, str], Postings] = defaultdict(Postings)
        self.texts: list[tuple[str, int]] = []
        self.asides = Asides()
        for part in parts:
            self._add(part)

    def _add(self, part: IndexPart) -> None:
        """Add what the next reports have."""
        number = len(self.texts)
        self.texts += part.texts
        self.forms |= part.forms
        for term, found in part.terms.items():
            self.terms[term].add(number, found)
        for facet, found in part.facets.items():
            self.facets[facet].add(number, found)
        self.asides.add(part.asides)

    def part(self) -> IndexPart:
        """Return the same, to be put together with what others have."""
        return IndexPart(
            texts=self.texts,
            forms=self.forms,
            terms={term: found.in_reports() for term, found in self.terms.items()},
            facets={facet: found.in_reports() for facet, found in self.facets.items()},
            asides=self.asides.reports,
        )


def runs_of(reports: Sequence[SearchedReport]) -> Iterator[list[ReadReport]]:
    """Give the reports in their order, those in a row together whose councils have one initial."""
    return (list(map(ReadReport, run)) for _, run in groupby(reports, lambda report: report.id[0]))


def index_of_run(run: Sequence[ReadReport], cache: Cache) -> IndexPart:
    """Return what these reports have: cached, or put together of what each of them has."""
    cache.keep(map(name_of, run))  # for the build for which one of them is another
    key = key_of([(read.report.id, read.report.key) for read in run])
    name = f"search-runs/{run[0].report.id[0]}"
    return cache.remembered(name, key, lambda: Gathered(index_of(read, cache) for read in run).part())

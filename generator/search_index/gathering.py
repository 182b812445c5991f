"""Puts the reports' parts of the index together one by one, so that they need not all be held at once."""

from __future__ import annotations

from collections import defaultdict

from generator.search_index.postings import Postings
from generator.search_index.report_index import ReportIndex


class Gathered:
    """What all reports have, in the order they were added: `terms` by stem, `facets` by (facet, value).

    `forms` lead to stems. `texts` are the digest of each report's text and how many passages it has.
    """

    def __init__(self) -> None:
        self.forms: dict[str, str] = {}
        self.terms: dict[str, Postings] = defaultdict(Postings)
        self.facets: dict[tuple[str, str], Postings] = defaultdict(Postings)
        self.texts: list[tuple[str, int]] = []

    def add(self, part: ReportIndex) -> None:
        """Add the next report."""
        number = len(self.texts)
        self.texts.append((part.text, part.passages))
        self.forms |= part.forms
        for term, found in part.terms.items():
            self.terms[term].add(number, found)
        for facet, found in part.facets.items():
            self.facets[facet].add(number, found)

"""What stands on each page: every field worked out, down to the last number, ready to print.

`PAGE_KINDS` is the whole list of kinds of page. A new kind is one module here, one template and one row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.model.page import Page
from generator.views import report
from generator.views.context import Site


@dataclass(frozen=True, slots=True)
class PageKind:
    """One kind of page: its class and the function that makes all of its pages."""

    page: type[Page]
    pages: Callable[[Site], Iterable[Page]]


PAGE_KINDS: tuple[PageKind, ...] = (PageKind(report.ReportPage, report.pages),)


def all_pages(corpus: Corpus, analysis: Analysis, as_of: str) -> list[Page]:
    """Every page of the site, in the order of `PAGE_KINDS`. `as_of` (ISO) is the day ages are reckoned to."""
    site = Site(corpus, analysis, as_of)
    return [page for kind in PAGE_KINDS for page in kind.pages(site)]

"""Reports whose own page cannot be made: the program fails on one of ten thousand, and the others are still published.

A report's page shows all its words, so it is the one that fails on what nobody thought of.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.analysis import analyse
from generator.corpus.layout import folder_of
from generator.errors import SourceProblem
from generator.incremental import Cache
from generator.model.corpus import Corpus
from generator.model.page import Planned
from generator.pipeline.build_settings import BuildSettings
from generator.pipeline.preparing import day_of
from generator.progress import Listener
from generator.publish import PageError, page_fails
from generator.views import ReportPage, addresses, planned_pages

FEW = 10
"""Where more than one report in so many fails, and more than one, the fault is in what they have in common."""


def unpublishable(
    corpus: Corpus, settings: BuildSettings, cache: Cache, listener: Listener, fault: PageError
) -> list[SourceProblem]:
    """Return a problem for each report whose own page fails; the listener hears how.

    Raises the `fault` that was met again where it is no report's own, or where more than a few fail: what they have in
    common is at fault then, such as a template.
    """
    if fault.kind != ReportPage.kind:
        raise fault
    planned = planned_pages(corpus, analyse(corpus, cache, jobs=settings.jobs), day_of(corpus, settings.as_of))
    failing = _failing(corpus, planned)
    if _too_many(failing, corpus):
        raise fault
    return _told(failing, settings.content, listener)


def unpublishable_yet(corpus: Corpus, content: Path, listener: Listener) -> list[SourceProblem]:
    """Return the same before anything is built: only the pages of reports are made, and none is written.

    Raises what the page of a report fails with, where a build would end for it.
    """
    failing = _failing(corpus, planned_pages(corpus, analyse(corpus), corpus.as_of, content))
    if _too_many(failing, corpus):
        raise next(iter(failing.values()))
    return _told(failing, content, listener)


def _failing(corpus: Corpus, planned: Iterable[Planned]) -> dict[str, Exception]:
    """Why the own page of a report fails, by the report's id."""
    by_address = {addresses.report(report.id): report.id for report in corpus.reports}
    own = ((by_address[page.address], page_fails(page)) for page in planned if page.address in by_address)
    return {report: why for report, why in own if why}


def _too_many(failing: dict[str, Exception], corpus: Corpus) -> bool:
    return len(failing) > max(1, len(corpus.reports) // FEW)


def _told(failing: dict[str, Exception], content: Path, listener: Listener) -> list[SourceProblem]:
    for report, why in failing.items():
        listener.say(f"{report}: {type(why).__name__}: {why}")
    return [_problem(content, report) for report in failing]


def _problem(content: Path, report: str) -> SourceProblem:
    return SourceProblem(
        code="page-fault",
        file=str(folder_of(content, report)),
        seen="the program cannot make the page of this report",
        expected="a report that can be shown",
        advice="Please report this with the document; it is left out.",
    )

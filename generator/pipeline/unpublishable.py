"""Reports whose own page cannot be made: the program fails on one of ten thousand, and the others are still published.

A report's page shows all its words, so it is the one that fails on what nobody thought of.
"""

from __future__ import annotations

from generator.analysis import analyse
from generator.corpus.layout import folder_of
from generator.errors import SourceProblem
from generator.incremental import Cache
from generator.model.corpus import Corpus
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
    by_address = {addresses.report(report.id): report.id for report in corpus.reports}
    own = ((by_address[page.address], page_fails(page)) for page in planned if page.address in by_address)
    failing = {report: why for report, why in own if why}
    if len(failing) > max(1, len(corpus.reports) // FEW):
        raise fault
    for report, why in failing.items():
        listener.say(f"{report}: {type(why).__name__}: {why}")
    return [_problem(settings, report) for report in failing]


def _problem(settings: BuildSettings, report: str) -> SourceProblem:
    return SourceProblem(
        code="page-fault",
        file=str(folder_of(settings.content, report)),
        seen="the program cannot make the page of this report",
        expected="a report that can be shown",
        advice="Please report this with the document; it is left out.",
    )

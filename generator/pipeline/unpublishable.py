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
from generator.publish import page_fails
from generator.resources import COMMAND
from generator.views import addresses, planned_pages


def unpublishable(corpus: Corpus, settings: BuildSettings, cache: Cache) -> list[SourceProblem]:
    """Return a problem for each report whose own page fails.

    Nothing where all of them do: that is the fault of what they have in common, such as a template.
    """
    analysis = analyse(corpus, cache, jobs=settings.jobs)
    planned = planned_pages(corpus, analysis, day_of(corpus, settings.as_of), settings.content)
    by_address = {addresses.report(report.id): report.id for report in corpus.reports}
    failing = {
        by_address[page.address]: fault
        for page in planned
        if page.address in by_address and (fault := page_fails(page))
    }
    if len(failing) == len(corpus.reports):
        return []
    return [_problem(settings, report, fault) for report, fault in failing.items()]


def _problem(settings: BuildSettings, report: str, fault: Exception) -> SourceProblem:
    return SourceProblem(
        code="page-fault",
        file=str(folder_of(settings.content, report)),
        seen=f"the program failed on its page ({type(fault).__name__}: {fault})",
        expected="a report that can be shown",
        advice="Please report this with the document; it is left out. "
        f"Before a strict build, take it out: `{COMMAND} remove {report} --reason …`.",
    )

"""The steps up to the folder of pages: everything from `content/` to Markdown, data files and published documents."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path

from generator.analysis import analyse
from generator.corpus.layout import report_folders
from generator.incremental import Cache, KnownFiles
from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.model.site_expected import SiteExpected
from generator.pipeline.build_settings import BuildSettings
from generator.pipeline.collecting import seldom_collected
from generator.pipeline.pages_made import HearPages, PagesMade
from generator.pipeline.preparing import expected, prepare
from generator.progress import Listener

HearExpected = Callable[[SiteExpected], None]
"""Told what is seen of the site before its reports are read."""


@seldom_collected()
def make_pages(
    settings: BuildSettings,
    out: Path,
    cache: Cache,
    listener: Listener,
    beside: Path | None = None,
    known: KnownFiles | None = None,
    hear_expected: HearExpected = lambda _: None,
    hear_pages: HearPages = lambda _: None,
) -> PagesMade:
    """Work out and write every page, data file and document that is not in `out` already as it should be.

    Writes the search index below `beside`, where that is given. The reports are let go with the return: what comes
    after needs the memory. A report whose own page cannot be made is left out, and told of. Raises RefusedError, or
    what else stops the build.
    """
    known = known or KnownFiles(cache)
    folders = report_folders(settings.content)  # what is put among them from now on is of the next build
    seen = expected(settings, folders, known)
    hear_expected(seen)
    corpus = prepare(settings, listener, known, folders, seen.said)
    analysis = _analysed(corpus, cache, listener, settings.jobs)
    from generator.pipeline.unpublishable import unpublishable
    from generator.pipeline.writing_pages import write_pages
    from generator.publish import PageError

    try:
        try:
            return write_pages(settings, corpus, analysis, out, cache, listener, beside, known, hear_pages)
        except PageError as fault:
            failing = unpublishable(corpus, settings, cache, listener, fault)
        corpus = prepare(settings, listener, known, folders, seen.said, failing)
        analysis = _analysed(corpus, cache, listener, settings.jobs)
        return write_pages(settings, corpus, analysis, out, cache, listener, beside, known, hear_pages)
    except PageError as fault:
        raise fault.why from None


def _analysed(corpus: Corpus, cache: Cache, listener: Listener, jobs: int) -> Analysis:
    """Analyse; while others are at it, import what writes pages, which is half of the program."""
    with listener.step("analyse") as step:
        meanwhile = partial(import_module, "generator.pipeline.writing_pages")
        analysis = analyse(corpus, cache, step.progress, jobs, meanwhile)
        step.did = f"{len(analysis.points)} recommendations"
    return analysis

"""The steps from an analysed corpus to the folder of pages: Markdown, data files and published documents.

It stands by itself because it imports half of the program: a build does so while others still analyse reports.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.corpus.digests import council_digests, shared_digest
from generator.corpus.layout import moved_file
from generator.english import counted
from generator.errors import RefusedError
from generator.incremental import Cache, KnownFiles, key_of, templates_key
from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.model.page import PlannedData
from generator.pipeline.build_settings import BuildSettings
from generator.pipeline.files_as_they_are import FilesPublished, publish_files
from generator.pipeline.pages_made import HearPages, PagesMade
from generator.pipeline.preparing import day_of
from generator.pipeline.published_data import PublishedData
from generator.pipeline.taken_together import SharedStep, begun_together
from generator.progress import Listener, Step, silent
from generator.publish import FileMade, PageKeys, PagesFolder, PlannedFiles, data_to_make, feeds_to_make, pages_to_make
from generator.search_index import write_index
from generator.views import (
    MovedPage,
    PairPage,
    addresses,
    assets,
    moved_misfits,
    pages_of,
    planned_data,
    planned_feeds,
    search_facts,
    searched_reports,
    site_of,
    words_of_day,
    words_of_neighbours,
    words_of_site,
    words_of_years,
)


def write_pages(
    settings: BuildSettings,
    corpus: Corpus,
    analysis: Analysis,
    out: Path,
    cache: Cache,
    listener: Listener,
    beside: Path | None,
    known: KnownFiles,
    hear_pages: HearPages,
) -> PagesMade:
    """Write what `make_pages` does, of an analysed corpus; the database gives way to all else.

    Raises PageError where a page of it cannot be made, before `hear_pages` is told.
    """
    folder = PagesFolder(out)
    data = PublishedData(corpus, analysis, day_of(corpus, settings.as_of), folder, cache)
    # It takes as long as half of the pages, and nearly all time in which a processor would be idle.
    with begun_together([data.database()], settings.jobs, cache, give_way=True) as database:
        made = _write_pages(settings, corpus, analysis, data, folder, cache, listener, beside, known)
        hear_pages(made)
        database.finish("writing the database", listener)
    with listener.step("tidy") as step:
        step.did = f"{counted(folder.remove_others(), 'file')} removed that no page is for"
    return replace(made, words_of_site={**made.words_of_site, **data.words}, noted=data.noted)


def _write_pages(
    settings: BuildSettings,
    corpus: Corpus,
    analysis: Analysis,
    data: PublishedData,
    folder: PagesFolder,
    cache: Cache,
    listener: Listener,
    beside: Path | None,
    known: KnownFiles,
) -> PagesMade:
    """Write all but the database."""
    day = day_of(corpus, settings.as_of)
    said_of_day = words_of_day(corpus.reports, day)
    with listener.step("plan"):
        site = site_of(corpus, analysis, day, settings.content)
        planned = list(pages_of(site))
        misfits = moved_misfits(corpus.moved, planned, moved_file(settings.content))
        if misfits and settings.strict:
            raise RefusedError(tuple(misfits))
        listener.tell(misfits)
        keys = page_keys(corpus)
        # What takes the most memory at once comes first: pages leave much behind that other pages are made from.
        steps = [
            data.tables(),
            _pages_step(pages_to_make(planned, keys, cache, folder), keys),
            _parts_step(list(planned_data(site)), keys, cache, folder),
            _feeds_step(feeds_to_make(list(planned_feeds(site)), keys, cache, folder, corpus.settings)),
            _sources_step(corpus, settings.content, folder, cache, known),
        ]
        if beside:
            steps.insert(0, _search_step(corpus, analysis, beside, cache))
    with begun_together(steps, settings.jobs, cache) as others:
        known.save()
        said = words_of_site(corpus, analysis) | words_of_years(corpus) | words_of_neighbours(site) | said_of_day
        others.finish("making pages and data", listener)
    return PagesMade(
        pages=len(planned),
        reports=len(corpus.reports),
        problems=len(corpus.problems) + len(misfits),
        said=corpus.settings,
        unlisted=frozenset(each.address for each in planned if each.kind in (MovedPage.kind, PairPage.kind)),
        words_of_site=said,
        noted=data.noted,
        files=frozenset(address[1:] for address in folder.claimed),
        awaited=data.awaited,
    )


def _pages_step(pages: PlannedFiles, keys: PageKeys) -> SharedStep:
    def finish(made: list[list[FileMade]], step: Step) -> None:
        step.did = pages.finish(made, step, recorded=keys.are_current).in_words

    return SharedStep("pages", pages.tasks(), finish)


def _parts_step(planned: list[PlannedData], keys: PageKeys, cache: Cache, folder: PagesFolder) -> SharedStep:
    parts = data_to_make(planned, keys, cache, folder, addresses.COMPARE)

    def finish(made: list[list[FileMade]], step: Step) -> None:
        step.did = parts.finish(made, step, recorded=keys.are_current).in_words

    return SharedStep("parts of comparisons", parts.tasks(), finish)


def _feeds_step(feeds: PlannedFiles) -> SharedStep:
    def finish(made: list[list[FileMade]], step: Step) -> None:
        step.did = feeds.finish(made, step).in_words

    return SharedStep("feeds", feeds.tasks(), finish)


def _sources_step(corpus: Corpus, content: Path, folder: PagesFolder, cache: Cache, known: KnownFiles) -> SharedStep:
    """Files as they are."""

    def write() -> FilesPublished:
        return publish_files(assets(corpus, content), folder.out, cache, known)

    def finish(made: list[FilesPublished], step: Step) -> None:
        (published,) = made
        for address in published.addresses:
            folder.claim(address)
        step.did = published.written.in_words

    return SharedStep("sources", [write], finish)


def _search_step(corpus: Corpus, analysis: Analysis, beside: Path, cache: Cache) -> SharedStep:
    """The index, which one process makes whole: it is the dearest task, and goes first."""

    def write() -> int:
        return write_index(searched_reports(corpus, analysis), search_facts(corpus), beside, cache, silent)

    def finish(made: list[int], step: Step) -> None:
        step.did = f"{made[0]} passages"

    return SharedStep("search", [write], finish)


def page_keys(corpus: Corpus) -> PageKeys:
    """Return the keys of what pages are made from: of all that is the same for all of them, and of each authority."""
    templates = templates_key()
    return PageKeys(key_of(templates, shared_digest(corpus)), council_digests(corpus), templates)

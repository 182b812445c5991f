"""The steps up to the folder of pages: everything from `content/` to Markdown, data files and published documents."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.analysis import analyse
from generator.corpus import load_corpus
from generator.corpus.digests import council_digests, shared_digest
from generator.corpus.layout import folder_of, moved_file, report_folders
from generator.corpus.link_decisions import not_proposed
from generator.corpus.moved import load_moved
from generator.corpus.narrowing import CorpusByCouncil
from generator.corpus.undoing import pages_taken_out
from generator.english import counted
from generator.errors import RefusedError, RegistryProblem
from generator.incremental import Cache, KnownFiles, Made, key_of, templates_key
from generator.model.analysis import Analysis
from generator.model.content_settings import ContentSettings
from generator.model.corpus import Corpus
from generator.model.page import PlannedData
from generator.pipeline.build_settings import BuildSettings
from generator.pipeline.collecting import seldom_collected
from generator.pipeline.files_as_they_are import FilesPublished, publish_files
from generator.pipeline.preparing import day_of, foreseen, prepare
from generator.pipeline.published_data import PublishedData
from generator.pipeline.taken_together import SharedStep, begun_together
from generator.pipeline.unpublishable import unpublishable
from generator.progress import Listener, Step, silent
from generator.publish import (
    FileMade,
    PageError,
    PageKeys,
    PagesFolder,
    PlannedFiles,
    data_to_make,
    feeds_to_make,
    pages_to_make,
)
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
    planned_pages,
    search_facts,
    searched_reports,
    site_of,
    words_of_day,
    words_of_neighbours,
    words_of_site,
    words_of_today,
    words_of_years,
)

HearExpected = Callable[[ContentSettings, Mapping[str, str]], None]
"""Told what is said of the site, and what its pages are expected to say of the day, by name."""
HearPages = Callable[["PagesMade"], None]
"""Told of the pages, while the last of the data are still written."""


@dataclass(frozen=True, slots=True)
class PagesMade:
    """How many pages there are, from how many reports, and how many problems were told.

    `said` is what those who keep the content say of their site, with the address it is made for. `unlisted` are the
    addresses of pages that no list of the site names, `words_of_site` what pages leave room for. `noted` is what is
    known of the largest files, which need not be read for their digests. Of all `files`, by their places below the
    folder, some are `awaited` when the pages are heard of; so are pages that then leave room for more words.
    """

    pages: int
    reports: int
    problems: int
    said: ContentSettings
    unlisted: frozenset[str] = frozenset()
    words_of_site: Mapping[str, str] = field(default_factory=dict)
    noted: Mapping[str, Made] = field(default_factory=dict)
    files: frozenset[str] = frozenset()
    awaited: frozenset[str] = frozenset()

    @property
    def counts(self) -> str:
        return f"{counted(self.pages, 'page')} from {counted(self.reports, 'report')}"


@seldom_collected()
def make_pages(
    settings: BuildSettings,
    out: Path,
    cache: Cache,
    listener: Listener,
    beside: Path | None = None,
    known: KnownFiles | None = None,
    hear_expected: HearExpected = lambda *_: None,
    hear_pages: HearPages = lambda _: None,
) -> PagesMade:
    """Work out and write every page, data file and document that is not in `out` already as it should be.

    Writes the search index below `beside`, where that is given. What is seen of the site before its reports are read is
    told by `hear_expected`, of the pages by `hear_pages`. The reports are let go with the return: what comes after
    needs the memory. A report whose own page cannot be made is left out, and told of. Raises RefusedError, or what else
    stops the build.
    """
    known = known or KnownFiles(cache)
    folders = report_folders(settings.content)  # what is put among them from now on is of the next build
    said, day = foreseen(settings, folders, known)
    hear_expected(said, words_of_today(day) if day else {})
    corpus = prepare(settings, listener, known, folders)
    try:
        try:
            return _make_pages(settings, corpus, out, cache, listener, beside, known, hear_pages)
        except PageError as fault:
            failing = unpublishable(corpus, settings, cache, listener, fault)
        corpus = prepare(settings, listener, known, folders, failing)
        return _make_pages(settings, corpus, out, cache, listener, beside, known, hear_pages)
    except PageError as fault:
        raise fault.why from None


def _make_pages(
    settings: BuildSettings,
    corpus: Corpus,
    out: Path,
    cache: Cache,
    listener: Listener,
    beside: Path | None,
    known: KnownFiles,
    hear_pages: HearPages,
) -> PagesMade:
    """The same of a corpus. Raises PageError where a page of it cannot be made, before `hear_pages` is told."""
    analysis, folder = _analysed(corpus, cache, listener, settings.jobs), PagesFolder(out)
    data = PublishedData(corpus, analysis, day_of(corpus, settings.as_of), folder, cache)
    # It takes as long as half of the pages, and nearly all time in which a processor would be idle.
    with begun_together([data.database()], settings.jobs, cache, give_way=True) as database:
        made = _write_pages(settings, corpus, analysis, data, folder, cache, listener, beside, known)
        hear_pages(made)
        database.finish("writing the database", listener)
    with listener.step("tidy") as step:
        step.did = f"{counted(folder.remove_others(), 'file')} removed that no page is for"
    return replace(made, words_of_site={**made.words_of_site, **data.words}, noted=data.noted)


def _analysed(corpus: Corpus, cache: Cache, listener: Listener, jobs: int) -> Analysis:
    with listener.step("analyse") as step:
        analysis = analyse(corpus, cache, step.progress, jobs)
        step.did = f"{len(analysis.points)} recommendations"
    return analysis


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
            _parts_step(list(planned_data(site)), keys, cache, folder, said_of_day),
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


def _parts_step(
    planned: list[PlannedData], keys: PageKeys, cache: Cache, folder: PagesFolder, words: Mapping[str, str]
) -> SharedStep:
    parts = data_to_make(planned, keys, cache, folder, addresses.COMPARE, words)

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


def unfit_addresses(corpus: Corpus, content: Path) -> list[RegistryProblem]:
    """Return what is wrong with the addresses that moved, beside the pages a build would make; it makes none."""
    if not corpus.moved:
        return []
    planned = planned_pages(corpus, analyse(corpus), corpus.as_of, content)
    return moved_misfits(corpus.moved, planned, moved_file(content))


def unproposed_links(corpus: Corpus, content: Path) -> list[RegistryProblem]:
    """Return a problem for each link that a person confirmed and the program does not propose, or no more."""
    confirmed = [one for one in corpus.decisions if one.action == "confirm"]
    if not confirmed:
        return []
    found = {(link.earlier, link.later) for link in analyse(replace(corpus, decisions=())).links}
    return [not_proposed(one, content) for one in confirmed if (one.earlier, one.later) not in found]


def addresses_gone_with(content: Path, report: str) -> list[str]:
    """Return the addresses of a report's council whose pages go with it, but for its own: its history, its own page."""
    corpus = load_corpus(content)
    slug = report.partition("/")[0]
    own = CorpusByCouncil(corpus).narrowed([slug])
    reports = tuple(one for one in own.reports if one.id != report)
    rest = replace(own, reports=reports, corrections=(), decisions=(), statuses=())
    before, after = (
        {one.address for one in planned_pages(held, analyse(held), corpus.as_of, content)} for held in (own, rest)
    )
    of_council = {one for one in before - after if one.startswith((addresses.authority(slug), addresses.report(slug)))}
    return sorted(of_council - {addresses.report(report)})


def addresses_there_again(content: Path) -> list[str]:
    """Return the addresses that moved.toml says are gone, and that a page of a council has again; no report's own."""
    gone = pages_taken_out(load_moved(moved_file(content))[0])
    slugs = {step for one in gone for step in one.split("/") if step and folder_of(content, step).is_dir()}
    if not slugs:
        return []
    corpus = load_corpus(content)
    own = CorpusByCouncil(corpus).narrowed(sorted(slugs))
    there = {one.address for one in planned_pages(own, analyse(own), corpus.as_of, content)}
    return [one for one in gone if one in there]


def page_keys(corpus: Corpus) -> PageKeys:
    """Return the keys of what pages are made from: of all that is the same for all of them, and of each authority."""
    templates = templates_key()
    return PageKeys(key_of(templates, shared_digest(corpus)), council_digests(corpus), templates)

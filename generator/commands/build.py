"""`build`: parsed reports in, Markdown pages and data files out."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from pathlib import Path

import click

from generator.analysis import analyse
from generator.cache import Cache, key_of, program_key, templates_key
from generator.commands import options
from generator.commands.console import Console
from generator.commands.faults import ended_by_faults
from generator.commands.options import Choices
from generator.commands.outputs import check_replaceable
from generator.commands.preparing import day_of, prepare
from generator.english import counted
from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.open_data import data_files
from generator.publish import MadeFrom, Written, printed, write
from generator.search_index import write_index
from generator.views import assets, planned_pages
from generator.views.searched_reports import search_facts, searched_reports

RUBBISH_AFTER = 100_000
"""So many new things before rubbish is looked for: a build makes millions, and few of them are rubbish of that kind.
With Python's 700, the search took a fifteenth of a nation's build."""


@click.command(short_help="Make the pages and data files.")
@options.content
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("build/pages"),
    show_default=True,
    help="The folder the pages go to; what else is in it is removed.",
)
@options.choices
@options.console
def build(content: Path, out: Path, choices: Choices, console: Console) -> None:
    """Make the Markdown pages and data files from the parsed reports.

    First parses each source whose report.json is missing or stale, and writes it beside the source. Then
    makes the pages that are not yet as they should be, and leaves the others as they are.

    \b
    Example:
      python -m generator build --out build/pages --as-of 2026-11-21
    """
    check_replaceable(out, content, "index.md")
    cache = Cache(choices.cache)
    with ended_by_faults(console), cache.held():
        made = make_pages(content, out, choices, cache, console)
    console.say(f"{out}: {made.counts}.")


@dataclass(frozen=True, slots=True)
class PagesMade:
    """How many pages there are, from how many reports, the day they speak from, and how many problems were told."""

    pages: int
    reports: int
    day: str
    problems: int

    @property
    def counts(self) -> str:
        return f"{counted(self.pages, 'page')} from {counted(self.reports, 'report')}"


def make_pages(
    content: Path, out: Path, choices: Choices, cache: Cache, console: Console, beside: Path | None = None
) -> PagesMade:
    """Work out and write every page, data file and asset that is not in `out` already as it should be.

    Writes the search index below `beside`, where that is given. The reports are let go with the return: what comes
    after needs the memory. Raises RefusedError, or the InputProblem that stops the build.
    """
    gc.set_threshold(RUBBISH_AFTER)
    corpus = prepare(content, choices, console)
    with console.step("analyse") as step:
        analysis = analyse(corpus, cache, step.progress)
        step.did = f"{len(analysis.points)} recommendations"
    # All of it stays until the pages are made: the search for rubbish need not go through it again and again.
    gc.freeze()
    made = write_pages(corpus, analysis, content, out, choices, cache, console)
    if beside:
        with console.step("search") as step:
            reports = searched_reports(corpus, analysis)
            passages = write_index(reports, search_facts(corpus), beside, cache, step.progress)
            step.did = f"{passages} passages"
    return made


def write_pages(
    corpus: Corpus, analysis: Analysis, content: Path, out: Path, choices: Choices, cache: Cache, console: Console
) -> PagesMade:
    """Write what the pages of a corpus are not yet."""
    day = day_of(corpus, choices.as_of)
    with console.step("pages") as step:
        planned = list(planned_pages(corpus, analysis, day, content))
        pages = printed(planned, made_from(corpus), out, cache, step.progress)
        written = write(pages, data_files(corpus, analysis), assets(corpus, content), out, cache)
        step.did = _in_words(written)
    return PagesMade(len(planned), len(corpus.reports), day, len(corpus.problems))


def made_from(corpus: Corpus) -> MadeFrom:
    """Return the keys of what pages are made from: of all that is the same for all of them, and of each authority."""
    facts = (corpus.frameworks, corpus.themes, corpus.measures, corpus.authorities, corpus.successions, corpus.moved)
    registries = [repr(each) for each in (*facts, corpus.neighbours_as_of)]
    authorities = {slug: corpus.authority_digest(slug) for slug in {*corpus.authorities, *corpus.by_authority}}
    templates = templates_key()
    return MadeFrom(key_of(program_key(), templates, registries), authorities, templates)


def _in_words(written: Written) -> str:
    return f"{written.written} files written, {written.unchanged} left as they were, {written.removed} removed"

"""`changed`: what differs between two states of a content folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import click

from generator.analysis import analyse
from generator.analysis.content_changes import changes_between
from generator.analysis.reviewed import beside_report
from generator.commands import options
from generator.commands.console import Console
from generator.commands.faults import ended_by_faults
from generator.corpus import load_corpus
from generator.corpus.one_keeper import one_keeper
from generator.corpus.recorded_changes import record_changes
from generator.corpus.revisions import content_named, folder_named, is_folder
from generator.english.content_changes import in_lines, in_short, summary
from generator.english.review_sheet import review_sheet
from generator.errors import as_published
from generator.incremental import Cache
from generator.markdown.escape import text
from generator.model.content_changes import ContentChanges
from generator.model.corpus import Corpus
from generator.model.held_beside import NOTHING_BESIDE
from generator.pipeline import seldom_collected

MOST_SHEETS = 20
"""So many sheets are more than a summary holds: each has thousands of letters."""


@click.command(short_help="Show what differs between two content folders, or revisions of one.")
@click.argument("old")
@click.argument("new")
@options.content
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--markdown", is_flag=True, help="Print the summary of a pull request, with the sheets of new reports.")
@click.option("--inferred", is_flag=True, help="Compare also themes and links, which takes as long as a build.")
@click.option("--record", is_flag=True, help="Write it to versions/ in NEW, for the change list of the data.")
@options.cache
@options.quiet
def changed(
    old: str,
    new: str,
    content: Path,
    as_json: bool,
    markdown: bool,
    inferred: bool,
    record: bool,
    cache: Path,
    quiet: bool,
) -> None:
    """Compare OLD with NEW: reports added and gone, values gained, lost and altered.

    Each is a content folder, a folder that has a content/ in it, or a git revision of the content folder.

    \b
    Example:
      python -m generator changed HEAD~1 .
      python -m generator changed main content --markdown
    """
    console = Console(quiet)
    if as_json and markdown:
        raise click.UsageError("--json and --markdown are two answers: ask for one.")
    if record and not is_folder(new):
        raise click.UsageError("--record writes into NEW, which has to be a folder then.")
    with ended_by_faults(console), ExitStack() as held, seldom_collected():
        beside = _beside(old, new, content)
        if record:
            held.enter_context(one_keeper(folder_named(new)))
        folders = [held.enter_context(content_named(name, beside)) for name in (old, new)]
        before, after = (_loaded(folder) for folder in folders)
        kept = Cache(cache if inferred else None)
        with kept.held():
            worked_out = (analyse(before, kept), analyse(after, kept)) if inferred else None
        changes = changes_between(before, after, worked_out)
        if record:
            _record(changes, folders[1], after.as_of, console)
    if as_json:
        click.echo(changes.model_dump_json(indent=2))
    elif markdown:
        click.echo(summary(changes, _escaped, list(_sheets(changes, after))), nl=False)
    else:
        click.echo("\n".join(in_lines(changes)))


def _loaded(folder: Path) -> Corpus:
    """The corpus, with problems that name no place on this disk: what changed is published."""
    corpus = load_corpus(folder)
    return replace(corpus, problems=tuple(as_published(problem, folder) for problem in corpus.problems))


def _beside(old: str, new: str, content: Path) -> Path:
    """The folder of which a revision is meant: the other one named, else --content."""
    return next((folder_named(name) for name in (new, old) if is_folder(name)), content)


def _sheets(changes: ContentChanges, corpus: Corpus) -> Iterator[tuple[str, str]]:
    """The review sheets of new reports; what was said before stands in as many as a summary has room for at most."""
    for number, one in enumerate(changes.added):
        report = corpus.by_id[one.report]
        corrections = [each for each in corpus.corrections if each.correction.report == one.report]
        beside = beside_report(corpus, report) if number < MOST_SHEETS else NOTHING_BESIDE
        yield one.report, review_sheet(report, corrections, beside)


def _escaped(words: str) -> str:
    """Words as Markdown that names nobody and no issue of the forge it stands on."""
    return text(words).replace("@", "@&#8203;").replace("\\#", "#&#8203;")


def _record(changes: ContentChanges, content: Path, day: str, console: Console) -> None:
    """Write what changed by the day that pages speak from."""
    if changes.is_empty:
        console.say(in_short(changes))
        return
    console.say(f"{record_changes(content, day, changes)}: written.")

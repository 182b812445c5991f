"""What `build` and `site` do first: parse what is stale, gather the content folder, decide whether to go on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator.corpus import load_corpus, parse_stale
from generator.corpus.sidecars import newest_received
from generator.corpus.site_file import load_site_file
from generator.english import counted
from generator.errors import BuildProblem, DecisionProblem, InputProblem, RefusedError, as_published
from generator.incremental import KnownFiles
from generator.model.content_settings import ContentSettings
from generator.model.corpus import Corpus
from generator.model.site_expected import SiteExpected
from generator.pipeline.build_settings import BuildSettings
from generator.pipeline.site_address import address_in
from generator.progress import Listener
from generator.resources import COMMAND, CONFIG


def expected(settings: BuildSettings, folders: Sequence[Path], known: KnownFiles) -> SiteExpected:
    """Return what is seen of a site of these report folders before any report is read.

    Without a cache no day is: there are no pages to have it put into.
    """
    said, _ = load_site_file(settings.content)  # what is wrong with it is told of the corpus
    received = newest_received(folders, known) if settings.cache else None
    return SiteExpected(at_its_address(said, settings), settings.as_of or received)


def prepare(
    settings: BuildSettings,
    listener: Listener,
    known: KnownFiles,
    folders: Sequence[Path],
    said: ContentSettings,
    failing: Sequence[InputProblem] = (),
) -> Corpus:
    """Return the corpus of these report folders; problems that do not stop the build are told.

    From then on they name no place on this disk. What is `said` of the site stays what it was, also where somebody
    writes otherwise meanwhile: parts of the site may be made by it already.

    The reports that are known to be `failing` are left out, and told of alone: what else is wrong was told before.
    Raises RefusedError where a stale report is met with `frozen`, where anything is wrong with `strict`, where
    something that a person decided cannot be followed, and where no report is left.
    """
    with listener.step("parse") as step:
        problems = parse_stale(settings.content, settings.jobs, settings.frozen, step.progress, known, folders)
    if settings.frozen and problems:
        raise RefusedError(tuple(problems))
    with listener.step("load") as step:
        corpus = load_corpus(settings.content, [*problems, *failing], known=known, folders=folders)
        step.did = f"{len(corpus.reports)} reports"
    if any(settings.strict or isinstance(problem, DecisionProblem) for problem in corpus.problems):
        raise RefusedError(corpus.problems)
    if not corpus.reports:
        raise RefusedError((*corpus.problems, _no_report(settings.content)))
    news = failing or corpus.problems
    listener.tell(news)
    if news:
        found = counted(len(news), "problem")
        listener.say(f"Going on without what is wrong ({found}); --strict would stop here.")
    published = tuple(as_published(problem, settings.content) for problem in corpus.problems)
    return replace(corpus, problems=published, settings=said)


def at_its_address(said: ContentSettings, settings: BuildSettings) -> ContentSettings:
    """The same with the one address the site is made for: the one asked for, MkDocs' own, or the content's."""
    address = settings.site_url or address_in(CONFIG) or said.site_url
    return said.model_copy(update={"site_url": f"{address.rstrip('/')}/" if address else None})


def day_of(corpus: Corpus, as_of: str | None) -> str:
    """The day the pages speak from: the one asked for, else the newest day a report was received."""
    return as_of or corpus.as_of


def _no_report(content: Path) -> BuildProblem:
    return BuildProblem(
        code="no-report",
        file=str(content),
        seen="no report that can be published",
        expected="at least one under reports/<authority>/<date>-<framework>/",
        advice=f"Add one with `{COMMAND} add`.",
    )

"""What `build` and `site` do first: parse what is stale, gather the content folder, decide whether to go on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator.corpus import load_corpus, parse_stale
from generator.corpus.layout import report_folders
from generator.english import counted
from generator.errors import BuildProblem, DecisionProblem, InputProblem, RefusedError, as_published
from generator.incremental import KnownFiles
from generator.model.corpus import Corpus
from generator.pipeline.build_settings import BuildSettings
from generator.progress import Listener
from generator.publish import address_in
from generator.resources import COMMAND, CONFIG


def prepare(
    settings: BuildSettings, listener: Listener, known: KnownFiles, failing: Sequence[InputProblem] = ()
) -> Corpus:
    """Return the corpus; problems that do not stop the build are told. From then on they name no place on this disk.

    The reports that are known to be `failing` are left out, and told of alone: what else is wrong was told before.
    Raises RefusedError where a stale report is met with `frozen`, where anything is wrong with `strict`, where
    something that a person decided cannot be followed, and where no report is left.
    """
    with listener.step("parse") as step:
        folders = report_folders(settings.content)  # what is put among them from now on is of the next build
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
    return at_its_address(replace(corpus, problems=published), settings)


def at_its_address(corpus: Corpus, settings: BuildSettings) -> Corpus:
    """Return the corpus with the one address its site is made for: the one asked for, MkDocs' own, or the content's."""
    address = settings.site_url or address_in(CONFIG) or corpus.settings.site_url
    address = f"{address.rstrip('/')}/" if address else None
    said = corpus.settings.model_copy(update={"site_url": address})
    return replace(corpus, settings=said)


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

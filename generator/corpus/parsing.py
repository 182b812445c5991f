"""Parsing documents, each in a process of its own with a deadline: one bad document never stops the others."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import tee
from pathlib import Path

from generator import frameworks
from generator.corpus.child_processes import ChildProcesses, Ended, GivenBack, Limits
from generator.english.doubts import doubt_words
from generator.errors import BuildProblem, InputProblem, SourceProblem
from generator.frameworks.steps import Stopwatch
from generator.model.document import Document
from generator.model.registry import Authority
from generator.model.report import Report
from generator.progress import Progress, silent

Outcome = Report | InputProblem


def parse_one(path: Path, authorities: Mapping[str, Authority], stopwatch: Stopwatch | None = None) -> Outcome:
    """Parse one document, counting its steps; a fault of any kind comes back as a problem that names the file."""
    # Only here is a PDF library needed, which a build without new documents can do without.
    from generator import documents

    try:
        stopwatch = stopwatch or Stopwatch()
        document = stopwatch.take("read", documents.read, path)
        # Where the file lay when it was parsed is nobody's business but the messages'.
        return named(_parsed(document, authorities, stopwatch), path.name)
    except InputProblem as problem:
        return problem
    except MemoryError:  # of the share of memory that a child has
        raise
    except Exception as fault:  # a fault of the program in one document must not cost the others
        return SourceProblem(
            code="parser-fault",
            file=str(path),
            seen=f"the program failed on it ({type(fault).__name__}: {fault})",
            expected="a document it can read, or says why not",
            advice="Please report this with the file; it is left out meanwhile.",
        )


def why_no_pdf(name: str, content: bytes) -> SourceProblem | None:
    """Return why bytes that ought to be a PDF are none: nothing, a web page or something else; None for a PDF."""
    from generator.documents.reading import refuse_what_is_no_document

    try:
        refuse_what_is_no_document(name, content, ".pdf")
    except SourceProblem as problem:
        return problem
    return None


def _parsed(document: Document, authorities: Mapping[str, Authority], stopwatch: Stopwatch) -> Report:
    """Parse the document; where it is refused, what could not be read of it may be why, and is told."""
    try:
        return frameworks.parse(document, authorities, stopwatch=stopwatch)
    except SourceProblem as problem:
        if not document.notes:
            raise
        doubts = "; ".join(doubt_words(note.code, **note.values) for note in document.notes)
        advice = f"It could not be read whole: first fetch it again from its publisher. {problem.advice}"
        raise replace(problem, seen=f"{problem.seen} ({doubts})", advice=advice) from problem


def parse_all(
    paths: Sequence[Path],
    authorities: Mapping[str, Authority],
    jobs: int,
    progress: Progress,
    stopwatch: Stopwatch | None = None,
) -> Iterator[tuple[Path, Outcome]]:
    """Yield each path with its parsed report or its problem, in the order given.

    Each document, also a single one, is parsed in a child process within `limits()`; `jobs` of them share the work.
    A stopwatch counts the steps of each document before it is yielded.
    """
    work = partial(parse_timed, authorities=dict(authorities))
    for path, answer in _in_children(work, paths, jobs, progress):
        if isinstance(answer, InputProblem):
            yield path, answer
            continue
        outcome, seconds = answer
        if stopwatch:
            stopwatch.add(seconds)
        yield path, outcome


def parse_each(
    paths: Iterable[Path], authorities: Mapping[str, Authority], jobs: int
) -> Iterator[tuple[Path, Outcome]]:
    """Yield documents that come one after another, each with its parsed report or its problem, in that order.

    While the next one is waited for, `jobs` children parse those that came, within `limits()`; no more of them wait.
    """
    within = limits()
    work = partial(parse_timed, authorities=dict(authorities))
    came, to_read = tee(paths)
    answers = ChildProcesses(work, within, jobs).answers(to_read, ahead=jobs + 1)
    for path, answer in zip(came, answers, strict=False):
        yield path, _not_read(path, answer, within) if isinstance(answer, Ended) else answer[0]


def count_words(paths: Sequence[Path], jobs: int) -> Iterator[tuple[Path, int | InputProblem]]:
    """Yield each path with how many words its document has, or why it cannot be read; in children, as `parse_all`."""
    return _in_children(_words_in, paths, jobs, silent)


def limits() -> Limits:
    """What reading one document may cost: some 20 times what a long report takes, unless the environment says else.

    With the time in which a reader begins and is ended, no document takes 30 seconds or 700 MB.
    Raises BuildProblem where that is no whole number above nothing.
    """
    return Limits(seconds=_setting("READER_SECONDS", 24), megabytes=_setting("READER_MEGABYTES", 640))


def _setting(name: str, usual: int) -> int:
    given = os.environ.get(name, str(usual))
    if given.isascii() and given.isdigit() and int(given) > 0:
        return int(given)
    raise BuildProblem(
        code="setting",
        file=f"the environment variable {name}",
        seen=repr(given),
        expected=f"a whole number above 0, such as {usual}",
        advice="Set it anew, or leave it out.",
    )


def named(report: Report, file: str) -> Report:
    """Return the report with its source under another file name."""
    source = report.document.source.model_copy(update={"file": file})
    return report.model_copy(update={"document": report.document.model_copy(update={"source": source})})


def _in_children(
    work: Callable[[Path], GivenBack], paths: Sequence[Path], jobs: int, progress: Progress
) -> Iterator[tuple[Path, GivenBack | InputProblem]]:
    progress("Reading documents", 0, len(paths))
    if not paths:
        return
    within = limits()
    answers = ChildProcesses(work, within, min(jobs, len(paths))).answers(paths)
    for done, (path, answer) in enumerate(zip(paths, answers, strict=True), 1):
        progress("Reading documents", done, len(paths))
        yield path, _not_read(path, answer, within) if isinstance(answer, Ended) else answer


def _not_read(path: Path, ended: Ended, within: Limits) -> SourceProblem:
    """The problem of a document that cost its reader more than it may, or crashed it."""
    seen = {
        Ended.TIMEOUT: f"it was not read within {within.seconds} s (READER_SECONDS sets another limit)",
        Ended.MEMORY: f"it took more than {within.megabytes} MB of memory (READER_MEGABYTES sets another limit)",
        Ended.CRASHED: "the process that read it crashed",
    }
    return SourceProblem(
        code=f"reader-{ended.value}",
        file=str(path),
        seen=seen[ended],
        expected="a document that can be read",
        advice="Open and save it anew with a PDF program, or look for another copy.",
    )


def parse_timed(path: Path, authorities: Mapping[str, Authority]) -> tuple[Outcome, dict[str, float]]:
    """Run in a child: the outcome, and the seconds of its steps."""
    stopwatch = Stopwatch()
    return parse_one(path, authorities, stopwatch), stopwatch.seconds


def _words_in(path: Path) -> int | InputProblem:
    from generator import documents

    try:
        return len(documents.read(path).words)
    except InputProblem as problem:
        return problem

"""Parsing many documents at once, in processes of their own: one bad document never stops the others."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from pathlib import Path

from generator import frameworks
from generator.english.doubts import doubt_words
from generator.errors import InputProblem, SourceProblem
from generator.frameworks.steps import Stopwatch
from generator.model.document import Document
from generator.model.registry import Authority
from generator.model.report import Report
from generator.progress import Progress

Outcome = Report | InputProblem

_authorities: dict[str, Authority] = {}


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
    except Exception as fault:  # a fault of the program in one document must not cost the others
        return SourceProblem(
            code="parser-fault",
            file=str(path),
            seen=f"the program failed on it ({type(fault).__name__}: {fault})",
            expected="a document it can read, or says why not",
            advice="Please report this with the file; it is left out meanwhile.",
        )


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

    With `jobs` above 1 and more than one document, that many processes share the work, unless steps are counted.
    """
    if jobs <= 1 or len(paths) <= 1 or stopwatch is not None:
        outcomes: Iterator[Outcome] = (parse_one(path, authorities, stopwatch) for path in paths)
    else:
        outcomes = _in_processes(paths, authorities, min(jobs, len(paths)))
    progress("Reading documents", 0, len(paths))
    for done, (path, outcome) in enumerate(zip(paths, outcomes, strict=True), 1):
        progress("Reading documents", done, len(paths))
        yield path, outcome


def named(report: Report, file: str) -> Report:
    """Return the report with its source under another file name."""
    source = report.document.source.model_copy(update={"file": file})
    return report.model_copy(update={"document": report.document.model_copy(update={"source": source})})


def default_jobs() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _in_processes(paths: Sequence[Path], authorities: Mapping[str, Authority], jobs: int) -> Iterator[Outcome]:
    with _pool(jobs, authorities) as pool:
        futures = [pool.submit(_parse_in_child, path) for path in paths]
        for path, future in zip(paths, futures, strict=True):
            yield _outcome(path, future, authorities)


def _outcome(path: Path, future: Future[Outcome], authorities: Mapping[str, Authority]) -> Outcome:
    """A crash of one child takes the pool down: each document it leaves is then tried in a process of its own."""
    try:
        return future.result()
    except BrokenProcessPool:
        try:
            with _pool(1, authorities) as pool:
                return pool.submit(_parse_in_child, path).result()
        except BrokenProcessPool:
            return SourceProblem(
                code="reader-crashed",
                file=str(path),
                seen="the process that read it crashed or ran out of memory",
                expected="a document that can be read",
                advice="Open and save it anew with a PDF program, or look for another copy.",
            )


def _pool(jobs: int, authorities: Mapping[str, Authority]) -> ProcessPoolExecutor:
    # Forked children would inherit the locks of the progress display's thread, so they start afresh.
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_start_child, initargs=(dict(authorities),))


def _start_child(authorities: dict[str, Authority]) -> None:
    _authorities.update(authorities)


def _parse_in_child(path: Path) -> Outcome:
    return parse_one(path, _authorities)

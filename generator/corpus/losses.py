"""The guard on counts: nothing that was published goes without a record of why.

A report may go with an entry in `registry/moved.toml`, a judgement or recommendation with a correction. Anything else
that is fewer than before may be a fault of the site that was asked, of the program, or of a disk, and stops.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.corpus.layout import folder_of
from generator.corpus.moved import page_of
from generator.errors import BuildProblem
from generator.model.corpus import Corpus
from generator.model.held_counts import HeldCounts
from generator.resources import COMMAND

WHAT = ("judgements", "recommendations")
NAMED = 5
"""So many reports are named where values are fewer."""


def counts_of_reports(corpus: Corpus) -> HeldCounts:
    """Return what is held of each report."""
    return {report.id: (len(report.judgements), len(report.recommendations)) for report in corpus.reports}


def losses(before: HeldCounts, corpus: Corpus, content: Path) -> Iterator[BuildProblem]:
    """Yield what was held before and is not now, and of which nobody has recorded why."""
    recorded = {entry.old for entry in corpus.moved}
    for report in before.keys() - corpus.by_id.keys():
        if page_of(report) not in recorded:
            yield _gone(report, content)
    now = counts_of_reports(corpus)
    taken_away = {one.correction.report for one in corpus.corrections if one.path is None}
    kept = [report for report in before if report in now and report not in taken_away]
    for place, what in enumerate(WHAT):
        was, held = (sum(counts[report][place] for report in kept) for counts in (before, now))
        if held < was:
            fewer = [report for report in kept if now[report][place] < before[report][place]]
            yield _fewer(what, was, held, fewer, content)


def _gone(report: str, content: Path) -> BuildProblem:
    return BuildProblem(
        code="report-gone",
        file=str(folder_of(content, report)),
        seen="a report that was published and cannot be any more",
        expected="every report of before, or an entry in registry/moved.toml that says what became of it",
        advice=f'Put it back, or take it out with a reason: `{COMMAND} remove {report} --reason "…"`.',
    )


def _fewer(what: str, was: int, held: int, reports: Sequence[str], content: Path) -> BuildProblem:
    more = f" and {len(reports) - NAMED} more" if len(reports) > NAMED else ""
    return BuildProblem(
        code="fewer",
        file=str(content),
        seen=f"{held:,} {what} where {was:,} were (fewer in {', '.join(reports[:NAMED])}{more})",
        expected=f"at least as many {what}, unless a correction takes one away",
        advice=f"Look at them with `{COMMAND} review`; where fewer is right, publish once without this guard.",
    )

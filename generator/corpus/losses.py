"""The guard on counts: nothing that was published goes without a record of why.

A report may go with an entry in `registry/moved.toml`, a judgement or recommendation with a correction. Anything else
that is fewer than before may be a fault of the site that was asked, of the program, or of a disk, and stops. Each
report is held against itself: what one gained does not make up for what another lost.
"""

from __future__ import annotations

from collections import Counter
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
    now, taken_away = counts_of_reports(corpus), _taken_away(corpus)
    kept = [report for report in before if report in now]
    for place, what in enumerate(WHAT):
        fewer = [report for report in kept if now[report][place] + taken_away[report, what] < before[report][place]]
        if fewer:
            was, held = (sum(counts[report][place] for report in fewer) for counts in (before, now))
            yield _fewer(what, was, held, fewer, content)


def _taken_away(corpus: Corpus) -> Counter[tuple[str, str]]:
    """How many judgements, and how many recommendations, people took away from each report."""
    entries = (one.correction for one in corpus.corrections if one.path is None)
    return Counter((entry.report, entry.field.partition(".")[0]) for entry in entries)


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
        seen=f"{held:,} {what} where {was:,} were, in {', '.join(reports[:NAMED])}{more}",
        expected=f"at least as many {what}, unless a correction takes one away",
        advice=f"Look at them with `{COMMAND} review`; where fewer is right, publish once without this guard.",
    )

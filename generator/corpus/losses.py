"""The guard on counts: nothing that was published goes without a record of why.

A report may go with an entry in `registry/moved.toml`, a judgement or recommendation with a correction. Anything else
that is fewer than before may be a fault of the site that was asked, of the program, or of a disk, and stops. Each
report is held against itself: what one gained does not make up for what another lost. Nor does a correction that took
away something that was not held before: it was in force already.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from pathlib import Path

from generator.corpus.layout import folder_of
from generator.corpus.moved import page_of
from generator.errors import BuildProblem
from generator.model.corpus import Corpus, path_of_judgement
from generator.model.held_items import HeldItems
from generator.resources import COMMAND

WHAT = ("judgements", "recommendations")
NAMED = 5
"""So many reports are named where values are fewer."""


def items_of_reports(corpus: Corpus) -> HeldItems:
    """Return what is held of each report."""
    return {
        report.id: (
            tuple(f"{report.id}#{path_of_judgement(one)}" for one in report.judgements),
            tuple(one.id for one in report.recommendations),
        )
        for report in corpus.reports
    }


def losses(before: HeldItems, corpus: Corpus, content: Path) -> Iterator[BuildProblem]:
    """Yield what was held before and is not now, and of which nobody has recorded why."""
    recorded = {entry.old for entry in corpus.moved}
    for report in before.keys() - corpus.by_id.keys():
        if page_of(report) not in recorded:
            yield _gone(report, content)
    now = items_of_reports(corpus)
    kept = [report for report in before if report in now]
    for place, what in enumerate(WHAT):
        taken_away = _taken_away(corpus, what)
        fewer = [one for one in kept if _lost(before[one][place], now[one][place], taken_away)]
        if fewer:
            was, held = (sum(len(items[report][place]) for report in fewer) for items in (before, now))
            yield _fewer(what, was, held, fewer, content)


def _lost(before: Sequence[str], now: Sequence[str], taken_away: Set[str]) -> bool:
    """Whether more went than people took away since: what was gone before already makes up for nothing."""
    return len(before) - len(now) > len((taken_away & {*before}) - {*now})


def _taken_away(corpus: Corpus, what: str) -> frozenset[str]:
    """The ids of the judgements, or of the recommendations, that people took away."""
    took = ((one.correction.report, one.took.split(".", 1)) for one in corpus.corrections if one.took)
    return frozenset(f"{report}#{name}" for report, (kind, name) in took if kind == what)


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

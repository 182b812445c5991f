"""Days in sidecars and decisions that can hardly be meant: one far from all others, or one that is still to come.

The newest day on which a report was received is the day that all pages speak from: one wrong year would put a wrong age
on every page. What a build does hangs on no clock, so it asks what the other reports say; `check` asks the clock too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from generator.corpus.layout import MOVED, REGISTRIES, SIDECAR, folder_of
from generator.errors import RegistryProblem
from generator.model.corpus import Corpus, SourceSidecar
from generator.model.report import Report

YEARS_APART = 3
"""Inspections come round in fewer years, so some report comes in between."""
FEWEST_BESIDE = 2
"""Other reports of which somebody wrote down when they came: beside fewer, nothing is doubted."""


def without_doubted_arrival(
    sidecars: Mapping[str, SourceSidecar], reports: Mapping[str, Report], content: Path
) -> tuple[dict[str, SourceSidecar], list[RegistryProblem]]:
    """Return the sidecars, without the day of a report received years after every other and after its own day.

    What is left out is told.
    """
    told = sorted((sidecar.received, id_) for id_, sidecar in sidecars.items() if sidecar.received)
    if len(told) <= FEWEST_BESIDE:
        return dict(sidecars), []
    (before, _), (day, newest) = told[-2:]
    near = max(before, reports[newest].filed_date)
    if int(day[:4]) - int(near[:4]) <= YEARS_APART:
        return dict(sidecars), []
    seen = f"received = {day}, years after every other report came ({before} the last) and after its own day"
    problem = _doubted(folder_of(content, newest) / SIDECAR, seen, "the day on which it was received")
    return {**sidecars, newest: replace(sidecars[newest], received=None)}, [problem]


def days_to_come(corpus: Corpus, content: Path, today: str) -> Iterator[RegistryProblem]:
    """Tell of each day that a person wrote down and that is still to come; tomorrow has begun in other places."""
    last = (date.fromisoformat(today) + timedelta(days=1)).isoformat()
    for path, where, name, day in _written_days(corpus, content):
        if day and day > last:
            seen = f"{name} = {day}, which is to come"
            yield _doubted(path, seen, f"a day up to today, {today}", where)


def _written_days(corpus: Corpus, content: Path) -> Iterator[tuple[Path, str, str, str | None]]:
    for id_, sidecar in corpus.sidecars.items():
        path = folder_of(content, id_) / SIDECAR
        yield path, "", "received", sidecar.received
        yield path, "", "published_supplied", sidecar.published_supplied
    for one in corpus.corrections:
        entry = one.correction
        yield content / "corrections.toml", f"{entry.report} {entry.field}", "date", entry.date
    for link in corpus.decisions:
        yield content / "links.toml", f"{link.earlier} {link.later}", "date", link.date
    for status in corpus.statuses:
        yield content / "links.toml", status.recommendation, "date", status.date
    for reply in corpus.replies:
        yield content / "replies.toml", reply.about, "received", reply.received
    for moved in corpus.moved:
        yield content / REGISTRIES / MOVED, moved.old, "date", moved.date


def _doubted(path: Path, seen: str, expected: str, where: str = "") -> RegistryProblem:
    advice = "Mend the day; until then it is not gone by."
    return RegistryProblem("doubted-day", str(path), seen, expected, advice, where)

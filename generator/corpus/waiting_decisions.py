"""Which decisions that were set aside need wait no longer: all that they speak of is there again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from generator import toml
from generator.corpus.corrections import read_corrected
from generator.corpus.decision_file import DecisionFile
from generator.corpus.decisions import reports_of
from generator.corpus.held_sources import held_sources
from generator.corpus.link_decisions import printed_words, words_decided_on
from generator.errors import SourceProblem
from generator.model.grouping import grouped
from generator.model.noun import Noun
from generator.model.registry import Correction, LinkDecision, SetAside, StatusDecision
from generator.model.report import Report

Kinds = Mapping[str, Mapping[str, type[Noun]]]
"""The files of decisions, and what each of their tables holds."""


@dataclass(frozen=True)
class DecidedEntry:
    """A decision, with the name of its file and its table there."""

    file: str
    table: str
    entry: Noun

    @property
    def fields(self) -> dict[str, Any]:
        return self.entry.model_dump(mode="json", by_alias=True, exclude_none=True)


def ready_of(content: Path, waiting: Sequence[SetAside], kinds: Kinds) -> dict[int, DecidedEntry]:
    """Return the decisions that need wait no longer, by their place among all that wait."""
    if not waiting:
        return {}
    held = {source.report: source.sha256 for source in held_sources(content)}
    return {
        at: decided
        for at, aside in enumerate(waiting)
        if held.get(aside.report) == aside.sha256
        and (decided := decided_in(aside, kinds))
        and held.keys() >= {*reports_of(decided.entry)}
        and _finds_its_words(content, decided.entry)
    }


def _finds_its_words(content: Path, entry: Noun) -> bool:
    """Whether what a decision rests on is there: other documents may be by now, or a person put the words right."""
    if not isinstance(entry, LinkDecision | StatusDecision):
        return True
    if isinstance(entry, StatusDecision) and entry.report and entry.words:
        report = _read(content, entry.report)
        if report is None or printed_words(entry.words, report) is None:
            return False
    return all((report := _read(content, one.report)) and one.read_in(report) for one in words_decided_on(entry))


def _read(content: Path, report_id: str) -> Report | None:
    """A report with what was put right in it; None where it cannot be read, which is told elsewhere."""
    try:
        return read_corrected(content, report_id)
    except SourceProblem:
        return None


def counting(ready: Mapping[int, DecidedEntry], files: Mapping[str, DecisionFile]) -> list[int]:
    """Return the places of those that come back: of two on the same the newer, and none where one is decided anew."""
    anew = {
        (name, table, _subject(entry))
        for name, file in files.items()
        for table, entries in file.entries.items()
        for _, entry in entries
    }
    waiting = grouped(((one.file, one.table, _subject(one.entry)), at) for at, one in ready.items())
    return sorted(at for subject, places in waiting.items() if subject not in anew for at in _newest(places, ready))


def _newest(places: Sequence[int], ready: Mapping[int, DecidedEntry]) -> list[int]:
    """The place of the newest decision on something; of a correction of a corrected value, of those before it too."""
    newest = [places[-1]]
    for at in reversed(places[:-1]):
        if _rests_on(ready[newest[-1]].entry, ready[at].entry):
            newest.append(at)
    return newest


def _rests_on(later: Noun, earlier: Noun) -> bool:
    """Whether a correction is of the value that another gave."""
    return isinstance(later, Correction) and isinstance(earlier, Correction) and later.expect == earlier.value


def decided_in(aside: SetAside, kinds: Kinds) -> DecidedEntry | None:
    """Return the decision that an entry holds; None where it holds none that can be read."""
    return next(_decisions_in(aside, kinds), None)


def _decisions_in(aside: SetAside, kinds: Kinds) -> Iterator[DecidedEntry]:
    try:
        tables = toml.parsed(aside.entry)
        for table, kind in kinds.get(aside.file, {}).items():
            for fields in tables.get(table, []):
                yield DecidedEntry(aside.file, table, kind.model_validate(fields))
    except (toml.InvalidTomlError, ValidationError, TypeError):
        return


def _subject(entry: Noun) -> tuple[Any, ...]:
    """What a decision is on: of two on the same, one counts."""
    if isinstance(entry, Correction):
        return entry.report, entry.field
    if isinstance(entry, LinkDecision):
        return entry.earlier, entry.later
    return (entry.recommendation, entry.report) if isinstance(entry, StatusDecision) else (entry,)

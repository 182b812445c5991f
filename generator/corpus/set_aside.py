"""`registry/set-aside.toml`: what people decided on a report that was taken out, until its document is there again.

Left where it was, a decision on a report that is not held would stop every build. Lost, a removal that was a mistake
would cost what nobody can work out again. So it waits here, entry by entry, as it was written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from generator import toml
from generator.corpus.decision_file import DecisionFile
from generator.corpus.decisions import reports_of
from generator.corpus.entry_text import written_entry
from generator.corpus.held_sources import held_sources
from generator.corpus.layout import set_aside_file
from generator.corpus.staged_change import change_together
from generator.errors import RegistryProblem
from generator.model.noun import Noun
from generator.model.registry import Correction, LinkDecision, SetAside, StatusDecision
from generator.model.report import Report

TABLE = "set_aside"
KINDS: dict[str, type[Noun]] = {TABLE: SetAside}
FIELDS = ("report", "sha256", "file", "entry")
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


def with_set_aside(content: Path, report: Report, decisions: Sequence[DecidedEntry]) -> dict[Path, str]:
    """Return the file's new text, with what was decided on a report that is taken out; nothing where nothing was.

    Raises RegistryProblem where the file cannot be read.
    """
    if not decisions:
        return {}
    file = DecisionFile.read(set_aside_file(content), KINDS)
    for one in decisions:
        entry = written_entry(one.table, one.fields)
        fields = {"report": report.id, "sha256": report.document.source.sha256, "file": one.file, "entry": entry}
        file = file.changed_to(file.with_entry(TABLE, fields), KINDS)
    return {file.path: file.text}


def faults_of_set_aside(content: Path) -> list[RegistryProblem]:
    """Return what is wrong with the file, for `check`: with it, nothing would come back."""
    try:
        DecisionFile.read(set_aside_file(content), KINDS)
    except RegistryProblem as problem:
        return [problem]
    return []


def put_back(content: Path, kinds: Kinds) -> int:
    """Put back what waits on reports whose documents are there again; return how many entries those are.

    What a person has decided anew since goes before. Raises RegistryProblem where a person has to do it.
    """
    path = set_aside_file(content)
    if not path.is_file():
        return 0
    waiting = DecisionFile.read(path, KINDS)
    held = {source.report: source.sha256 for source in held_sources(content)}
    files = {name: DecisionFile.read(content / name, kinds[name]) for name in kinds}
    back: set[int] = set()
    number = 0
    for at, (_, aside) in enumerate(waiting.entries[TABLE]):
        decided = _decided(aside, kinds)
        if decided is None or held.get(aside.report) != aside.sha256 or not held.keys() >= {*reports_of(decided.entry)}:
            continue
        back.add(at)
        file = files[decided.file]
        if _subject(decided.entry) not in {_subject(entry) for _, entry in file.entries[decided.table]}:
            text = file.with_entry(decided.table, decided.fields)
            files[decided.file] = file.changed_to(text, kinds[decided.file])
            number += 1
    if back:
        written = {file.path: file.text.encode() for file in files.values() if file.text}
        change_together(content, {**written, path: waiting.without({TABLE: back}).encode()}, [])
    return number


def _decided(aside: SetAside, kinds: Kinds) -> DecidedEntry | None:
    """The decision that an entry holds; None where it holds none that can be read."""
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
    return (entry.recommendation,) if isinstance(entry, StatusDecision) else (entry,)

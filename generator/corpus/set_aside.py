"""`registry/set-aside.toml`: what people decided on a report that was taken out, until its document is there again.

Left where it was, a decision on a report that is not held would stop every build. Lost, a removal that was a mistake
would cost what nobody can work out again. So it waits here, entry by entry, with all that each says. Comments beside an
entry and its place among the others are not kept.
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
from generator.corpus.hand_kept_files import malformed
from generator.corpus.held_sources import held_sources
from generator.corpus.layout import folder_of, set_aside_file
from generator.corpus.reports import read_report
from generator.corpus.staged_change import change_together
from generator.errors import RegistryProblem, SourceProblem
from generator.model.noun import Noun
from generator.model.registry import Correction, LinkDecision, SetAside, StatusDecision
from generator.model.report import Report
from generator.resources import COMMAND

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


def faults_of_set_aside(content: Path, kinds: Kinds) -> list[RegistryProblem]:
    """Return what is wrong with the file, for `check`: what cannot come back, and what should have and waits."""
    path = set_aside_file(content)
    try:
        waiting = DecisionFile.read(path, KINDS)
    except RegistryProblem as problem:
        return [problem]
    unread = [_unread(path, where, kinds) for where, aside in waiting.entries[TABLE] if not _decided(aside, kinds)]
    try:
        ready = _ready(content, waiting, kinds)
        still = _counting(ready, _files(content, kinds)) if ready else []
    except RegistryProblem:
        return unread  # what is wrong with a file of decisions is told when it is loaded
    return [*unread, *(_waits(path, waiting.entries[TABLE][at][0], ready[at]) for at in still)]


def put_back(content: Path, kinds: Kinds) -> int:
    """Put back what waits on reports whose documents are there again; return how many entries those are.

    What a person has decided anew since goes before. Raises RegistryProblem where a person has to do it.
    """
    path = set_aside_file(content)
    if not path.is_file():
        return 0
    waiting = DecisionFile.read(path, KINDS)
    ready = _ready(content, waiting, kinds)
    if not ready:
        return 0
    files = _files(content, kinds)
    back = [ready[at] for at in _counting(ready, files)]
    for one in back:
        text = files[one.file].with_entry(one.table, one.fields)
        files[one.file] = files[one.file].changed_to(text, kinds[one.file])
    written = {files[name].path: files[name].text.encode() for name in {one.file for one in back}}
    left = waiting.without({TABLE: {*ready}})
    change_together(content, {**written, path: left.encode()}, [])
    if not left.strip():
        path.unlink()
    return len(back)


def _files(content: Path, kinds: Kinds) -> dict[str, DecisionFile]:
    return {name: DecisionFile.read(content / name, kinds[name]) for name in kinds}


def _ready(content: Path, waiting: DecisionFile, kinds: Kinds) -> dict[int, DecidedEntry]:
    """The decisions that need wait no longer, by the place of their entry: all that they speak of is there again."""
    if not waiting.entries[TABLE]:
        return {}
    held = {source.report: source.sha256 for source in held_sources(content)}
    return {
        at: decided
        for at, (_, aside) in enumerate(waiting.entries[TABLE])
        if held.get(aside.report) == aside.sha256
        and (decided := _decided(aside, kinds))
        and held.keys() >= {*reports_of(decided.entry)}
        and _has_its_other_points(content, aside, decided.entry)
    }


def _has_its_other_points(content: Path, aside: SetAside, entry: Noun) -> bool:
    """Whether the points of other reports are there: these may be other documents than when it was decided."""
    points = [getattr(entry, end, None) for end in ("earlier", "later", "recommendation")]
    others = [point for point in points if point and point.partition("#")[0] != aside.report]
    return all(point in _points_of(content, point.partition("#")[0]) for point in others)


def _points_of(content: Path, report: str) -> set[str]:
    """The ids of a report's recommendations; none where it cannot be read, which is told elsewhere."""
    try:
        return {item.id for item in read_report(folder_of(content, report)).recommendations}
    except SourceProblem:
        return set()


def _counting(ready: Mapping[int, DecidedEntry], files: Mapping[str, DecisionFile]) -> list[int]:
    """The places of those that come back: of two on the same the newer, and none where something is decided anew."""
    newest = {(one.file, one.table, _subject(one.entry)): at for at, one in ready.items()}
    anew = {
        (name, table, _subject(entry))
        for name, file in files.items()
        for table, entries in file.entries.items()
        for _, entry in entries
    }
    return sorted(at for subject, at in newest.items() if subject not in anew)


def _unread(path: Path, where: str, kinds: Kinds) -> RegistryProblem:
    tables = ", ".join(f"[[{table}]] of {file}" for file, own in kinds.items() for table in own)
    return malformed(path, where, "an `entry` that holds no decision", f"one entry of {tables}, whole")


def _waits(path: Path, where: str, decided: DecidedEntry) -> RegistryProblem:
    return RegistryProblem(
        code="set-aside",
        file=str(path),
        where=where,
        seen=f"a decision that waits, though its report is there again ({', '.join(reports_of(decided.entry))})",
        expected=f"it in {decided.file}, where it counts",
        advice=f"`{COMMAND} fetch` puts it back, and so does `{COMMAND} add` with any document, one that is held too.",
    )


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
    return (entry.recommendation, entry.report) if isinstance(entry, StatusDecision) else (entry,)

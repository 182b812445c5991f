"""`registry/set-aside.toml`: what people decided on a report that was taken out, until its document is there again.

Left where it was, a decision on a report that is not held would stop every build. Lost, a removal that was a mistake
would cost what nobody can work out again. So it waits here, entry by entry, with all that each says. Comments beside an
entry and its place among the others are not kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.corpus.decision_file import DecisionFile
from generator.corpus.decisions import reports_of
from generator.corpus.entry_text import written_entry
from generator.corpus.hand_kept_files import malformed
from generator.corpus.layout import set_aside_file
from generator.corpus.staged_change import change_together
from generator.corpus.waiting_decisions import DecidedEntry, Kinds, counting, decided_in, ready_of
from generator.errors import RegistryProblem
from generator.model.noun import Noun
from generator.model.registry import SetAside
from generator.model.report import Report
from generator.resources import COMMAND

TABLE = "set_aside"
KINDS: dict[str, type[Noun]] = {TABLE: SetAside}
FIELDS = ("report", "sha256", "file", "entry")


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
    unread = [_unread(path, where, kinds) for where, aside in waiting.entries[TABLE] if not decided_in(aside, kinds)]
    try:
        ready = ready_of(content, [aside for _, aside in waiting.entries[TABLE]], kinds)
        still = counting(ready, _files(content, kinds)) if ready else []
    except RegistryProblem:
        return unread  # what is wrong with a file of decisions is told when it is loaded
    return [*unread, *(_waits(path, waiting.entries[TABLE][at][0], ready[at]) for at in still)]


def put_back(content: Path, kinds: Kinds) -> int:
    """Put back what waits on reports whose documents are there again; return how many entries those are.

    What a person has decided anew since goes before. What was decided on words that were put right comes after the
    correction. Raises RegistryProblem where a person has to do it.
    """
    back = _put_back(content, kinds)
    return back + put_back(content, kinds) if back else 0


def _put_back(content: Path, kinds: Kinds) -> int:
    path = set_aside_file(content)
    if not path.is_file():
        return 0
    waiting = DecisionFile.read(path, KINDS)
    ready = ready_of(content, [aside for _, aside in waiting.entries[TABLE]], kinds)
    if not ready:
        return 0
    files = _files(content, kinds)
    back = [ready[at] for at in counting(ready, files)]
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

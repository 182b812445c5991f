"""`versions/`: what changed from one version of the content to the next, as `changed … --record` writes it down.

A file that is no such record is told and left out: it is published word for word.
"""

from __future__ import annotations

import re
from pathlib import Path

from pydantic import ValidationError

from generator.corpus.hand_kept_files import in_words
from generator.corpus.layout import write_whole
from generator.errors import RegistryProblem
from generator.model.content_changes import ContentChanges, RecordedChanges

FOLDER = "versions"
_NAME = re.compile(r"(\d{4}-\d\d-\d\d)(?:-(\d+))?")


def load_recorded_changes(content: Path) -> tuple[tuple[RecordedChanges, ...], list[RegistryProblem]]:
    """Return all records, the newest first, and the problems of the files left out."""
    records, problems = [], []
    for path in sorted((content / FOLDER).glob("*.json")):
        try:
            records.append(_record(path))
        except RegistryProblem as problem:
            problems.append(problem)
    return tuple(sorted(records, key=_turn, reverse=True)), problems


def record_changes(content: Path, day: str, changes: ContentChanges) -> Path:
    """Write down what changed up to a day, beside all that is recorded; return the file. A second one has a number.

    The folder is held by the caller, so that no two commands write the same file.
    """
    folder = content / FOLDER
    taken = [int(found[2] or 1) for path in folder.glob("*") if (found := _NAME.match(path.stem)) and found[1] == day]
    path = folder / (f"{day}-{max(taken) + 1}.json" if taken else f"{day}.json")
    write_whole(path, (changes.model_dump_json(indent=2) + "\n").encode())
    return path


def _record(path: Path) -> RecordedChanges:
    if not _NAME.fullmatch(path.stem) or path.is_symlink() or not path.is_file():
        raise _misfit(
            path, "a file of that name", "a day, such as 2026-11-26.json, or with a number, 2026-11-26-2.json"
        )
    try:
        return RecordedChanges(name=path.stem, changes=ContentChanges.model_validate_json(path.read_bytes()))
    except (ValidationError, OSError) as fault:
        seen = in_words(fault) if isinstance(fault, ValidationError) else str(fault.strerror)
        raise _misfit(path, seen, "what `changed OLD NEW --record` writes") from fault


def _turn(record: RecordedChanges) -> tuple[str, int]:
    found = _NAME.fullmatch(record.name)
    assert found
    return found[1], int(found[2] or 1)


def _misfit(path: Path, seen: str, expected: str) -> RegistryProblem:
    advice = "Write it anew with `changed … --record`, or take the file away."
    return RegistryProblem(code="malformed-registry", file=str(path), seen=seen, expected=expected, advice=advice)

"""What is missing or stale beside the sources, read anew: parsed reports and sidecars, as a build writes them.

`check` reads the same and writes nothing, so that it judges the content folder as a build would see it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel, Field, ValidationError

from generator.corpus.layout import (
    MOST_BYTES_PARSED,
    PARSED,
    SIDECAR,
    id_of,
    report_folders,
    sha256_of,
    sources_in,
    write_whole,
)
from generator.corpus.parsing import Outcome, named, parse_all
from generator.corpus.registry import load_registry
from generator.corpus.reports import read_report
from generator.corpus.sidecars import linked_source, read_sidecar, sidecar_from, to_toml, with_supplied_date
from generator.errors import InputProblem, RegistryProblem, SourceProblem
from generator.frameworks import PARSER_VERSION
from generator.incremental import KnownFiles
from generator.model.report import SCHEMA, Report, to_json
from generator.progress import Progress, silent
from generator.resources import COMMAND

EXTERNAL = "external:"


class _Source(BaseModel):
    sha256: str


class _ParsedFrom(BaseModel):
    parser_version: str
    source: _Source


class _Parsed(BaseModel):
    """As much of a parsed report as tells whether it is stale: the rest is passed over, in a third of the time."""

    schema_: int = Field(SCHEMA, alias="schema")
    document: _ParsedFrom


class _MadeFrom(NamedTuple):
    source: str
    parser_version: str
    schema: int


@dataclass(frozen=True)
class ReadAnew:
    """What was read of the stale sources: the report of each, by its folder, or the problem that was met."""

    stale: list[Path]
    reports: dict[Path, Report]
    problems: list[InputProblem]


def parse_stale(
    content: Path,
    jobs: int,
    frozen: bool,
    progress: Progress,
    known: KnownFiles | None = None,
    folders: Sequence[Path] | None = None,
) -> list[InputProblem]:
    """Write what is missing or stale beside each source, parsed report and sidecar; return the problems.

    With `frozen` nothing is written and each source that should be parsed is a problem. What is `known` of files is
    not read in them again; nor are the `report_folders` looked for again where they are given.
    """
    folders = report_folders(content) if folders is None else folders
    stale, problems = _find_stale(folders, known or KnownFiles())
    if frozen:
        return problems + [_frozen(path) for path in stale]
    for folder, outcome in _read_each(content, stale, jobs, progress):
        if isinstance(outcome, InputProblem):
            problems.append(outcome)
        else:
            write_whole(folder / PARSED, to_json(outcome).encode())
    _write_sidecars(folders)
    return problems


def read_stale(content: Path, jobs: int, progress: Progress) -> ReadAnew:
    """Return what `parse_stale` would write of the stale sources, and write nothing."""
    stale, problems = find_stale(content)
    outcomes = dict(_read_each(content, stale, jobs, progress))
    return ReadAnew(
        stale,
        {folder: outcome for folder, outcome in outcomes.items() if isinstance(outcome, Report)},
        problems + [outcome for outcome in outcomes.values() if isinstance(outcome, InputProblem)],
    )


def read_now(content: Path, folder: Path) -> Report:
    """Return what the program reads in a report's source now: the parsed report beside it, unless that is stale.

    Raises SourceProblem where there is none, or the source cannot be read.
    """
    sources = sources_in(folder)
    if len(sources) > 1:
        raise _many_sources(folder, sources)
    if not sources or not _is_stale(folder / PARSED, sha256_of(sources[0]), KnownFiles()):
        return read_report(folder)
    ((_, outcome),) = _read_each(content, sources, 1, silent)
    if isinstance(outcome, InputProblem):
        raise outcome
    return outcome


def _read_each(content: Path, stale: list[Path], jobs: int, progress: Progress) -> Iterator[tuple[Path, Outcome]]:
    """The folder of each stale source with its report, ready to be filed, or why there is none."""
    if not stale:
        return
    for source, outcome in parse_all(stale, load_registry(content).authorities, jobs, progress):
        yield source.parent, outcome if isinstance(outcome, InputProblem) else _ready_to_file(source, outcome)


def find_stale(content: Path) -> tuple[list[Path], list[InputProblem]]:
    """Return the sources to parse, in order, and the folders that hold more than one source."""
    return _find_stale(report_folders(content), KnownFiles())


def _find_stale(folders: Sequence[Path], known: KnownFiles) -> tuple[list[Path], list[InputProblem]]:
    stale: list[Path] = []
    problems: list[InputProblem] = []
    for folder in folders:
        sources = sources_in(folder)
        if len(sources) > 1:
            problems.append(_many_sources(folder, sources))
        elif sources and _is_stale(folder / PARSED, known.sha256(sources[0]), known):
            stale.append(sources[0])
    return stale, problems


def _is_stale(parsed: Path, digest: str, known: KnownFiles) -> bool:
    """True where a parsed report is missing, unreadable, of other bytes, of another version of the parser or schema.

    A report that another tool made (`external:`) is stale only when the source's bytes differ.
    """
    try:
        if parsed.stat().st_size > MOST_BYTES_PARSED:
            return True
        made = known.told(parsed, "made from", lambda: _made_from(parsed))
    except (FileNotFoundError, ValidationError):
        return True
    own = (made.parser_version, made.schema) == (PARSER_VERSION, SCHEMA)
    return made.source != digest or not (own or made.parser_version.startswith(EXTERNAL))


def _made_from(parsed: Path) -> _MadeFrom:
    found = _Parsed.model_validate_json(parsed.read_bytes())
    return _MadeFrom(found.document.source.sha256, found.document.parser_version, found.schema_)


def linked_and_stale(content: Path) -> list[Path]:
    """Return the folders of linked reports that ought to be read anew and cannot be: their source is not here."""
    return [
        folder
        for folder in report_folders(content)
        if not sources_in(folder)
        and (sidecar := linked_source(folder))
        and _is_stale(folder / PARSED, sidecar.sha256, KnownFiles())
    ]


def as_filed(report: Report, report_id: str, file: str) -> Report:
    """Return the report under the id and file name it is filed under, its recommendations' ids with it."""
    items = tuple(
        item.model_copy(update={"id": f"{report_id}#{item.id.rpartition('#')[2]}"}) for item in report.recommendations
    )
    return named(report, file).model_copy(update={"id": report_id, "recommendations": items})


def without_sidecar(content: Path) -> list[Path]:
    """Return the report folders that hold one source and nothing about where it is from."""
    return _without_sidecar(report_folders(content))


def _without_sidecar(folders: Sequence[Path]) -> list[Path]:
    return [folder for folder in folders if not (folder / SIDECAR).is_file() and len(sources_in(folder)) == 1]


def _ready_to_file(source: Path, read: Report) -> Outcome:
    """The parsed report of a source under the id its folder fixes; a problem where it is another one than that says."""
    folder = source.parent
    if read.authority.slug != folder.parent.name or not _names_framework(folder.name, read.framework.key):
        return _wrong_folder(source, read)
    report = as_filed(read, id_of(folder), source.name)
    try:
        return with_supplied_date(report, read_sidecar(folder)) if (folder / SIDECAR).is_file() else report
    except RegistryProblem as problem:
        return problem


def _write_sidecars(folders: Sequence[Path]) -> None:
    """Write what a document says of itself where nobody has written where it is from."""
    for folder in _without_sidecar(folders):
        try:
            report = read_report(folder)
        except SourceProblem:
            continue  # told when the reports are loaded
        (source,) = sources_in(folder)
        if report.document.source.sha256 != sha256_of(source):
            continue  # the report is of other bytes, and why these gave none is told
        sidecar = sidecar_from(report, source.name)
        write_whole(folder / SIDECAR, to_toml(sidecar).encode())


def _names_framework(folder: str, key: str) -> bool:
    """True for `2017-09-25-sif`, `2012-06-slac` and `undated-sif`: a date as far as it is known, then the framework."""
    return re.fullmatch(rf"(undated|\d{{4}}(-\d\d){{0,2}})-{re.escape(key)}", folder) is not None


def _wrong_folder(source: Path, read: Report) -> SourceProblem:
    return SourceProblem(
        code="wrong-folder",
        file=str(source),
        seen=f"a document that reads as {read.id}",
        expected=f"one of {id_of(source.parent)}, as its folder is called",
        advice="Move it to the folder of its own authority and framework, or use the command `add`.",
    )


def _many_sources(folder: Path, sources: list[Path]) -> SourceProblem:
    return SourceProblem(
        code="many-sources",
        file=str(folder),
        seen=f"{len(sources)} documents ({', '.join(path.name for path in sources)})",
        expected="one source document",
        advice="Give each document a folder of its own: the command `add` does that.",
    )


def _frozen(path: Path) -> SourceProblem:
    return SourceProblem(
        code="stale-report",
        file=str(path),
        seen="a parsed report that is missing, or was made from other bytes or by another parser version",
        expected="an up-to-date report.json beside it, as --frozen asks",
        advice=f"Run `{COMMAND} build` without --frozen and commit what it writes.",
    )

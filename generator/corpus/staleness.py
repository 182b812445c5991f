"""Which parsed reports are missing or stale, and making them anew beside their sources."""

from __future__ import annotations

import re
from pathlib import Path

from pydantic import BaseModel, ValidationError

from generator.corpus.layout import PARSED, SIDECAR, id_of, report_folders, sha256_of, sources_in, write_whole
from generator.corpus.parsing import named, parse_all
from generator.corpus.registry import load_registry
from generator.corpus.sidecars import read_sidecar, with_supplied_date
from generator.errors import InputProblem, SourceProblem
from generator.frameworks import PARSER_VERSION
from generator.model.report import Report, to_json
from generator.progress import Progress
from generator.resources import COMMAND

EXTERNAL = "external:"


class _Source(BaseModel):
    sha256: str


class _MadeFrom(BaseModel):
    parser_version: str
    source: _Source


class _Parsed(BaseModel):
    """As much of a parsed report as tells whether it is stale: the rest is passed over, in a third of the time."""

    document: _MadeFrom


def parse_stale(content: Path, jobs: int, frozen: bool, progress: Progress) -> list[InputProblem]:
    """Parse each source whose report is missing or stale and write it beside the source; return the problems.

    With `frozen` nothing is written and each such source is a problem.
    """
    stale, problems = find_stale(content)
    if frozen:
        return problems + [_frozen(path) for path in stale]
    if not stale:
        return problems
    authorities = load_registry(content).authorities
    for path, outcome in parse_all(stale, authorities, jobs, progress):
        try:
            file_report(path, outcome)
        except InputProblem as problem:
            problems.append(problem)
    return problems


def find_stale(content: Path) -> tuple[list[Path], list[InputProblem]]:
    """Return the sources to parse, in order, and the folders that hold more than one source."""
    stale: list[Path] = []
    problems: list[InputProblem] = []
    for folder in report_folders(content):
        sources = sources_in(folder)
        if len(sources) > 1:
            problems.append(_many_sources(folder, sources))
        elif sources and is_stale(folder / PARSED, sha256_of(sources[0])):
            stale.append(sources[0])
    return stale, problems


def is_stale(parsed: Path, digest: str) -> bool:
    """True where a parsed report is missing, unreadable, of other bytes, or of another version of the parser.

    A report that another tool made (`external:`) is stale only when the source's bytes differ.
    """
    try:
        made = _Parsed.model_validate_json(parsed.read_bytes()).document
    except (FileNotFoundError, ValidationError):
        return True
    known = made.parser_version == PARSER_VERSION or made.parser_version.startswith(EXTERNAL)
    return made.source.sha256 != digest or not known


def file_report(source: Path, outcome: Report | InputProblem) -> None:
    """Write a parsed report beside its source, under the id its folder fixes.

    Raises the problem that parsing met, or SourceProblem where the document is another one than the folder says.
    """
    if isinstance(outcome, InputProblem):
        raise outcome
    folder = source.parent
    if outcome.authority.slug != folder.parent.name or not _names_framework(folder.name, outcome.framework.key):
        raise SourceProblem(
            code="wrong-folder",
            file=str(source),
            seen=f"a document that reads as {outcome.id}",
            expected=f"one of {id_of(folder)}, as its folder is called",
            advice="Move it to the folder of its own authority and framework, or use the command `add`.",
        )
    report = as_filed(outcome, id_of(folder), source.name)
    if (folder / SIDECAR).is_file():
        report = with_supplied_date(report, read_sidecar(folder))
    write_whole(folder / PARSED, to_json(report).encode())


def as_filed(report: Report, report_id: str, file: str) -> Report:
    """Return the report under the id and file name it is filed under, its recommendations' ids with it."""
    items = tuple(
        item.model_copy(update={"id": f"{report_id}#{item.id.rpartition('#')[2]}"}) for item in report.recommendations
    )
    return named(report, file).model_copy(update={"id": report_id, "recommendations": items})


def _names_framework(folder: str, key: str) -> bool:
    """True for `2017-09-25-sif`, `2012-06-slac` and `undated-sif`: a date as far as it is known, then the framework."""
    return re.fullmatch(rf"(undated|\d{{4}}(-\d\d){{0,2}})-{re.escape(key)}", folder) is not None


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

"""The report folders of content/: each parsed report with its sidecar, or the reason why it is left out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from pydantic import ValidationError

from generator.corpus.hand_kept_files import in_words
from generator.corpus.impossible_values import impossible_values
from generator.corpus.layout import MOST_BYTES_PARSED, PARSED, SIDECAR, id_of, sources_in
from generator.corpus.registry import Registry
from generator.corpus.report_in_parts import in_parts, read_on
from generator.corpus.schemas import number_of, settled, too_new
from generator.corpus.sidecars import known_sidecar, sidecar_from, with_supplied_date
from generator.english.council import REGION_NOT_KNOWN, TYPE_NOT_KNOWN
from generator.errors import InputProblem, SourceProblem
from generator.incremental import KnownFiles, digest_of_bytes
from generator.model.corpus import SourceSidecar
from generator.model.framework import Framework
from generator.model.registry import Authority
from generator.model.report import SCHEMA, Report, from_json, to_json

NONE_UNWRITTEN: Mapping[Path, Report] = {}


@dataclass
class LoadedReports:
    """What was found under reports/: reports by id with their sidecars, and the problems of those left out.

    `digests` tell the bytes of each report.json.
    """

    reports: dict[str, Report] = field(default_factory=dict)
    sidecars: dict[str, SourceSidecar] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)
    problems: list[InputProblem] = field(default_factory=list)


def load_reports(
    folders: Iterable[Path],
    registry: Registry,
    frameworks: Mapping[str, Framework],
    unwritten: Mapping[Path, Report] = NONE_UNWRITTEN,
    known: KnownFiles | None = None,
) -> LoadedReports:
    """Read these report folders.

    `unwritten` are reports that stand in the place of what lies in a folder, by folder. What is `known` of files is not
    read in them again.
    """
    known = known or KnownFiles()
    loaded = LoadedReports()
    by_source: dict[str, str] = {}
    for folder in folders:
        path = folder / PARSED
        try:
            report, digest = _as_written(unwritten[folder]) if folder in unwritten else _read(path, known)
            impossible = partial(tuple, impossible_values(report))
            is_as_written = folder not in unwritten
            told = known.told(path, "impossible", impossible) if is_as_written else impossible()
            _check_known(path, report, registry, frameworks, told)
            _check_not_twice(path, report, by_source)
            sidecar = _sidecar(folder, report, known)
        except InputProblem as problem:
            loaded.problems.append(problem)
        else:
            whole = settled(report, frameworks[report.framework.key])
            loaded.reports[report.id] = with_supplied_date(whole, sidecar)
            loaded.sidecars[report.id] = sidecar
            loaded.digests[report.id] = digest
            by_source[report.document.source.sha256] = report.id
    return loaded


def read_report(folder: Path) -> Report:
    """Read a folder's parsed report. Raises SourceProblem where it is missing, malformed or lies under another id."""
    return _read(folder / PARSED, KnownFiles())[0]


def _read(path: Path, known: KnownFiles) -> tuple[Report, str]:
    """The parsed report of a folder and the digest of its file."""
    try:
        if (size := path.stat().st_size) > MOST_BYTES_PARSED:
            advice = "Take the file away: it is then made anew from the source."
            raise _problem("too-large", path, f"{size:,} bytes", f"at most {MOST_BYTES_PARSED:,}", advice)
        content, digest = known.read(path)
        report = _parsed(path, content, digest, known)
    except FileNotFoundError:
        raise _problem(
            "not-parsed",
            path,
            "there is no such file",
            "a parsed report beside its source",
            "Put the source document into this folder, or take the folder away.",
        ) from None
    except (ValidationError, UnicodeDecodeError) as fault:
        if (number := number_of(content)) > SCHEMA:
            raise too_new(path, number) from fault
        seen = in_words(fault) if isinstance(fault, ValidationError) else str(fault)
        advice = "Take the file away: it is then made anew from the source."
        raise _problem("schema", path, seen, f"a parsed report of schema {SCHEMA}", advice) from fault
    if report.schema_ > SCHEMA:
        raise too_new(path, report.schema_)
    if report.id != (filed_as := id_of(path.parent)):
        advice = "A report's id never changes once filed: move the folder back, or take report.json away."
        raise _problem("wrong-folder", path, f"the id {report.id}", filed_as, advice)
    return report, digest


def _parsed(path: Path, content: bytes, digest: str, known: KnownFiles) -> Report:
    """The report, with its long parts unread where these bytes were found sound before: others may lie there by now."""
    try:
        report = in_parts(content)
        known.told(path, f"{digest} is sound", partial(read_on, report))
    except ValidationError:
        return from_json(content.decode())  # laid out otherwise, or it tells what is wrong of the whole
    return report


def _as_written(report: Report) -> tuple[Report, str]:
    return report, digest_of_bytes(to_json(report).encode())


def stand_ins(reports: Iterable[Report]) -> dict[str, Authority]:
    """Authorities as far as the reports themselves name them: for when the register cannot be read."""
    return {
        report.authority.slug: Authority(
            slug=report.authority.slug,
            name=report.authority.name,
            gss_code=report.authority.gss_code,
            region=REGION_NOT_KNOWN,
            type=TYPE_NOT_KNOWN,
            neighbours=(),
        )
        for report in reports
    }


def _check_known(
    path: Path,
    report: Report,
    registry: Registry,
    frameworks: Mapping[str, Framework],
    impossible: Iterable[tuple[str, str]],
) -> None:
    slug = report.authority.slug
    if slug not in registry.authorities and registry.register_is_whole:
        advice = "Add the authority to registry/authorities.csv, or its printed name to the aliases of the right one."
        raise _problem("unknown-authority", path, f"the authority {slug}", "one of registry/authorities.csv", advice)
    if slug != path.parent.parent.name:
        advice = "Move the report to the folder of its authority."
        raise _problem("wrong-folder", path, f"a report on {slug}", f"one on {path.parent.parent.name}", advice)
    if report.framework.key not in frameworks:
        known = ", ".join(sorted(frameworks))
        advice = "docs/architecture.md says where a framework's folder goes."
        raise _problem("unknown-framework", path, f"the framework {report.framework.key}", f"one of {known}", advice)
    for seen, expected in impossible:
        advice = "Ask whoever made the file, or take it away: it is then made anew from the source."
        raise _problem("impossible-value", path, seen, expected, advice)
    scale = frameworks[report.framework.key].grades
    for judgement in report.judgements:
        if judgement.grade not in scale:
            advice = "Take the file away: it is then made anew from the source."
            seen = f"the grade {judgement.grade} for {judgement.key}"
            raise _problem("unknown-grade", path, seen, f"one of {', '.join(scale)}", advice)


def _check_not_twice(path: Path, report: Report, by_source: Mapping[str, str]) -> None:
    other = by_source.get(report.document.source.sha256)
    if other:
        advice = "Take one of the two folders away; where links or corrections name it, keep that one."
        raise _problem("duplicate", path, f"the same source bytes as {other}", "each source once", advice)


def _sidecar(folder: Path, report: Report, known: KnownFiles) -> SourceSidecar:
    sidecar = _told_of_source(folder, report, known)
    held = os.path.isfile(os.path.join(folder, report.document.source.file))
    return sidecar if sidecar.held == held else replace(sidecar, held=held)


def _told_of_source(folder: Path, report: Report, known: KnownFiles) -> SourceSidecar:
    if os.path.isfile(folder / SIDECAR):
        return known_sidecar(folder, known)
    # A source that was dropped in without one: what the report says of itself will do, as in the one `build` writes.
    sources = sources_in(folder)
    return sidecar_from(report, sources[0].name if sources else report.document.source.file)


def _problem(code: str, path: Path, seen: str, expected: str, advice: str) -> SourceProblem:
    return SourceProblem(code=code, file=str(path), seen=seen, expected=expected, advice=advice)

"""Writing a correction: what the program reads now is looked up, and nothing that would not hold is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from generator.corpus.corrected_values import value_read
from generator.corpus.corrections import FILE, TABLE, corrected_by
from generator.corpus.council_reports import load_council
from generator.corpus.decision_file import DecisionFile
from generator.corpus.decisions import OUTLIVED
from generator.corpus.layout import write_whole
from generator.corpus.link_decisions import FILE as FILE_OF_LINKS
from generator.corpus.link_decisions import HeldReports, misfit_of_decision, misfit_of_status
from generator.errors import RegistryProblem
from generator.model.framework import Framework
from generator.model.registry import Correction
from generator.model.report import Report

FIELDS = ("report", "field", "expect", "value", "reason", "date", "by", "source")
"""Of an entry, in the order they are written."""
NOTHING_WRITTEN = "Nothing was written."


@dataclass(frozen=True)
class WrittenCorrection:
    """An entry as it stands in the file now, and the one it took the place of."""

    correction: Correction
    replaced: Correction | None


def write_correction(
    content: Path, report: Report, wanted: Correction, frameworks: Mapping[str, Framework], *, dry_run: bool = False
) -> WrittenCorrection:
    """Write a correction of a report, given as it was read; `expect` is looked up. One on the same value is replaced.

    Raises RegistryProblem, and writes nothing, where the correction, or a decision on words it changes, would not hold.
    """
    path = content / FILE
    file = DecisionFile.read(path, {TABLE: Correction})
    framework = frameworks[report.framework.key]
    expect = value_read(report, wanted, framework, path)
    correction = wanted.model_copy(update={"expect": expect, "value": _on_scale(wanted, framework)})
    index = file.index_of(TABLE, lambda one: (one.report, one.field) == (report.id, correction.field))
    others = [one for place, (_, one) in enumerate(file.entries[TABLE]) if one.report == report.id and place != index]
    corrected = corrected_by(report, [*others, correction], frameworks, path)
    for problem in corrected.problems:
        raise _refused(correction, problem)
    for problem in _decisions_undone(content, report, corrected.reports[report.id]):
        raise problem
    text = file.with_entry(TABLE, {name: getattr(correction, name) for name in FIELDS}, index)
    if not dry_run:
        write_whole(path, text.encode())
    return WrittenCorrection(correction, None if index is None else file.entries[TABLE][index][1])


def withdraw_correction(
    content: Path, report: Report, field: str, frameworks: Mapping[str, Framework], *, dry_run: bool = False
) -> Correction:
    """Take a correction of a report, given as it was read, out of its file and return it.

    Raises RegistryProblem where there is none, or where a decision rests on the words that it put right.
    """
    path = content / FILE
    file = DecisionFile.read(path, {TABLE: Correction})
    index = file.index_of(TABLE, lambda one: (one.report, one.field) == (report.id, field))
    if index is None:
        own = [one.field for one in _on(report, file)]
        expected = f"one of {', '.join(own)}" if own else "one, and this report has none"
        raise _problem(path, f"{report.id} {field}", "no correction", expected, NOTHING_WRITTEN)
    gone: Correction = file.entries[TABLE][index][1]
    rest = [one for one in _on(report, file) if one is not gone]
    for problem in _decisions_undone(content, report, corrected_by(report, rest, frameworks, path).reports[report.id]):
        raise problem
    text = file.without({TABLE: {index}})
    if not dry_run:
        write_whole(path, text.encode())
    return gone


def _on(report: Report, file: DecisionFile) -> list[Correction]:
    """The corrections of a report that stand in their file."""
    return [one for _, one in file.entries[TABLE] if one.report == report.id]


def _on_scale(wanted: Correction, framework: Framework) -> str | None:
    """The value; of a grade in the words of a report (`Requires improvement`) its key."""
    key = (wanted.value or "").strip().casefold().replace(" ", "_")
    is_grade = wanted.field.startswith("judgements.") and wanted.field.endswith(".grade")
    return key if is_grade and key in framework.grades else wanted.value


def _refused(correction: Correction, problem: RegistryProblem) -> RegistryProblem:
    """The problem of a correction that was not written; the entries already there are as sound as they were."""
    where = f"{correction.report} {correction.field}"
    advice = "There is nothing to put right." if problem.code == OUTLIVED else NOTHING_WRITTEN
    return RegistryProblem("correction-refused", where, problem.seen, problem.expected, advice)


def _decisions_undone(content: Path, report: Report, then: Report) -> Iterator[RegistryProblem]:
    """A problem for the first decision on the council's points that holds now, and not with the report as it then is.

    Its words may be others then, or its days so that what was called later is not.
    """
    council = load_council(content, report.authority.slug, [report])
    held = HeldReports({**council.by_id, then.id: then}, council.frameworks)
    path = content / FILE_OF_LINKS
    misfits = chain(
        (misfit_of_decision(one, held, path) for one in council.decisions),
        (misfit_of_status(one, held, path) for one in council.statuses),
    )
    yield from map(_would_not_hold, filter(None, misfits))


def _would_not_hold(misfit: RegistryProblem) -> RegistryProblem:
    return _problem(
        Path(misfit.file),
        misfit.where,
        f"a decision that would not hold then: {misfit.seen}",
        misfit.expected,
        "Mend or take away that entry first: until then no site would be made.",
    )


def _problem(path: Path, where: str, seen: str, expected: str, advice: str) -> RegistryProblem:
    return RegistryProblem(
        code="correction-refused", file=str(path), where=where, seen=seen, expected=expected, advice=advice
    )

"""`corrections.toml`: values the program reads wrongly, put right as data in the reports they speak of."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.corpus.corrected_paths import standing_path, taken_away_path
from generator.corpus.corrected_values import ValuePutRight, corrected_report, no_such_report, turn_of
from generator.corpus.decisions import read_decisions, weighed
from generator.corpus.hand_kept_files import Placed
from generator.corpus.layout import folder_of
from generator.corpus.reports import read_report
from generator.corpus.settled_doubts import without_settled
from generator.errors import RegistryProblem
from generator.frameworks import load_frameworks
from generator.model.corpus import AppliedCorrection
from generator.model.framework import Framework
from generator.model.grouping import grouped
from generator.model.registry import Correction
from generator.model.report import Report

FILE = "corrections.toml"
TABLE = "correction"


@dataclass(frozen=True)
class CorrectedReports:
    """Reports by id with what people put right in them, each correction applied, and those that cannot be followed."""

    reports: dict[str, Report]
    applied: tuple[AppliedCorrection, ...]
    problems: tuple[RegistryProblem, ...]


def correct_reports(
    content: Path,
    reports: Mapping[str, Report],
    frameworks: Mapping[str, Framework],
    left_out: Collection[str],
) -> CorrectedReports:
    """Read a content folder's corrections and apply them; one that does not fit changes nothing.

    `left_out` are the ids of reports that are held, but not published.
    """
    path = content / FILE
    read, unread = read_decisions(path, {TABLE: Correction})
    return _corrected(reports, read[TABLE], frameworks, left_out, path, unread)


def correct_report(content: Path, report: Report, frameworks: Mapping[str, Framework]) -> CorrectedReports:
    """The same for one report by itself, with its own corrections alone; of a framework not known it stays as read."""
    if report.framework.key not in frameworks:
        return CorrectedReports({report.id: report}, (), ())
    path = content / FILE
    read, unread = read_decisions(path, {TABLE: Correction})
    own = [(where, one) for where, one in read[TABLE] if one.report == report.id]
    return _corrected({report.id: report}, own, frameworks, (), path, unread)


def read_corrected(content: Path, report_id: str) -> Report:
    """Return a report that is held, with what people put right in it. Raises SourceProblem where it cannot be read."""
    report = read_report(folder_of(content, report_id))
    return correct_report(content, report, load_frameworks()).reports[report.id]


def corrected_by(
    report: Report, corrections: Iterable[Correction], frameworks: Mapping[str, Framework], path: Path
) -> CorrectedReports:
    """The same for one report and corrections that may not have been written yet."""
    return _corrected({report.id: report}, [("entry", one) for one in corrections], frameworks, (), path, ())


def _corrected(
    reports: Mapping[str, Report],
    corrections: Iterable[Placed[Correction]],
    frameworks: Mapping[str, Framework],
    left_out: Collection[str],
    path: Path,
    unread: Iterable[RegistryProblem],
) -> CorrectedReports:
    right = dict(reports)
    followed: list[tuple[Correction, ValuePutRight]] = []
    problems = list(unread)
    for where, correction in sorted(corrections, key=lambda entry: turn_of(entry[1])):
        try:
            if correction.report not in right:
                raise no_such_report(correction, path)
            report = right[correction.report]
            put_right = corrected_report(report, correction, frameworks[report.framework.key], path)
            right[report.id] = put_right.report
            followed.append((correction, put_right))
        except RegistryProblem as problem:
            problems.append(weighed(problem, where, correction, left_out))
    for id_, facts in _facts_put_right(followed).items():
        document = right[id_].document.with_put_right(facts)
        right[id_] = right[id_].model_copy(update={"document": document})
    for id_, own in grouped((one.report, put) for one, put in followed).items():
        right[id_] = without_settled(right[id_], own, frameworks[right[id_].framework.key])
    return CorrectedReports(right, _applied(followed, reports, right), tuple(problems))


def _facts_put_right(followed: Iterable[tuple[Correction, ValuePutRight]]) -> dict[str, set[str]]:
    """The names of the facts of each document that were put right, by report."""
    named: dict[str, set[str]] = {}
    for one, put in followed:
        if put.steps[0] == "document":
            named.setdefault(one.report, set()).add(str(put.steps[1]))
    return named


def _applied(
    followed: Iterable[tuple[Correction, ValuePutRight]], read: Mapping[str, Report], right: Mapping[str, Report]
) -> tuple[AppliedCorrection, ...]:
    """Each correction that was followed, with where its value stands in the end, or what it took away."""
    done = list(followed)
    gone = grouped((one.report, put.steps) for one, put in done if one.value is None and isinstance(put.steps[-1], int))
    return tuple(
        AppliedCorrection(
            one,
            put.was,
            standing_path(put.steps, gone.get(one.report, ()), right[one.report]),
            taken_away_path(put.steps, read[one.report]) if one.value is None else None,
        )
        for one, put in done
    )

"""What people decided: corrections.toml and links.toml, read and held to the reports they speak of.

A decision that cannot be followed must not pass unseen: the site would publish again what a person had put right. So it
stops a build (DecisionProblem), unless nothing wrong can come of it: its report is left out itself, the program reads
the right value by now, or there is no such file, so that nobody has decided anything.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import astuple, dataclass, replace
from pathlib import Path
from typing import Any

from generator.corpus.corrections import OUTLIVED, corrected_report, no_such_report, turn_of
from generator.corpus.decision_checks import misfit_of_decision, misfit_of_status, repeated_decision
from generator.corpus.hand_kept_files import NO_FILE, Entry, Placed, as_placed_entries, read_toml, unknown_tables
from generator.corpus.layout import keeps_registries
from generator.errors import DecisionProblem, RegistryProblem
from generator.model.corpus import AppliedCorrection
from generator.model.framework import Framework
from generator.model.registry import Correction, HumanDecision, StatusDecision
from generator.model.report import Noun, Report

Problems = list[RegistryProblem]


@dataclass(frozen=True)
class Decided:
    """The reports with what people put right in them, their decisions about links, and what cannot be followed."""

    reports: dict[str, Report]
    corrections: tuple[AppliedCorrection, ...]
    decisions: tuple[HumanDecision, ...]
    statuses: tuple[StatusDecision, ...]
    problems: tuple[RegistryProblem, ...]


def decide(
    content: Path, reports: Mapping[str, Report], frameworks: Mapping[str, Framework], left_out: Collection[str]
) -> Decided:
    """Read what people decided and follow it. `left_out` are the ids of reports that are held, but not published."""
    file = content / "corrections.toml"
    read, unread = _read(file, {"correction": Correction})
    right, applied, misfits = _correct(reports, read["correction"], frameworks, left_out, file)

    file = content / "links.toml"
    read, unread_too = _read(file, {"decision": HumanDecision, "status": StatusDecision})
    texts = {item.id: item.text for report in right.values() for item in report.recommendations}
    decided_on: dict[tuple[str, str], HumanDecision] = {}

    def misfit(decision: HumanDecision) -> RegistryProblem | None:
        before = decided_on.setdefault((decision.earlier, decision.later), decision)
        if before is not decision:
            return repeated_decision(decision, before, file)
        return misfit_of_decision(decision, texts, right, file)

    decisions, stale = _fitting(read["decision"], misfit, left_out)
    statuses, stale_too = _fitting(read["status"], lambda one: misfit_of_status(one, texts, right, file), left_out)
    problems = (*unread, *misfits, *unread_too, *stale, *stale_too)
    return Decided(right, applied, decisions, statuses, problems)


def corrected(
    content: Path, report: Report, frameworks: Mapping[str, Framework]
) -> tuple[Report, tuple[AppliedCorrection, ...], Problems]:
    """Return one report with what people put right in it, each correction, and those that cannot be followed."""
    file = content / "corrections.toml"
    read, unread = _read(file, {"correction": Correction})
    own = [(where, one) for where, one in read["correction"] if one.report == report.id]
    reports, applied, misfits = _correct({report.id: report}, own, frameworks, (), file)
    return reports[report.id], applied, [*unread, *misfits]


def _read(path: Path, kinds: Mapping[str, type[Noun]]) -> tuple[dict[str, list[Placed[Any]]], Problems]:
    """The entries of each table of a file, with the problems of what cannot be read in it.

    A content folder that holds nothing but reports needs no such file: nobody has decided anything.
    """
    read: dict[str, list[Placed[Any]]] = {table: [] for table in kinds}
    if not path.exists() and not keeps_registries(path.parent):
        return read, []
    try:
        document, text = read_toml(path)
    except RegistryProblem as problem:
        return read, [problem if problem.code == NO_FILE else _stopping(problem)]
    problems = unknown_tables(document, path, kinds)
    for table, kind in kinds.items():
        read[table], found = as_placed_entries(document.get(table, []), text, path, table, kind)
        problems += found
    return read, [_stopping(problem) for problem in problems]


def _correct(
    reports: Mapping[str, Report],
    corrections: Iterable[Placed[Correction]],
    frameworks: Mapping[str, Framework],
    left_out: Collection[str],
    path: Path,
) -> tuple[dict[str, Report], tuple[AppliedCorrection, ...], Problems]:
    """The reports with their corrections applied; one that does not fit changes nothing."""
    right = dict(reports)
    applied: list[AppliedCorrection] = []
    problems: Problems = []
    for where, correction in sorted(corrections, key=lambda entry: turn_of(entry[1])):
        try:
            if correction.report not in right:
                raise no_such_report(correction, path)
            report = right[correction.report]
            areas = frameworks[report.framework.key].areas
            right[report.id], was = corrected_report(report, correction, areas, path)
            applied.append(AppliedCorrection(correction, was))
        except RegistryProblem as problem:
            problems.append(_weighed(problem, where, correction, left_out))
    return right, tuple(applied), problems


def _fitting(
    entries: Iterable[Placed[Entry]], misfit: Callable[[Entry], RegistryProblem | None], left_out: Collection[str]
) -> tuple[tuple[Entry, ...], Problems]:
    """The entries that fit what is held, and a problem for each other one."""
    fitting: list[Entry] = []
    problems: Problems = []
    for where, entry in entries:
        if problem := misfit(entry):
            problems.append(_weighed(problem, where, entry, left_out))
        else:
            fitting.append(entry)
    return tuple(fitting), problems


def _weighed(problem: RegistryProblem, where: str, entry: Noun, left_out: Collection[str]) -> RegistryProblem:
    """The problem with the line of its entry, as one that stops a build unless nothing wrong can come of it."""
    placed = replace(problem, where=f"{where}, {problem.where}")
    is_harmless = problem.code == OUTLIVED or any(report in left_out for report in _reports_of(entry))
    return placed if is_harmless else _stopping(placed)


def _reports_of(entry: Noun) -> list[str]:
    """The ids of the reports that a decision names, as themselves or by one of their recommendations."""
    named = (getattr(entry, field, None) for field in ("report", "recommendation", "earlier", "later"))
    return [name.partition("#")[0] for name in named if name]


def _stopping(problem: RegistryProblem) -> DecisionProblem:
    stopping = DecisionProblem(*astuple(problem))
    stopping.advice += " Until then no site is made: it would publish again what a person had put right."
    return stopping

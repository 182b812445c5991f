"""What is held of one council alone: as much of the content folder as a check of its reports rests on."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.corpus.corrections import correct_reports
from generator.corpus.layout import id_of, report_folders
from generator.corpus.link_decisions import HeldReports, load_link_decisions
from generator.corpus.registry import load_registry
from generator.corpus.reports import load_reports
from generator.frameworks import load_frameworks
from generator.model.corpus import Corpus
from generator.model.report import Report


def load_council(content: Path, slug: str, unfiled: Iterable[Report] = ()) -> Corpus:
    """Gather one council's reports, corrected, with the registries. `unfiled` are not in the folder, or not yet.

    What is wrong with a report is told by `check`, and leaves it out here.
    """
    registry, frameworks = load_registry(content), load_frameworks()
    folders = report_folders(content)
    loaded = load_reports([folder for folder in folders if folder.parent.name == slug], registry, frameworks)
    reports = {**loaded.reports, **{report.id: report for report in unfiled}}
    left_out = {id_of(folder) for folder in folders} - reports.keys()
    corrected = correct_reports(content, reports, frameworks, left_out)
    decided = load_link_decisions(content, HeldReports(corrected.reports, frameworks), left_out)
    return Corpus(
        reports=tuple(sorted(corrected.reports.values(), key=lambda one: (one.date, one.id))),
        sidecars=loaded.sidecars,
        authorities=registry.authorities,
        frameworks=frameworks,
        themes=registry.themes,
        measures=registry.measures,
        successions=registry.successions,
        corrections=corrected.applied,
        decisions=decided.decisions,
        statuses=decided.statuses,
    )

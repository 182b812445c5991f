"""Everything in the content folder, gathered and checked: registries, parsed reports, human decisions.

One bad input is left out with a problem that says what to do; everything else still loads. Whoever publishes it stops
at a DecisionProblem.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.corpus.corrections import correct_reports
from generator.corpus.digests import digests_of_files
from generator.corpus.doubted_days import without_doubted_arrival
from generator.corpus.layout import id_of, report_folders
from generator.corpus.link_decisions import HeldReports, load_link_decisions
from generator.corpus.recorded_changes import load_recorded_changes
from generator.corpus.registry import Registry, load_registry
from generator.corpus.replies_file import HeldForReplies, load_replies
from generator.corpus.reports import NONE_UNWRITTEN, LoadedReports, load_reports, stand_ins
from generator.corpus.site_file import load_site_file
from generator.corpus.staleness import parse_stale
from generator.errors import InputProblem
from generator.frameworks import load_frameworks
from generator.incremental import KnownFiles
from generator.model.corpus import Corpus
from generator.model.registry import Authority
from generator.model.report import Report
from generator.safe_paths import oddly_named_pages, refuse_no_content, refuse_what_is_outside, unsafe_reports

__all__ = ["load_corpus", "load_registry", "parse_stale"]


def load_corpus(
    content: Path,
    problems: Sequence[InputProblem] = (),
    unwritten: Mapping[Path, Report] = NONE_UNWRITTEN,
    known: KnownFiles | None = None,
    folders: Sequence[Path] | None = None,
) -> Corpus:
    """Gather the content folder.

    `problems` are those already found while parsing stale sources: their reports are left out here,
    as an old parsed report must not stand for a source that can no longer be read. `unwritten` are
    reports read anew that nobody has written yet, by folder. What is `known` of files is not read in
    them again; nor are the `report_folders` looked for again where they are given. Raises BuildProblem
    where there is no content folder at all.
    """
    refuse_no_content(content)
    refuse_what_is_outside(content)
    registry = load_registry(content, known)
    settings, faults_of_site = load_site_file(content)
    versions, faults_of_versions = load_recorded_changes(content)
    frameworks = load_frameworks()
    folders = report_folders(content) if folders is None else folders
    told = _told_of(problems, folders)
    loaded = load_reports([one for one in folders if one not in told], registry, frameworks, unwritten, known)
    sidecars, doubted_days = without_doubted_arrival(loaded.sidecars, loaded.reports, content)
    left_out = {id_of(folder) for folder in folders} - loaded.reports.keys()
    corrected = correct_reports(content, loaded.reports, frameworks, left_out)
    decided = load_link_decisions(content, HeldReports(corrected.reports, frameworks), left_out)
    put_right = {(one.correction.report, one.correction.field) for one in corrected.applied}
    replies, faults_of_replies = load_replies(content, HeldForReplies(corrected.reports, put_right, left_out))
    return Corpus(
        reports=tuple(sorted(corrected.reports.values(), key=_place_in_order)),
        sidecars=sidecars,
        authorities=_authorities(registry, loaded),
        frameworks=frameworks,
        themes=registry.themes,
        measures=registry.measures,
        successions=registry.successions,
        trusts=registry.trusts,
        corrections=corrected.applied,
        decisions=decided.decisions,
        statuses=decided.statuses,
        replies=replies,
        neighbours_as_of=registry.neighbours_as_of,
        problems=(
            *problems,
            *unsafe_reports(content, set(folders)),
            *oddly_named_pages(content),
            *faults_of_site,
            *faults_of_versions,
            *registry.problems,
            *loaded.problems,
            *doubted_days,
            *corrected.problems,
            *decided.problems,
            *faults_of_replies,
        ),
        settings=settings,
        moved=registry.moved,
        versions=versions,
        digests=digests_of_files(loaded.digests, sidecars, corrected.applied),
    )


def _place_in_order(report: Report) -> tuple[str, str, str]:
    return report.authority.slug, report.date, report.id


def _told_of(problems: Sequence[InputProblem], folders: Sequence[Path]) -> set[Path]:
    """The report folders that a problem names, as itself or as one of its files."""
    named = {Path(problem.file) for problem in problems}
    return {folder for folder in folders if folder in named or named & set(folder.iterdir())} if named else set()


def _authorities(registry: Registry, loaded: LoadedReports) -> dict[str, Authority]:
    if registry.register_is_whole:
        return registry.authorities
    return {**stand_ins(loaded.reports.values()), **registry.authorities}

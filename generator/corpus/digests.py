"""What a report, a council and the registries are told by: a digest each, another one once anything of them changes.

What is made from a corpus is kept under these, so that the next build knows what to make anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields

from generator.corpus.narrowing import SHARED_FIELDS, CorpusByCouncil
from generator.incremental import key_of
from generator.model.corpus import AppliedCorrection, Corpus, SourceSidecar
from generator.model.report import Report


def report_digest(corpus: Corpus, report: Report) -> str:
    """Return a key of all that is held about one report; of its values, where it does not come from disk."""
    known = corpus.digests.get(report.id)
    return known or key_of(report.model_dump(mode="json"), repr(corpus.sidecars.get(report.id)))


def analysed_digests(corpus: Corpus, groups: Mapping[str, Iterable[Report]]) -> dict[str, str]:
    """Return a key of all that is worked out over each group of reports, by the group's name.

    It depends on them, the themes, and what frameworks say of points and of what may be read together.
    """
    rules = [(one.key, one.programme, [each.model_dump() for each in one.points]) for one in corpus.frameworks.values()]
    known = key_of([theme.model_dump() for theme in corpus.themes.values()], rules)
    return {
        name: key_of(known, [(report.id, report_digest(corpus, report)) for report in reports])
        for name, reports in groups.items()
    }


def council_digests(corpus: Corpus) -> dict[str, str]:
    """Return a key of all that content says of each council alone, by slug: its reports, people's decisions on them.

    What registries say of the world and of other councils, such as a neighbour's name, is not among them.
    """
    own = [field.name for field in fields(Corpus) if field.name not in SHARED_FIELDS]
    parts = CorpusByCouncil(corpus)
    return {slug: _digest(parts.narrowed([slug]), own) for slug in {*corpus.authorities, *corpus.by_authority}}


def shared_digest(corpus: Corpus) -> str:
    """Return a key of all that is said of the world, and that every page may speak of."""
    return _digest(corpus, SHARED_FIELDS)


def digests_of_files(
    files: Mapping[str, str], sidecars: Mapping[str, SourceSidecar], applied: Iterable[AppliedCorrection]
) -> dict[str, str]:
    """Return a digest of each report with its sidecar and the corrections that were applied to it.

    `files` are the digests of the reports' own files, by id.
    """
    corrections: dict[str, list[object]] = {}
    for one in applied:
        corrections.setdefault(one.correction.report, []).append([one.correction.model_dump(), one.was])
    return {
        report: key_of(digest, vars(sidecars[report]), corrections.get(report, [])) for report, digest in files.items()
    }


def _digest(corpus: Corpus, names: Iterable[str]) -> str:
    """A key of some fields; reports are told by their own digests."""
    told = {name: repr(getattr(corpus, name)) for name in names if name != "reports"}
    return key_of(told, [(report.id, report_digest(corpus, report)) for report in corpus.reports if "reports" in names])

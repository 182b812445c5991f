"""One judgement area across authorities: which reports judge it, by framework, since scales are never merged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.analysis.timeline import should_judge, why_missing
from generator.model.corpus import Corpus
from generator.model.framework import Relation
from generator.model.grouping import grouped
from generator.model.judgement import Judgement
from generator.model.report import Report
from generator.model.timeline import Missing


@dataclass(frozen=True, slots=True)
class AreaInReport:
    """What a report that should judge the area gives: a judgement, or why there is none."""

    report: Report
    answer: Judgement | Missing


@dataclass(frozen=True, slots=True)
class AreaUnderFramework:
    """The area in the reports of one framework, in the alphabet's order of authorities, oldest first.

    `by_group` is keyed by the group printed over the area, empty where none is. `otherwise` counts reports whose
    edition judges the area together with others, or each of its parts.
    """

    framework: str
    by_group: dict[str, tuple[AreaInReport, ...]]
    otherwise: dict[Missing, int]


def areas_with_reports(corpus: Corpus) -> dict[str, str]:
    """Return each area judged, or expected in a report held here -> the newest framework that lists it.

    For an area that no framework lists, it is that of the first report that judges it.
    """
    used = {report.framework.key for report in corpus.reports if should_judge(corpus, report)}
    found = {area.key: one.key for one in corpus.frameworks_in_time if one.key in used for area in one.areas}
    for report in corpus.reports:
        for judgement in report.judgements:
            found.setdefault(judgement.area, report.framework.key)
    return found


def area_across(corpus: Corpus, area: str) -> tuple[AreaUnderFramework, ...]:
    """Return an area under each framework of which a report judges it or should, newest framework first."""
    order = [framework.key for framework in corpus.frameworks_in_time]
    keys = sorted(
        (key for key in corpus.by_framework if _concerns(corpus, key, area)),
        key=lambda key: (-order.index(key) if key in order else 1, key),
    )
    return tuple(_under(corpus, key, area) for key in keys)


def newest_of_each(given: Iterable[AreaInReport]) -> tuple[AreaInReport, ...]:
    """The answer of each authority's newest report, in the order in which they come."""
    newest: dict[str, AreaInReport] = {}
    for one in given:
        before = newest.get(one.report.authority.slug)
        if before is None or before.report.date <= one.report.date:
            newest[one.report.authority.slug] = one
    return tuple(newest.values())


def reports_that_grade(corpus: Corpus, area: str) -> tuple[Report, ...]:
    """Reports that give a grade for an area, not only the word that they give none."""
    return tuple(
        report for report in corpus.reports if any(one.area == area and one.is_graded for one in report.judgements)
    )


def overall_judgements_of(corpus: Corpus, report: Report) -> tuple[Judgement, ...]:
    """Return a report's judgements of the whole: usually one, none where its framework or the report gives none."""
    framework = corpus.frameworks.get(report.framework.key)
    overall = {area.key for area in framework.areas if area.overall} if framework else set()
    return tuple(judgement for judgement in report.judgements if judgement.area in overall)


def relations_of_area(corpus: Corpus, area: str) -> Iterator[tuple[str, Relation]]:
    """Yield every relation to or from an area, with the key of the framework that states it."""
    for framework in corpus.frameworks_in_time:
        for relation in framework.relations:
            if area in (relation.area, relation.other_area):
                yield framework.key, relation


def _concerns(corpus: Corpus, framework: str, area: str) -> bool:
    """Whether a report of the framework judges the area, or any report of it should and the framework lists it."""
    facts, reports = corpus.frameworks.get(framework), corpus.by_framework[framework]
    judging = [report for report in reports if should_judge(corpus, report)]
    listed = facts is not None and any(known.key == area for known in facts.areas)
    return bool(judging) and (listed or any(one.area == area for report in judging for one in report.judgements))


def _under(corpus: Corpus, framework: str, area: str) -> AreaUnderFramework:
    reports = [report for report in corpus.by_framework[framework] if should_judge(corpus, report)]
    found = [given for report in reports for given in _given(corpus, report, area)]
    elsewhere = [why_missing(corpus, report, area) for report in reports if not _asked(corpus, report, area)]
    return AreaUnderFramework(
        framework=framework,
        by_group=grouped(found),
        otherwise=dict(Counter(missing for missing in elsewhere if missing.areas)),
    )


def _given(corpus: Corpus, report: Report, area: str) -> Iterator[tuple[str, AreaInReport]]:
    """Each judgement of the area with its group; where there is none and one was asked for, why."""
    judged = [judgement for judgement in report.judgements if judgement.area == area]
    for judgement in judged:
        yield judgement.group or "", AreaInReport(report, judgement)
    if not judged and _asked(corpus, report, area):
        yield "", AreaInReport(report, why_missing(corpus, report, area))


def _asked(corpus: Corpus, report: Report, area: str) -> bool:
    """Whether the report's edition judges the area: reports of editions that do not are no rows of a table."""
    facts = corpus.frameworks.get(report.framework.key)
    return facts is None or area in {known.key for known in facts.areas_of(report.framework.edition)}

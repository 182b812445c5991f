"""The judgement areas that reports held here judge, and how areas of different frameworks stand to one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.frozen import Frozen
from generator.model.corpus import Corpus
from generator.model.framework import CHILDRENS_SERVICES, Relation
from generator.model.gaps_in_grades import Missing
from generator.model.judgement import Judgement
from generator.model.report import Report


class AreaInReport(Frozen):
    """What a report that should judge the area gives: a judgement, or why there is none."""

    report: Report
    answer: Judgement | Missing


def areas_with_reports(corpus: Corpus) -> dict[str, str]:
    """Return each area judged, or expected in a report held here -> the newest framework that lists it.

    For an area that no framework lists, it is that of the first report that judges it.
    """
    used = {report.framework.key for report in corpus.reports if corpus.should_judge(report)}
    found = {area.key: one.key for one in corpus.frameworks_in_time if one.key in used for area in one.areas}
    for report in corpus.reports:
        for judgement in report.judgements:
            found.setdefault(judgement.area, report.framework.key)
    return found


def overall_judgements_of(corpus: Corpus, report: Report) -> tuple[Judgement, ...]:
    """Return a report's judgements of the whole: usually one, none where its framework or the report gives none."""
    framework = corpus.frameworks.get(report.framework.key)
    overall = {area.key for area in framework.areas if area.overall} if framework else set()
    return tuple(judgement for judgement in report.judgements if judgement.area in overall)


def area_to_show(corpus: Corpus) -> str | None:
    """Return the area by which all councils are shown at one glance; None where no council's services were graded.

    It is the whole, while the newest inspections grade it; else, of the areas they grade, the one that most kinds of
    inspection have graded, so that as few councils as may be are left out.
    """
    giving = [one for one in corpus.reports if one.judges_authority and one.date and is_main(corpus, one)]
    newest = max(giving, key=lambda one: one.date, default=None)
    framework = corpus.frameworks.get(newest.framework.key) if newest else None
    areas = framework.areas_of(newest.framework.edition) if newest and framework else ()
    graded_by = Counter(area.key for one in corpus.frameworks.values() for area in one.areas)
    shown = max(areas, key=lambda area: (area.overall, graded_by[area.key]), default=None)
    return shown.key if shown else None


def is_main(corpus: Corpus, report: Report) -> bool:
    """Whether a report is of the inspections of councils' own services for children."""
    return corpus.programme_of(report) == CHILDRENS_SERVICES


def standing_for(corpus: Corpus, report: Report) -> tuple[Judgement, ...]:
    """Return the grades that stand for a report where there is room for few: those of the whole.

    Where it gives none, as from the day that inspections ceased to, those of all areas; never a safeguarding board's.
    """
    graded = [one for one in report.judgements if one.is_graded]
    whole = [one for one in overall_judgements_of(corpus, report) if one.is_graded]
    return tuple(whole or (one for one in graded if not is_of_board(corpus, report, one.area)))


def is_of_board(corpus: Corpus, report: Report, area: str) -> bool:
    """Whether an area is a safeguarding board's: the framework says so of the part of the report on it."""
    framework = corpus.frameworks.get(report.framework.key)
    return any(one.area == area and one.role == "board" for one in framework.headings) if framework else False


def relations_of_area(corpus: Corpus, area: str) -> Iterator[tuple[str, Relation]]:
    """Yield every relation to or from an area, with the key of the framework that states it."""
    for framework in corpus.frameworks_in_time:
        for relation in framework.relations:
            if area in (relation.area, relation.other_area):
                yield framework.key, relation

"""What a person who checks a report holds it against: the inspection before it, and the links and themes found."""

from __future__ import annotations

from dataclasses import replace

from generator.analysis import analyse
from generator.analysis.lines_of_grades import lines_of_grades
from generator.model.analysis import Analysis
from generator.model.corpus import Corpus, path_of_judgement
from generator.model.held_beside import HeldBeside, HeldGrade, HeldPoint
from generator.model.report import Report


def beside_report(corpus: Corpus, report: Report) -> HeldBeside:
    """Return what stands beside a report; later ones of its council are passed over. `corpus` may hold no other."""
    own = tuple(one for one in corpus.read_with(report) if one.date <= report.date)
    held = replace(corpus, reports=own)
    analysis = analyse(held)
    judging = [one for one in own if one.judgements and one.is_before(report)]
    return HeldBeside(
        before=judging[-1].id if judging else None,
        grades=_grades(held, report) if report.judgements else {},
        points={item.id: _before(analysis, item.id) for item in report.recommendations},
        themes={
            item.id: tuple(tag.theme for tag in analysis.points[item.id].themes)
            for item in report.recommendations
            if item.id in analysis.points
        },
    )


def _grades(corpus: Corpus, report: Report) -> dict[str, HeldGrade]:
    found = {}
    for line in lines_of_grades(corpus, report.authority.slug, corpus.programme_of(report)):
        if line.latest.report.id == report.id and len(line.given) > 1:
            before = line.given[-2]
            grade = HeldGrade(before.report.id, before.judgement.grade, line.latest.compares)
            found[path_of_judgement(line.latest.judgement)] = grade
    return found


def _before(analysis: Analysis, point: str) -> tuple[HeldPoint, ...]:
    links = sorted((link for link in analysis.links if link.later == point), key=lambda one: -one.score)
    return tuple(
        HeldPoint(
            link.earlier,
            analysis.points[link.earlier].recommendation.text,
            link.closeness,
            link.basis,
            link.score,
        )
        for link in links
    )

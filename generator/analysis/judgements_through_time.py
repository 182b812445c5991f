"""An authority's judgements of one programme through time, and which of them may stand in one line.

What may be joined is ruled by the frameworks' published relations: `same` joins; `split`, `merged`
and `none` break the line, and the break has the reason. A grade is never carried from one area to another.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.frozen import Frozen
from generator.model.corpus import Corpus
from generator.model.framework import CHILDRENS_SERVICES, Area, Framework, Relation
from generator.model.gaps_in_grades import Missing, TimelineBreak
from generator.model.judgement import Judgement
from generator.model.report import Report


class TimelineStep(Frozen):
    """One inspection's answer for one area: a judgement, or why there is none.

    `break_before` says why this step must not be joined to the one before it; None where it may be.
    """

    report: Report
    answer: Judgement | Missing
    break_before: TimelineBreak | None


class AreaTimeline(Frozen):
    """One area of one framework family through time, oldest first."""

    area: str
    group: str | None
    title: str
    steps: tuple[TimelineStep, ...]

    def breaks_after_grades(self) -> Iterator[tuple[TimelineStep, TimelineBreak]]:
        """Yield each step that breaks the line after a grade, with why.

        Before the first grade there is nothing to read across.
        """
        graded = False
        for step in self.steps:
            if step.break_before and graded:
                graded = False
                yield step, step.break_before
            graded = graded or (isinstance(step.answer, Judgement) and step.answer.is_graded)


def graded_reports(corpus: Corpus, authority: str, programme: str = CHILDRENS_SERVICES) -> tuple[Report, ...]:
    """The authority's reports of a programme that judge anything, oldest first."""
    return tuple(report for report in corpus.of_programme(authority, programme) if report.judgements)


def reports_giving_outcome(corpus: Corpus, authority: str, programme: str = CHILDRENS_SERVICES) -> tuple[Report, ...]:
    """Those of them that judge what the programme is about: the council itself, in its own, and not its board."""
    graded = graded_reports(corpus, authority, programme)
    return tuple(one for one in graded if programme != CHILDRENS_SERVICES or one.judges_authority)


def latest_to_judge(corpus: Corpus, authority: str, programme: str) -> Report | None:
    """Return the newest report of a programme that should judge, whether its judgements were read or not."""
    to_judge = (one for one in reversed(corpus.of_programme(authority, programme)) if corpus.should_judge(one))
    return next(to_judge, None)


def area_timelines(corpus: Corpus, authority: str, programme: str = CHILDRENS_SERVICES) -> tuple[AreaTimeline, ...]:
    """Return each area that any report of the authority judges in a programme, with a step for each such report."""
    reports = graded_reports(corpus, authority, programme)
    keys: dict[tuple[str, str | None], str] = {}
    for report in reversed(reports):  # the newest framework's order and titles first
        for judgement in report.judgements:
            keys.setdefault((judgement.area, judgement.group), area_title(corpus, report.framework.key, judgement))
    return tuple(
        AreaTimeline(area, group, title, _steps(corpus, reports, area, group)) for (area, group), title in keys.items()
    )


def _steps(corpus: Corpus, reports: tuple[Report, ...], area: str, group: str | None) -> tuple[TimelineStep, ...]:
    steps = []
    before: Report | None = None
    for report in reports:
        broken = break_between(corpus, before, report, area) if before else None
        steps.append(TimelineStep(report, answer_of(corpus, report, area, group), broken))
        before = report
    return tuple(steps)


def answer_of(corpus: Corpus, report: Report, area: str, group: str | None) -> Judgement | Missing:
    """Return what a report that judges anything says of an area: its judgement, or why there is none."""
    return judgement_of(report, area, group) or why_missing(corpus, report, area)


def judgement_of(report: Report, area: str, group: str | None) -> Judgement | None:
    """Return a report's judgement on an area under the group printed over it; None where it has none."""
    for found in report.judgements:
        if found.area == area and found.group == group:
            return found
    return None


def why_missing(corpus: Corpus, report: Report, area: str) -> Missing:
    """Return why a report that judges other areas gives no grade for this one."""
    framework = corpus.frameworks.get(report.framework.key)
    areas = framework.areas_of(report.framework.edition) if framework else ()
    known = next((found for found in areas if found.key == area), None)
    doubted = any(doubt.field == area for doubt in report.doubts)
    otherwise = None if doubted else _judged_otherwise(corpus, report, area)
    if otherwise:
        return otherwise
    if known is None or not (known.always_expected or doubted):  # as one of another edition, or a board not reviewed
        return Missing("not-reported")
    damaged = any(doubt.code == "grades-without-labels" for doubt in report.doubts)
    return Missing("not-readable" if damaged else "not-found")


def _judged_otherwise(corpus: Corpus, report: Report, area: str) -> Missing | None:
    """Say that the report judges the area as part of a wider one, or all its parts; None where it does neither.

    The frameworks' relations tell, those of the report's own framework before others.
    """
    judged = {judgement.area for judgement in report.judgements}
    for framework in sorted(corpus.wholes, key=lambda key: key != report.framework.key):
        for whole, parts in corpus.wholes[framework].items():
            if area in parts and whole in judged:
                return Missing("judged-together", tuple(title for key, title in parts.items() if key != area))
            if area == whole and parts.keys() <= judged:
                return Missing("judged-apart", tuple(parts.values()))
    return None


def break_between(corpus: Corpus, earlier: Report, later: Report, area: str) -> TimelineBreak | None:
    """Return why two reports' grades for an area may not be joined; None where they may."""
    if earlier.framework.key == later.framework.key:
        return None
    relation = relation_of(corpus, earlier, later, area)
    if relation is None:
        return TimelineBreak(None)
    return None if relation.relation == "same" else TimelineBreak(relation.why)


def relation_of(corpus: Corpus, earlier: Report, later: Report, area: str) -> Relation | None:
    """The relation that rules an area between two reports, whichever framework states it.

    Where the later report judges the area under the same name, the relation of that name rules. Else it is the
    one to an area that the later report does judge: care leavers' grade went into a combined one, say.
    """
    oriented = _relations_between(corpus, earlier.framework.key, later.framework.key)
    fitting = [entry for entry in oriented if entry[0] == area] or [entry for entry in oriented if entry[1] == area]
    judged = {judgement.area for judgement in later.judgements}
    own = [relation for here, there, relation in fitting if here == there == area]
    into = [relation for here, there, relation in fitting if here != there and there in judged]
    rest = [relation for _, _, relation in fitting]
    candidates = own + rest if area in judged else into + own + rest
    return candidates[0] if candidates else None


def _relations_between(corpus: Corpus, earlier: str, later: str) -> list[tuple[str, str, Relation]]:
    """All relations of two frameworks, each with its area of the earlier and its area of the later one."""
    found = []
    for framework, other in ((earlier, later), (later, earlier)):
        facts = corpus.frameworks.get(framework)
        for relation in facts.relations if facts else ():
            if relation.framework == other:
                areas = (relation.area, relation.other_area)
                found.append((*(areas if framework == earlier else areas[::-1]), relation))
    return found


def area_title(corpus: Corpus, framework: str, judgement: Judgement) -> str:
    """The area's short title from the framework's facts; the printed label where they do not list it."""
    area = _area_facts(corpus.frameworks.get(framework), judgement)
    return area.title if area else judgement.label


def _area_facts(framework: Framework | None, judgement: Judgement) -> Area | None:
    areas = framework.areas if framework else ()
    fitting = [area for area in areas if area.key == judgement.area]
    return next((area for area in fitting if area.group == judgement.group), fitting[0] if fitting else None)

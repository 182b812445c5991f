"""The sentences that open a comparison, and its cautions: made from the parts of the councils alone.

Councils stand in the reader's order, never by their grades. Where areas do not compare, nothing is said of how they
differ. `scripts/compare/answering.ts` does the same: a test holds that the two agree.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.views.comparison.council_parts import CouncilPart, Frame, LatestInspection, NamedRow
from generator.views.comparison.filling import Blanks, counted_in, filled, grouped_by, listed_in
from generator.views.comparison.sheet import Cautions

APART = 12
"""Inspections so many months apart are cautioned against."""
TWO_YEARS = 24
"""From so many months on, the time between two inspections is told in years."""


def answer(frame: Frame, parts: Sequence[CouncilPart]) -> str:
    """How the councils were judged as a whole, on what they differ, and of which there is nothing to compare."""
    words = frame.words
    sentences = [*_overall(words, parts), *_in_several(words, parts), *_without_overall(words, parts)]
    sentences += _difference(frame, parts)
    sentences += _under_other_rules(words, parts)
    without = [part.name for part in parts if part.latest is None]
    if without:
        sentences.append(filled(words, "no_report", councils=listed_in(words, without)))
    return " ".join(sentences)


def _alike(parts: Sequence[CouncilPart]) -> list[CouncilPart]:
    """Those whose overall grades share a row: where there are several such groups the largest, and of these the first.

    Where none has an overall grade, all that were inspected.
    """
    graded = [part for part in parts if part.overall is not None]
    if not graded:
        return [part for part in parts if part.latest is not None]
    rows = [part.overall for part in graded]
    most = max(rows, key=rows.count)
    return [part for part in graded if part.overall == most]


def _overall(words: Blanks, parts: Sequence[CouncilPart]) -> list[str]:
    """The overall grades that compare, as long as there are two, or only one was given."""
    graded, alike = [part for part in parts if part.overall is not None], _alike(parts)
    if not graded:
        return []
    return [_judged(words, alike) if len(alike) > 1 or len(graded) == 1 else words["no_rules_alike"]]


def _in_several(words: Blanks, parts: Sequence[CouncilPart]) -> list[str]:
    """Of which several services were graded, each as a whole: none of these is the grade of the council's services."""
    return [
        filled(words, "in_several", when=words["at_its"], council=part.name, grades=part.in_several)
        for part in parts
        if part.in_several is not None
    ]


def _without_overall(words: Blanks, parts: Sequence[CouncilPart]) -> list[str]:
    none = [part.name for part in parts if part.latest is not None and part.overall is None and part.in_several is None]
    names = listed_in(words, none)
    return [counted_in(words, "no_overall_one", "no_overall_many", len(none), councils=names)] if none else []


def _under_other_rules(words: Blanks, parts: Sequence[CouncilPart]) -> list[str]:
    """Which councils were graded as a whole under rules that do not compare with those of the others."""
    graded, alike = [part for part in parts if part.overall is not None], _alike(parts)
    several = [part for part in parts if part.in_several is not None]
    if len(graded) == 1 and several:
        return [words["no_rules_alike"]]
    other = [part.name for part in parts if part in (*graded, *several) and part not in alike]
    if not graded or not other or len(alike) < 2:
        return []
    return [counted_in(words, "other_rules_one", "other_rules_many", len(other), councils=listed_in(words, other))]


def _compared(frame: Frame, parts: Sequence[CouncilPart]) -> list[CouncilPart]:
    """Those of which it is said how they differ: all that were inspected, where they share any area but the whole."""
    inspected = [part for part in parts if part.latest is not None]
    return inspected if _shared(frame, inspected) else _alike(parts)


def _judged(words: Blanks, graded: Sequence[CouncilPart]) -> str:
    when = words["at_its" if len(graded) == 1 else "at_their"]
    groups = grouped_by((_grade(part, part.overall), part.name) for part in graded)
    if len(groups) == 1 and len(graded) > 1:
        grade, names = groups[0]
        both = words["both" if len(graded) == 2 else "all"]
        return filled(words, "all_the_same", when=when, councils=listed_in(words, names), both=both, grade=grade)
    told = []
    for place, (grade, names) in enumerate(groups):
        was = words["was" if len(names) == 1 else "were"]
        key = "judged_next" if place else "judged_first"
        told.append(filled(words, key, councils=listed_in(words, names), was=was, grade=grade))
    return filled(words, "judged", when=when, groups=words["comma"].join(told))


def _grade(part: CouncilPart, row: str | None) -> str:
    return part.grades[row].words if row in part.grades else ""


def areas_that_differ_most(frame: Frame, parts: Sequence[CouncilPart]) -> list[NamedRow]:
    """Areas in which the grades of the councils lie furthest apart, of those graded for all that compare."""
    inspected = _compared(frame, parts)
    apart = {area.key: _distance(inspected, area.key) for area in _shared(frame, inspected)}
    most = max(apart.values(), default=0)
    return [area for area in frame.areas if most and apart.get(area.key) == most]


def _shared(frame: Frame, inspected: Sequence[CouncilPart]) -> list[NamedRow]:
    """Areas but the whole that each of two councils or more has a grade in."""
    whole = {part.overall for part in inspected}
    return [
        area
        for area in frame.areas
        if len(inspected) > 1 and area.key not in whole and all(_step(part, area.key) is not None for part in inspected)
    ]


def _step(part: CouncilPart, row: str) -> int | None:
    return part.grades[row].step if row in part.grades else None


def _distance(inspected: Sequence[CouncilPart], row: str) -> int:
    steps = [step for part in inspected if (step := _step(part, row)) is not None]
    return max(steps) - min(steps)


def _difference(frame: Frame, parts: Sequence[CouncilPart]) -> list[str]:
    words, inspected = frame.words, _compared(frame, parts)
    shared, most = _shared(frame, inspected), areas_that_differ_most(frame, parts)
    if not shared:
        return []
    if not most:
        return [filled(words, "same_areas", both=words["both" if len(inspected) == 2 else "all"])]
    differing = [area for area in shared if _distance(inspected, area.key)]
    if len(most) > 1:
        key = "differ_on" if len(most) == len(differing) else "differ_most_on"
        return [filled(words, key, areas=listed_in(words, [area.in_words for area in most]))]
    groups = grouped_by((_grade(part, most[0].key), part.name) for part in inspected)
    told = [filled(words, "in_council", grade=grade, councils=listed_in(words, names)) for grade, names in groups]
    key = "differ_only" if len(differing) == 1 else "differ_most"
    return [filled(words, key, area=most[0].in_words, grades=words["comma"].join(told))]


def cautions(frame: Frame, parts: Sequence[CouncilPart]) -> Cautions | None:
    """That rules or dates differ, and what each council's part says of its own; None where there is nothing."""
    inspected = [(part.name, part.latest) for part in parts if part.latest is not None]
    told = (*_rules(frame.words, inspected), *_apart(frame.words, inspected))
    own = tuple(caution for part in parts for caution in part.cautions)
    return Cautions(frame.words["caution"], told, own) if told or own else None


def _rules(words: Blanks, inspected: Sequence[tuple[str, LatestInspection]]) -> list[str]:
    """How the rules of one kind of inspection changed between them, or under which kinds they stand."""
    if len({latest.rules for _, latest in inspected}) < 2:
        return []
    every = list(dict.fromkeys(change for _, latest in inspected for change in latest.changes))
    between = [one for one in every if not all(one in latest.changes for _, latest in inspected)]
    if between and len({latest.framework for _, latest in inspected}) == 1:
        return [filled(words, "rules_changed", changes=" ".join(between))]
    groups = grouped_by((latest.under, name) for name, latest in inspected)
    told = [filled(words, "rules_of", councils=listed_in(words, names), rules=rules) for rules, names in groups]
    return [filled(words, "rules", list=words["semicolon"].join(told))]


def _apart(words: Blanks, inspected: Sequence[tuple[str, LatestInspection]]) -> list[str]:
    """When each was inspected, where long lies between the first and the last."""
    dated = [(latest.month, latest.ended, name) for name, latest in inspected if latest.month is not None]
    months = max((month for month, _, _ in dated), default=0) - min((month for month, _, _ in dated), default=0)
    if months < APART:
        return []
    groups = grouped_by((ended, name) for _, ended, name in dated)
    told = [filled(words, "inspected_in", councils=listed_in(words, names), ended=ended) for ended, names in groups]
    key = "first_and_last" if len(groups) > 2 else "apart"
    return [filled(words, key, gap=_gap(words, months), list=words["comma"].join(told))]


def _gap(words: Blanks, months: int) -> str:
    if months < TWO_YEARS:
        return filled(words, "months", n=str(months))
    return filled(words, "more_than_years" if months % 12 else "years", n=str(months // 12))

"""What the facts of several frameworks must agree on, so that nothing meets on a page that must not.

A framework that shares a scale, a programme or an area with another says the same of it; else the folder that comes
second is refused, with what is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from generator.frameworks.data_file import malformed
from generator.frameworks.own_faults import Fault
from generator.model.framework import CHILDRENS_SERVICES, Colour, Framework, GradeOnScale
from generator.model.judgement import UNGRADED
from generator.model.report import JOINT_KINDS


@dataclass(frozen=True, slots=True)
class FrameworksBeside:
    """The frameworks of one folder: `before` are those that come before one, `known` all there are by their keys."""

    before: tuple[Framework, ...]
    known: Mapping[str, Framework]


def refuse_disagreement(frameworks: Mapping[Path, Framework], elsewhere: Iterable[Framework] = ()) -> None:
    """Raise RegistryProblem for the first facts that disagree with another framework's.

    `elsewhere` are frameworks of other folders, which relations may name.
    """
    known = {framework.key: framework for framework in (*elsewhere, *frameworks.values())}
    before: tuple[Framework, ...] = ()
    for path, framework in frameworks.items():
        for rule in _RULES:
            for fault in rule(framework, FrameworksBeside(before, known)):
                raise malformed(path, *fault)
        before = (*before, framework)


def _areas(framework: Framework, beside: FrameworksBeside) -> Iterator[Fault]:
    """An area's key names one page, one column and one line through time: it must not join two lines of inspections."""
    for other in beside.before:
        shared = {area.key for area in framework.areas} & {area.key for area in other.areas}
        if shared and framework.programme != other.programme:
            area = min(shared)
            seen = f"the area {area!r}, which {other.key} has too, in the programme {other.programme!r}"
            own = f"{framework.key.replace('-', '_')}_{area}"
            yield Fault(f"[[areas]] {area!r}, key", seen, f"a key of its own, as {own!r}")


def _looks(framework: Framework, beside: FrameworksBeside) -> Iterator[Fault]:
    """No two points of a scale look alike, whichever of the frameworks on it has them.

    A tag of the colour `poor` is filled with it, and its edge cannot be told.
    """
    on_it = [one for one in (*beside.before, framework) if one.scale_key == framework.scale_key]
    points = {point.grade: point for one in on_it for point in one.scale if point.grade not in UNGRADED}
    for one, other in combinations(points.values(), 2):
        where, both = f"[[scale]] {other.grade!r}", f"{one.grade!r} and {other.grade!r} of one scale"
        if one.colour == other.colour == _FILLED:
            yield Fault(where, f"{both} with the colour {_FILLED!r}, which hides its edge", "it for one of them")
        elif (one.colour, one.edge) == (other.colour, other.edge):
            seen = f"{both} with the same colour and edge, {one.colour!r} and {one.edge!r}"
            yield Fault(where, seen, "another pair for each")


def _letters(framework: Framework, beside: FrameworksBeside) -> Iterator[Fault]:
    """No two points of a scale have the same letters in pictures, whichever of the frameworks on it has them."""
    on_it = [one for one in (*beside.before, framework) if one.scale_key == framework.scale_key]
    points = {point.grade: point for one in on_it for point in one.scale if point.grade not in UNGRADED}
    for one, other in combinations(points.values(), 2):
        if one.letters == other.letters:
            seen = f"{one.letters!r} for {one.grade!r} and {other.grade!r} of one scale in pictures"
            yield Fault(f"[[scale]] {other.grade!r}, short", seen, "one to three letters of its own for each")


def _scales(framework: Framework, beside: FrameworksBeside) -> Iterator[Fault]:
    """A shared scale has the same words and looks everywhere, and is of one programme and one body's outcomes.

    Safeguarding boards were reviewed with councils' own services, and graded on their scale.
    """
    for other in beside.before:
        if not (framework.scale and other.scale and framework.scale_key == other.scale_key):
            continue
        theirs = f"{framework.scale_key!r}, the scale of {other.key}"
        alone = f"that only where grades may stand beside those of {other.key}; without it the scale is its own"
        if framework.programme != other.programme:
            yield Fault("scale_key", f"{theirs}, which is of another programme, {other.programme!r}", alone)
        elif framework.outcome_of != other.outcome_of and framework.programme != CHILDRENS_SERVICES:
            yield Fault("scale_key", f"{theirs}, which is of another body's outcomes", alone)
        for point in framework.scale:
            there = other.point(point.grade)
            if there and _shown(there) != _shown(point):
                seen = f"{_shown(point)}, where {other.key} on the same scale_key has {_shown(there)}"
                yield Fault(f"[[scale]] {point.grade!r}", seen, "the same, or a scale_key of its own")


def _one_scale(framework: Framework, beside: FrameworksBeside) -> Iterator[Fault]:
    """Lists and lines through time hold a programme each, so all grades of a programme are on one scale."""
    for other in beside.before:
        together = framework.scale and other.scale and framework.programme == other.programme
        if together and framework.scale_key != other.scale_key:
            seen = f"{framework.scale_key!r}, where {other.key} of the same programme grades on {other.scale_key!r}"
            yield Fault("scale_key", seen, f"{other.scale_key!r} and its points, or a programme of its own")


def _shown(point: GradeOnScale) -> tuple[str, str, str, str]:
    return point.title, point.letters, point.colour, point.edge


def _programmes(framework: Framework, beside: FrameworksBeside) -> Iterator[Fault]:
    """A programme is that of councils' own services, or bears the name of a framework."""
    if framework.programme not in {CHILDRENS_SERVICES, *beside.known}:
        seen = f"{framework.programme!r}, which is no framework's key and not {CHILDRENS_SERVICES!r}"
        yield Fault("programme", seen, "one of these, or no such line for a programme of its own")


def _whose(framework: Framework, _: FrameworksBeside) -> Iterator[Fault]:
    """A grade given to several bodies together is not the council's: whose it is has to be said."""
    if framework.kind in JOINT_KINDS and framework.scale and framework.outcome_of is None:
        seen = f"a scale for documents of kind {framework.kind!r}, and nobody whose outcome it is"
        yield Fault("outcome_of", seen, 'whose it is, in the middle of a sentence: "the harbour board"')


def _relations(framework: Framework, beside: FrameworksBeside) -> Iterator[Fault]:
    """A relation is to an area that is known; those of two programmes are in no line through time together."""
    for relation in framework.relations:
        where = f"[[relations]] {relation.area!r}, "
        other = beside.known.get(relation.framework)
        if other is None:
            seen, keys = f"{relation.framework!r}, which is no framework's key", sorted(beside.known)
            yield Fault(f"{where}framework", seen, f"one of {', '.join(map(repr, keys))}")
            continue
        areas = sorted({area.key for area in other.areas})
        if relation.other_area not in areas:
            seen = f"{relation.other_area!r}, which is no area of {other.key}"
            yield Fault(f"{where}other_area", seen, f"one of {', '.join(map(repr, areas))}")
        if relation.relation != "none" and other.programme != framework.programme:
            seen = f"{relation.relation!r} to {other.key}, which is of another programme"
            yield Fault(f"{where}relation", seen, "'none': the two do not compare")


_FILLED: Colour = "poor"
_RULES: tuple[Callable[[Framework, FrameworksBeside], Iterator[Fault]], ...] = (
    _areas,
    _scales,
    _looks,
    _letters,
    _one_scale,
    _programmes,
    _whose,
    _relations,
)

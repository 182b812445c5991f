"""What the facts of several frameworks must agree on, so that nothing meets on a page that must not.

A framework that shares a scale, a programme or an area with another says the same of it; else the folder that comes
second is refused, with what is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from generator.frameworks.data_file import malformed
from generator.model.framework import CHILDRENS_SERVICES, Framework, GradeOnScale
from generator.model.judgement import UNGRADED
from generator.model.report import JOINT_KINDS

Fault = tuple[str, str]
"""Where in a file something is wrong, and what."""


@dataclass(frozen=True, slots=True)
class FrameworksBeside:
    """The frameworks of one folder: `before` are those that come before one, `known` all by their keys."""

    before: tuple[Framework, ...]
    known: Mapping[str, Framework]


def refuse_disagreement(frameworks: Mapping[Path, Framework]) -> None:
    """Raise RegistryProblem for the first facts that disagree with another framework's, or with themselves."""
    known = {framework.key: framework for framework in frameworks.values()}
    before: tuple[Framework, ...] = ()
    for path, framework in frameworks.items():
        for rule in _RULES:
            for where, seen in rule(framework, FrameworksBeside(before, known)):
                raise malformed(path, where, seen)
        before = (*before, framework)


def _areas(framework: Framework, beside: FrameworksBeside) -> Iterator[Fault]:
    """An area's key names one page, one column and one line through time: it must not join two lines of inspections."""
    for other in beside.before:
        shared = {area.key for area in framework.areas} & {area.key for area in other.areas}
        if shared and framework.programme != other.programme:
            area = min(shared)
            yield f"area {area}", f"the area {area!r}, which {other.key} has too, in the programme {other.programme!r}"


def _looks(framework: Framework, beside: FrameworksBeside) -> Iterator[Fault]:
    """No two points of a scale look alike, whichever of the frameworks on it has them."""
    on_it = [one for one in (*beside.before, framework) if one.scale_key == framework.scale_key]
    points = {point.grade: point for one in on_it for point in one.scale if point.grade not in UNGRADED}
    for one, other in combinations(points.values(), 2):
        if (one.colour, one.edge) == (other.colour, other.edge):
            seen = f"{one.grade!r} and {other.grade!r} of one scale with the same colour and edge"
            yield f"scale {other.grade}", f"{seen}, {one.colour!r} and {one.edge!r}"


def _scales(framework: Framework, beside: FrameworksBeside) -> Iterator[Fault]:
    """A shared scale has the same words and looks everywhere, and is of one programme and one body's outcomes.

    Safeguarding boards were reviewed with councils' own services, and graded on their scale.
    """
    for other in beside.before:
        if not (framework.scale and other.scale and framework.scale_key == other.scale_key):
            continue
        for point in framework.scale:
            there = other.point(point.grade)
            if there and _shown(there) != _shown(point):
                yield (
                    f"scale {point.grade}",
                    f"{_shown(point)}, where {other.key} on the same scale has {_shown(there)}",
                )
        if framework.programme != other.programme:
            yield "scale_key", f"the scale of {other.key}, which is of another programme"
        elif framework.outcome_of != other.outcome_of and framework.programme != CHILDRENS_SERVICES:
            yield "scale_key", f"the scale of {other.key}, which is of another body's outcomes"


def _one_scale(framework: Framework, beside: FrameworksBeside) -> Iterator[Fault]:
    """Lists and lines through time hold a programme each, so all grades of a programme are on one scale."""
    for other in beside.before:
        together = framework.scale and other.scale and framework.programme == other.programme
        if together and framework.scale_key != other.scale_key:
            seen = f"{framework.scale_key!r}, where {other.key} of the same programme grades on {other.scale_key!r}"
            yield "scale_key", seen


def _shown(point: GradeOnScale) -> tuple[str, str, str]:
    return point.title, point.colour, point.edge


def _programmes(framework: Framework, beside: FrameworksBeside) -> Iterator[Fault]:
    """A programme is that of councils' own services, or bears the name of a framework."""
    if framework.programme not in {CHILDRENS_SERVICES, *beside.known}:
        yield "programme", f"{framework.programme!r}, which is no framework's key and not {CHILDRENS_SERVICES!r}"


def _whose(framework: Framework, _: FrameworksBeside) -> Iterator[Fault]:
    """A grade given to several bodies together is not the council's: whose it is has to be said."""
    if framework.kind in JOINT_KINDS and framework.scale and framework.outcome_of is None:
        yield "outcome_of", f"a scale for documents of kind {framework.kind!r}, and nobody whose outcome it is"


def _relations(framework: Framework, beside: FrameworksBeside) -> Iterator[Fault]:
    """Areas of two programmes are in no line through time together."""
    for relation in framework.relations:
        other = beside.known.get(relation.framework)
        if other and relation.relation != "none" and other.programme != framework.programme:
            yield f"relation {relation.area}", f"{relation.relation!r} to {other.key}, which is of another programme"


_RULES: tuple[Callable[[Framework, FrameworksBeside], Iterator[Fault]], ...] = (
    _areas,
    _looks,
    _scales,
    _one_scale,
    _programmes,
    _whose,
    _relations,
)

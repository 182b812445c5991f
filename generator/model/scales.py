"""The scales that frameworks grade on, each apart: what lists, counts or filters grades takes one at a time."""

from __future__ import annotations

from collections.abc import Iterable

from generator.frozen import Frozen
from generator.model.framework import CHILDRENS_SERVICES, Framework, GradeOnScale
from generator.model.judgement import UNGRADED, Grade


class GradeScale(Frozen):
    """The points of one scale, best first, from all frameworks on it, and whose outcomes its grades are.

    `outcome_of` is None for a council's own. `is_main` tells the scale of a council's own services for children, which
    older documents told of on this site are graded on too. `title` is the short name of the newest framework on it.
    """

    key: str
    title: str
    outcome_of: str | None
    is_main: bool
    points: tuple[GradeOnScale, ...]

    def point(self, grade: Grade) -> GradeOnScale | None:
        """The point that a grade of this scale is."""
        return next((point for point in self.points if point.grade == grade), None)


def scales_of(frameworks: Iterable[Framework]) -> dict[str, GradeScale]:
    """Return each scale by its key: that of councils' own services first, then as the frameworks come.

    What stands in the place of a grade is no point of any scale.
    """
    sharing: dict[str, list[Framework]] = {}
    for framework in frameworks:
        if framework.scale:
            sharing.setdefault(framework.scale_key, []).append(framework)
    found = [_scale(key, on_it) for key, on_it in sharing.items()]
    return {scale.key: scale for scale in sorted(found, key=lambda scale: not scale.is_main)}


def _scale(key: str, on_it: list[Framework]) -> GradeScale:
    first = on_it[0]
    return GradeScale(key, first.short_title, first.outcome_of, first.programme == CHILDRENS_SERVICES, _joined(on_it))


def _joined(on_it: list[Framework]) -> tuple[GradeOnScale, ...]:
    """The points of all: one that an earlier scale lacks goes before the next point that both have."""
    joined: list[GradeOnScale] = []
    for framework in on_it:
        at = len(joined)
        for point in reversed(framework.scale):
            known = next((place for place, one in enumerate(joined) if one.grade == point.grade), None)
            if known is not None:
                at = known
            elif point.grade not in UNGRADED:
                joined.insert(at, point)
    return tuple(joined)

"""What stands beside a report while a person checks it: the inspection before, and what is made of the two."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class HeldGrade:
    """The grade an earlier report held here gives for an area. `compares` is False where the two do not."""

    report: str
    grade: str
    compares: bool


@dataclass(frozen=True, slots=True)
class HeldPoint:
    """An earlier point that one is linked to, how near it is, and who says so."""

    id: str
    text: str
    closeness: str
    basis: str
    score: float


@dataclass(frozen=True, slots=True)
class HeldBeside:
    """`before` is the inspection that was held before, None where none is.

    `grades` are by path of a judgement, `points` and `themes` by id of a recommendation.
    """

    before: str | None = None
    grades: dict[str, HeldGrade] = field(default_factory=dict)
    points: dict[str, tuple[HeldPoint, ...]] = field(default_factory=dict)
    themes: dict[str, tuple[str, ...]] = field(default_factory=dict)


NOTHING_BESIDE = HeldBeside()

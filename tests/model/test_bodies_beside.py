"""Beside which points a document says who has to act: nobody may be said to be named where that was not read."""

from __future__ import annotations

import pytest

from generator.model.framework import Framework, kinds_beside_bodies
from generator.model.report import Report
from tests.views import joint_frameworks, joint_sample

COLUMN = joint_frameworks.AREA
NO_COLUMN = COLUMN.model_copy(update={"body_heads": ()})
NO_GRADE = COLUMN.model_copy(update={"scale": ()})
BOTH = ["area-for-improvement", "priority-action"]


def with_bodies(*bodies: str | None) -> Report:
    """Two priority actions and an area for improvement, with who has to act read so."""
    report = joint_sample.failings()
    points = zip(report.recommendations, bodies, strict=True)
    read = tuple(point.model_copy(update={"addressed_to": body}) for point, body in points)
    return report.model_copy(update={"recommendations": read})


@pytest.mark.parametrize(
    ("framework", "bodies", "expected"),
    [
        (COLUMN, ("The council", None, None), ["priority-action"]),
        (COLUMN, (None, None, None), ["priority-action"]),  # what stands with a grade has the column
        (COLUMN, (None, None, "The council"), BOTH),
        (NO_GRADE, (None, None, None), BOTH),  # nothing tells which kind has it
        (NO_GRADE, (None, None, "The council"), ["area-for-improvement"]),
        (NO_COLUMN, (None, None, None), []),
    ],
)
def test_kinds_of_point_beside_which_bodies_stand(
    framework: Framework, bodies: tuple[str | None, ...], expected: list[str]
) -> None:
    assert sorted(kinds_beside_bodies(with_bodies(*bodies), framework)) == expected

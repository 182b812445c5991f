"""Scales: frameworks on one share its points, and no two scales ever meet."""

from __future__ import annotations

from generator.model.framework import Framework, GradeOnScale
from generator.model.scales import scales_of


def framework(key: str, *grades: str, scale_key: str = "one", **facts: object) -> Framework:
    scale = tuple(GradeOnScale(grade=grade, title=f"{grade} of {key}", printed=(grade,)) for grade in grades)
    return Framework.model_validate(
        {
            **{"key": key, "title": key, "short_title": key, "publisher": "Nobody", "kind": "inspection-report"},
            **{"recognised_by": [key], "summary": key, "scale_key": scale_key, "scale": scale, **facts},
        }
    )


def test_frameworks_on_one_scale_share_its_points_best_first() -> None:
    newer = framework("newer", "outstanding", "good", "requires_improvement", "inadequate", "not_judged")
    older = framework("older", "outstanding", "good", "adequate", "inadequate")
    (scale,) = scales_of([newer, older]).values()
    assert [point.grade for point in scale.points] == [
        *("outstanding", "good", "requires_improvement", "adequate", "inadequate")
    ]
    assert scale.title == "newer"


def test_one_key_on_two_scales_means_two_things() -> None:
    board = framework("board", "good", scale_key="two", outcome_of="the harbour board")
    scales = scales_of([framework("council", "good"), board])
    assert [(key, scale.outcome_of) for key, scale in scales.items()] == [("one", None), ("two", "the harbour board")]
    points = [scale.point("good") for scale in scales.values()]
    assert [point and point.title for point in points] == ["good of council", "good of board"]


def test_the_scale_of_councils_own_services_comes_first_and_one_without_points_is_none() -> None:
    board, visits = framework("board", "good", scale_key="two"), framework("visits", scale_key="three")
    own = framework("own", "good", programme="childrens-services")
    assert [(key, scale.is_main) for key, scale in scales_of([board, visits, own]).items()] == [
        ("one", True),
        ("two", False),
    ]

"""Facts of several frameworks that disagree are refused: what is shared is said alike, and nothing else meets."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import RegistryProblem
from generator.frameworks import load_frameworks
from generator.model.framework import Framework
from generator.model.judgement import UNGRADED
from generator.model.scales import GradeScale, scales_of

FACTS = """
key = "{key}"
title = "{key}"
short_title = "{key}"
publisher = "Nobody"
starts = "2031"
{kind}
summary = "Nothing"
recognised_by = ["{key}"]
{more}
"""
GOOD = """
[[scale]]
grade = "good"
title = "Good"
colour = "best"
printed = ["good"]
meaning = "So"
"""
POOR = GOOD.replace("good", "poor").replace("Good", "Poor").replace("best", "weak")
SHARED = 'scale_key = "shared"\nprogramme = "one"\n'
JOINT = 'kind = "joint-report"\n'
AREA = '[[areas]]\nkey = "overall"\noverall = true\ntitle = "All"\nlabels = ["All"]\n'
FIRST = AREA.replace('key = "overall"', 'key = "first"')
SECOND = AREA.replace('key = "overall"', 'key = "second"')
RELATION = '[[relations]]\narea = "{}"\nframework = "one"\nother_area = "first"\nrelation = "{}"\nwhy = "So"\n'

REFUSED = {
    "an area of two programmes": (AREA, AREA, "'overall', which one has too, in the programme 'one'"),
    "two points of a scale that look alike": ("", GOOD + POOR.replace("weak", "best"), "same colour and edge"),
    "two that look alike in two frameworks": (SHARED + GOOD, SHARED + POOR.replace("weak", "best"), "same colour"),
    "two points of a scale with the same letters": (
        "",
        GOOD + POOR.replace("Poor", "Grave"),
        r"short: 'G' for 'good' and 'poor' of one scale in pictures\. Expected one to three letters",
    ),
    "another word on a shared scale": (
        SHARED + GOOD,
        SHARED + GOOD.replace("Good", "Fine"),
        "'Fine', .* has .*'Good'",
    ),
    "another colour on a shared scale": (
        SHARED + GOOD,
        SHARED + GOOD.replace("best", "poor"),
        "'poor', .* has .*'best'",
    ),
    "a scale of two programmes": (SHARED + GOOD, 'scale_key = "shared"\n' + GOOD, "of another programme"),
    "a scale of two bodies": (SHARED + GOOD, SHARED + 'outcome_of = "the board"\n' + GOOD, "another body's outcomes"),
    "a programme that nobody has": ("", 'programme = "childrens-service"', "'childrens-service', which is no"),
    "areas of two programmes in one line": (
        FIRST,
        SECOND + RELATION.format("second", "same"),
        r"relation: 'same' to one, which is of another programme\. Expected 'none'",
    ),
    "a relation to an area that is not there": (
        AREA,
        SECOND + RELATION.format("second", "none"),
        r"\[\[relations\]\] 'second', other_area: 'first', which is no area of one\. Expected one of 'overall'",
    ),
    "a relation to a framework that is not there": (
        "",
        SECOND + RELATION.format("second", "none").replace('"one"', '"ilac"'),
        "framework: 'ilac', which is no framework's key. Expected one of .*'ilacs'",
    ),
    "a scale's name that is another's, with other words": (
        SHARED + GOOD,
        'scale_key = "shared"\n' + POOR,
        "scale_key: 'shared', the scale of one, which is of another programme, 'one'. Expected that only where",
    ),
    "two points whose edge is hidden": (
        "",
        GOOD.replace("best", "poor") + POOR.replace('"weak"', '"poor"\nedge = "dotted"'),
        r"\[\[scale\]\] 'poor': 'good' and 'poor' of one scale with the colour 'poor', which hides its edge",
    ),
    "a joint report's grades that are nobody's": ("", JOINT + GOOD, "nobody whose outcome it is"),
    "two scales in one programme": (GOOD, 'programme = "one"\n' + GOOD, "'two', where one of the same programme"),
}


STANDING_BESIDE = "that only where grades may stand beside those of one; without it the scale is its own"
ADVISED = {
    "an area of two programmes": ("[[areas]] 'overall', key", "a key of its own, as 'two_overall'"),
    "two points of a scale that look alike": ("[[scale]] 'poor'", "another pair for each"),
    "another word on a shared scale": ("[[scale]] 'good'", "the same, or a scale_key of its own"),
    "a scale of two programmes": ("scale_key", STANDING_BESIDE),
    "a scale of two bodies": ("scale_key", STANDING_BESIDE),
    "a programme that nobody has": ("programme", "one of these, or no such line for a programme of its own"),
    "areas of two programmes in one line": ("[[relations]] 'second', relation", "'none': the two do not compare"),
    "two points whose edge is hidden": ("[[scale]] 'poor'", "it for one of them"),
    "a joint report's grades that are nobody's": (
        "outcome_of",
        'whose it is, in the middle of a sentence: "the harbour board"',
    ),
    "two scales in one programme": ("scale_key", "'one' and its points, or a programme of its own"),
}
"""Where each fault is, and what is expected there instead."""


def _facts(key: str, more: str) -> str:
    kind = "" if "kind = " in more else 'kind = "inspection-report"'
    return FACTS.format(key=key, kind=kind, more=more)


def two(folder: Path, one: str, other: str) -> dict[str, Framework]:
    for key, more in {"one": one, "two": other}.items():
        (folder / key).mkdir()
        (folder / key / "framework.toml").write_text(_facts(key, more), encoding="utf-8")
    return load_frameworks(folder)


@pytest.mark.parametrize("title", REFUSED)
def test_what_disagrees_is_refused(title: str, tmp_path: Path) -> None:
    one, other, seen = REFUSED[title]
    with pytest.raises(RegistryProblem, match=seen) as caught:
        two(tmp_path, one, other)
    assert caught.value.file.endswith("two/framework.toml")


@pytest.mark.parametrize("title", ADVISED)
def test_who_is_refused_is_told_where_and_what_to_write_instead(title: str, tmp_path: Path) -> None:
    one, other, _ = REFUSED[title]
    with pytest.raises(RegistryProblem) as caught:
        two(tmp_path, one, other)
    assert (caught.value.where, caught.value.expected) == ADVISED[title]


def test_frameworks_may_share_a_scale_and_state_that_two_areas_do_not_compare(tmp_path: Path) -> None:
    relation = RELATION.format("second", "none")
    second = SHARED + GOOD + POOR + SECOND + relation
    assert list(two(tmp_path, SHARED + GOOD + FIRST, second)) == ["one", "two"]


def test_one_key_may_mean_two_things_on_two_scales(tmp_path: Path) -> None:
    found = two(tmp_path, GOOD, GOOD.replace("Good", "Fine"))
    assert {scale.key: scale.points[0].title for scale in scales_of(found.values()).values()} == {
        "one": "Good",
        "two": "Fine",
    }


@pytest.mark.parametrize("scale", scales_of(load_frameworks().values()).values(), ids=lambda scale: scale.key)
def test_every_scale_there_is_has_as_many_looks_as_points(scale: GradeScale) -> None:
    points = scale.points
    assert len({(point.colour, point.edge) for point in points}) == len(points) > 1
    assert not {point.grade for point in points} & set(UNGRADED)

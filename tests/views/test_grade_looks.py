"""How grades look: every colour and edge a scale may name is in the style sheet, and can be read and told apart."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from generator.model.framework import Colour, Edge, GradeOnScale
from generator.model.scales import GradeScale
from generator.views.elements.basic import UNKNOWN_LOOK, grade_tag, unknown_tag

ASSETS = Path(__file__).parents[2] / "templates/theme/assets"
SITE = (ASSETS / "site.css").read_text(encoding="utf-8")
SCHEMES = {"light": SITE, "dark": (ASSETS / "dark.css").read_text(encoding="utf-8")}
COLOURS = [colour for colour in get_args(Colour) if colour != "plain"]
PLAIN = {"edge-solid", "grade-plain"}
"""How any tag looks where nothing else is said."""


def value(scheme: str, name: str) -> str:
    found = re.search(rf"--{name}: (#[0-9a-f]+)", SCHEMES[scheme]) or re.search(rf"--{name}: (#[0-9a-f]+)", SITE)
    assert found, name
    return found[1]


def luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    pairs = [digit * 2 for digit in digits] if len(digits) == 3 else [digits[at : at + 2] for at in (0, 2, 4)]
    parts = [int(pair, 16) / 255 for pair in pairs]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_every_look_a_scale_may_name_is_in_the_style_sheet() -> None:
    looks = {f"grade-{one}" for one in get_args(Colour)} | {f"edge-{one}" for one in get_args(Edge)}
    assert {look for look in looks - PLAIN if f".{look} {{" not in SITE} == set()
    assert f".{UNKNOWN_LOOK[0]} {{" in SITE


def test_the_style_sheet_knows_no_grade() -> None:
    allowed = {*get_args(Colour), "unknown"}
    assert set(re.findall(r"\.grade-([a-z-]+)", SITE)) <= allowed


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("colour", COLOURS)
def test_a_word_can_be_read_on_its_ground_and_its_edge_seen(colour: str, scheme: str) -> None:
    ink = value(scheme, f"{colour}-ink" if colour == "poor" else "ink")
    assert contrast(ink, value(scheme, f"{colour}-tint")) >= 4.5
    assert contrast(value(scheme, colour), value(scheme, "paper")) >= 3


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_plain_word_can_be_read_too(scheme: str) -> None:
    assert contrast(value(scheme, "ink"), value(scheme, "paper-2")) >= 4.5
    assert contrast(value(scheme, "edge"), value(scheme, "paper")) >= 3


def test_a_tag_has_the_look_of_its_point_and_says_whose_it_is() -> None:
    point = GradeOnScale(grade="safe", title="Safe", colour="best", edge="double", printed=("safe",))
    tag = grade_tag(GradeScale("harbours", "Harbours", "the board", False, (point,)), "safe", "the board")
    assert (tag.words, tag.look, tag.whose) == (
        "Safe",
        ("grade-best", "edge-double", "of-others"),
        "The board’s outcome",
    )


def test_an_outcome_of_others_is_a_frame_so_that_none_passes_for_a_grade_of_the_council() -> None:
    worst = GradeOnScale(grade="worst", title="Worst", colour="poor", edge="solid", printed=("worst",))
    scale = GradeScale("harbours", "Harbours", None, False, (worst,))
    assert "of-others" not in grade_tag(scale, "worst").look
    assert "of-others" in grade_tag(scale, "worst", "the board").look
    (rule,) = re.findall(r"^\.of-others \{(.*)\}$", SITE, re.MULTILINE)
    assert "background: var(--paper);" in rule
    assert SITE.index(".grade-poor {") < SITE.index(".of-others {")


def test_an_unknown_looks_like_no_grade_and_is_nobodys() -> None:
    assert unknown_tag("Not found").look == grade_tag(None, "not_judged", "the board").look == UNKNOWN_LOOK
    assert grade_tag(None, "not_judged", "the board").whose is None

"""The listed themes find their own words, and are not misled by words that only look alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.analysis.themes import Tagger
from generator.corpus import load_registry
from generator.model.registry import Theme

CONTENT = Path(__file__).parents[2] / "content"
REGISTRY = load_registry(CONTENT)
TAGGER = Tagger(REGISTRY.themes.values())


def themes_of(text: str) -> set[str]:
    return {tag.theme for tag in TAGGER.tag(text)}


def test_every_listed_theme_is_read() -> None:
    listed = (CONTENT / "registry/themes.toml").read_text(encoding="utf-8").count("\n[[theme]]\n")
    assert len(REGISTRY.themes) == listed > 0
    assert [problem for problem in REGISTRY.problems if problem.file.endswith("themes.toml")] == []


@pytest.mark.parametrize("theme", REGISTRY.themes.values(), ids=lambda theme: theme.slug)
def test_a_theme_finds_the_first_of_its_terms(theme: Theme) -> None:
    assert theme.slug in themes_of(theme.terms[0])


@pytest.mark.parametrize(
    ("text", "wanted", "unwanted"),
    [
        ("Hold return home interviews within three days.", "missing", "edge-of-care"),
        ("Help children who are returning home from care.", "edge-of-care", "missing"),
        ("Interviews and reviews are late.", None, "voice"),
        ("Record the views of children.", "voice", None),
        ("Promote private fostering.", "private-fostering", "fostering"),
        ("Recruit more foster carers.", "fostering", "private-fostering"),
        ("Trace children missing from education.", "missing-education", "missing"),
        ("Write pathway plans with care leavers.", "care-leaver-plans", "plans"),
        ("Make permanence plans early.", "permanence", "plans"),
        ("Personal education plans lack targets.", "education-in-care", "plans"),
        ("Initial health assessments are late.", "health-in-care", "assessments"),
        ("More education, employment and training for care leavers.", "care-leaver-work", "workforce"),
        ("Training for social workers.", "workforce", "care-leaver-work"),
        ("Their first year in employment is supported.", None, "care-leaver-work"),
        ("Social workers visit in accordance with care plans.", None, "plans"),
        ("Work with partners to shorten delay at court.", "court-work", "partnership"),
        ("Share what is known with partners and schools.", "partnership", None),
        ("The health assessments of children coming into care.", "health-in-care", "edge-of-care"),
        ("Notice emotional abuse sooner.", None, "mental-health"),
        ("Find permanent social workers.", "workforce", "permanence"),
        ("Foster a culture of learning from mistakes.", "quality-assurance", "fostering"),
        ("Expedite plans to open a second office.", None, "plans"),
        ("Children’s written plans to make life better at home.", "plans", None),
        ("The work of the corporate parenting board.", "corporate-parenting", "partnership"),
        ("Correct figures that enable senior leaders to act.", None, "leadership"),
        ("Schools send reports late.", None, "disabled-children"),
        ("The workload of the referral and assessment team.", "workforce", "assessments"),
    ],
)
def test_words_that_look_alike_are_told_apart(text: str, wanted: str | None, unwanted: str | None) -> None:
    found = themes_of(text)
    assert unwanted not in found
    assert wanted is None or wanted in found
